"""One editor at work: its open texts, and what was found in each of them last."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from ssg.console.lone_text import language_of
from ssg.diagnostic import Diagnostic
from ssg.language_server.document import Document, Encoding
from ssg.language_server.targets import Reach
from ssg.language_server.workspace import Workspace
from ssg.languages import Language

SOON = 0.015
"""Seconds after a change before a text is judged, so that nobody who types fast waits for what is past already."""
LATER = 0.4
"""Seconds after which the other open texts are judged again, which may depend on this one."""
PAUSE = 0.08
"""Seconds between two of them, in which a key can be heard."""
_ENDINGS = (".md", ".yaml")


class Session:
    """What is remembered between two messages. Texts have the addresses that the editor gave them."""

    def __init__(
        self,
        workspace: Workspace,
        encoding: Encoding,
        publish: Callable[[str, Document, Sequence[Diagnostic]], None],
        tell: Callable[[Exception], None],
    ) -> None:
        """`publish` shows what is wrong with a text, `tell` that the program has a fault."""
        self.workspace = workspace
        self._encoding = encoding
        self._publish = publish
        self._tell = tell
        self._documents: dict[str, Document] = {}
        self._found: dict[str, Sequence[Diagnostic]] = {}
        self._waiting: dict[str, asyncio.TimerHandle] = {}

    def document(self, uri: str) -> Document | None:
        """An open text of ours; None for others, such as a README."""
        return self._documents.get(uri)

    def reach(self, document: Document) -> Reach | None:
        """What the text can lead to; None where it belongs to no county."""
        here = self.workspace.around(document.path)
        return Reach(here, language_of(document.path)) if here else None

    def hold(self, uri: str, file: str, text: str, version: int | None) -> None:
        """The text of a file is this one now: judge it soon, and the others later."""
        path = self._path(file)
        if path is None:
            return
        self._documents[uri] = document = Document(path, text, self._encoding, version)
        self.workspace.texts.hold(document)
        self.reconsider(all_but=uri)
        self._wait(uri, SOON)

    def drop(self, uri: str) -> None:
        """The file counts again as it is on disk, and nothing is shown of it."""
        document = self._documents.pop(uri, None)
        self._found.pop(uri, None)
        self._cancel(uri)
        if document:
            self.workspace.texts.drop(document.path)
            self._publish(uri, document, ())
            self.reconsider()

    def reconsider(self, all_but: str = "") -> None:
        """Something around the open texts has changed: judge them one by one, as soon as nobody types."""
        others = [uri for uri in self._documents if uri != all_but]
        for number, uri in enumerate(others):
            self._wait(uri, LATER + number * PAUSE)

    def findings(self, uri: str) -> Sequence[Diagnostic]:
        """What is wrong with an open text as it is now."""
        if uri in self._waiting:
            self._judge(uri)
        return self._found.get(uri, ())

    def _path(self, file: str) -> str | None:
        inside = self.workspace.path_of(file)
        if inside is not None:
            return inside if inside.endswith(_ENDINGS) else None
        return Path(file).as_posix() if file.endswith(f"{Language.EASY.suffix}.md") else None

    def _wait(self, uri: str, seconds: float) -> None:
        self._cancel(uri)
        self._waiting[uri] = asyncio.get_running_loop().call_later(seconds, self._judge, uri)

    def _cancel(self, uri: str) -> None:
        if timer := self._waiting.pop(uri, None):
            timer.cancel()

    def _judge(self, uri: str) -> None:
        self._cancel(uri)
        document = self._documents[uri]
        try:
            self._found[uri] = self.workspace.findings(document)
        except Exception as fault:  # noqa: BLE001 - whatever one text does, the editor keeps its help with the others
            self._tell(fault)
        else:
            self._publish(uri, document, self._found[uri])
