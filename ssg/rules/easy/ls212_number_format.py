"""Numbers that are hard to read: decimals, fractions, ordinals, long rows of digits."""

import re
from collections.abc import Iterator
from math import ceil

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.months import MONTHS
from ssg.language.numbers import NumberKind
from ssg.language.quantities import is_counted, word_before
from ssg.language.text import Number, Slice, Text
from ssg.rule import rule

_DECIMAL = re.compile(r"\d{1,9},\d+")
_LONG = re.compile(r"\d{5,}")
_FRACTION = re.compile(r"(?<![\w.,:/-])(?P<part>[1-9])/(?P<whole>[2-9]|10)(?![\w/]|[.,]\d)|(?P<sign>[½⅓⅔¼¾⅕⅛])")
_SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8)}
_NAMED = frozenset({"haus", "nr", "nummer", "heft", "ausgabe", "klasse", "raum", "block", "blatt"})
_ORDINAL = re.compile(rf"(?<=[a-zäöüß,;] )(?P<number>\d{{1,3}})\.(?= [A-ZÄÖÜ])(?! (?:{'|'.join(MONTHS)})\b)")
_ORDINALS = ("erste", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte", "zehnte")
_HALF = 0.5
_BARE = frozenset({NumberKind.PLAIN, NumberKind.POSTCODE})


@rule(
    code="LS212",
    name="number-format",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="„{number}“ ist schwer zu lesen.",
    hint="Schreiben Sie „{instead}“.",
    source="Netzwerk Leichte Sprache, Zahlen und Zeichen · DIN SPEC 33429",
    good=(
        "Die Datei hat fast 23 Mega-Byte.",
        "Der erste Bericht ist fertig.",
        "Die Karte kostet 2,50 Euro.",
        "1. Bericht\n2. Plan",
        "Am 1. Mai ist das Amt zu.",
        "Um 13.30 Uhr beginnt der Kurs.",
        "Es sind 3. Das ist gut.",
        "Es gilt die BITV 2.0.",
        "Die Nummer 12345 steht auf dem Brief.",
    ),
    bad=(
        "Die Datei hat [[22,9]] Mega-Byte.",
        "Der [[1.]] Bericht ist fertig.",
        "Etwa [[1/3]] der Plätze ist frei.",
        "Das dauert [[½]] Stunde.",
        "Es gibt [[15000]] Plätze.",
    ),
)
def number_format(text: Text) -> Iterator[Diagnostic]:
    """Ein Komma, ein Bruch-Strich oder ein Punkt ändert die Zahl. Das übersieht man leicht."""
    for number in text.numbers:
        if number.kind in _BARE and is_counted(number) and (instead := _simpler(number)):
            yield number_format.at(number.span, number=number.text, instead=instead)
    for found, match in text.find(_FRACTION):
        if word_before(found).lower() not in _NAMED:
            yield number_format.at(found.span, number=found.text, instead=_in_words(match))
    yield from _ordinals(text)


def _ordinals(text: Text) -> Iterator[Diagnostic]:
    for sentence in text.sentences:
        if "." in sentence.text:
            for match in _ORDINAL.finditer(sentence.text):
                found = Slice(sentence.passage, sentence.start + match.start(), sentence.start + match.end())
                number = int(match["number"])
                known = 1 <= number <= len(_ORDINALS)
                hint = None if known else "Schreiben Sie die Zahl ohne Punkt."
                instead = _ORDINALS[number - 1] if known else ""
                yield number_format.weighing(Severity.INFO).at(
                    found.span, hint=hint, number=found.text, instead=instead
                )


def _simpler(number: Number) -> str | None:
    if _DECIMAL.fullmatch(number.text):
        value = float(number.text.replace(",", "."))
        return f"fast {ceil(value)}" if value % 1 >= _HALF else f"mehr als {int(value)}"
    if _LONG.fullmatch(number.text):
        return f"{int(number.text):,}".replace(",", ".")
    return None


def _in_words(match: re.Match[str]) -> str:
    part, whole = _SIGNS[match["sign"]] if match["sign"] else (int(match["part"]), int(match["whole"]))
    return "die Hälfte" if (part, whole) == (1, 2) else f"{part} von {whole}"
