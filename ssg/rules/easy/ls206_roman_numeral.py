"""Roman numerals."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language import lexicon
from ssg.language.roman import arabic
from ssg.language.sought import matching
from ssg.language.text import Slice, Text
from ssg.patterns import compile_later
from ssg.rule import rule

_NUMERAL = compile_later(
    r"(?<![\w.-])(?P<long>[IVXLCDM]{2,12})(?![\w-])"
    r"|\b(?:Teil|Band|Kapitel|Stufe|Phase|Abschnitt|Buch|SGB) (?P<short>[IVX])(?![\w-])"
    r"|\b(?P<ruler>[A-ZÄÖÜ][a-zäöüß]{1,20}) (?P<rank>[IVX])\.?(?![\w-]|\.?\s[A-ZÄÖÜ])"
)
_WITH_NUMERAL = matching(r"[IVXLCDM](?!\w)")


@rule(
    code="LS206",
    name="roman-numeral",
    severity=Severity.ERROR,
    certainty=Certainty.LIKELY,
    message="„{numeral}“ ist eine römische Zahl.",
    hint="Schreiben Sie „{number}“.",
    source="Netzwerk Leichte Sprache, Zahlen und Zeichen · DIN SPEC 33429",
    good=(
        "Das steht im Sozial-Gesetz-Buch Nummer 12.",
        "Die CD kostet 5 Euro.",
        "Das T-Shirt gibt es in XL.",
        "Karl V. Meier wohnt in Haus I.",
    ),
    bad=(
        "Das steht im SGB [[XII]].",
        "Lesen Sie bitte Teil [[III]].",
        "Die Stufe [[I]] beginnt im Juli.",
        "Kaiser Karl [[V]]. war hier.",
    ),
)
def roman_numeral(text: Text) -> Iterator[Diagnostic]:
    """Viele Menschen kennen nur die Ziffern von 0 bis 9."""
    for found, match in text.find(_NUMERAL, _WITH_NUMERAL):
        if match["ruler"] and match["ruler"] not in lexicon.words("given_names"):
            continue
        group = next(each for each in ("long", "short", "rank") if match[each])
        if (number := arabic(match[group])) is not None:
            numeral = Slice(found.passage, *match.span(group))
            yield roman_numeral.at(numeral.span, numeral=numeral.text, number=number)
