"""Quotation marks."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.sought import holding
from ssg.language.text import Slice, Text
from ssg.patterns import compile_later
from ssg.rule import rule

_QUOTED = compile_later(
    r"""
      (?P<tag><[^<>\n]{0,200}>)                                  # markup says so
    | „[^„“”]{0,300}[“”] | “[^“”]{0,300}[“”] | (?<!\d)"[^"]{0,300}"
    | »[^»«]{0,300}« | «[^»«]{0,300}» | ‚[^‚‘]{0,300}‘ | ›[^›‹]{0,300}‹
    | [„“”»«›‹] | (?<!\d)"
    """,
    re.VERBOSE,
)
_WITH_MARK = holding(*'„“”"»«›‹‚')
_MARKS = '„“”"»«‚‘›‹'


@rule(
    code="LS207",
    name="quotation",
    severity=Severity.WARNING,
    message="Hier stehen Anführungs-Zeichen: {text}",
    hint="Schreiben Sie einen Doppel-Punkt, zum Beispiel: Das Programm heißt: {inside}.",
    source="Netzwerk Leichte Sprache, Zahlen und Zeichen · DIN SPEC 33429",
    disputed=(
        "BITV verbietet nur Sonder-Zeichen allgemein, DIN SPEC 33429 erlaubt „ “ bei wörtlicher Rede. Hier "
        "gibt es eine Warnung mit einem Vorschlag ohne diese Zeichen."
    ),
    good=(
        "Das Programm heißt: Familie eins99.",
        "Die Frau sagt: Ich helfe Ihnen.",
        "Das Fest ist an Hans' Geburtstag.",
    ),
    bad=(
        "Das Programm [[„Familie eins99“]] ist neu.",
        'Die Frau sagt: [["Ich helfe Ihnen."]]',
        "Das ist ein [[»Fach-Tag«]].",
        "Das Programm heißt: [[„Hilfe\nfür alle“]]",
    ),
)
def quotation(text: Text) -> Iterator[Diagnostic]:
    """Anführungs-Zeichen sind klein und werden übersehen. Ein Doppel-Punkt führt Namen und Rede deutlicher ein."""
    for found, match in text.find(_QUOTED, _WITH_MARK):
        if match["tag"]:
            continue
        inside = " ".join(found.text.strip(_MARKS).rstrip(".").split())
        hint = None if inside else "Löschen Sie das Zeichen."
        if inside and _is_led_in(found):
            hint = f"Löschen Sie die Zeichen. Der Doppel-Punkt reicht: {inside}."
        yield quotation.at(found.span, hint=hint, text=found.text, inside=inside)


def _is_led_in(found: Slice) -> bool:
    return found.passage.text[max(0, found.start - 2) : found.start].rstrip().endswith(":")
