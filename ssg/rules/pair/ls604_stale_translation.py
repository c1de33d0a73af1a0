"""Easy texts whose standard text has changed."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.fingerprint import changed_since, fingerprints
from ssg.pair import Comparison
from ssg.rule import rule


@rule(
    code="LS604",
    name="stale-translation",
    severity=Severity.WARNING,
    message="Der schwere Text hat sich geändert: {sections}. Der leichte Text passt vielleicht nicht mehr.",
    hint="Passen Sie den leichten Text an. Bestätigen Sie ihn mit dem Befehl „reviewed“.",
    source="Redaktion",
    good=("grundlage: gleich ||| Der Kurs ist neu. ||| Der Kurs ist neu.",),
    bad=("grundlage: anders ||| Der Kurs ist neu. ||| [[Der]] Kurs ist neu.",),
)
def stale_translation(comparison: Comparison) -> Iterator[Diagnostic]:
    """Die leichte Fassung merkt sich, aus welchem Text sie entstanden ist. So fällt auf, wenn dieser Text neu ist."""
    easy, standard = comparison.pair.easy, comparison.pair.standard
    if easy.basis and (sections := tuple(changed_since(easy.basis, fingerprints(standard)))):
        yield stale_translation.at(easy.title_span, sections=sections)
