"""What somebody reads who points at a place: what is wrong there and why, what a field means, where a name leads."""

from collections.abc import Iterable, Iterator

from ssg.check.places import overlap
from ssg.diagnostic import Diagnostic, Span
from ssg.language_server.completion import explained
from ssg.language_server.cursor import Part, cursor_at
from ssg.language_server.document import Document, Place
from ssg.language_server.form import form_of
from ssg.language_server.targets import Reach, target_at
from ssg.reference.catalogue import problems
from ssg.reference.explanation import as_page, escaped

RULER = "\n\n---\n\n"


def explanation(document: Document, place: Place, found: Iterable[Diagnostic], reach: Reach | None) -> str:
    """All that can be said of `place`, in Markdown; empty where there is nothing to say."""
    here = Span(document.path, place.line, place.column, place.line, place.column + 1)
    parts = [_finding(each) for each in found if overlap(each.span, here)]
    if reach:
        parts += [*_field(document, place), *_target(document, place, reach)]
    return RULER.join(parts)


def _finding(found: Diagnostic) -> str:
    """What is wrong, and the whole explanation of such a finding."""
    hint = f"\n\n→ {escaped(found.hint)}" if found.hint else ""
    problem = problems().get(found.code)
    return f"**{escaped(found.message)}**{hint}" + (f"{RULER}{as_page(problem)}" if problem else "")


def _field(document: Document, place: Place) -> Iterator[str]:
    cursor, form = cursor_at(document, place), form_of(document.path)
    if form is None or cursor.part not in {Part.NAME, Part.VALUE}:
        return
    where = (*cursor.fields, cursor.whole) if cursor.part is Part.NAME else cursor.fields
    field = form.field(where) or form.field(cursor.fields)
    if field:
        yield explained(field)


def _target(document: Document, place: Place, reach: Reach) -> Iterator[str]:
    target = target_at(document, place, reach)
    if target:
        wording = reach.wording(target.entry) if target.entry else None
        told = [f"**{escaped(wording.title)}**", escaped(wording.summary or "")] if wording else []
        yield "\n\n".join(filter(None, [*told, f"`{target.path}`"]))
