"""Documents, offers elsewhere, time tables and events, as the fields of their kinds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ssg.draft import Tree
from ssg.months import MONTHS
from ssg.takeover.lines import Line, Link, Section

TOPIC = "beratung"
"""For offers about which no word tells more; editors are asked to choose."""
_TOPICS = {
    "ankommen": ("ankommen", "feiertag", "brauch", "begriff"),
    "sprache-und-bildung": ("sprach", "bildung", "dolmetsch", "übersetz"),
    "arbeit-und-anerkennung": ("arbeit", "anerkennung", "fachkräfte", "qualifizierung", "beruf"),
    "zusammenleben": ("ehrenamt", "verein", "organisation", "öffnung", "kultur", "integration"),
    "sicherheit": ("gewalt", "radikal", "sicherheit", "polizei"),
}
_SIZE = re.compile(r"\d[\d.,]*\s*(?:[KMG]i?B|Bytes?)\b", re.IGNORECASE)
_REMARK = re.compile(r"\s*[(\[][^()\[\]]*\d[^()\[\]]*[KMG]i?B[)\]]|\s*\((?:PDF|DOCX?|ODT|XLSX?)\)", re.IGNORECASE)
_GENERIC = re.compile(
    r"(?:Downloads?|Dateien|Dokumente|Formulare|Links?|Material(?:ien)?|Anlagen?)\b.{0,20}", re.IGNORECASE
)
_ASIDE = re.compile(r"\s*[-–—:]\s+(?P<words>\S.*)")
_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,12}(?:/\S*)?", re.IGNORECASE)
_MONTH = "|".join(MONTHS)
_YEAR = rf"(?:(?:{_MONTH})\s+)?(?:19|20)\d\d"
_PHASE = re.compile(rf"(?:(?:Im\s+)?Jahr\s+)?(?P<when>{_YEAR}(?:\s*(?:–|-|bis)\s*{_YEAR})?)\s*:?")
_DATE = re.compile(rf"\b(?P<day>\d{{1,2}})\.\s?(?P<month>{_MONTH}|(?:0?[1-9]|1[0-2])\.)\s?(?P<year>(?:19|20)\d\d)?")
_CLOCK = r"\d{1,2}(?:[.:]\d{2})?"
_TIME = re.compile(rf"\b(?P<from>{_CLOCK})(?:\s*(?:Uhr)?\s*(?:-|–|bis)\s*(?P<to>{_CLOCK}))?\s*Uhr")
_SEVERAL = re.compile(r"(?:-|–|bis|und|/|,)\s*$")
"""In front of a day: it is the last of several."""
_PLACE = re.compile(
    r"\b(?:im|in der|in dem)\s+(?P<name>[A-ZÄÖÜ][^,.;]{2,60}),\s*(?P<street>[A-ZÄÖÜ][\w .-]*\s\d{1,4}[a-z]?)\b"
)
_LONGEST = 160
_NEAR = 40
"""So many signs may stand between the day and the time of an event."""
_LEAST_PHASES = 2


@dataclass(frozen=True)
class Found:
    """An entry of another kind: its folder, its fields, the lines that they tell, and what stays to be done."""

    folder: str
    fields: dict[str, Tree]
    lines: frozenset[int]
    to_do: tuple[str, ...] = ()


def documents(lines: Sequence[Line]) -> Iterator[Found]:
    """Lines with a link to a file, in the order of the page."""
    for number, line in enumerate(lines):
        for link in line.links:
            if link.file_name:
                yield _document(lines, number, link)


def _document(lines: Sequence[Line], number: int, link: Link) -> Found:
    line = lines[number]
    above = lines[number - 1] if number else None
    is_named = above is not None and _names(above, lines, number)
    words = _REMARK.sub("", link.text)
    stem = words.rpartition(".")[0] if words.lower().endswith(link.file_name[-4:].lower()) else words
    fields: dict[str, Tree] = {
        "titel": above.text if is_named and above else stem.replace("_", " ").strip() or link.file_name,
        "dateiname": link.file_name,
        "format": link.file_name.rpartition(".")[2].upper(),
    }
    if size := _SIZE.search(line.text):
        fields["groesse"] = size[0]
    if link.is_complete:
        fields["url"] = link.target
    to_do = f"Holen Sie die Datei „{link.text}“ von der alten Seite: {link.target}"
    told = {number, number - 1} if is_named else {number}
    return Found("dokumente", fields, frozenset(told) if _is_only_link(line) else frozenset(), (to_do,))


def _names(heading: Line, lines: Sequence[Line], number: int) -> bool:
    """Whether the heading is that of the file at `number` alone."""
    following = lines[number + 1].links if number + 1 < len(lines) else ()
    is_alone = len(lines[number].links) == 1 and not any(link.file_name for link in following)
    return is_alone and heading.level > 1 and _is_only_link(lines[number]) and not _GENERIC.fullmatch(heading.text)


def _is_only_link(line: Line) -> bool:
    rest = line.text
    for link in line.links:
        rest = rest.replace(link.text, "")
    return len(_SIZE.sub("", rest).strip(" ()[],;:-–|").split()) <= 1


def resources(lines: Sequence[Line]) -> list[Found]:
    """Lines that are nothing but a link to elsewhere, with the lines above that say what is there."""
    found: list[Found] = []
    used = -1
    for number, line in enumerate(lines):
        if line.is_picture or len(line.links) != 1 or not line.links[0].is_complete or line.links[0].file_name:
            continue
        if not (_is_only_link(line) or _aside(line)):
            continue
        link = line.links[0]
        above = _above(lines, number, used) if _ADDRESS.fullmatch(link.text) else []
        if _ADDRESS.fullmatch(link.text) and not above:
            continue
        is_apart = len(above) > 1 and lines[above[0]].block != lines[above[1]].block
        if is_apart and found and above[0] - 1 in found[-1].lines:
            found[-1] = _with_summary(found[-1], lines[above[0]], above[0])
            above = above[1:]
        used = number
        found.append(_resource(lines, number, link, above))
    return found


def _aside(line: Line) -> str:
    """What stands behind a link and a dash."""
    found = _ASIDE.fullmatch(line.text.removeprefix(line.links[0].text))
    return found["words"] if found and line.text.startswith(line.links[0].text) else ""


def _with_summary(found: Found, line: Line, number: int) -> Found:
    """The offer before, told more of by the line behind its address."""
    to_do = f"Gehört dieser Satz hierher, und nicht zum nächsten Angebot? {line.text}"
    fields: dict[str, Tree] = {"titel": found.fields["titel"], "kurz": line.text, **found.fields}
    return replace(found, fields=fields, lines=found.lines | {number}, to_do=(*found.to_do, to_do))


def _resource(lines: Sequence[Line], number: int, link: Link, above: Sequence[int]) -> Found:
    title = lines[above[0]].text if above else link.text
    fields: dict[str, Tree] = {"titel": title}
    if aside := _aside(lines[number]):
        fields["kurz"] = aside
    if above[1:]:
        fields["kurz"] = " ".join(lines[each].text for each in above[1:])
    topic = _topic(f"{title} {fields.get('kurz', '')}")
    fields |= {"url": link.text if _ADDRESS.fullmatch(link.text) else link.target, "thema": topic or TOPIC}
    to_do = () if topic else ("Wählen Sie das Thema: Auf der alten Seite steht keines.",)
    return Found("angebote", fields, frozenset({number, *above}), to_do)


def _above(lines: Sequence[Line], number: int, used: int) -> list[int]:
    """The lines since the one before, without a heading; a list of them would be too long for one offer."""
    found: list[int] = []
    for at in range(number - 1, used, -1):
        line = lines[at]
        if not line.text or line.level or line.links or line.is_picture or len(line.text) > _LONGEST:
            break
        found.insert(0, at)
    return found[-2:]


def _topic(words: str) -> str:
    lower = words.casefold()
    return next((topic for topic, signs in _TOPICS.items() if any(sign in lower for sign in signs)), "")


def phases(lines: Sequence[Line]) -> tuple[tuple[Tree, ...], frozenset[int]]:
    """The time table of a page, and the lines that tell it: two years at least, each with what happens."""
    found: list[Tree] = []
    told: set[int] = set()
    for number, line in enumerate(lines):
        if (when := _PHASE.fullmatch(line.text)) and (steps := list(_steps(lines, number))):
            found.append({"zeitraum": when["when"], "schritte": tuple(lines[step].text for step in steps)})
            told |= {number, *steps}
    return (tuple(found), frozenset(told)) if len(found) >= _LEAST_PHASES else ((), frozenset())


def _steps(lines: Sequence[Line], number: int) -> Iterator[int]:
    for at in range(number + 1, len(lines)):
        if _PHASE.fullmatch(lines[at].text) or not (lines[at].is_item or lines[at].block == lines[number].block):
            return
        yield at


def event(section: Section) -> dict[str, Tree] | None:
    """What a section with a heading invites to: one day, and right after it a time. Several days stay text."""
    if section.heading is None or section.heading.level == 1:
        return None
    words = " ".join(line.text for line in section.lines)
    found = [(day, time) for day in _DATE.finditer(words) if (time := _time_after(words, day.end()))]
    if len({day[0] for day, _ in found}) != 1 or _SEVERAL.search(words[: found[0][0].start()]):
        return None
    day, time = found[0]
    fields: dict[str, Tree] = {"titel": section.title, "beginn": _moment(day, time["from"])}
    if time["to"]:
        fields["ende"] = _moment(day, time["to"])
    if place := _PLACE.search(words, time.end()):
        fields["ort"] = {"name": place["name"].strip(), "strasse": place["street"].strip()}
    return fields


def _time_after(words: str, end: int) -> re.Match[str] | None:
    time = _TIME.search(words, end)
    return time if time and time.start() - end <= _NEAR else None


def _moment(day: re.Match[str], clock: str) -> str:
    month = day["month"] if day["month"] in MONTHS else MONTHS[int(day["month"].rstrip(".")) - 1]
    year = f" {day['year']}" if day["year"] else ""
    hour, _, minute = clock.replace(":", ".").partition(".")
    return f"{int(day['day'])}. {month}{year}, {int(hour):02}.{minute or '00'} Uhr"
