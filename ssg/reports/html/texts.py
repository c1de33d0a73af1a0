"""What the page says of the texts: how many, how hard to read, which easy versions and reviews there are."""

from collections.abc import Iterator, Mapping, Sequence

from ssg.check.readability import is_judged
from ssg.check.readability_problems import FEWEST_WORDS
from ssg.diagnostic import Diagnostic, Problem
from ssg.languages import Language
from ssg.ranking import unexplained_words
from ssg.report import Examined, tally
from ssg.reports.html.findings import NAMES
from ssg.reports.html.markup import Cell, Html, number, paragraph, section, table, text
from ssg.statistics import Measured, Statistics, twins_by_county
from ssg.values.dates import date_in_words

WORDS = 20
"""So many words without an explanation are listed."""
DAYS_OF_YEAR = 365
STALE = 2 * DAYS_OF_YEAR
"""A review older than this should be renewed."""


def overview(diagnostics: Sequence[Diagnostic], statistics: Statistics | None) -> Html:
    """The figures of the whole run."""
    rows: list[tuple[Html, int | Html]] = []
    if statistics:
        easy = sum(each.language is Language.EASY for each in statistics.texts)
        rows += [
            (text("Stand"), text(date_in_words(statistics.today, easy=True))),
            (text("Seiten"), len(statistics.pages)),
            (text("Texte in Leichter Sprache"), easy),
            (text("Wörter in allen Texten"), statistics.words),
        ]
    rows += [(text(NAMES[severity]), count) for severity, count in tally(diagnostics).items()]
    return section("ueberblick", "Überblick", [table("Der ganze Lauf in Zahlen", ("Was", "Wie viel"), rows)])


def of_words(diagnostics: Sequence[Diagnostic], problems: Mapping[str, Problem], examined: Examined) -> Html | None:
    """The words that most often lack an explanation."""
    words = unexplained_words(diagnostics, problems, examined.lines)[:WORDS]
    if not words:
        return None
    rows = [(text(word), count) for word, count in words]
    return section(
        "woerter", "Wörter ohne Erklärung", [table("Am häufigsten fehlt eine Erklärung", ("Wort", "Stellen"), rows)]
    )


def of_readability(statistics: Statistics) -> Html | None:
    """The figures of both versions, side by side."""
    pages = [versions for versions in statistics.pages.values() if any(map(is_judged, versions.values()))]
    if not pages:
        return None
    heads = ("Seite", "Flesch", "Flesch leicht", "Wiener", "Wiener leicht", "LIX", "LIX leicht")
    note = (
        "Flesch nach Amstad: je höher, desto leichter. Wiener Sachtext-Formel: ungefähr das Schul-Jahr."
        " LIX: unter 40 ist leicht, über 60 ist sehr schwer. Die Zahlen sind nur ein Anhalt."
        f" Texte mit weniger als {FEWEST_WORDS} Wörtern sind nicht dabei."
    )
    rows = [_figures_row(versions) for versions in pages]
    return section("lesbarkeit", "Lesbarkeit", [paragraph(note), table("Lesbarkeit beider Fassungen", heads, rows)])


def of_twins(statistics: Statistics) -> Html | None:
    """How many pages have an easy version, and which have none."""
    counties = {county: counts for county, counts in twins_by_county(statistics).items() if county}
    if not counties:
        return None
    rows = [_county_row(county, *counts) for county, counts in counties.items()]
    missing = [
        (text(_title(versions)), text(page))
        for page, versions in statistics.pages.items()
        if Language.EASY not in versions
    ]
    parts = [table("Leichte Fassungen je Landkreis", ("Ordner", "Seiten", "mit leichter Fassung", "Anteil"), rows)]
    if missing:
        parts.append(table("Seiten ohne leichte Fassung", ("Seite", "Ordner"), missing))
    return section("fassungen", "Leichte Fassungen", parts)


def of_reviews(statistics: Statistics) -> Html | None:
    """Which easy texts were tested by their readers, and how long ago."""
    easy = [each for each in statistics.texts if each.language is Language.EASY]
    if not easy:
        return None
    rows = list(_review_rows(easy, statistics))
    tested = f"{len(rows)} von {len(easy)} leichten Texten hat eine Prüf-Gruppe gelesen."
    parts = [paragraph(tested)]
    if rows:
        heads = ("Seite", "Prüf-Gruppe", "Tag", "Alter")
        parts.append(table("Alter der Prüfungen, die älteste zuerst", heads, rows))
    return section("pruefungen", "Prüfung durch die Ziel-Gruppe", parts)


def _figures_row(versions: Mapping[Language, Measured]) -> list[Cell]:
    pair = [versions.get(language) for language in (Language.STANDARD, Language.EASY)]
    figures = [each.length.figures if each and is_judged(each) else None for each in pair]
    names = ("flesch", "wiener", "lix")
    cells: list[Cell] = [getattr(each, name) if each else None for name in names for each in figures]
    return [text(_title(versions)), *cells]


def _county_row(county: str, pages: int, twins: int) -> list[Cell]:
    return [text(county), pages, twins, Html(f"{number(round(100 * twins / pages))} Prozent")]


def _review_rows(easy: Sequence[Measured], statistics: Statistics) -> Iterator[list[Cell]]:
    tested = [(each.reviewed, each) for each in easy if each.reviewed]
    for day, each in sorted(tested, key=lambda pair: (pair[0], pair[1].path)):
        days = (statistics.today - day).days
        advice = " Bitte lassen Sie den Text neu prüfen." if days > STALE else ""
        age = text(f"{_age(days)}.{advice}")
        yield [text(each.title), text(each.reviewer or ""), text(date_in_words(day, easy=True)), age]


def _age(days: int) -> str:
    years, rest = divmod(max(days, 0), DAYS_OF_YEAR)
    if years:
        return "1 Jahr" if years == 1 else f"{years} Jahre"
    return "1 Tag" if rest == 1 else f"{rest} Tage"


def _title(versions: Mapping[Language, Measured]) -> str:
    return (versions.get(Language.STANDARD) or versions[Language.EASY]).title
