"""The language server: the one door to pygls. Every answer is worked out elsewhere."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from ssg import __version__
from ssg.canonical import canonical
from ssg.console.correction import corrected
from ssg.console.lone_text import language_of
from ssg.diagnostic import Diagnostic
from ssg.kinds import kinds
from ssg.language_server import messages, twin
from ssg.language_server.completion import suggestions
from ssg.language_server.cursor import cursor_at
from ssg.language_server.document import Document, Encoding, Place, Position
from ssg.language_server.explanations import explanation
from ssg.language_server.fixes import can_be_mended, fixes
from ssg.language_server.form import form_of
from ssg.language_server.session import Session
from ssg.language_server.showing import Showing
from ssg.language_server.targets import target_at
from ssg.language_server.workspace import Workspace
from ssg.project import Project
from ssg.theme import ThemeFault

SHOW = "leichtbau.vorschau"
MEND = types.CodeActionKind.SourceFixAll
ACTIONS = [types.CodeActionKind.QuickFix, types.CodeActionKind.Source, MEND]
TRIGGERS = [" ", "(", "/", "#"]
_WATCHED = ("**/*.md", "**/*.yaml")
_SHOWN = "Vorschau im Browser öffnen"
_MENDED = "Alles berichtigen, wo der Sinn gleich bleibt"


class Server:
    """Answers one editor. Which content is meant shows when that says where it works."""

    def __init__(
        self, project_at: Callable[[Path | None], Project], port: int, tell: Callable[[Exception], str]
    ) -> None:
        """`tell` keeps a fault of the program for its developers, and says so."""
        # Whole texts: what is a line and how long it is, is then a matter of ours alone.
        self.talk = LanguageServer("leichtbau", __version__, types.TextDocumentSyncKind.Full)
        self._project_at = project_at
        self._port = port
        self._tell = tell
        self._session: Session | None = None
        self._showing: Showing | None = None
        self._register()

    def serve(self, heard: BinaryIO | None = None, said: BinaryIO | None = None) -> None:
        """Talk until the editor says goodbye, on the standard streams or on these."""
        try:
            self.talk.start_io(heard, said)
        finally:
            if self._showing:
                self._showing.end()

    def _register(self) -> None:
        completion = types.CompletionOptions(trigger_characters=TRIGGERS)
        actions = types.CodeActionOptions(code_action_kinds=ACTIONS, resolve_provider=True)
        self._answer(types.INITIALIZE, self._initialize)
        self._answer(types.INITIALIZED, self._initialized)
        self._answer(types.TEXT_DOCUMENT_DID_OPEN, self._opened)
        self._answer(types.TEXT_DOCUMENT_DID_CHANGE, self._changed)
        self._answer(types.TEXT_DOCUMENT_DID_SAVE, self._saved)
        self._answer(types.TEXT_DOCUMENT_DID_CLOSE, self._closed)
        self._answer(types.WORKSPACE_DID_CHANGE_WATCHED_FILES, self._saved)
        self._answer(types.TEXT_DOCUMENT_HOVER, self._hover)
        self._answer(types.TEXT_DOCUMENT_DEFINITION, self._definition)
        self._answer(types.TEXT_DOCUMENT_COMPLETION, self._completion, completion)
        self._answer(types.TEXT_DOCUMENT_CODE_ACTION, self._actions, actions)
        self._answer(types.TEXT_DOCUMENT_FORMATTING, self._formatted)
        self._answer(types.CODE_ACTION_RESOLVE, self._resolved)
        self._answer(types.TEXT_DOCUMENT_CODE_LENS, self._lenses)
        self.talk.command(SHOW)(partial(self._show))

    def _answer(self, message: str, method: Callable[[Any], object], options: object = None) -> None:
        self.talk.feature(message, options)(partial(method))  # pygls notes things in it, which no method bears

    def _initialize(self, params: types.InitializeParams) -> None:
        root = to_fs_path(params.root_uri) if params.root_uri else params.root_path
        project = self._project_at(Path(root) if root else None)
        encoding = Encoding(self.talk.workspace.position_encoding or Encoding.UTF16)
        self._session = Session(Workspace(project), encoding, self._publish, self._say_fault)
        self._showing = Showing(project, self._port, self._tell)

    def _initialized(self, _: types.InitializedParams) -> None:
        """Ask to be told of files that change without being open, if the editor can tell."""
        workspace = self.talk.client_capabilities.workspace
        watching = workspace.did_change_watched_files if workspace else None
        if watching and watching.dynamic_registration:
            options = types.DidChangeWatchedFilesRegistrationOptions(
                watchers=[types.FileSystemWatcher(glob_pattern=each) for each in _WATCHED]
            )
            wish = types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            self.talk.client_register_capability(types.RegistrationParams([wish]))

    def _opened(self, params: types.DidOpenTextDocumentParams) -> None:
        self._hold(params.text_document.uri)

    def _changed(self, params: types.DidChangeTextDocumentParams) -> None:
        self._hold(params.text_document.uri)

    def _saved(self, _: types.DidSaveTextDocumentParams | types.DidChangeWatchedFilesParams) -> None:
        self._now.reconsider()

    def _closed(self, params: types.DidCloseTextDocumentParams) -> None:
        self._now.drop(params.text_document.uri)

    def _hold(self, uri: str) -> None:
        file = to_fs_path(uri) if uri.startswith("file:") else None
        if file:
            typed = self.talk.workspace.get_text_document(uri)
            self._now.hold(uri, file, typed.source, typed.version)

    def _hover(self, params: types.HoverParams) -> types.Hover | None:
        uri = params.text_document.uri
        document = self._now.document(uri)
        if document is None:
            return None
        place, reach = _place(document, params.position), self._now.reach(document)
        return messages.hover(explanation(document, place, self._now.findings(uri), reach))

    def _definition(self, params: types.DefinitionParams) -> types.Location | None:
        document = self._now.document(params.text_document.uri)
        reach = self._now.reach(document) if document else None
        if document is None or reach is None:
            return None
        target = target_at(document, _place(document, params.position), reach)
        uri = from_fs_path(str(self._now.workspace.file_of(target.path))) if target else None
        return messages.location(uri, target.line) if uri and target else None

    def _completion(self, params: types.CompletionParams) -> types.CompletionList | None:
        document = self._now.document(params.text_document.uri)
        reach = self._now.reach(document) if document else None
        if document is None or reach is None:
            return None
        place = _place(document, params.position)
        cursor = cursor_at(document, place)
        return messages.completion(document, cursor.begin, cursor.end, suggestions(document, place, reach))

    def _actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        document = self._now.document(uri)
        if document is None:
            return []
        found, wording = self._now.findings(uri), self._now.workspace.wording(document)
        near = [each for each in found if messages.touches(document, each, params.range)]
        actions = list(messages.quick_fixes(uri, document, fixes(document, near, wording)))
        actions += [messages.later(twin.TITLE, uri, document, each) for each in self._lacking_twins(near)]
        if can_be_mended(found, wording):
            actions.append(types.CodeAction(title=_MENDED, kind=MEND, data=uri))
        shown = self._ways_to_show(uri)
        actions += [types.CodeAction(title=way.title, kind=types.CodeActionKind.Source, command=way) for way in shown]
        only = params.context.only
        return [each for each in actions if each.kind and (not only or _is_one_of(each.kind, only))]

    def _resolved(self, action: types.CodeAction) -> types.CodeAction:
        """What takes its time, worked out when somebody wants it."""
        uri = str(action.data)
        if document := self._now.document(uri):
            action.edit = self._mended(uri, document) if action.kind == MEND else self._with_twin(document)
        return action

    def _mended(self, uri: str, document: Document) -> types.WorkspaceEdit:
        """All that rules can put right."""
        style = self._now.workspace.style(document)
        octets = corrected(document.path, document.octets, language_of(document.path), style)
        return messages.changing(uri, document.change(octets.decode("utf-8", "surrogatepass")))

    def _with_twin(self, document: Document) -> types.WorkspaceEdit | None:
        reach = self._now.reach(document)
        new = twin.easy_twin(reach.here) if reach else None
        uri = from_fs_path(str(self._now.workspace.file_of(new.path))) if new else None
        return messages.creating(uri, new.text) if new and uri else None

    def _lacking_twins(self, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Where an easy version is lacking, if the editor can make files."""
        workspace = self.talk.client_capabilities.workspace
        edits = workspace.workspace_edit if workspace else None
        is_able = edits is not None and types.ResourceOperationKind.Create in (edits.resource_operations or ())
        return [each for each in found if is_able and twin.is_wanted(each)]

    def _formatted(self, params: types.DocumentFormattingParams) -> list[types.TextEdit] | None:
        """The text in its one form; nothing where that cannot be told for sure."""
        document = self._now.document(params.text_document.uri)
        octets = canonical(document.path, document.octets, kinds()) if document else None
        if document is None or octets is None or octets == document.octets:
            return None
        return [messages.text_edit(document.change(octets.decode()))]

    def _lenses(self, params: types.CodeLensParams) -> list[types.CodeLens]:
        top = types.Range(types.Position(0, 0), types.Position(0, 0))
        return [types.CodeLens(range=top, command=each) for each in self._ways_to_show(params.text_document.uri)]

    def _show(self, uri: str) -> str | None:
        """Open the page of a text; the address is the answer, for editors that cannot open one."""
        document = self._now.document(uri)
        reach = self._now.reach(document) if document else None
        if document is None or reach is None or self._showing is None:
            return None
        address = self._showing.address(reach.here, language_of(document.path))
        window = self.talk.client_capabilities.window
        if window and window.show_document and window.show_document.support:
            self.talk.window_show_document(types.ShowDocumentParams(uri=address, external=True))
        else:
            self._say(types.MessageType.Info, f"Die Vorschau ist hier: {address}")
        return address

    def _ways_to_show(self, uri: str) -> list[types.Command]:
        """The command that shows the page of a text, if it becomes one."""
        document = self._now.document(uri)
        has_page = document is not None and form_of(document.path) is not None
        return [types.Command(title=_SHOWN, command=SHOW, arguments=[uri])] if has_page else []

    @property
    def _now(self) -> Session:
        if self._session is None:
            raise RuntimeError("an editor asks before it has said who it is")
        return self._session

    def _publish(self, uri: str, document: Document, found: Sequence[Diagnostic]) -> None:
        shown = [messages.diagnostic(document, each) for each in found]
        told = types.PublishDiagnosticsParams(uri=uri, diagnostics=shown, version=document.version)
        self.talk.text_document_publish_diagnostics(told)

    def _say_fault(self, fault: Exception) -> None:
        self._say(types.MessageType.Error, str(fault) if isinstance(fault, ThemeFault) else self._tell(fault))

    def _say(self, kind: types.MessageType, text: str) -> None:
        self.talk.window_show_message(types.ShowMessageParams(type=kind, message=text))


def _place(document: Document, position: types.Position) -> Place:
    return document.place(Position(position.line, position.character))


def _is_one_of(kind: types.CodeActionKind | str, asked: Sequence[types.CodeActionKind | str]) -> bool:
    """Whether a kind of action is one of those, or a kind below one: `source.fixAll` is below `source`."""
    name, *names = (str(getattr(each, "value", each)) for each in (kind, *asked))
    return any(name == each or name.startswith(f"{each}.") for each in names)
