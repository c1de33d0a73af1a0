"""The readability figures of all texts as a table for a terminal, the hardest pages first."""

from collections.abc import Iterable, Iterator

from ssg.check.readability import is_judged
from ssg.check.readability_problems import AIM, FEWEST_WORDS
from ssg.language.readability import Figures
from ssg.languages import Language
from ssg.statistics import Measured

HEAD = ("Seite", "Fassung", "Flesch", "Wiener", "LIX", "Wörter", "Sätze", "")
NAMES = {Language.STANDARD: "Standard", Language.EASY: "leicht"}
LEGEND = (
    "Flesch (nach Amstad): 100 ist sehr leicht, unter 30 ist sehr schwer. Das Ziel für die Standard-Fassung ist 40.",
    "Wiener (Sachtext-Formel 1): etwa das Schul-Jahr. LIX: unter 40 ist leicht, über 60 ist sehr schwer.",
    "Gezählt sind ganze Sätze und Listen-Punkte, ohne Überschriften, Tabellen und Anschriften. Silben zählt textstat.",
    "Die Zahlen sagen nicht, ob ein Text Leichte Sprache ist. Das sagen Menschen, die ihn prüfen.",
)
_NUMBERS = range(2, 7)
_SAME = 2
"""Figures that differ by less are as good as equal."""


def readability_table(texts: Iterable[Measured], *, with_short: bool = False) -> str:
    """One line per text, both versions of a page together; then what the numbers mean.

    Pages with nothing but short texts are only counted unless `with_short`.
    """
    pages: dict[str, list[Measured]] = {}
    for each in texts:
        pages.setdefault(each.page, []).append(each)
    shown = [versions for versions in pages.values() if with_short or any(map(is_judged, versions))]
    ordered = sorted(shown, key=lambda versions: (min(map(_rank, versions)), versions[0].page))
    rows = [HEAD, *(row for versions in ordered for row in _rows(versions))]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    lines = ("  ".join(_cells(row, widths)).rstrip() for row in rows)
    return "\n".join([*lines, "", *_left_out(len(pages) - len(shown)), *LEGEND])


def _left_out(number: int) -> list[str]:
    if not number:
        return []
    pages = "Eine Seite hat" if number == 1 else f"{number} Seiten haben"
    return [f"{pages} weniger als {FEWEST_WORDS} Wörter. Mit „--all“ sehen Sie auch diese."]


def _rows(versions: list[Measured]) -> Iterator[tuple[str, ...]]:
    standard = next((each.length.figures for each in versions if each.language is Language.STANDARD), None)
    for number, each in enumerate(sorted(versions, key=lambda text: text.language is Language.EASY)):
        figures = each.length.figures
        shown = (
            ("–", "–", "–")
            if figures is None
            else (_whole(figures.flesch), _tenth(figures.wiener), _whole(figures.lix))
        )
        counts = (figures.words, figures.sentences) if figures else (each.length.words, each.length.sentences)
        yield (
            "" if number else each.page,
            NAMES[each.language],
            *shown,
            *map(str, counts),
            _note(figures, None if each.language is Language.STANDARD else standard, each.language),
        )


def _note(figures: Figures | None, standard: Figures | None, language: Language) -> str:
    if figures is None or figures.words < FEWEST_WORDS:
        return "zu kurz für ein Urteil"
    if language is Language.STANDARD:
        missing = AIM - round(figures.flesch)
        return "✓ Ziel erreicht" if missing <= 0 else f"↓ {missing} unter dem Ziel"
    if standard is None:
        return ""
    easier = round(figures.flesch) - round(standard.flesch)
    if abs(easier) < _SAME:
        return "→ so schwer wie der Standard"
    return f"↑ {easier} leichter als der Standard" if easier > 0 else f"↓ {-easier} schwerer als der Standard"


def _rank(text: Measured) -> float:
    """Pages are ordered by the harder of their versions; short texts come last."""
    return text.length.figures.flesch if text.length.figures and is_judged(text) else float("inf")


def _cells(row: tuple[str, ...], widths: list[int]) -> Iterator[str]:
    for column, (cell, width) in enumerate(zip(row, widths, strict=True)):
        yield cell.rjust(width) if column in _NUMBERS else cell.ljust(width)


def _whole(number: float) -> str:
    return str(round(number)).replace("-", "−")


def _tenth(number: float) -> str:
    return f"{number:.1f}".replace(".", ",").replace("-", "−")
