"""What can be put right with one key."""

import pytest

from ssg.language_server.document import Document, Edit
from ssg.language_server.fixes import EXEMPT, can_be_mended, fixes
from tests.language_server.typed import Desk

EASY = "k/seiten/beispiel.leicht.md"
BASE = "k/seiten/beispiel.md"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk.at(tmp_path_factory.mktemp("tisch"))


def offered(desk: Desk, path: str, text: str) -> dict[str, str]:
    """The text after each fix, by the fix's title."""
    found, document = desk.types(path, text), Document(path, text)
    return {each.title: made(text, each.edit) for each in fixes(document, found, desk.workspace.wording(document))}


def made(text: str, edit: Edit) -> str:
    """The text with an edit in it; every character of these texts is one unit."""
    lines = text.splitlines(keepends=True)
    begin, end = (sum(map(len, lines[: at.line])) + at.unit for at in (edit.begin, edit.end))
    return text[:begin] + edit.new + text[end:]


def test_what_a_rule_proposes_is_made_where_it_found_something(desk: Desk) -> None:
    text = "---\ntitel: Seite\n---\nWir beraten Sie z.B. hier. Und z.B. dort.\n"
    found = offered(desk, EASY, text)
    assert found["„zum Beispiel“ schreiben"] == "Und zum Beispiel dort.".join(text.split("Und z.B. dort."))
    assert found["Neue Zeile beginnen"] == text.replace("hier. Und", "hier.\nUnd")


def test_fields_choices_and_names_that_are_nearly_right(desk: Desk) -> None:
    text = "---\ntitel: Seite\nstatus: entwurff\nkontakt: beispeil\nkurtz: X\n---\nText.\n"
    found = offered(desk, BASE, text)
    assert found["„entwurf“ schreiben"] == text.replace("entwurff", "entwurf")
    assert found["„kurz“ schreiben"] == text.replace("kurtz", "kurz")


def test_names_of_entries_and_pages_that_are_nearly_right(desk: Desk) -> None:
    text = "---\ntitel: Seite\nkontakt: beispeil\n---\n[dort](programme/beispeil#ziele)\n"
    found = offered(desk, BASE, text)
    assert found["„beispiel“ schreiben"] == text.replace("kontakt: beispeil", "kontakt: beispiel")
    assert found["„programme/beispiel#ziele“ schreiben"] == text.replace("programme/beispeil", "programme/beispiel")


def test_an_anchor_that_is_nearly_right(desk: Desk) -> None:
    text = "---\ntitel: Eine lange Seite\n---\n## Erster Teil\n\n[Eine lange Seite](#erster-tiel)\n"
    assert text.replace("#erster-tiel", "#erster-teil") in offered(desk, BASE, text).values()


def test_there_is_nothing_where_nobody_knows_better(desk: Desk) -> None:
    assert offered(desk, BASE, "---\ntitel: Seite\nkontakt: ganzanders\n---\nText.\n") == {}


def test_only_rules_are_sure(desk: Desk) -> None:
    text = "---\ntitel: Seite\nkurtz: X\n---\nWir beraten Sie z.B. hier.\n"
    document = Document(EASY, text)
    found = list(fixes(document, desk.types(EASY, text), desk.workspace.wording(document)))
    told = {(each.answers.code, each.is_sure) for each in found if each.title != EXEMPT}
    assert told == {("FE002", False), ("LS101", True)}


def test_everything_can_be_mended_only_in_a_text_that_can_be_read_for_sure(desk: Desk) -> None:
    text = "---\ntitel: Seite\n---\nWir beraten Sie z.B. hier.\n"
    for path_text, is_possible in ((text, True), (text.replace("z.B.", "gern"), False), (f"{text}\u202e", False)):
        found = desk.types(EASY, path_text)
        wording = desk.workspace.wording(Document(EASY, path_text))
        assert can_be_mended(found, wording) is is_possible
