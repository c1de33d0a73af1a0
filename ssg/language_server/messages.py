"""Our values in the words of the protocol."""

from collections.abc import Iterable, Iterator

from lsprotocol import types

from ssg.diagnostic import Diagnostic, Severity
from ssg.language_server.completion import Sort, Suggestion
from ssg.language_server.document import Document, Edit, Place, Position
from ssg.language_server.fixes import Fix

SOURCE = "leichtbau"

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_SORTS = {
    Sort.FIELD: types.CompletionItemKind.Field,
    Sort.CHOICE: types.CompletionItemKind.EnumMember,
    Sort.ENTRY: types.CompletionItemKind.Reference,
    Sort.FILE: types.CompletionItemKind.File,
    Sort.HEADING: types.CompletionItemKind.Reference,
}


def diagnostic(document: Document, found: Diagnostic) -> types.Diagnostic:
    """A finding at its place, with what to do."""
    return types.Diagnostic(
        range=_range(*document.stretch(found.span)),
        message=f"{found.message}\n→ {found.hint}" if found.hint else found.message,
        severity=_SEVERITIES[found.severity],
        code=found.code,
        source=SOURCE,
    )


def completion(document: Document, begin: Place, end: Place, offered: Iterable[Suggestion]) -> types.CompletionList:
    """What can be put between two places, in its order."""
    where = _range(document.position(begin), document.position(end))
    items = [_item(each, where, number) for number, each in enumerate(offered)]
    return types.CompletionList(is_incomplete=False, items=items)


def _item(offered: Suggestion, where: types.Range, number: int) -> types.CompletionItem:
    return types.CompletionItem(
        label=offered.label,
        kind=_SORTS[offered.sort],
        detail=offered.detail or None,
        documentation=_markdown(offered.about) if offered.about else None,
        sort_text=f"{number:05}",
        filter_text=offered.label,
        text_edit=types.TextEdit(range=where, new_text=offered.new),
        insert_text_mode=types.InsertTextMode.AsIs,
    )


def hover(text: str) -> types.Hover | None:
    """What somebody reads who points at a place."""
    return types.Hover(contents=_markdown(text)) if text else None


def quick_fixes(uri: str, document: Document, offered: Iterable[Fix]) -> Iterator[types.CodeAction]:
    """What answers findings; the first sure answer to each is the one to take."""
    answered: set[Diagnostic] = set()
    for fix in offered:
        yield types.CodeAction(
            title=fix.title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[diagnostic(document, fix.answers)],
            edit=changing(uri, fix.edit),
            is_preferred=fix.is_sure and fix.answers not in answered,
        )
        answered.add(fix.answers)


def later(title: str, uri: str, document: Document, found: Diagnostic) -> types.CodeAction:
    """An answer to a finding that is worked out when somebody wants it."""
    kind, answers = types.CodeActionKind.QuickFix, [diagnostic(document, found)]
    return types.CodeAction(title=title, kind=kind, diagnostics=answers, data=uri)


def creating(uri: str, text: str) -> types.WorkspaceEdit:
    """A new file, which must not be there yet."""
    start = types.Range(types.Position(0, 0), types.Position(0, 0))
    file = types.OptionalVersionedTextDocumentIdentifier(uri=uri)
    return types.WorkspaceEdit(
        document_changes=[
            types.CreateFile(uri=uri, options=types.CreateFileOptions(overwrite=False, ignore_if_exists=False)),
            types.TextDocumentEdit(text_document=file, edits=[types.TextEdit(range=start, new_text=text)]),
        ]
    )


def changing(uri: str, edit: Edit) -> types.WorkspaceEdit:
    """The edit of one file."""
    return types.WorkspaceEdit(changes={uri: [text_edit(edit)]})


def text_edit(edit: Edit) -> types.TextEdit:
    """One change of a text."""
    return types.TextEdit(range=_range(edit.begin, edit.end), new_text=edit.new)


def location(uri: str, line: int) -> types.Location:
    """The begin of a line, counted from 1."""
    return types.Location(uri=uri, range=_range(Position(line - 1, 0), Position(line - 1, 0)))


def touches(document: Document, found: Diagnostic, asked: types.Range) -> bool:
    """Whether somebody has marked a part of where a finding is, or stands at its edge."""
    begin, end = document.stretch(found.span)
    return begin <= (asked.end.line, asked.end.character) and (asked.start.line, asked.start.character) <= end


def _range(begin: Position, end: Position) -> types.Range:
    return types.Range(start=types.Position(*begin), end=types.Position(*end))


def _markdown(text: str) -> types.MarkupContent:
    return types.MarkupContent(kind=types.MarkupKind.Markdown, value=text)
