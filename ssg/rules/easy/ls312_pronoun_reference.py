"""Pronouns whose noun one has to look for."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.detection import detected
from ssg.language.sought import Sought
from ssg.language.text import Text
from ssg.language.verb_last import is_verb
from ssg.patterns import compile_later
from ssg.rule import rule

_PRONOUN = compile_later(r"[\s(„\"](?:er|sie|ihn|ihm|ihnen|dessen|deren)(?![\w-])")
_FIRST = compile_later(r"\W*(?P<word>[EeIi](?:r|hm|hn)|sie|Sie(?=\s(?P<verb>[a-zäöüß]+)))\b")

_WORDS = Sought(frozenset({"er", "ir", "ihm", "ihn", "ehm", "ehn", "sie", "ihnen", "dessen", "deren"}).__contains__)


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
    for _, found in detected(text, _pronouns, text.sentences_with(_WORDS)):
        for word in found:
            yield pronoun_reference.at(word.span, word=word.text)


def _pronouns(sentence: str) -> list[tuple[int, int]]:
    found = [(match.start() + 1, match.end()) for match in _PRONOUN.finditer(sentence)]
    first = _FIRST.match(sentence)
    if first and (first["verb"] is None or _is_she(first["verb"])):
        return sorted({first.span("word"), *found})
    return found


def _is_she(verb: str) -> bool:
    """„Sie hilft“ speaks of a woman, „Sie helfen“ to the reader."""
    return not verb.endswith("n") and verb != "sind" and is_verb(verb)
