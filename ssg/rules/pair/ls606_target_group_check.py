"""Easy texts that nobody from the target group has tested."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.pair import Comparison
from ssg.rule import rule


@rule(
    code="LS606",
    name="target-group-check",
    severity=Severity.INFO,
    message="Diesen Text hat noch keine Prüf-Gruppe gelesen.",
    hint="Geben Sie den Text an eine Prüf-Gruppe. Tragen Sie danach „geprueft“ mit Gruppe und Datum ein.",
    source="Netzwerk Leichte Sprache, Prüfen · DIN SPEC 33429",
    disputed=(
        "Netzwerk, DIN SPEC 33429 und Baden-Württemberg nennen einen Text nur nach einer Prüfung Leichte Sprache. "
        "Anbieter von Übersetzungs-Programmen schweigen dazu oft. Hier sagt jede leichte Seite, ob sie geprüft ist."
    ),
    good=("geprueft: ja ||| Der Kurs ist neu. ||| Der Kurs ist neu.",),
    bad=("geprueft: nein ||| Der Kurs ist neu. ||| [[Der]] Kurs ist neu.",),
)
def target_group_check(comparison: Comparison) -> Iterator[Diagnostic]:
    """Ob ein Text leicht ist, sagen die Menschen, für die er gemacht ist. Ein Programm kann das nicht ersetzen.

    Bis dahin steht auf der Seite: Der Text ist noch nicht geprüft.
    """
    easy = comparison.pair.easy
    if easy.proofread is None:
        yield target_group_check.at(easy.title_span)
