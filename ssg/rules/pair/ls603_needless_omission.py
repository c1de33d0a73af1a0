"""Entries under „weggelassen“ that fit nothing."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.pair import Comparison
from ssg.rule import rule
from ssg.statements import is_covered, stated_in_words


@rule(
    code="LS603",
    name="needless-omission",
    severity=Severity.WARNING,
    message="Unter „weggelassen“ steht „{written}“. Diese Angabe fehlt hier nicht.",
    hint="Löschen Sie den Eintrag. Oder schreiben Sie die Angabe genau wie in der anderen Fassung.",
    barrier="",
    source="Redaktion",
    good=("weggelassen: 18.12.2018 ||| Die Sitzung war am 18.12.2018. ||| Es gab eine Sitzung.",),
    bad=("weggelassen: 18.12.2018 ||| Die Sitzung war am 18.12.2018. ||| [[Die]] Sitzung war am 18. Dezember 2018.",),
)
def needless_omission(comparison: Comparison) -> Iterator[Diagnostic]:
    """Ein alter Eintrag verdeckt vielleicht später eine Lücke, die niemand geprüft hat."""
    missed = [statement for statement, _ in comparison.missed()]
    for left_out, span in comparison.pair.easy.left_out:
        told = frozenset(stated_in_words(left_out.what))
        if not any(is_covered(statement, told) for statement in missed):
            yield needless_omission.at(span, written=left_out.what)
