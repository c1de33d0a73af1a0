"""Both versions of a page beside each other, with how the pair stands and what was found in each."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from ssg.address import EASY_FOLDER
from ssg.diagnostic import Diagnostic
from ssg.newsroom.dashboard import LATER, age_in_words, mark
from ssg.newsroom.notes import notes
from ssg.newsroom.page_looks import OnPage
from ssg.newsroom.standing import PageStanding, Version
from ssg.preview.asked import INDEX, Asked
from ssg.publication import Standing
from ssg.reports.html.markup import Html, text
from ssg.values.dates import date_in_words

FRAME = "_redaktion=rahmen"
"""The query with which a page is asked for that is to stand in a frame of the desk."""
STANDARD, EASY = "Standard-Sprache", "Leichte Sprache"
DIFFERING = frozenset({"LS601", "LS602", "LS607"})
"""Rules that find what only one version says."""
SECTIONS, TEST = "LS610", "LS606"


@dataclass(frozen=True, kw_only=True)
class Beside:
    """What there is to see."""

    addresses: tuple[str, str]
    """Of the standard page and the easy one, from the site's root."""
    stamp: str
    page: PageStanding | None
    """None where the page belongs to no entry, or nothing is known of it yet."""
    is_waiting: bool
    lines: Mapping[str, Sequence[str]]
    today: date
    on_pages: tuple[tuple[OnPage, ...], ...] = ((), ())
    """What was found on the rendered pages of both."""

    @property
    def title(self) -> str:
        """What the page is called."""
        return self.page.title if self.page else f"/{self.addresses[0]}"


def both_addresses(asked: Asked) -> tuple[str, str]:
    """Where both versions of a page stand, without „index.html“."""
    county = f"{asked.county}/" if asked.county else ""
    rest = asked.path.removeprefix(county).removeprefix(f"{EASY_FOLDER}/").removesuffix(INDEX)
    return f"{county}{rest}", f"{county}{EASY_FOLDER}/{rest}"


def parts(shown: Beside) -> Iterator[Html]:
    """Everything below the heading."""
    yield Html(f'<div id="lage">{_state(shown)}</div>')
    pairs = escape(json.dumps(shown.page.sections if shown.page else []))
    page = shown.page
    yield Html(
        f'<div class="fassungen" data-paare="{pairs}" data-seite="/{escape(shown.addresses[0])}"'
        f' data-stand="{shown.stamp}">'
        f"{_version(shown, 0, 'standard', STANDARD, page.standard if page else None)}"
        f"{_version(shown, 1, 'leicht', EASY, page.easy if page else None)}</div>"
    )


def _version(shown: Beside, place: int, name: str, label: str, version: Version | None) -> Html:
    address, on_page = shown.addresses[place], shown.on_pages[place]
    is_missing = version is None and shown.page is not None
    found = [each for each in shown.page.in_texts if version and each.span.path == version.path] if shown.page else []
    number = len(found) + len(on_page)
    margin = notes(found, shown.lines, on_page) if shown.page or on_page else ""
    alone = "" if is_missing else f'<p class="klein"><a href="/{escape(address)}">Nur diese Seite zeigen</a></p>'
    frame = (
        f'<iframe title="{label}" src="/{escape(address)}?{FRAME}"></iframe>'
        if not is_missing
        else f'<p class="fehlt">{text(_lacking(shown.page))}</p>'
    )
    return Html(
        f'<section class="fassung" id="{name}" aria-labelledby="{name}-titel"><div class="zeile">'
        f'<h2 id="{name}-titel">{label}</h2><p class="klein" data-zahlen>{_figures(version, number)}</p>{alone}</div>'
        f'{frame}<div class="rand"><h3>Anmerkungen: {label}</h3>{margin}</div></section>'
    )


def _lacking(page: PageStanding | None) -> str:
    path = page.standard.path.removesuffix(".md") if page else ""
    return f"Die leichte Fassung fehlt noch. Sie beginnen sie so: python build.py draft-easy {path}.md"


