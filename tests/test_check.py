"""One wording is judged whole: its markup, its language, its exceptions."""

import pickle
from pathlib import Path

from ssg.check import check
from ssg.diagnostic import Severity, Span
from ssg.kinds import kinds
from ssg.languages import Language
from ssg.load import load
from ssg.validate import validate
from tests.wordings import wording

CONTENT = Path(__file__).parent.parent / "content"


def codes(*found_in: str, **written: object) -> list[str]:
    return [each.code for each in check(wording("\n".join(found_in), **written))]  # type: ignore[arg-type] # passed on


def test_title_summary_and_body_are_judged_where_they_stand() -> None:
    found = check(wording("Das kostet 50 % mehr.", title="Die BMBF-Hilfe", summary="Bald usw.", body_line=6))
    assert [(each.code, each.span) for each in found] == [
        ("LS101", Span("a.md", 2, 12, 2, 22)),
        ("LS101", Span("a.md", 3, 12, 3, 16)),
        ("LS205", Span("a.md", 6, 12, 6, 16)),
    ]


def test_each_language_has_its_own_rules() -> None:
    body = "Das Amt hilft gemäß § 80 SGB VIII. Rufen Sie an."
    assert set(codes(body)) == {"LS101", "LS106", "LS201", "LS206", "LS302"}
    assert codes(body, language=Language.STANDARD) == ["AS102"]


def test_markup_is_judged_in_both_languages() -> None:
    for language in Language:
        assert codes("Ein <b>Wort.", language=language) == ["MD001"]


def test_a_sign_that_was_meant_as_markup_is_told_once() -> None:
    assert codes("##Ziele\n\nDas Amt hilft.") == ["MD011"]
    assert codes("| Tag | Zeit |\n| Montag | 9 Uhr |") == ["MD012"]


def test_an_accepted_finding_is_not_shown() -> None:
    body = "Das BMBF hilft.\nDas BMBF zahlt.\nDas DKBM hilft."
    assert codes(body, exemptions=(("LS101", "BMBF"),)) == ["LS101"]
    assert codes(body, exemptions=(("abbreviation", "Das BMBF hilft"), ("LS101", "DKBM"))) == ["LS101"]


def test_an_accepted_passage_may_run_over_two_lines() -> None:
    assert codes("Wir gehen zum Amt\nvom BMBF.", exemptions=(("LS101", "Amt vom BMBF"),)) == []


def test_an_exception_of_one_rule_hides_no_other() -> None:
    assert codes("Das BMBF hilft nicht.", exemptions=(("LS101", "Das BMBF hilft nicht"),)) == ["LS303"]


def test_an_exception_without_use_is_reported_at_its_place() -> None:
    found = check(wording("Das Amt hilft.", exemptions=(("LS101", "BMBF"),)))
    assert [(each.code, each.span) for each in found] == [("LS900", Span("a.md", 10, 3, 10, 9))]
    assert "„LS101“" in found[0].message


def test_an_exception_for_no_rule_gets_a_proposal() -> None:
    found = check(wording("Das BMBF hilft.", exemptions=(("abbrevation", "BMBF"),)))
    assert [each.code for each in found] == ["LS101", "LS901"]
    assert found[1].hint == "Meinten Sie „abbreviation“?"


def test_some_rules_have_no_exceptions() -> None:
    body = "Das Amt hilft. Das Amt berät."
    assert codes(body, exemptions=(("LS302", body),)) == ["LS302", "LS902"]
    assert codes(body, exemptions=(("one-sentence-per-line", body),)) == ["LS302", "LS902"]
    assert codes("Das Amt hilft.", exemptions=(("fact-parity", "Amt"),)) == ["LS902"]


def test_a_long_compound_is_told_once() -> None:
    body = "Die Schuldnerberatung hilft.\nDas ist ein Busfahrplan."
    assert [(each.code, each.hint) for each in check(wording(body))] == [
        ("LS102", "Suchen Sie ein kürzeres Wort. Oder schreiben Sie „Schuldner-Beratung“."),
        ("LS108", "Schreiben Sie „Bus-Fahrplan“."),
    ]
    for rule in ("LS102", "LS108"):
        assert codes(body, exemptions=((rule, "Schuldnerberatung"), ("LS108", "Busfahrplan"))) == []


def test_nothing_within_a_listed_name_is_told() -> None:
    body = "Das ist das Haus Ideenschmiede Nicht ohne uns & Söhne.\nDas ist der Baumschulweg."
    names = ("Haus Ideenschmiede Nicht ohne uns & Söhne", "Baumschulweg")
    assert set(codes(body)) == {"LS108", "LS201"}
    assert codes(body, names=names) == []
    assert codes("Wir gehen zum Ende des Baumschulwegs.", names=names) == ["LS309"]
    assert codes("Die Baumschulwegplanung beginnt.", names=names) == ["LS102"]


def test_problems_of_the_markup_cannot_be_accepted() -> None:
    found = codes("[Antrag](javascript:x)", exemptions=(("MD003", "Antrag"),))
    assert "MD003" in found


def test_the_same_text_gives_the_same_findings_in_another_process() -> None:
    given = wording("Das BMBF hilft z. B. nicht.")
    assert pickle.loads(pickle.dumps(check))(given) == check(given)  # noqa: S301 - made one line above


def test_the_projects_own_texts_are_clean() -> None:
    validated = validate(load(CONTENT, kinds()).value.drafts).value
    found = [(each.language, found) for each in validated.wordings() for found in check(each)]
    assert [each for language, each in found if language is Language.EASY] == []
    assert [each for _, each in found if each.severity is not Severity.INFO] == []
