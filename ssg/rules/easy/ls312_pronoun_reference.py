"""Pronouns whose noun one has to look for."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.detection import detected
from ssg.language.text import Text
from ssg.language.verb_last import is_verb
from ssg.rule import rule

_PRONOUN = re.compile(
    r"(?<![\w-])(?:er|sie|ihn|ihm|ihnen|dessen|deren)(?![\w-])|\A\W*(?:(?P<first>Er|Ihm|Ihn)|Sie(?=\s(?P<verb>[a-zäöüß]+)))\b"
)
_FIRST_LETTER = re.compile(r"\w")


@rule(
    code="LS312",
    name="pronoun-reference",
    severity=Severity.INFO,
    certainty=Certainty.HINT,
    message="Wer oder was ist „{word}“?",
    hint="Wiederholen Sie das Haupt-Wort. Wiederholen ist in Leichter Sprache gut.",
    source="DIN SPEC 33429 · Netzwerk Leichte Sprache, Texte",
    good=(
        "Die Beraterin hilft Ihnen.\nDie Beraterin hat viel Zeit.",
        "Sie können einen Antrag stellen.",
        "Es gibt eine neue Beratung.",
        "Ihr Kind spielt, und Sie trinken Kaffee.",
    ),
    bad=(
        "Der Berater hat Zeit. Fragen Sie [[ihn]].",
        "Die Eltern kommen, und das Amt hilft [[ihnen]].",
        "Das ist ein Verein, [[dessen]] Name neu ist.",
        "Frau Berg ist im Büro. [[Sie]] hilft Ihnen.",
    ),
)
def pronoun_reference(text: Text) -> Iterator[Diagnostic]:
    """Bei „er“, „sie“ oder „ihnen“ sucht man im Text zurück: Wer war das? Mit dem Haupt-Wort ist es sofort klar."""
    for _, found in detected(text, _pronouns):
        for word in found:
            yield pronoun_reference.at(word.span, word=word.text)


def _pronouns(sentence: str) -> list[tuple[int, int]]:
    return [_word(found) for found in _PRONOUN.finditer(sentence) if found["verb"] is None or _is_she(found["verb"])]


def _word(found: re.Match[str]) -> tuple[int, int]:
    first = _FIRST_LETTER.search(found.string, found.start())
    return (first.start() if first else found.start()), found.end()


def _is_she(verb: str) -> bool:
    """„Sie hilft“ speaks of a woman, „Sie helfen“ to the reader."""
    return not verb.endswith("n") and verb != "sind" and is_verb(verb)
