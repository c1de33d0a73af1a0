"""`explain`: every code in words."""

import pytest

from ssg.cli import main
from ssg.diagnostic import Certainty, Problem, Severity
from ssg.reference.catalogue import problems
from ssg.reference.explanation import as_page, in_terminal, shown

PROBLEM = Problem(
    code="XX001",
    name="some-name",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="„{word}“ ist eine {kind}.",
    hint="Schreiben Sie „{full}“.",
    why="Viele kennen\n  das nicht.",
    source="Norm 1",
    good=("Es gibt Kurse und so weiter.",),
    bad=("Es gibt Kurse [[usw.]]", "[[Ganz]]"),
)


@pytest.mark.parametrize("written", ["VW001", "vw001", "reference-unknown", "Reference-Unknown", " VW001 "])
def test_a_code_is_found_by_code_and_name(written: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", written]) == 0
    assert capsys.readouterr().out.startswith("VW001  reference-unknown\n")


def test_without_a_code_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(problems())


@pytest.mark.parametrize(("written", "hint"), [("VW01", "Meinten Sie „VW0"), ("???", "Alle Codes zeigt: ")])
def test_an_unknown_code(written: str, hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", written]) == 2
    assert f"Den Code „{written}“ gibt es nicht.\n    → {hint}" in capsys.readouterr().err


def test_where_the_rule_books_disagree_is_told_after_the_source() -> None:
    disputed = PROBLEM.but(disputed="A sagt ja, B sagt nein. Hier gilt: ja.")
    told = "Quelle: Norm 1\nUmstritten: A sagt ja, B sagt nein. Hier gilt: ja.\nSchwere: "
    assert told in in_terminal(disputed)
    assert "- **Quelle:** Norm 1\n- **Umstritten:** A sagt ja, B sagt nein. Hier gilt: ja.\n" in as_page(disputed)


def test_the_explanation_is_complete() -> None:
    assert (
        in_terminal(PROBLEM)
        == """\
XX001  some-name

  „…“ ist eine …
  → Schreiben Sie „…“.

Warum: Viele kennen das nicht.
Quelle: Norm 1
Schwere: Warnung. Die Seiten entstehen trotzdem, außer mit „--strict“.
Sicherheit: wahrscheinlich. Bitte sehen Sie selbst nach.

So ist es gut:
    Es gibt Kurse und so weiter.

So nicht:
    Es gibt Kurse usw.
    (Gemeint ist: „usw.“)

    Ganz"""
    )


def test_the_page_says_the_same() -> None:
    page = as_page(PROBLEM)
    assert page.startswith(
        "# XX001: „…“ ist eine …\n\n→ Schreiben Sie „…“.\n\n"
        "- **Name:** `some-name`\n- **Warum:** Viele kennen das nicht.\n"
    )
    assert "## So nicht\n\n```text\nEs gibt Kurse usw.\n(Gemeint ist: „usw.“)\n```\n\n```text\nGanz\n```\n" in page


def test_a_placeholder_at_the_end_takes_the_full_stop_with_it() -> None:
    assert shown("Die Seite hat {found}.") == "Die Seite hat …"


def test_the_page_shows_signs_that_markdown_would_take() -> None:
    page = as_page(PROBLEM.but(message="Hier steht „<b>“ oder „*a_b*“.", why="Wegen [x] | y."))
    assert page.startswith("# XX001: Hier steht „\\<b>“ oder „\\*a\\_b\\*“.\n")
    assert "- **Warum:** Wegen \\[x] \\| y.\n" in page


def test_a_mark_may_end_in_a_bracket() -> None:
    text = in_terminal(PROBLEM.but(bad=("liste: [[[a]]] b",)))
    assert "    liste: [a] b\n    (Gemeint ist: „[a]“)" in text


def test_rules_on_pages_show_what_editors_write_and_then_what_stands_in_the_page() -> None:
    text = in_terminal(problems()["BF003"])
    written, _, markup = text.partition("So ist es gut, im Code der Seite:")
    assert "    Die Regeln für den Antrag finden Sie [hier](regeln)." in written
    assert "<a href" not in written
    assert '<a href="antrag.html">hier</a>' in markup
    assert "Ursache" not in text


@pytest.mark.parametrize("code", ["BF024", "LS505"])
def test_what_no_text_can_cause_is_told_as_such(code: str) -> None:
    text = in_terminal(problems()[code])
    assert "\nUrsache: An Ihrem Text liegt es nicht: Diesen Teil der Seite macht die Vorlage." in text
    assert "\nSo ist es gut:" not in text
