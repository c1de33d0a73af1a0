"""Facts that readers of the easy version miss."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.pair import OF_CONTACTS, Comparison
from ssg.rule import rule
from ssg.statements import is_covered, stated_in_words


@rule(
    code="LS602",
    name="fact-left-out",
    severity=Severity.WARNING,
    message="{kind} „{written}“ steht nur in der schweren Fassung, Zeile {line}.",
    hint="Ergänzen Sie die Angabe hier. Oder nennen Sie unter „weggelassen“ die Angabe und den Grund.",
    source="DIN SPEC 33429 (Verbindung von Ausgangs-Text und Ziel-Text); Redaktion",
    good=("Rufen Sie an: 03631 911-5011 ||| Rufen Sie an: 03631 911 50 11",),
    bad=(
        "Die Sitzung war am 18.12.2018. ||| [[Es]] gab eine Sitzung.",
        "Telefon: 03631 911-5011, Fax: 03631 911-5099 ||| Telefon: [[03631]] 911 50 11",
    ),
)
def fact_left_out(comparison: Comparison) -> Iterator[Diagnostic]:
    """Telefon-Nummern, Fristen und Beträge braucht jede Person. Fehlt etwas mit Absicht, steht dabei, warum.

    Fehlt der Kontakt ganz, sagt das LS607.
    """
    easy = comparison.pair.easy
    accepted = frozenset(statement for each, _ in easy.left_out for statement in stated_in_words(each.what))
    told = OF_CONTACTS if comparison.lacks_contact else frozenset()
    for statement, place in comparison.missed():
        if statement.kind not in told and not is_covered(statement, accepted):
            line = place.span.line
            yield fact_left_out.at(easy.title_span, kind=statement.kind.value, written=place.text, line=line)
