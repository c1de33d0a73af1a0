"""How long a programme runs and who pays for it, where lines with a label say so: „Laufzeit: 2016 – 2018“."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ssg.draft import Tree
from ssg.takeover.lines import Line

_LEAST = 2
"""A single such line may belong to anything, a course for example."""
_LONGEST = 120
_OF_PROGRAMME = {"zeitraum": "Laufzeit|Projektlaufzeit|Projektzeitraum|Programmlaufzeit"}
_OF_FUNDING = {
    "fonds": "Fonds|Förderfonds|Förderprogramm",
    "richtlinie": "Richtlinie|Förderrichtlinie",
    "geber": "Geber|Fördergeber|Fördermittelgeber|Zuwendungsgeber|Gefördert durch|Förderung durch",
    "zeitraum": "Förderzeitraum|Bewilligungszeitraum|Förderdauer",
    "betrag": "Betrag|Fördersumme|Förderbetrag|Fördermittel|Höhe der Förderung|Zuwendung",
}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AMOUNT = re.compile(r"(?P<number>\d{1,3}(?:\.\d{3})*(?:,\d\d)?|\d+(?:,\d\d)?) ?(?:€|Euro|EUR)")
_SENTENCE_ENDS = re.compile(r"[.!?](?:\s|$)")


def particulars(lines: Sequence[Line], *, is_programme: bool) -> tuple[dict[str, Tree], frozenset[int]]:
    """The fields, and the lines that tell them; nothing where too little speaks for a programme."""
    running = list(_labelled(lines, _OF_PROGRAMME))[:1]
    paid = sorted(_labelled(lines, _OF_FUNDING))
    if not is_programme and len(running) + len(paid) < _LEAST:
        return {}, frozenset()
    fields: dict[str, Tree] = {name: value for _, name, value in running}
    if paid:
        fields["foerderung"] = _grouped((name, value) for _, name, value in paid)
    return fields, frozenset(number for number, _, _ in (*running, *paid))


def _labelled(lines: Sequence[Line], labels: dict[str, str]) -> Iterator[tuple[int, str, str]]:
    """(number of the line, field, value). In tables, values without a colon before them begin with a digit."""
    for name, words in labels.items():
        pattern = re.compile(rf"(?:{words}) ?(?::\s*|\s+(?=\d))(?P<value>\S.*)", re.IGNORECASE)
        for number, line in enumerate(lines):
            found = None if line.level or line.links or line.is_picture else pattern.fullmatch(line.text)
            if found and (value := _fitting(name, found["value"].strip())):
                yield number, name, value


def _fitting(name: str, value: str) -> str:
    if name == "betrag":
        amount = _AMOUNT.fullmatch(value)
        return f"{amount['number']} €" if amount else ""
    if name == "zeitraum":
        return value if _YEAR.search(value) and len(value) <= _LONGEST else ""
    return value if len(value) <= _LONGEST and not _SENTENCE_ENDS.search(value) else ""


def _grouped(told: Iterable[tuple[str, str]]) -> tuple[Tree, ...]:
    """One funding; where a field is told again, the next one begins."""
    groups: list[dict[str, Tree]] = [{}]
    for name, value in told:
        if name in groups[-1]:
            groups.append({})
        groups[-1][name] = value
    return tuple(groups)
