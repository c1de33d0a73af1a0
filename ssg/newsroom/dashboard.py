"""The desk's first page: what to do next, how all pages stand, and how the content grew."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from html import escape
from urllib.parse import urlencode

from ssg.diagnostic import Severity
from ssg.newsroom.choosing import FILTERS, PORTION, SORTS, Choice
from ssg.newsroom.line_chart import Line, line_chart
from ssg.newsroom.lookout import View
from ssg.newsroom.markup import BESIDE, joined, to
from ssg.newsroom.standing import PageStanding
from ssg.newsroom.tasks import next_tasks
from ssg.newsroom.trend import Then
from ssg.publication import Standing
from ssg.reports.html.markup import Cell, Html, number, paragraph, section, table, text
from ssg.values.dates import date_in_words

_HEADS = ("Seite", "Zu tun", "Leichte Fassung", "Stand", "Prüf-Gruppe", "Flesch", "Geändert")
_GREW = "Wie die Seiten gewachsen sind"
LATER = "wird noch ausgerechnet"
_NONE = Html('<span class="leise">–</span>')


def parts(view: View, choice: Choice, history: Sequence[Then] | None, today: date) -> Iterator[Html]:
    """Everything below the heading."""
    pages = tuple(page for survey in view.surveys for page in survey.pages)
    counties = sorted({*(survey.name for survey in view.surveys), *view.waiting})
    yield _progress(view, comes=history is None)
    yield _tasks(pages, today)
    yield all_pages(pages, counties, choice, today)
    yield _history(history)


def _progress(view: View, *, comes: bool) -> Html:
    told = (f"{each.name}: {each.fault}" for each in view.surveys if each.fault)
    faults = "".join(f'<p class="fault">{text(each)}</p>' for each in told)
    if view.measuring and not view.waiting:
        names = _first(view.measuring)
        said = f"Was zu tun ist, steht da. Wie leicht die Texte zu lesen sind, {LATER}: {text(names)}."
        return Html(f'{faults}<p class="arbeit" role="status" data-wartet>{said}</p>')
    if not view.waiting:
        return Html(f'{faults}<p class="arbeit" role="status" data-wartet>Gleich kommt mehr.</p>' if comes else faults)
    said = f"Diese Ordner prüfe ich noch: {text(_first(view.waiting))}."
    return Html(f'{faults}<p class="arbeit" role="status" data-wartet>{said}</p>')


def _first(names: Sequence[str]) -> str:
    return ", ".join(names[:5]) + (" …" if len(names) > 5 else "")  # noqa: PLR2004 - a short list


def _tasks(pages: Sequence[PageStanding], today: date) -> Html:
    tasks = next_tasks(pages, today)
    if not tasks:
        done = "Nichts Dringendes. Danke für Ihre Arbeit." if pages else "Noch ist nichts geprüft."
        return section("naechstes", "Was tue ich als Nächstes?", [paragraph(done)])
    items = "".join(
        f"<li>{page_link(task.page)}<strong>{text(task.what)}</strong> {text(task.why)}</li>" for task in tasks
    )
    return section("naechstes", "Was tue ich als Nächstes?", [Html(f'<ol class="aufgaben">{items}</ol>')])


def page_link(page: PageStanding) -> Html:
    """Its title, which leads to both versions side by side, and where it belongs."""
    where = f'<span class="leise">{text(f"{page.kind}, {page.county}")}</span>'
    if not page.address:
        return Html(f'<span class="titel">{text(page.title)}</span> {where} ')
    address = f"/{BESIDE}?{urlencode({'seite': '/' + page.address.removesuffix('index.html')})}"
    return Html(f'<a class="titel" href="{escape(address)}">{text(page.title)}</a> {where} ')


def all_pages(pages: Sequence[PageStanding], counties: Sequence[str], choice: Choice, today: date) -> Html:
    """The filter, and the table of what it leaves."""
    sought = choice.sought(pages)
    chosen = choice.chosen(sought)
    begin = min(choice.portion - 1, max(0, len(chosen) - 1) // PORTION) * PORTION
    shown = chosen[begin : begin + PORTION]
    told = "1 Seite" if len(chosen) == 1 else f"{number(len(chosen))} Seiten"
    found = [
        _form(counties, choice),
        _filters(sought, choice),
        Html(f'<p role="status">{told}{_extent(begin, len(shown), len(chosen))}</p>'),
        table("Alle Seiten", _HEADS, (_row(page, today) for page in shown)) if shown else None,
        _portions(len(chosen), begin // PORTION + 1, choice),
        paragraph("Flesch nach Amstad: je höher, desto leichter zu lesen. Kurze Texte haben keine Zahl."),
    ]
    return section("seiten", "Alle Seiten", found)


def _extent(begin: int, shown: int, number_of_all: int) -> str:
    return f", hier {begin + 1} bis {begin + shown}" if shown < number_of_all else ""


def _form(counties: Sequence[str], choice: Choice) -> Html:
    kept = f'<input type="hidden" name="zeige" value="{escape(choice.filter)}">'
    folders = _options({"": "Alle Ordner", **{name: name for name in counties}}, choice.county)
    return Html(
        '<form class="wahl" action="#seiten" method="get" role="search" aria-label="Seiten">'
        f'{kept}<p><label for="suche">Wörter im Titel</label>'
        f'<input type="search" id="suche" name="suche" value="{escape(choice.words)}"></p>'
        f'<p><label for="kreis">Ordner</label><select id="kreis" name="kreis">{folders}</select></p>'
        f'<p><label for="ordnung">Reihenfolge</label><select id="ordnung" name="ordnung">'
        f"{_options(SORTS, choice.sort)}</select></p><p><button>Anzeigen</button></p></form>"
    )


def _options(options: Mapping[str, str], chosen: str) -> str:
    return "".join(
        f'<option value="{escape(value)}"{" selected" if value == chosen else ""}>{text(label)}</option>'
        for value, label in options.items()
    )


def _filters(sought: Sequence[PageStanding], choice: Choice) -> Html:
    items = []
    for name, (label, fits) in FILTERS.items():
        count = sum(map(fits, sought))
        current = {"current": "true"} if name == choice.filter else {}
        link = to(f"{choice.query(filter=name, portion=1)}#seiten", f"{label} ({number(count)})", **current)
        items.append(f"<li>{link}</li>")
    return Html(f'<nav aria-label="Auswahl"><ul class="auswahl">{joined(items)}</ul></nav>')


def _portions(count: int, current: int, choice: Choice) -> Html | None:
    last = -(-count // PORTION)
    if last < 2:  # noqa: PLR2004 - one portion needs no links
        return None
    near = sorted({1, last, *range(max(1, current - 2), min(last, current + 2) + 1)})
    items = "".join(
        "<li>"
        + to(
            f"{choice.query(portion=each)}#seiten",
            f"Teil {each}",
            **({"current": "page"} if each == current else {}),
        )
        + "</li>"
        for each in near
    )
    return Html(f'<nav aria-label="Teile der Liste"><ul class="auswahl">{items}</ul></nav>')


def _row(page: PageStanding, today: date) -> list[Cell]:
    return [page_link(page), _findings(page), _easy(page), _stand(page), _test(page), _figures(page), _age(page, today)]


def _stand(page: PageStanding) -> Html:
    if page.standing is None:
        return mark("nicht lesbar", "error")
    kind = "gut" if page.standing is Standing.PUBLIC else "warning"
    days = [f"ab {_short(page.first)}"] if page.first else []
    days += [f"bis {_short(page.last)}"] if page.last else []
    return Html(f"{mark(str(page.standing), kind)} {text(' '.join(days))}".rstrip())


def _short(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _easy(page: PageStanding) -> Html:
    if page.easy is None:
        return mark("fehlt", "warning") if page.lacks_easy else _NONE
    if page.changed:
        names = ", ".join(page.changed)
        return Html(f'{mark("veraltet", "warning")} <span class="klein">{text(names)}</span>')
    return mark("da", "gut") if page.easy.is_public else mark("Entwurf", "warning")


def mark(label: str, kind: str) -> Html:
    """A word with its colour."""
    return Html(f'<span class="marke {kind}">{text(label)}</span>')


def _test(page: PageStanding) -> Html:
    if page.tested is None:
        return _NONE if page.easy is None else Html('<span class="leise">noch keine</span>')
    return Html(f'{_short(page.tested)} <span class="klein">{text(page.tester or "")}</span>')


def _findings(page: PageStanding) -> Html:
    names = {Severity.ERROR: "Probleme", Severity.WARNING: "Warnungen", Severity.INFO: "Hinweise"}
    single = {Severity.ERROR: "Problem", Severity.WARNING: "Warnung", Severity.INFO: "Hinweis"}
    told = [
        f'<span class="{severity.value}">{page.counts[severity]}'
        f" {single[severity] if page.counts[severity] == 1 else names[severity]}</span>"
        for severity in Severity
        if page.counts[severity]
    ]
    return Html(", ".join(told)) if told else _NONE


def _figures(page: PageStanding) -> Html:
    """Flesch of both versions."""
    if not page.standard.is_measured:
        return Html(f'<span class="leise">{LATER}</span>')
    versions = [page.standard.flesch, page.easy.flesch if page.easy else None]
    if versions == [None, None]:
        return _NONE
    hard, easy = ("–" if each is None else str(round(each)) for each in versions)
    return Html(f'<span class="zahlen">{hard} · leicht {easy}</span>')


def _age(page: PageStanding, today: date) -> Html:
    days = page.days_old(today)
    if page.updated is None or days is None:
        return _NONE
    return Html(f'{_short(page.updated)} <span class="klein">{text(age_in_words(days))}</span>')


def age_in_words(days: int) -> str:
    """„vor 3 Monaten“, roughly."""
    for length, one, many in ((365, "einem Jahr", "Jahren"), (30, "einem Monat", "Monaten"), (1, "einem Tag", "Tagen")):
        if (count := days // length) > 0:
            return f"vor {one}" if count == 1 else f"vor {count} {many}"
    return "heute" if days == 0 else "in der Zukunft"


def _history(history: Sequence[Then] | None) -> Html:
    if history is None:
        return section("verlauf", _GREW, [paragraph("Der Verlauf kommt gleich.")])
    if len(history) < 2:  # noqa: PLR2004 - one time is no history
        told = "„git“ kennt für diesen Ordner noch keine zwei Stände."
        return section("verlauf", _GREW, [paragraph(told)])
    lines = [
        Line("Seiten", [each.pages for each in history]),
        Line("mit leichter Fassung", [each.easy for each in history]),
        Line("davon gelesen", [each.tested for each in history]),
    ]
    note = (
        "So steht es in „git“, höchstens zwölf Stände. „Davon gelesen“ heißt: Eine Prüf-Gruppe hat die leichte Fassung"
        " gelesen. Wie viele Stellen früher zu verbessern waren, ist nicht dabei."
    )
    heads = ("Stand von", "Seiten", "mit leichter Fassung", "davon gelesen", "Entwürfe")
    rows = [(text(_moment(each.time)), each.pages, each.easy, each.tested, each.drafts) for each in history]
    found = [
        paragraph(note),
        line_chart("Seiten und leichte Fassungen", [each.time for each in history], lines),
        table("Seiten und leichte Fassungen", heads, rows),
    ]
    return section("verlauf", _GREW, found)


def _moment(time: datetime) -> str:
    return f"{date_in_words(time.date(), easy=True)}, {time:%H:%M} Uhr"
