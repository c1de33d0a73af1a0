"""The readability table: the hardest pages first, and what each number is worth."""

from ssg.console.readability_table import LEGEND, readability_table
from ssg.language.readability import Figures
from ssg.languages import Language
from ssg.statistics import Length, Measured


def text(page: str, language: Language, flesch: float | None, words: int = 80) -> Measured:
    figures = None if flesch is None else Figures(flesch=flesch, wiener=12.34, lix=55.5, sentences=6, words=words)
    return Measured(
        path=f"{page}.md", page=page, title="Titel", language=language, length=Length(words + 9, 7, figures)
    )


def rows(*texts: Measured, with_short: bool = False) -> list[str]:
    lines = readability_table(texts, with_short=with_short).split("\n")
    return lines[1 : lines.index("")]


def test_a_page_shows_both_versions_and_the_hardest_page_comes_first() -> None:
    shown = rows(
        text("a", Language.STANDARD, 45.2),
        text("a", Language.EASY, 77.0),
        text("b", Language.EASY, 60.0),
        text("b", Language.STANDARD, -4.4),
    )
    assert shown == [
        "b      Standard      −4    12,3   56      80      6  ↓ 44 unter dem Ziel",
        "       leicht        60    12,3   56      80      6  ↑ 64 leichter als der Standard",
        "a      Standard      45    12,3   56      80      6  ✓ Ziel erreicht",
        "       leicht        77    12,3   56      80      6  ↑ 32 leichter als der Standard",
    ]


def test_an_easy_text_that_is_no_easier_is_told() -> None:
    def note(flesch: float) -> str:
        return rows(text("a", Language.STANDARD, 50), text("a", Language.EASY, flesch))[1].partition("6  ")[2]

    assert note(50.9).endswith("→ so schwer wie der Standard")
    assert note(40).endswith("↓ 10 schwerer als der Standard")


def test_short_texts_are_counted_and_shown_on_request() -> None:
    short, long = text("a", Language.STANDARD, 10, words=59), text("b", Language.STANDARD, 50)
    assert [line.split()[0] for line in rows(short, long)] == ["b"]
    assert "Eine Seite hat weniger als 60 Wörter." in readability_table([short, long])
    assert "Seite hat" not in readability_table([short, long], with_short=True)
    assert rows(short, long, with_short=True)[1].endswith("zu kurz für ein Urteil")


def test_where_nothing_was_measured_all_words_are_counted() -> None:
    (line,) = rows(text("a", Language.STANDARD, None), with_short=True)
    assert line.split()[:7] == ["a", "Standard", "–", "–", "–", "89", "7"]


def test_the_legend_says_what_the_numbers_mean() -> None:
    assert readability_table([]).endswith("\n".join(LEGEND))
