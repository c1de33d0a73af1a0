"""Long pages that begin without saying what they are about."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.headings import HIGHEST, lines_of, sections
from ssg.language.passage import Passage, PassageKind
from ssg.language.sought import holding
from ssg.language.text import Text
from ssg.patterns import compile_later
from ssg.rule import rule

MOST_LINES = 20

_DEADLINE = compile_later(r"\bSie\b[^.\n]{0,60}\b(?:bis zum|spätestens)\b|\bFrist\b|\bletzten? Tag\b")
_MAY_SET_DEADLINE = holding("bis", "spätestens", "Frist", "letzte")


@rule(
    code="LS406",
    name="important-first",
    severity=Severity.INFO,
    certainty=Certainty.HINT,
    message="Steht das Wichtigste am Anfang? {problem}.",
    hint="Schreiben Sie 2 oder 3 Sätze davor: Worum geht es? Was können Sie hier tun?",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 8 · DIN SPEC 33429 · DIN ISO 24495-1",
    good=(
        "# Wohn-Geld\n\nWohn-Geld ist Geld für die Miete.\n\n## Wer bekommt Wohn-Geld?" + "\n\nMenschen." * 21,
        "# Bus und Bahn\n\n- Wann fährt der Bus?\n\n## Wann fährt der Bus?" + "\n\nJede Stunde." * 21,
        "# Kontakt\n\n## Telefon\n\nRufen Sie an.",
    ),
    bad=(
        "# Wohn-Geld\n\n## [[Geschichte]]" + "\n\nMenschen." * 21,
        "# Aufruf\n\nEs gibt Geld.\n\n## Wofür?"
        + "\n\nKurse." * 21
        + "\n\n## Wann?\n\n[[Sie haben Zeit bis zum]] 3. Mai.",
    ),
)
def important_first(text: Text) -> Iterator[Diagnostic]:
    """Viele Menschen lesen nur den Anfang. Dort sollen sie sehen, ob die Seite ihnen hilft."""
    if not lines_of(text.of_kind(PassageKind.PARAGRAPH, PassageKind.ITEM), MOST_LINES):
        return
    opening = next((each for each in text.passages if not _is_main_heading(each)), None)
    if opening and opening.kind is PassageKind.HEADING:
        yield important_first.at(opening.whole, problem="Vor der ersten Zwischen-Überschrift fehlt eine Einleitung")
    dates = [found for found, _ in text.find(_DEADLINE, _MAY_SET_DEADLINE)]
    last = [*sections(text)][-1] if dates else None
    if last and last.heading and all(found.passage in last.passages for found in dates):
        problem = "Bis wann man Zeit hat, steht erst im letzten Abschnitt"
        yield important_first.at(dates[0].span, problem=problem, hint="Nennen Sie den letzten Tag schon am Anfang.")


def _is_main_heading(passage: Passage) -> bool:
    return passage.kind is PassageKind.TITLE or (passage.kind is PassageKind.HEADING and passage.level < HIGHEST)
