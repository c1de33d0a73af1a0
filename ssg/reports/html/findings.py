"""What the page says of the findings: by rule, by page, and each one."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ssg.diagnostic import Diagnostic, Problem, Severity
from ssg.ranking import Group, by_code, by_page
from ssg.reference.explanation import shown
from ssg.reports.html.chart import Bar, bar_chart
from ssg.reports.html.markup import Cell, Html, link, paragraph, section, table, text

NAMES = {Severity.ERROR: "Probleme", Severity.WARNING: "Warnungen", Severity.INFO: "Hinweise"}
_ONE = {Severity.ERROR: "Problem", Severity.WARNING: "Warnung", Severity.INFO: "Hinweis"}


def of_rules(diagnostics: Sequence[Diagnostic], problems: Mapping[str, Problem]) -> Html | None:
    """How often each rule found something."""
    groups = by_code(diagnostics)
    if not groups:
        return None
    heads = ("Regel", "Was da steht", "Schwere", "Stellen", "Seiten")
    rows = [_rule_row(code, found, problems) for code, found in groups]
    return section(
        "regeln",
        "Regeln",
        [bar_chart("Stellen je Regel", _bars(groups)), table("Stellen je Regel", heads, rows)],
    )


def of_pages(diagnostics: Sequence[Diagnostic]) -> Html | None:
    """How much is to do on each page, the worst first."""
    groups = by_page(diagnostics)
    if not groups:
        return None
    heads = ("Seite", *NAMES.values(), "Zusammen")
    rows = [_page_row(index, path, found) for index, (path, found) in enumerate(groups, 1)]
    return section(
        "seiten",
        "Seiten",
        [bar_chart("Stellen je Seite", _bars(groups)), table("Stellen je Seite", heads, rows)],
    )


def of_places(diagnostics: Sequence[Diagnostic]) -> Html:
    """Every finding, page by page."""
    if not diagnostics:
        return section("stellen", "Alle Stellen", [paragraph("Keine Probleme, keine Warnungen, keine Hinweise.")])
    return section("stellen", "Alle Stellen", _pages_with_places(by_page(diagnostics)))


def _pages_with_places(groups: Sequence[Group]) -> Iterator[Html]:
    heads = ("Stelle", "Schwere", "Regel", "Was da steht", "Was Sie tun können")
    for index, (path, found) in enumerate(groups, 1):
        yield Html(f'<h3 id="{_anchor(index)}">{text(path)}</h3>')
        yield table(f"Stellen in {path}", heads, (_place_row(each) for each in found))


def _rule_row(code: str, found: Sequence[Diagnostic], problems: Mapping[str, Problem]) -> list[Cell]:
    pages = len({each.span.path for each in found})
    return [text(code), text(shown(problems[code].message)), severity_mark(found[0].severity), len(found), pages]


def _page_row(index: int, path: str, found: Sequence[Diagnostic]) -> list[Cell]:
    counts = Counter(each.severity for each in found)
    return [link(_anchor(index), path), *(counts[severity] for severity in Severity), len(found)]


def _place_row(each: Diagnostic) -> list[Cell]:
    place = f"Zeile {each.span.line}, Spalte {each.span.column}"
    return [text(place), severity_mark(each.severity), text(each.code), text(each.message), text(each.hint)]


def severity_mark(severity: Severity) -> Html:
    """The name of a severity, in its colour."""
    return Html(f'<span class="{severity.value}">{_ONE[severity]}</span>')


def _bars(groups: Sequence[Group]) -> list[Bar]:
    return [Bar(name, len(found), found[0].severity) for name, found in groups]


def _anchor(index: int) -> str:
    return f"seite-{index}"
