"""Exceptions that lack but their reason."""

import pytest

from ssg.language_server.document import Document
from ssg.language_server.exempting import exempting
from ssg.languages import Language
from tests.language_server.test_fixes import made
from tests.language_server.typed import Desk

EASY = "k/seiten/beispiel.leicht.md"
WORD = "Sozialplanungskommission"
REASON = "Das ist der amtliche Name."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk.at(tmp_path_factory.mktemp("tisch"))


def exempted(desk: Desk, code: str, text: str, path: str = EASY) -> str | None:
    document = Document(path, text)
    found = next(each for each in desk.types(path, text) if each.code == code)
    edit = exempting(document, found, Language.EASY if path == EASY else Language.STANDARD)
    return made(text, edit) if edit else None


@pytest.mark.parametrize(
    "fields",
    [
        "titel: Seite\n",
        "titel: Seite\nausnahmen:\n  - regel: LS303\n    stelle: nicht\n    grund: Weil.\n",
        "ausnahmen:\n- regel: LS303\n  stelle: nicht\n  grund: Weil.\n\nkurz: Kurz.\ntitel: Seite\n",
    ],
)
def test_with_its_reason_the_finding_is_gone(desk: Desk, fields: str) -> None:
    text = f"---\n{fields}---\nDie {WORD} hilft nicht.\n"
    changed = exempted(desk, "LS102", text)
    assert changed
    found = desk.types(EASY, changed.replace("grund: \n", f"grund: {REASON}\n"))
    assert not {"LS102", "LS303" if "LS303" in fields else "LS102"} & {each.code for each in found}
    assert not [each for each in found if each.code.startswith(("DA", "FE"))]


def test_there_is_no_exception_without_a_reason(desk: Desk) -> None:
    changed = exempted(desk, "LS102", f"---\ntitel: Seite\n---\nDie {WORD} hilft.\n")
    assert changed
    assert [each.message for each in desk.types(EASY, changed) if "grund" in each.message]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("LS302", "---\ntitel: Seite\n---\nWir helfen. Sie kommen.\n"),
        ("LS102", f"Die {WORD} hilft.\n"),
        ("VW003", "---\ntitel: Seite\n---\n[dort](seiten/nichts)\n"),
    ],
)
def test_some_findings_know_no_exception(desk: Desk, code: str, text: str) -> None:
    path = EASY if code != "LS102" else "entwurf.leicht.md"
    document = Document(path, text)
    found = next(each for each in desk.types(path, text) if each.code == code)
    assert exempting(document, found, Language.EASY) is None
