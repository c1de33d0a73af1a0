"""Findings of every severity and certainty, with awkward characters, for the tests of all reports."""

from dataclasses import replace
from datetime import date

from ssg.diagnostic import Certainty, Diagnostic, Problem, Severity, Span
from ssg.language.readability import Figures
from ssg.languages import Language
from ssg.report import Examined
from ssg.statistics import Length, Measured, Statistics

PROBLEMS = {
    problem.code: problem
    for problem in (
        Problem(
            code="XX101",
            name="abbreviation",
            severity=Severity.ERROR,
            message="„{word}“ ist eine Abkürzung.",
            hint="Schreiben Sie „und so weiter“.",
            why="Viele kennen Abkürzungen nicht.",
            source="Norm 1 & 2",
            good=("Es gibt Kurse und so weiter.",),
            bad=("Es gibt Kurse [[usw.]]",),
        ),
        Problem(
            code="XX202",
            name="percent",
            severity=Severity.WARNING,
            certainty=Certainty.LIKELY,
            message="„{word}“ ist schwer zu lesen.",
            hint="Schreiben Sie: die Hälfte, 3 von 10.",
            why="Prozent-Zahlen sind schwer.",
        ),
        Problem(
            code="XX603",
            name="hard-word-unexplained",
            severity=Severity.INFO,
            certainty=Certainty.HINT,
            message="„{word}“ ist nicht erklärt.",
            why="Schwere Wörter brauchen eine Erklärung.",
        ),
    )
}
STANDARD = "content/nord/seiten/plan.md"
EASY = "content/nord/seiten/plan.leicht.md"
ODD = "content/nord/seiten/50 % & [mehr], neu.md"
LINES = {
    EASY: ("---", "titel: Plan", "---", "Das ist die 🚲 für 50 % usw.", "Inklusion ist wichtig."),
    ODD: ("Inklusion <b>und</b> {{ mehr }}",),
}


def found() -> list[Diagnostic]:
    """In no order, as stages find them."""
    return [
        PROBLEMS["XX603"].at(Span(EASY, 5, 1, 5, 10), word="Inklusion"),
        PROBLEMS["XX202"].at(Span(EASY, 4, 19, 4, 23), word="50 %"),
        PROBLEMS["XX101"].at(Span(EASY, 4, 24, 4, 28), word="usw."),
        PROBLEMS["XX101"].at(Span(EASY, 7, 1, 9, 3), word="usw."),
        PROBLEMS["XX101"].at(Span(STANDARD), word="[hier](1) {0} <b>&"),
        PROBLEMS["XX603"].at(Span(ODD, 1, 1, 1, 10), word="Inklusion"),
    ]


DAY = date(2026, 11, 22)
TEXT = Measured(
    path=EASY,
    page="nord/seiten/plan",
    title="Der Plan",
    language=Language.EASY,
    length=Length(120, 30, Figures(flesch=71.5, wiener=4.2, lix=30.0, sentences=30, words=120)),
    reviewer="Prüf-Gruppe Nord",
    reviewed=date(2024, 5, 1),
)


def examined() -> Examined:
    """Two pages, one with both versions."""
    plan, new = (
        replace(TEXT, path=path, page=page, title=title, language=Language.STANDARD, length=length, reviewed=None)
        for path, page, title, length in (
            (STANDARD, TEXT.page, "Plan", Length(1400, 90)),
            (ODD, "nord/seiten/neu", "Neu & <gut>", Length(5, 1)),
        )
    )
    return Examined(lines=LINES, statistics=Statistics(DAY, (TEXT, plan, new)))
