"""Findings as notes in the margin of a page, each with the words at which it stands."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from ssg.diagnostic import Diagnostic, Span
from ssg.newsroom.markup import RULE
from ssg.newsroom.page_looks import OnPage
from ssg.ranking import passage_at
from ssg.reports.html.findings import severity_mark
from ssg.reports.html.markup import Html, text

AROUND = 60
"""So many characters of its line before and after the words help to find them on the page."""
_QUOTED = 60


class Passage(NamedTuple):
    """Words of a file with what stands around them in their line; all empty for a finding on the whole file."""

    before: str = ""
    words: str = ""
    after: str = ""


def notes(found: Iterable[Diagnostic], lines: Mapping[str, Sequence[str]], on_page: Iterable[OnPage] = ()) -> Html:
    """The notes in the order of the file, then those on the page that it becomes; they read well without the page."""
    items = "\n".join((*_items(sorted(found), lines), *map(_item_on_page, on_page)))
    return Html(f'<ol class="anmerkungen">{items}</ol>' if items else '<p class="leise">Keine Anmerkungen.</p>')


def _items(found: Iterable[Diagnostic], lines: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for each in found:
        passage = passage_of(each.span, lines.get(each.span.path, ()))
        places = {"vor": passage.before, "stelle": passage.words, "nach": passage.after}
        yield _item(each, f"Zeile {each.span.line}", places if passage.words else {}, passage.words, each.message)


def _item_on_page(each: OnPage) -> str:
    if each.place is None:
        return _item(each.found, "ganze Seite", {}, "", each.message)
    words = "" if each.place.words in each.message else each.place.words
    data = {"wahl": each.place.selector, "nummer": str(each.place.number)}
    return _item(each.found, "fertige Seite", data, words, each.message)


def _item(each: Diagnostic, where: str, places: Mapping[str, str], words: str, message: str) -> str:
    data = "".join(f' data-{name}="{escape(value)}"' for name, value in places.items())
    quoted = words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"
    place = f"<q>{text(quoted)}</q> " if quoted.strip() else ""
    hint = f"<p>→ {text(each.hint)}</p>" if each.hint else ""
    return (
        f'<li class="anmerkung {each.severity.value}"{data}><p>{severity_mark(each.severity)} '
        f'<a href="/{RULE}/{each.code}">{each.code}</a> <span class="klein">{text(where)}</span></p>'
        f"<p>{place}{text(message)}</p>{hint}</li>"
    )


def passage_of(span: Span, lines: Sequence[str]) -> Passage:
    """The words at the place; of several lines, those of the first."""
    if span == Span(span.path) or span.line > len(lines):
        return Passage()
    line = lines[span.line - 1]
    words = passage_at(span, lines) or line[span.column - 1 :]
    begin, end = span.column - 1, span.column - 1 + len(words)
    return Passage(line[max(0, begin - AROUND) : begin], words, line[end : end + AROUND])
