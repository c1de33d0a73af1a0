"""Facts in German text, each in one spelling, so that a source and a page can be compared."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser

_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
_MONTH = "|".join(_MONTHS)
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_UNSEEN = {"script", "style", "svg", "head"}
_INLINE = {"wbr", "span", "strong", "em", "b", "time", "abbr"}


def plain(text: str) -> str:
    """`text` with one kind of dash and blank; lines stay lines."""
    text = unicodedata.normalize("NFC", text).translate(_DASHES).replace("\u00ad", "").replace("\u00a0", " ")
    return "\n".join(" ".join(line.split()) for line in text.splitlines())


def telephones(text: str) -> Iterator[str]:
    """Digits only; `911-5011/-5012` is two numbers."""
    for found in re.finditer(r"(?<![\d.])(0\d{3,4})[ /-]+(\d{3}(?:[ -]?\d+)*)((?: ?/ ?-?\d+)*)(?![\d.])", text):
        first = re.sub(r"\D", "", found[2])
        yield found[1] + first
        for other in re.findall(r"\d+", found[3]):
            yield found[1] + first[: -len(other)] + other


def dates(text: str) -> Iterator[str]:
    """As ISO; a day without its year as `--11-04`."""
    for day, month, year in re.findall(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)", text):
        yield f"{year}-{int(month):02}-{int(day):02}"
    for day, month, year in re.findall(rf"(?<!\d)(\d{{1,2}})\. ({_MONTH})(?: (\d{{4}}))?", text):
        yield f"{year or '-'}-{_MONTHS.index(month) + 1:02}-{int(day):02}"


def months(text: str) -> Iterator[str]:
    """`2016-05`, and seasons as they stand."""
    for month, year in re.findall(rf"(?<!\. )\b({_MONTH}) (\d{{4}})", text):
        yield f"{year}-{_MONTHS.index(month) + 1:02}"
    yield from re.findall(r"(?:Frühjahr|Sommer|Herbst|Winter) \d{4}", text)


def years(text: str) -> Iterator[str]:
    """Each year that stands outside a full date."""
    undated = re.sub(rf"\d\. (?:{_MONTH}) \d{{4}}", " ", text)
    yield from re.findall(r"(?<![\d./])((?:19|20)\d\d)(?![\d/])", undated)


def emails(text: str) -> Iterator[str]:
    yield from re.findall(r"[\w.-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", text)


def links(text: str) -> Iterator[str]:
    """Web addresses without their scheme."""
    for found in re.findall(r"(?<![@\w.-])(?:https?://)?((?:[a-z0-9-]+\.)+(?:de|org)(?:/[\w./-]*)?)(?![\w@-])", text):
        yield found.rstrip("/")


def towns(text: str) -> Iterator[str]:
    yield from re.findall(r"(?<![\d-])\d{5} [A-ZÄÖÜ][a-zäöüß]+", text)


def streets(text: str) -> Iterator[str]:
    yield from re.findall(r"\b(?:[A-ZÄÖÜ]\w+(?:straße|platz)|Markt) \d+", text)


def laws(text: str) -> Iterator[str]:
    for section, book in re.findall(r"(?:§|Paragraf) ?(\d+) (SGB [IVX]+)", text):
        yield f"{section} {book}"


def decisions(text: str) -> Iterator[str]:
    yield from re.findall(r"(?<![\d/])\d{3}/\d{2}(?!\d)", text)


def sizes(text: str) -> Iterator[str]:
    """In the unit that readers know."""
    for found in re.findall(r"(\d+,\d+) Mi?B\b", text):
        yield f"{found} MB"


def files(text: str) -> Iterator[str]:
    yield from re.findall(r"\b[A-Z][\w ]*\.pdf\b", text)


def times(text: str) -> Iterator[str]:
    """As minutes of the day would be written: `09:00`."""
    for hour, minute in re.findall(r"(?<![\d.,])(\d{1,2})[.:](\d{2})(?![\d.])", text):
        yield f"{int(hour):02}:{minute}"
    for hour in re.findall(r"(?<![\d.:,])(\d{1,2}) Uhr", text):
        yield f"{int(hour):02}:00"


def weekdays(text: str) -> Iterator[str]:
    yield from re.findall(r"\b(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\b", text)


PATTERNS: Mapping[str, Callable[[str], Iterator[str]]] = {
    each.__name__: each
    for each in (
        telephones, dates, months, years, emails, links, towns, streets, laws, decisions, sizes, files, times, weekdays,
    )
}  # fmt: skip


def facts_in(text: str, kinds: frozenset[str] = frozenset(PATTERNS)) -> set[tuple[str, str]]:
    """(kind, value in one spelling) of every fact that a pattern finds."""
    read = plain(text)
    return {(kind, value) for kind in kinds for value in PATTERNS[kind](read)}


class PageText(HTMLParser):
    """What a page says: visible text with a line per element, alternative texts, and link targets apart."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hrefs: list[str] = []
        self._unseen = 0
        self.feed(html)
        self.close()

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.hrefs.extend(filter(None, [told.get("href")]))
        self.parts.extend([told.get("alt") or "", "" if tag in _INLINE else "\n"])
        self._unseen += tag in _UNSEEN

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN
        self.parts.append("" if tag in _INLINE else "\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(" ".join(f".{data}.".split())[1:-1] if data.strip() else " ")
