"""Postal addresses in the middle of a sentence."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.passage import MASK, PassageKind
from ssg.language.sought import WITH_DIGIT
from ssg.language.text import Slice, Text
from ssg.patterns import compile_later
from ssg.rule import rule

MOST_OTHER_WORDS = 3

_DIGIT = compile_later(r"\d")
_PROSE = frozenset({PassageKind.SUMMARY, PassageKind.PARAGRAPH, PassageKind.ITEM})
_ENDINGS = r"straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|markt"
_NO_STREET = "Ende|Tag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag"
_COUNTED = (
    r"(?:Uhr|Euro|Cent|Prozent|Personen|Menschen|Einwohner|Bürger|Kinder|Frauen|Männer|Familien|Haushalte|Wohnungen"
    r"|Häuser|Plätze|Stellen|Firmen|Seiten|Jahre|Tage|Monate|Wochen|Stunden|Minuten|Mal|Kilometer|Meter|Quadratmeter"
    r"|Hektar|Tonnen|Liter|Stück)\w*"
)
"""What a number may count: then it is no number of a house and no postcode."""
_PLACE = compile_later(
    rf"""
      (?P<town>(?<![\w.,/-])\d{{5}}[ ](?!{_COUNTED}\b)[A-ZÄÖÜ][\w-]*)
    | \b(?P<street>
        (?:[A-ZÄÖÜ][\w-]*(?:{_ENDINGS})
         | (?:Straße|Weg|Platz|Allee|Gasse|Ring|Markt)
         | (?:Am|An[ ]der|Auf[ ]der)[ ](?!{_NO_STREET})[A-ZÄÖÜ][\w-]*
        )
        [ ]\d{{1,3}}(?:[ ]?[a-h]\b)?(?![\w.:/]?\d|[ ](?:{_COUNTED})\b)
      )
    """,
    re.VERBOSE,
)
_WORD = compile_later(r"[^\W_][\w-]*")
_LINE = compile_later(rf"[^\n{MASK}]+")
_SENTENCE = compile_later(r"[.?!]\s*\Z")


@rule(
    code="LS408",
    name="address-in-running-text",
    severity=Severity.ERROR,
    certainty=Certainty.LIKELY,
    message="Die Anschrift „{match}“ steht mitten im Text.",
    hint="Schreiben Sie Name, Straße und Ort als Block. Jedes steht in einer eigenen Zeile.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 12 · Netzwerk Leichte Sprache, Texte",
    good=(
        "Landratsamt Nordhausen\nBehringstraße 3\n99734 Nordhausen",
        "Der Nikolaiplatz ist in der Mitte von der Stadt.",
        "Am Montag 9 Uhr fängt der Kurs im Markt-Haus an.",
        "Adresse: Behringstraße 3",
    ),
    bad=(
        "Kommen Sie in die [[Behringstraße 3 in 99734 Nordhausen]].",
        "Das Amt ist im [[Markt 8, 99706 Sondershausen]].",
        "Die Beratung finden Sie in der [[Bahnhofstraße 12]] im ersten Stock.",
        "[[Behringstraße 3, 99734 Nordhausen]]",
    ),
)
def address_in_running_text(text: Text) -> Iterator[Diagnostic]:
    """Eine Anschrift braucht man zum Abschreiben. Als Block sieht sie aus wie auf einem Brief."""
    for passage in text.passages_with(WITH_DIGIT):
        if passage.kind not in _PROSE:
            continue
        for line in _LINE.finditer(passage.prose):
            parts = list(_PLACE.finditer(line[0])) if _DIGIT.search(line[0]) else []
            if parts and _is_running(line[0], parts):
                start, end = (line.start() + offset for offset in (parts[0].start(), parts[-1].end()))
                found = Slice(passage, start, end)
                yield address_in_running_text.at(found.span, match=found.text)


def _is_running(line: str, parts: list[re.Match[str]]) -> bool:
    """Both parts in one line, a whole sentence, or many other words."""
    both = any(part["town"] for part in parts) and any(part["street"] for part in parts)
    others = len(_WORD.findall(line)) - sum(len(_WORD.findall(part[0])) for part in parts)
    return both or _SENTENCE.search(line[-4:]) is not None or others > MOST_OTHER_WORDS
