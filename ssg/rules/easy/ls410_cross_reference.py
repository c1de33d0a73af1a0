"""Footnotes, and hints to look elsewhere."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.passage import MarkKind
from ssg.language.sought import holding, matching
from ssg.language.text import Text
from ssg.patterns import compile_later
from ssg.rule import rule

_PLACE = r"oben|unten|hier|Seite|Punkt|Kapitel|Abschnitt|Anlage|Anhang|Tabelle|Bild|Fuß-?[Nn]ote"
_TOLD = r"genannt|erwähnt|beschrieben|gesagt|stehend|aufgeführt"
_REFERENCE = compile_later(
    rf"""
      \b[Ss]iehe[ ](?:auch[ ]|dazu[ ])?(?:{_PLACE})\b(?:[ ]\d{{1,4}})?
    | \b(?:[Oo]ben|[Uu]nten|[Vv]orher)[ -](?:{_TOLD})(?:e[mnrs]?)?\b
    | \b[Ww]ie[ ](?:(?:oben|schon|bereits|vorhin)[ ]){{0,2}}(?:{_TOLD})\b
    | \b(?:[Vv]gl\.|[Vv]ergleiche\b|[Ss]\.[ ]?[ou]\.)
    | \[\^\w{{1,20}}\] | (?<=[\w.!?])\[\d{{1,3}}\]
    | (?:(?<=[^\W\d_]{{3}})|(?<=[.!?]))[¹²³⁴-⁹]{{1,3}}
    | (?<=\w[\w.!?])\*{{1,3}}(?=\s|\Z)
    """,
    re.VERBOSE,
)

_WITH_PART = holding("iehe", *_TOLD.split("|"), "gl.", "ergleiche", "[", "*", *"¹²³⁴⁵⁶⁷⁸⁹")
_ABBREVIATED = matching(r"(?<!\w)[Ss]\.(?:[ou]|\Z)")
"""Without one of these, there is no reference."""


@rule(
    code="LS410",
    name="cross-reference",
    severity=Severity.WARNING,
    message="Bei „{match}“ muss man an einer anderen Stelle weiterlesen.",
    hint="Erklären Sie die Sache gleich hier. Oder setzen Sie einen Link mit klarem Text.",
    source="Netzwerk Leichte Sprache, Texte · Inclusion Europe, Informationen für alle",
    good=(
        "Mehr Infos: [Regeln für den Antrag](/regeln)",
        "Der Aufzug fährt nach oben.",
        "Die Regeln stehen auf dieser Seite.",
        "Die Wohnung hat 60 m².",
    ),
    bad=(
        "Die Regeln für den Antrag: [[siehe Seite 4]].",
        "Die [[oben genannten]] Regeln gelten für alle.",
        "Der Antrag ist kostenlos.[[[^1]]]",
        "Der Antrag ist kostenlos[[¹]].",
        "Der Antrag ist kostenlos[[*]]",
    ),
)
def cross_reference(text: Text) -> Iterator[Diagnostic]:
    """Wer an einer anderen Stelle weiterliest, findet oft nicht zurück."""
    for found, _ in text.find(_REFERENCE, _WITH_PART, _ABBREVIATED):
        if not found.passage.is_marked(MarkKind.LINK, found.start, found.end):
            yield cross_reference.at(found.span, match=found.text)
