"""The catalogue: every problem once, under a code and a name of its own."""

import re
from collections import Counter
from pathlib import Path

from ssg.reference.catalogue import declared, problems
from ssg.reference.documentation import GROUPS

SOURCES = Path(__file__).parent.parent.parent / "ssg"


def test_codes_are_unique() -> None:
    assert [code for code, count in Counter(each.code for each in declared()).items() if count > 1] == []


def test_names_are_unique() -> None:
    assert [name for name, count in Counter(each.name for each in declared()).items() if count > 1] == []


def test_every_code_in_the_sources_is_known() -> None:
    written = {
        code
        for path in SOURCES.rglob("*.py")
        for code in re.findall(r'\bcode="([A-Z]{2}\d{3})"', path.read_text(encoding="utf-8"))
    }
    assert written == set(problems())


def test_every_code_has_a_chapter() -> None:
    assert {code[:2] for code in problems()} <= set(GROUPS)
    assert all(re.fullmatch(r"[A-Z]{2}\d{3}", code) for code in problems())


def test_problems_are_found_by_code() -> None:
    assert all(each.code == code for code, each in problems().items())
    assert list(problems()) == sorted(problems())
