"""Easy texts of which nobody has noted what they were made from."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.pair import Comparison
from ssg.rule import rule


@rule(
    code="LS609",
    name="unknown-basis",
    severity=Severity.INFO,
    message="Hier steht noch nicht, zu welchem schweren Text der leichte gehört.",
    hint="Passen beide Texte zusammen? Dann bestätigen Sie das mit dem Befehl „reviewed“.",
    barrier="",
    source="Redaktion",
    good=("grundlage: gleich ||| Der Kurs ist neu. ||| Der Kurs ist neu.",),
    bad=("Der Kurs ist neu. ||| [[Der]] Kurs ist neu.",),
)
def unknown_basis(comparison: Comparison) -> Iterator[Diagnostic]:
    """Ohne das Feld „grundlage“ merkt niemand, wenn sich der schwere Text ändert und der leichte alt wird."""
    if not comparison.pair.easy.basis:
        yield unknown_basis.at(comparison.pair.easy.title_span)
