"""Findings for people: page by page, the worst first, repeats folded, a summary and what to do next at the end."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ssg.diagnostic import Diagnostic, Problem, Severity, printable
from ssg.ranking import by_page
from ssg.report import UNSEEN, Examined, Manner, tally
from ssg.reports.text.quotation import quotation
from ssg.reports.text.summary import PATH_LENGTH, counted, summary

ALIKE = 5
"""The same sentence is shown so often for one page."""
SHOWN = 10
"""So many findings are shown for one page, the worst kinds first."""

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_BOLD = "1"


def report(
    diagnostics: Sequence[Diagnostic], problems: Mapping[str, Problem], manner: Manner, examined: Examined = UNSEEN
) -> str:
    """One block for each page, then the summary and the count. Nothing found gives one line."""
    wanted = [each for each in diagnostics if each.severity.rank <= manner.least.rank]
    blocks = ["\n".join(_block(path, found, manner, examined)) for path, found in by_page(wanted)]
    closing = [*summary(wanted, problems, examined), *_closing(diagnostics, manner)]
    return "\n\n".join([*blocks, "\n".join(closing)])


def _block(path: str, found: Sequence[Diagnostic], manner: Manner, examined: Examined) -> Iterator[str]:
    heading = _painted(printable(path, PATH_LENGTH), _BOLD, manner)
    yield f"{heading} ({counted(found)})"
    shown = _unfolded(found) if manner.folded else found
    lines = examined.lines.get(path, ())
    for each in shown:
        yield from _lines(each, lines, manner)
    if rest := len(found) - len(shown):
        places = "eine weitere Stelle" if rest == 1 else f"{rest} weitere Stellen"
        yield f"    … und {places} in dieser Datei. Mit „--all“ sehen Sie alle."


def _unfolded(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """What is shown of one page, in the same order: other kinds of findings rather than repeats."""
    codes: set[str] = set()
    sentences: Counter[str] = Counter()
    firsts: list[int] = []
    repeats: list[int] = []
    for index, each in enumerate(found):
        sentences[each.message] += 1
        if each.code not in codes:
            firsts.append(index)
        elif sentences[each.message] <= ALIKE:
            repeats.append(index)
        codes.add(each.code)
    return [found[index] for index in sorted((firsts + repeats)[:SHOWN])]


def _lines(each: Diagnostic, lines: Sequence[str], manner: Manner) -> Iterator[str]:
    path = _painted(printable(each.span.path, PATH_LENGTH), _BOLD, manner)
    code = _painted(each.code, _COLOURS[each.severity], manner)
    yield f"{path}:{each.span.line}:{each.span.column} {code} {each.message}"
    if each.hint:
        yield f"    → {each.hint}"
    if quoted := quotation(each.span, lines):
        line, marks = quoted
        yield f"    | {line}"
        yield f"    | {marks.replace('^', '')}{_painted('^' * marks.count('^'), _COLOURS[each.severity], manner)}"


def _closing(diagnostics: Sequence[Diagnostic], manner: Manner) -> Iterator[str]:
    if not diagnostics:
        yield "Alles in Ordnung: keine Probleme, keine Warnungen, keine Hinweise."
        return
    files = len({each.span.path for each in diagnostics})
    yield f"{counted(diagnostics, all_of_them=True)} in {files} {'Datei' if files == 1 else 'Dateien'}."
    worst = min(diagnostics, key=lambda each: (each.severity.rank, each))
    yield _advice(worst, tally(diagnostics), manner)


def _advice(worst: Diagnostic, counts: Mapping[Severity, int], manner: Manner) -> str:
    more = f"mehr dazu zeigt: python build.py explain {worst.code}"
    if counts[Severity.ERROR]:
        return f"Beheben Sie die Probleme von oben nach unten; {more}"
    if worst.severity.rank > manner.least.rank:
        return "Die Hinweise zeigt: python build.py check"
    if counts[Severity.WARNING] and manner.strict:
        return f"Beheben Sie die Warnungen, denn mit „--strict“ entstehen sonst keine Seiten; {more}"
    if counts[Severity.WARNING]:
        return f"Sehen Sie die Warnungen durch; {more}"
    return f"Sehen Sie die Hinweise durch, wenn Sie Zeit haben; {more}"


def _painted(text: str, colour: str, manner: Manner) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if manner.colour else text
