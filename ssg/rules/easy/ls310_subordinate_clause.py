"""Subordinate clauses."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language import find_subordinate_clause, lexicon
from ssg.language.detection import detected
from ssg.language.sought import Form, Sought
from ssg.language.subordinate import PAUSES, RELATIVES, may_relate, sure_openers
from ssg.language.text import Sentence, Slice, Text
from ssg.patterns import compile_later
from ssg.rule import rule

_MAIN_CLAUSE_BEFORE = compile_later(r"\w\s*,")

_SURE = Sought(lambda run: run in sure_openers())
_RELATIVE = Sought(RELATIVES.__contains__)
_PAUSE = Sought(lambda piece: not PAUSES.isdisjoint(piece), Form.PIECE)
_BEHIND_RELATIVE = Sought(may_relate, Form.PIECE)


@rule(
    code="LS310",
    name="subordinate-clause",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="Der Satz hat einen Neben-Satz mit „{word}“.",
    hint="Machen Sie 2 Haupt-Sätze daraus.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 5 · Netzwerk Leichte Sprache, Sätze · DIN SPEC 33429",
    disputed=(
        "Hildesheim erlaubt keinen Neben-Satz. DIN SPEC 33429, Netzwerk und Zürich erlauben kurze Sätze mit „wenn“, "
        "„weil“ oder „die“. Hier gilt: Ein Neben-Satz ist ein Hinweis, 2 Neben-Sätze oder ein Neben-Satz mitten im "
        "Satz sind zu viel."
    ),
    good=(
        "Das Amt ist heute zu.\nDarum müssen Sie morgen kommen.",
        "Haben Sie wenig Geld?\nDann können Sie Hilfe bekommen.",
        "Da gibt es Hilfe für Familien.",
        "Seit 2023 gibt es Hilfe, auch während der Ferien.",
        "Wo bekommen Sie Hilfe?",
        "Das ist besser als früher.",
    ),
    bad=(
        "Sie bekommen Hilfe, [[wenn]] Sie wenig Geld haben.",
        "[[Weil]] das Amt zu ist, müssen Sie warten.",
        "Das ist die Frau, [[die]] Ihnen hilft.",
        "Die Frau, [[die]] im Büro sitzt, heißt Berg.",
        "Rufen Sie an, [[um]] einen Termin zu bekommen.",
    ),
)
def subordinate_clause(text: Text) -> Iterator[Diagnostic]:
    """Ein Satz sagt eine Sache. Bei einem Neben-Satz muss man sich den Anfang merken, bis der Satz zu Ende ist."""
    for sentence, found in detected(text, find_subordinate_clause, _worth_a_look(text)):
        is_nested = len(found) > 1 or _is_embedded(sentence, found[0])
        severity = Severity.ERROR if is_nested else Severity.WARNING
        for opener in found:
            instead = lexicon.pairs("instead_of_clauses").get(opener.text.lower())
            yield subordinate_clause.weighing(severity).at(opener.span, hint=instead, word=opener.text)


def _worth_a_look(text: Text) -> list[Sentence]:
    relative = set(text.numbers_with(_RELATIVE)).intersection(text.numbers_with(_PAUSE, _BEHIND_RELATIVE))
    return [text.sentences[number] for number in sorted(relative.union(text.numbers_with(_SURE)))]


def _is_embedded(sentence: Sentence, opener: Slice) -> bool:
    """Whether the main clause goes on behind the clause."""
    written = sentence.prose
    at = opener.start - sentence.start
    return bool(_MAIN_CLAUSE_BEFORE.search(written, 0, at)) and "," in written[at:]
