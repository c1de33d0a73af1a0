"""Easy texts that nobody from the target group has tested."""

import re
from collections.abc import Iterator
from datetime import date

from ssg.diagnostic import Diagnostic, Severity, Span
from ssg.fingerprint import is_version_of, version_tested_on
from ssg.language.text import Text
from ssg.pair import Comparison, Pair
from ssg.rule import rule
from ssg.values.dates import date_in_words

_SEAL = re.compile(
    r"(?:siegel|logo|zeichen|symbol)\b.{0,60}leichte\w? sprache|leichte\w?[ -]sprache.{0,60}(?:siegel|logo)"
    r"|inclusion europe",
    re.IGNORECASE,
)
FIRST_TEST = "Geben Sie den Text an eine Prüf-Gruppe. Tragen Sie danach „geprueft“ mit Gruppe und Datum ein."
NEW_TEST = "Geben Sie den Text noch einmal an eine Prüf-Gruppe. Tragen Sie danach das neue Datum ein."
CONFIRM = "Hat die Prüf-Gruppe genau diesen Text gelesen? Dann bestätigen Sie das mit dem Befehl „reviewed“."


@rule(
    code="LS606",
    name="target-group-check",
    severity=Severity.INFO,
    message="Prüfung durch eine Prüf-Gruppe: {problem}",
    hint=FIRST_TEST,
    barrier="test",
    source="Netzwerk Leichte Sprache, Prüfen · DIN SPEC 33429",
    disputed=(
        "Netzwerk, DIN SPEC 33429 und Baden-Württemberg nennen einen Text nur nach einer Prüfung Leichte Sprache. "
        "Anbieter von Übersetzungs-Programmen schweigen dazu oft. Hier sagt jede leichte Seite, ob sie geprüft ist."
    ),
    good=(
        "geprueft: ja ||| Der Kurs ist neu. ||| Der Kurs ist neu.",
        "geprueft: ja ||| Der Kurs ist neu. ||| ![Logo für Leichte Sprache](bilder/a.svg)",
        "geprueft: ja ||| gepruefte_fassung: diese ||| Der Kurs ist neu. ||| Der Kurs ist neu.",
    ),
    bad=(
        "geprueft: nein ||| Der Kurs ist neu. ||| [[Der]] Kurs ist neu.",
        "geprueft: nein ||| Der Kurs ist neu. ||| [[![Logo für Leichte Sprache](bilder/a.svg)]]",
        "geprueft: ja ||| gepruefte_fassung: andere ||| Der Kurs ist neu. ||| [[Der]] Kurs ist neu.",
    ),
)
def target_group_check(comparison: Comparison) -> Iterator[Diagnostic]:
    """Ob ein Text leicht ist, sagen die Menschen, für die er gemacht ist. Ein Programm kann das nicht ersetzen.

    Bis dahin steht auf der Seite: Der Text ist noch nicht geprüft. Ein Siegel für Leichte Sprache gehört nicht dazu.
    Nach einer Änderung und nach 2 Jahren soll eine Prüf-Gruppe den Text wieder lesen. Andere Zahlen, Termine und
    Adressen machen eine Prüfung nicht alt.
    """
    easy = comparison.pair.easy
    if easy.proofread is None and (seal := _seal(comparison.easy)):
        hint = "Nehmen Sie das Bild weg, bis eine Prüf-Gruppe den Text gelesen hat."
        problem = f"Das Bild zeigt ein Siegel, aber noch keine Gruppe hat den Text gelesen: {seal[0]}."
        yield target_group_check.weighing(Severity.ERROR).at(seal[1], hint=hint, problem=problem)
    elif easy.proofread is None:
        yield target_group_check.at(easy.title_span, problem="Noch keine Gruppe hat diesen Text gelesen.")
    elif told := _outdated(comparison.pair, easy.proofread.day):
        problem, hint = told
        yield target_group_check.weighing(Severity.WARNING).at(easy.title_span, hint=hint, problem=problem)


def _seal(text: Text) -> tuple[str, Span] | None:
    """(its description, where it stands) of a picture that promises a tested text."""
    pictures = ((passage, mark, passage.text[mark.start : mark.end]) for passage, mark in text.pictures)
    found = ((shown, passage.origin.span(*mark.written)) for passage, mark, shown in pictures if _SEAL.search(shown))
    return next(found, None)


def _outdated(pair: Pair, day: date) -> tuple[str, str] | None:
    """Why the test says little of the present text, and what to do."""
    is_noted = is_version_of(pair.easy.tested, day)
    when = date_in_words(day, easy=True)
    if is_noted and pair.easy.tested != version_tested_on(day, pair.easy):
        return f"Der Text hat sich seit der Prüfung am {when} geändert.", NEW_TEST
    if not is_noted and pair.updated and day < pair.updated:
        return f"Die Prüfung war am {when}. Der Stand der Seite ist später.", CONFIRM
    return (f"Die Prüfung am {when} ist mehr als 2 Jahre her.", NEW_TEST) if pair.is_test_old else None
