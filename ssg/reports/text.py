"""Findings for people: the worst first, repeats folded, a count and what to do next at the end."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from ssg.diagnostic import Diagnostic, Problem, Severity, printable
from ssg.report import Manner, tally

ALIKE = 5
"""The same sentence is shown so often for one file."""
SHOWN = 10
"""So many findings are shown for one file, unless more kinds of problems are in it."""
PATH_LENGTH = 400

_NAMES = {
    Severity.ERROR: ("Problem", "Probleme"),
    Severity.WARNING: ("Warnung", "Warnungen"),
    Severity.INFO: ("Hinweis", "Hinweise"),
}
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_BOLD = "1"


def report(diagnostics: Sequence[Diagnostic], _problems: Mapping[str, Problem], manner: Manner) -> str:
    """One block for each severity, then the count. Nothing found gives one line."""
    ordered = sorted(diagnostics, key=lambda each: (each.severity.rank, each))
    blocks = [
        "\n".join([_heading(severity, manner), *_block(list(found), manner)])
        for severity, found in groupby(ordered, key=lambda each: each.severity)
        if severity.rank <= manner.least.rank
    ]
    return "\n\n".join([*blocks, "\n".join(_closing(ordered, manner))])


def _heading(severity: Severity, manner: Manner) -> str:
    return _painted(f"{_NAMES[severity][1]}:", _COLOURS[severity], manner)


def _block(found: Sequence[Diagnostic], manner: Manner) -> Iterator[str]:
    for _, group in groupby(found, key=lambda each: each.span.path):
        of_file = list(group)
        shown = _unfolded(of_file) if manner.folded else of_file
        for each in shown:
            yield from _lines(each, manner)
        if rest := len(of_file) - len(shown):
            places = "eine weitere Stelle" if rest == 1 else f"{rest} weitere Stellen"
            yield f"    … und {places} in dieser Datei. Mit „--all“ sehen Sie alle."


def _unfolded(of_file: Sequence[Diagnostic]) -> list[Diagnostic]:
    """What is shown of one file: every kind of problem at least once."""
    codes: set[str] = set()
    sentences: Counter[str] = Counter()
    shown: list[Diagnostic] = []
    for each in of_file:
        is_repeat = each.code in codes
        if is_repeat and (len(shown) >= SHOWN or sentences[each.message] >= ALIKE):
            continue
        codes.add(each.code)
        sentences[each.message] += 1
        shown.append(each)
    return shown


def _lines(each: Diagnostic, manner: Manner) -> Iterator[str]:
    path = _painted(printable(each.span.path, PATH_LENGTH), _BOLD, manner)
    code = _painted(each.code, _COLOURS[each.severity], manner)
    yield f"{path}:{each.span.line}:{each.span.column} {code} {each.message}"
    if each.hint:
        yield f"    → {each.hint}"


def _closing(ordered: Sequence[Diagnostic], manner: Manner) -> Iterator[str]:
    if not ordered:
        yield "Alles in Ordnung: keine Probleme, keine Warnungen, keine Hinweise."
        return
    counts = tally(ordered)
    files = len({each.span.path for each in ordered})
    numbers = ", ".join(_counted(severity, number) for severity, number in counts.items())
    yield f"{numbers} in {files} {'Datei' if files == 1 else 'Dateien'}."
    yield _advice(ordered[0], counts, manner)


def _counted(severity: Severity, number: int) -> str:
    one, many = _NAMES[severity]
    return f"{number} {one if number == 1 else many}"


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
