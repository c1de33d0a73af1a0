"""Leftovers: filler text, editors' marks, words of an old site's menu, doubled words and lines."""

import re
from collections.abc import Iterator
from itertools import islice

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.passage import PassageKind
from ssg.language.text import Slice, Text
from ssg.rule import rule

FIRST_LINES = 30
SHORTEST_LINE = 20
"""Shorter lines may come again: „Telefon“."""

_RESIDUE = re.compile(
    r"""
      \b(?:TODO|FIXME|TBD|X{3,20}|x{3,20}|[Pp]latzhalter|[Pp]laceholder|[Ll]orem\s[Ii]psum)\b
    | \?{3,20} | <{3,20} | >{3,20} | ={4,80} | \#{3,20} | (?<=\S)[ \u00a0]{4,200}(?=\S)
    | \[(?:…|\.\.\.|Name|Datum|Text|hier\ [^\]\n]{1,40})\]
    | \b(?:[A-ZÄÖÜ][a-zäöüß]{2,30}){4,20}\b                     # BurgHausNordhausenBerga
    | \b(?P<word>[^\W\d_]{3,40})[ \t](?P=word)\b                # „mit mit“
    | (?<=\n)[^\W\d_]{1,12}(?=\n[a-zäöü])                       # one word alone in the middle of a sentence
    """,
    re.VERBOSE,
)
_MENU = re.compile(
    r"^[ \t]*(?:zurück|weiter|vor|nach oben|drucken|seite drucken|startseite|home|mehr|schließen|menü)[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_MAY_DOUBLE = frozenset({"die", "der", "das", "den", "dem", "sie", "sehr", "ganz", "wir", "ihr", "ihn", "uns", "sich"})
_LINE = re.compile(r"[^\n]+")


@rule(
    code="AS105",
    name="std-residue",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="„{match}“ sieht aus wie ein Rest vom Bearbeiten.",
    hint="Löschen Sie, was nicht mehr gebraucht wird.",
    source="Redaktion",
    good=(
        "Zurück in den Beruf: so geht es.",
        "Der ReadSpeaker liest vor.",
        "Die Familien, die die Beratung nutzen, gehen weiter.",
    ),
    bad=(
        "[[zurück]]",
        "[[BurgruineHohnsteinSophienhofNordhausenEbersburg]]",
        "[[Lorem ipsum]] dolor sit amet.",
        "[[TODO]]: Termin nachtragen.",
        "Der Plan gilt [[mit mit]] Beginn des Jahres.",
        "Der Landkreis plant für Sie.\n\n[[Der Landkreis plant für Sie.]]",
    ),
)
def residue(text: Text) -> Iterator[Diagnostic]:
    """Reste aus Entwürfen und von der alten Internet-Seite verwirren und wirken nachlässig."""
    for found, match in text.find(_RESIDUE):
        if (match["word"] or "").lower() not in _MAY_DOUBLE:
            yield residue.at(found.span, match=found.text)
    for found, _ in text.find(_MENU):
        if found.passage.kind in {PassageKind.PARAGRAPH, PassageKind.ITEM}:
            yield residue.at(found.span, match=found.text.strip())
    seen: set[str] = set()
    for line in islice(_lines(text), FIRST_LINES):
        if line.text in seen and len(line.text) >= SHORTEST_LINE:
            yield residue.at(line.span, match=line.text)
        seen.add(line.text)


def _lines(text: Text) -> Iterator[Slice]:
    for passage in text.of_kind(PassageKind.PARAGRAPH, PassageKind.ITEM):
        for found in _LINE.finditer(passage.text):
            yield Slice(passage, *found.span())
