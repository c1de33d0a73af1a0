"""A few lines on the whole run: how much was examined, which words lack an explanation, where most is to do."""

from collections.abc import Iterator, Mapping, Sequence

from ssg.diagnostic import Diagnostic, Problem, Severity, printable
from ssg.languages import Language
from ssg.ranking import by_page, unexplained_words
from ssg.report import Examined, tally
from ssg.statistics import Statistics

MOST = 5
"""So many words and pages are named."""
PATH_LENGTH = 400

_NAMES = {
    Severity.ERROR: ("Problem", "Probleme"),
    Severity.WARNING: ("Warnung", "Warnungen"),
    Severity.INFO: ("Hinweis", "Hinweise"),
}


def name_of(severity: Severity, number: int) -> str:
    """„Problem“ or „Probleme“."""
    one, many = _NAMES[severity]
    return one if number == 1 else many


def counted(diagnostics: Sequence[Diagnostic], *, all_of_them: bool = False) -> str:
    """„2 Probleme, 1 Hinweis“; with `all_of_them`, also what there is none of."""
    counts = tally(diagnostics)
    return ", ".join(
        f"{number} {name_of(severity, number)}" for severity, number in counts.items() if number or all_of_them
    )


def summary(diagnostics: Sequence[Diagnostic], problems: Mapping[str, Problem], examined: Examined) -> Iterator[str]:
    """One line for each thing that can be said."""
    if examined.statistics and examined.statistics.texts:
        yield _size(examined.statistics)
    if words := unexplained_words(diagnostics, problems, examined.lines)[:MOST]:
        listed = ", ".join(f"„{printable(word)}“ ({number}-mal)" for word, number in words)
        yield f"Am häufigsten fehlt die Erklärung zu: {listed}."
    pages = by_page(diagnostics)
    if len(pages) > 1:
        yield "Hier ist am meisten zu tun:"
        yield from (f"    {printable(path, PATH_LENGTH)}: {counted(found)}" for path, found in pages[:MOST])


def _size(statistics: Statistics) -> str:
    pages = statistics.pages.values()
    easy = sum(Language.EASY in versions for versions in pages)
    seiten = "1 Seite" if len(pages) == 1 else f"{grouped(len(pages))} Seiten"
    return f"Umfang: {seiten}, davon {grouped(easy)} in Leichter Sprache, mit {grouped(statistics.words)} Wörtern."


def grouped(number: int) -> str:
    """A number as German readers know it: „12.345“."""
    return f"{number:,}".replace(",", ".")
