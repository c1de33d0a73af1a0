"""Leftovers: filler text, editors' marks, words of an old site's menu, doubled words and lines."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.passage import PassageKind
from ssg.language.sought import holding
from ssg.language.text import Slice, Text
from ssg.patterns import compile_later
from ssg.rule import rule

FIRST_LINES = 30
SHORTEST_LINE = 20
"""Shorter lines may come again: „Telefon“."""

_MARK = compile_later(
    r"""
      \b(?:TODO|FIXME|TBD|X{3,20}|x{3,20}|[Pp]latzhalter|[Pp]laceholder|[Ll]orem\s[Ii]psum)\b
    | \?{3,20} | <{3,20} | >{3,20} | ={4,80} | \#{3,20} | (?<=\S)[ \u00a0]{4,200}(?=\S)
    | \[(?:…|\.\.\.|Name|Datum|Text|hier\ [^\]\n]{1,40})\]
    """,
    re.VERBOSE,
)
_MARKED = holding(
    *("TODO", "FIXME", "TBD", "XXX", "xxx", "atzhalter", "aceholder", "psum", "???", "<<<", ">>>", "====", "###", "[")
)
_GLUED = compile_later(r"\b(?:[A-ZÄÖÜ][a-zäöüß]{2,30}){4,20}\b")
"""„BurgHausNordhausenBerga“."""
_DOUBLED = compile_later(r"\b(?P<word>[^\W\d_]{3,40})[ \t](?P=word)\b")
_MAY_DOUBLE = frozenset({"die", "der", "das", "den", "dem", "sie", "sehr", "ganz", "wir", "ihr", "ihn", "uns", "sich"})
_MENU = frozenset(
    "zurück|weiter|vor|nach oben|drucken|seite drucken|startseite|home|mehr|schließen|menü".split("|")  # noqa: SIM905 - reads as a list
)
_LINE = compile_later(r"[^\n]+")
_LONGEST_CUT = 12
_SHORTEST_GLUED = 20


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
    for pattern in _wanted(text):
        for found, match in text.find(pattern):
            if pattern is not _DOUBLED or match["word"].lower() not in _MAY_DOUBLE:
                yield residue.at(found.span, match=found.text)
    for line in _needless_lines(text):
        yield residue.at(line.span, match=line.text)


def _wanted(text: Text) -> Iterator[re.Pattern[str]]:
    """The patterns that may find something; to look for all of them in every text takes too long."""
    words = text.prose.split()
    if text.holds(_MARKED) or any(blank in text.prose for blank in ("    ", "\u00a0")):
        yield _MARK
    if max(map(len, words), default=0) >= _SHORTEST_GLUED:
        yield _GLUED
    if any(one == other for one, other in pairwise(words)):
        yield _DOUBLED


def _needless_lines(text: Text) -> Iterator[Slice]:
    """Words of a menu, one word alone in the middle of a sentence, and long lines that come again at the start."""
    seen: set[str] = set()
    for passage in text.of_kind(PassageKind.PARAGRAPH, PassageKind.ITEM):
        lines = [Slice(passage, *found.span()) for found in _LINE.finditer(passage.text)]
        for number, line in enumerate(lines):
            shown = line.text.strip()
            is_cut = 0 < number < len(lines) - 1 and len(shown) <= _LONGEST_CUT and shown.isalpha()
            is_repeat = shown in seen and len(shown) >= SHORTEST_LINE
            if shown.lower() in _MENU or is_repeat or (is_cut and lines[number + 1].text.lstrip()[:1].islower()):
                yield line
            if len(seen) < FIRST_LINES:
                seen.add(shown)
