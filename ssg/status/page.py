"""The status as a page for those who write: one file, without scripts, and readable by everybody."""

from collections.abc import Iterator, Sequence

from ssg.diagnostic import Severity
from ssg.project import Stage
from ssg.reports.html.findings import NAMES, severity_mark
from ssg.reports.html.markup import Cell, Html, paragraph, section, table, text
from ssg.reports.html.page import page
from ssg.status.commit import Commit
from ssg.status.status import News, Place, Result, Status
from ssg.values.dates import date_in_words, read_date

TITLE = "Stand der Seiten"
DESCRIPTION = "Wie der letzte Bau endete, was neu ist und was noch zu tun ist."
MOST = 300
"""So many places, and so many pages of each list, are shown."""

_RESULTS = {
    Result.BUILT: "Die Seiten sind gebaut.",
    Result.LEFT_OUT: "Die Seiten sind gebaut. Einige Einträge fehlen, bis sie berichtigt sind.",
    Result.STOPPED: "Der Bau hat angehalten. Die Seiten sind so, wie sie vorher waren.",
}
_STAGES = {
    Stage.DRAFT: "zum Schreiben, mit Entwürfen",
    Stage.REVIEW: "zum Prüfen, mit Entwürfen",
    Stage.PUBLISH: "zum Veröffentlichen",
}


def status_page(status: Status) -> str:
    """The whole page."""
    return page(TITLE, DESCRIPTION, _sections(status))


def _sections(status: Status) -> Iterator[Html]:
    yield section("ergebnis", "Ergebnis", [paragraph(_RESULTS[status.result]), _figures(status)])
    if status.left_out:
        yield section("fehlt", "Was auf den Seiten fehlt", [_listed(status.left_out)])
    if status.news:
        yield _news(status.news, status.places)
    yield section("kreise", "Landkreise", [_counties(status)])
    yield section("stellen", "Was zu tun ist", _places(status))


def _figures(status: Status) -> Html:
    rows: list[Sequence[Cell]] = [
        (text("Wofür"), text(_STAGES[Stage(status.stage)])),
        (text("Tag, der für Fristen gilt"), text(date_in_words(read_date(status.day), easy=True))),
        (text("Fassung der Texte"), text(_commit(status.commit))),
        (text("Seiten"), len(status.pages)),
        *((text(NAMES[severity]), status.findings[severity]) for severity in Severity),
        (text("Bekannte Stellen, die hier fehlen"), status.known),
    ]
    return table("Der Bau in Zahlen", ("Was", "Wert"), rows)


def _commit(commit: Commit | None) -> str:
    """Time and number of a commit."""
    if commit is None:
        return "unbekannt, denn „git“ sagt nichts dazu"
    day, _, clock = commit.time.partition("T")
    more = "" if commit.is_whole else ", und Änderungen, die noch nicht gespeichert sind"
    return f"{commit.id[:12]} vom {date_in_words(read_date(day), easy=True)}, {clock[:5]} Uhr{more}"


def _news(news: News, places: Sequence[Place]) -> Html:
    fresh = set(news.new_places)
    parts = [
        paragraph(f"Die letzte Veröffentlichung: {_commit(news.commit)}."),
        *_pages("Neue Seiten", news.added),
        *_pages("Geänderte Seiten", news.changed),
        *_pages("Seiten, die es nicht mehr gibt", news.removed),
        paragraph(f"Neue Stellen: {len(fresh)}. Erledigte Stellen: {news.gone_places}."),
    ]
    new = [each for each in places if each.fingerprint in fresh]
    if new:
        parts += [Html("<h3>Neue Stellen</h3>"), _table("Neue Stellen", new[:MOST]), *_rest(len(new))]
    return section("neu", "Neu seit der letzten Veröffentlichung", parts)


def _pages(title: str, paths: Sequence[str]) -> Iterator[Html]:
    if not paths:
        yield paragraph(f"{title}: keine.")
    else:
        yield Html(f"<h3>{text(title)}: {len(paths)}</h3>")
        yield _listed([path.removesuffix("index.html") for path in paths[:MOST]])
        yield from _rest(len(paths))


def _counties(status: Status) -> Html:
    heads = ("Ordner", "Seiten", *NAMES.values())
    rows: list[Sequence[Cell]] = [
        (text(name), each.pages, *(each.findings[severity] for severity in Severity))
        for name, each in status.counties.items()
    ]
    return table("Landkreise und gemeinsame Texte", heads, rows)


def _places(status: Status) -> Iterator[Html]:
    if not status.places:
        yield paragraph("Keine Probleme und keine Warnungen.")
        return
    yield _table("Probleme und Warnungen", status.places[:MOST])
    yield from _rest(len(status.places))


def _table(caption: str, places: Sequence[Place]) -> Html:
    heads = ("Datei und Zeile", "Schwere", "Regel", "Was da steht", "Was Sie tun können")
    return table(caption, heads, (_row(each) for each in places))


def _row(place: Place) -> Sequence[Cell]:
    where = text(f"{place.path}:{place.line}")
    return where, severity_mark(Severity(place.severity)), text(place.code), text(place.message), text(place.hint)


def _listed(names: Sequence[str]) -> Html:
    items = "".join(f"<li>{text(name)}</li>" for name in names)
    return Html(f"<ul>{items}</ul>")


def _rest(number: int) -> Iterator[Html]:
    if number > MOST:
        yield paragraph(f"… und {number - MOST} mehr. Alles steht in „status.json“.")
