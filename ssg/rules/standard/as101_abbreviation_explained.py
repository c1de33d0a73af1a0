"""Acronyms that a page does not explain."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.acronyms import WITH_ACRONYMS, acronyms
from ssg.language.sought import holding
from ssg.language.text import Text
from ssg.patterns import compile_later
from ssg.rule import rule

KNOWN = frozenset({"SGB", "GmbH", "BGB", "MiB", "KiB", "GiB", "MB", "KB", "GB"})

_EXPLAINED = compile_later(r"\([^()]{2,60}\)|(?<!\w)[^\s()]{2,20}(?= \()")
_BRACKET = holding("(")


@rule(
    code="AS101",
    name="std-abbreviation-explained",
    severity=Severity.INFO,
    certainty=Certainty.HINT,
    message="Die Abkürzung „{word}“ ist auf dieser Seite nicht erklärt.",
    hint="Schreiben Sie beim ersten Mal das ganze Wort und dahinter „({word})“.",
    source="WCAG 2.2, 3.1.4 · DIN 8581-1",
    good=(
        "Das Landesprogramm Solidarisches Zusammenleben (LSZ) startet. Das LSZ fördert Familien.",
        "Grundlage ist § 80 SGB VIII.",
        "Die Broschüre gibt es als PDF.",
    ),
    bad=(
        "Das [[LSZ]] fördert Familien. Das LSZ ist neu.",
        "Mittel aus dem [[ESF]] stehen bereit.",
        "Das [[DKBM]] wird seit 2019 aufgebaut.",
    ),
)
def abbreviation_explained(text: Text) -> Iterator[Diagnostic]:
    """Eine Abkürzung verstehen nur die, die sie schon kennen."""
    seen = {name for found, _ in text.find(_EXPLAINED, _BRACKET) for name in found.text.strip("()").split()}
    for word in text.words_that(WITH_ACRONYMS):
        if acronyms(word.text) == (word.text,) and word.text not in seen | KNOWN:
            seen.add(word.text)
            yield abbreviation_explained.at(word.span, word=word.text)
