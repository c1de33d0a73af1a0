"""Foreign words for which there is an easy one."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language import lexicon
from ssg.language.explanations import explained_words, is_explained_behind
from ssg.language.inflection import base_forms
from ssg.language.listed import WordList
from ssg.language.text import Text
from ssg.rule import rule

_LISTED = WordList("foreign_words")


@rule(
    code="LS109",
    name="foreign-word",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="„{word}“ ist ein schweres Wort.",
    hint="Schreiben Sie „{instead}“. Oder erklären Sie das Wort im nächsten Satz.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 4 · DIN SPEC 33429",
    good=(
        "Am Montag ist ein Treffen für Eltern.",
        "Wir prüfen die Ergebnisse jedes Jahr.",
        "Viele Gruppen aus dem Ort machen mit.",
        "Der Computer ist am Internet.",
        "Kooperation bedeutet: zusammen arbeiten.\nDie Kooperation ist neu.",
        "Die Ämter machen eine Evaluation.\nDas bedeutet: Die Ämter prüfen die Hilfe.",
        "Das schwere Wort dafür ist: Planungs-Koordination.",
        "Das Programm heißt: Integration durch Qualifizierung.",
    ),
    bad=(
        "Am Montag ist ein [[Workshop]] für Eltern.",
        "Wir [[evaluieren]] die Ergebnisse jedes Jahr.",
        "Viele [[Akteure]] aus dem Ort machen mit.",
        "[[Relevante]] Gruppen machen mit.",
        "Die [[Workshop]]-Leitung hilft Ihnen.",
    ),
)
def foreign_word(text: Text) -> Iterator[Diagnostic]:
    """Fremd-Wörter kennt nicht jeder. Fast immer gibt es ein Wort aus dem Alltag, das genauso gut passt."""
    found = [each for each in _LISTED.found_in(text) if not is_explained_behind(text, each)]
    explained = explained_words(text) if found else frozenset()
    for each in found:
        if explained.isdisjoint(base_forms(each.found.text.lower())):
            instead = text.separator.respelled(lexicon.pairs("foreign_words")[each.entry])
            yield foreign_word.at(each.found.span, word=each.found.text, instead=instead)
