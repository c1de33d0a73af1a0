"""Easy pages that do not say whom to ask, while the standard text does."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.pair import Comparison
from ssg.rule import rule


@rule(
    code="LS607",
    name="contact-left-out",
    severity=Severity.ERROR,
    message="Nur die schwere Fassung sagt, wen man fragen kann.",
    hint="Ergänzen Sie hier die gleiche Telefon-Nummer oder E-Mail-Adresse. Zum Beispiel: „Telefon: …“",
    source="DIN SPEC 33429 · Netzwerk Leichte Sprache, Texte · WCAG 2.2, 3.2.6",
    good=(
        "Rufen Sie an: 03631 911-5011 ||| Rufen Sie an: 03631 911 50 11",
        "Fragen beantwortet die [Sozialplanung](kontakte/plan). ||| Fragen Sie die [Planung](kontakte/plan).",
        "Der Kurs ist neu. ||| Der Kurs ist neu.",
    ),
    bad=(
        "Rufen Sie an: 03631 911-5011 ||| [[Der]] Kurs ist neu.",
        "Fragen beantwortet die [Sozialplanung](kontakte/plan). ||| [[Die]] Planung ist neu.",
    ),
)
def contact_left_out(comparison: Comparison) -> Iterator[Diagnostic]:
    """Wer einen leichten Text liest, braucht öfter Hilfe als andere. Gerade dort darf der Kontakt nicht fehlen.

    Den Kasten mit dem Kontakt aus dem Feld „kontakt“ zeigen beide Fassungen. Dann fehlt nichts.
    """
    if comparison.lacks_contact:
        yield contact_left_out.at(comparison.pair.easy.title_span)
