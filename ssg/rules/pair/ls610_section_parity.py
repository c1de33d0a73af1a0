"""Two versions with different numbers of sections."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.markdown import section_pairs, sections
from ssg.pair import Comparison
from ssg.rule import rule

_EXAMPLE = "## Wer hilft? {#hilfe}"


@rule(
    code="LS610",
    name="section-parity",
    severity=Severity.INFO,
    message="Der schwere Text hat {standard} Abschnitte, der leichte Text {easy}. Wer wechselt, verliert seine Stelle.",
    hint="Geben Sie gleichen Abschnitten denselben Namen, in beiden Texten: „{example}“.",
    barrier="sections",
    source="Redaktion",
    good=(
        "## Ziele\n\nText.\n\n## Geld\n\nText. ||| ## Was ist das Ziel?\n\nText.\n\n## Woher kommt das Geld?\n\nText.",
        "## Ziele\n\nA.\n\n## Geld {#geld}\n\nB. ||| ## Was kostet das? {#geld}\n\nText.",
        "Text ohne Abschnitte. ||| ## Was ist das Ziel?\n\nText.",
    ),
    bad=("## Ziele\n\nA.\n\n## Geld\n\nB. ||| [[##]] Was ist das Ziel?\n\nText.",),
)
def section_parity(comparison: Comparison) -> Iterator[Diagnostic]:
    """Wer die Sprache wechselt, soll beim selben Abschnitt weiter-lesen können.

    Gleich viele Abschnitte gehören der Reihe nach zusammen. Sonst verbindet sie ein gemeinsamer Name.
    """
    standard, easy = (version.body for version in (comparison.pair.standard, comparison.pair.easy))
    counts = len(sections(standard)), len(sections(easy))
    if 0 not in counts and counts[0] != counts[1] and not section_pairs(standard, easy):
        yield section_parity.at(comparison.pair.easy.title_span, standard=counts[0], easy=counts[1], example=_EXAMPLE)