def _figures(version: Version | None, number: int) -> Html:
    notes_told = {0: "", 1: "1 Anmerkung. "}.get(number, f"{number} Anmerkungen. ")
    if version is None:
        return text(notes_told)
    if not version.is_measured:
        return text(f"{notes_told}Wie leicht der Text zu lesen ist, {LATER}. {version.path}")
    words = "1 Wort" if version.words == 1 else f"{version.words} Wörter"
    figures = version.figures
    if figures is None or version.flesch is None:
        return text(f"{notes_told}{words}. Zu kurz für Zahlen zur Lesbarkeit. {version.path}")
    told = f"Flesch {figures.flesch:.0f}, Wiener {figures.wiener:.1f}, LIX {figures.lix:.0f}".replace(".", ",")
    return text(f"{notes_told}{words}. {told}. {version.path}")


def _state(shown: Beside) -> Html:
    if shown.is_waiting:
        told = "Ich prüfe die Texte noch. Die Anmerkungen kommen gleich."
        query = f"?seite=/{escape(shown.addresses[0])}&amp;warten=1"
        again = f'<noscript><p><a href="{query}">Anmerkungen zeigen</a></p></noscript>'
        return Html(f'<p class="arbeit" role="status" data-wartet>{told}</p>{again}')
    if shown.page is None:
        told = "Diese Seite entsteht von selbst."
        none = "" if any(shown.on_pages) else " Zu ihr gibt es keine Anmerkungen."
        return Html(f'<p class="leise">{told}{none}</p>')
    rows = "".join(f"<div><dt>{label}</dt><dd>{told}</dd></div>" for label, told in _told(shown.page, shown.today))
    return Html(f'<dl class="lage">{rows}</dl>')


def _told(page: PageStanding, today: date) -> Iterator[tuple[str, Html]]:
    yield "Stand", _public(page)
    yield "Leichte Fassung", _easy(page)
    if page.standing is None:
        yield "Vergleich", text("Kommt, sobald die Seite lesbar ist.")
    elif page.easy:
        yield "Angaben", _messages(page.findings, DIFFERING) or mark("gleich in beiden Fassungen", "gut")
        yield "Abschnitte", _messages(page.findings, {SECTIONS}) or text(_sections(page))
        yield "Prüf-Gruppe", _test(page, today)


def _public(page: PageStanding) -> Html:
    standing = page.standing
    days = [f"ab {date_in_words(page.first, easy=True)}"] if page.first else []
    days += [f"bis {date_in_words(page.last, easy=True)}"] if page.last else []
    if standing is None:
        return mark("nicht lesbar", "error")
    return Html(
        f"{mark(standing, 'gut' if standing is Standing.PUBLIC else 'warning')} {text(' '.join(days))}".rstrip()
    )


def _easy(page: PageStanding) -> Html:
    if page.easy is None:
        return mark("fehlt", "warning")
    if page.changed and page.standing is not None:
        names = ", ".join(f"„{name}“" for name in page.changed)
        return Html(f"{mark('veraltet', 'warning')}. {text(f'Im Standard-Text ist anders: {names}.')}")
    return mark("da", "gut") if page.easy.is_public else mark("Entwurf", "warning")


def _sections(page: PageStanding) -> str:
    number = len(page.sections)
    return f"{number} gehören zusammen" if number > 1 else "1 gehört zusammen" if number else "keine"


def _test(page: PageStanding, today: date) -> Html:
    said = _messages(page.findings, {TEST})
    if page.tested is None:
        return said or text("noch keine")
    told = text(f"{page.tester}, {date_in_words(page.tested, easy=True)} ({age_in_words((today - page.tested).days)})")
    return Html(f"{told}. {said}") if said else told


def _messages(found: Iterable[Diagnostic], codes: Iterable[str]) -> Html:
    told = [each for each in found if each.code in set(codes)]
    return Html(" ".join(f'<span class="{each.severity.value}">{text(each.message)}</span>' for each in told))
