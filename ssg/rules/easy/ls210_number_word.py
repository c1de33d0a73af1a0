"""Numbers written as words."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.sought import Sought
from ssg.language.text import Sentence, Text
from ssg.rule import rule

_ONES = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TENS = ("", "zehn", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_ODD = {"elf": 11, "zwölf": 12, "sechzehn": 16, "siebzehn": 17, "hundert": 100, "tausend": 1000}


def _numbers() -> dict[str, int]:
    ones = dict(zip(_ONES[2:], range(2, 10), strict=True))
    teens = {f"{_ONES[one]}zehn": 10 + one for one in (3, 4, 5, 8, 9)}
    tens = dict(zip(_TENS[1:], range(10, 100, 10), strict=True))
    both = {f"{_ONES[one]}und{_TENS[ten]}": ten * 10 + one for ten in range(2, 10) for one in range(1, 10)}
    many = {
        f"{_ONES[one]}{word}": one * size
        for word, size in (("hundert", 100), ("tausend", 1000))
        for one in range(1, 10)
    }
    return ones | teens | tens | both | many | _ODD


NUMBERS = _numbers()
_WORDS = Sought(NUMBERS.__contains__)


@rule(
    code="LS210",
    name="number-word",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="„{word}“ ist eine Zahl als Wort.",
    hint="Schreiben Sie die Zahl mit Ziffern: „{number}“.",
    source="Netzwerk Leichte Sprache, Zahlen und Zeichen · DIN SPEC 33429",
    disputed=(
        "Ältere Regeln aus Zürich und die Schule schreiben Zahlen bis 12 als Wort. Alle Regeln für Leichte "
        "Sprache wollen Ziffern. Hier gilt: Ziffern ab 2, „ein“ bleibt ein Wort."
    ),
    good=(
        "Die Beratung dauert 2 Stunden.",
        "Eine Frau hilft Ihnen beim Antrag.",
        "Die zweite Sitzung ist im Mai.",
        "Bitte geben Sie acht.",
        "Geben Sie bitte acht auf die Stufe.",
        "Das ist Herr Sieben.",
    ),
    bad=(
        "Die Beratung dauert [[zwei]] Stunden.",
        "[[Zwölf]] Vereine machen mit.",
        "Es kamen [[zweihundert]] Menschen.",
    ),
)
def number_word(text: Text) -> Iterator[Diagnostic]:
    """Ziffern erkennt man auf einen Blick, Zahl-Wörter muss man erst lesen. „ein“ und „eine“ bleiben Wörter."""
    for sentence in text.sentences_with(_WORDS):
        yield from _find(sentence)


def _find(sentence: Sentence) -> Iterator[Diagnostic]:
    for place, word in enumerate(sentence.words):
        number = NUMBERS.get(word.text if place else word.text.lower())
        if number is not None and not (word.text == "acht" and _is_care(sentence, place)):
            yield number_word.at(word.span, word=word.text, number=number)


def _is_care(sentence: Sentence, place: int) -> bool:
    """„Geben Sie acht“, „Geben Sie acht auf die Stufe“; not „Das dauert acht Tage“."""
    behind = sentence.words[place + 1 : place + 2]
    return not behind or behind[0].text == "auf"
