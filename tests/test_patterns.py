import re

import pytest

from ssg.patterns import compile_later


def test_it_finds_what_the_expression_finds() -> None:
    written, text = r"(?P<first>[a-c])\d", "a1 x b2"
    later, now = compile_later(written, re.IGNORECASE), re.compile(written, re.IGNORECASE)
    assert [found.span() for found in later.finditer(text)] == [found.span() for found in now.finditer(text)]
    assert later.findall(text) == now.findall(text)
    assert later.sub("-", text) == now.sub("-", text)
    assert later.split(text) == now.split(text)
    assert later.pattern == written
    found = later.fullmatch("C3")
    assert found
    assert found["first"] == "C"
    assert later.match("x") is None
    assert later.search("x B2") is not None


def test_a_broken_expression_is_noticed_when_it_is_used() -> None:
    later = compile_later("(")
    with pytest.raises(re.error):
        later.search("text")


def test_it_has_nothing_else() -> None:
    with pytest.raises(AttributeError):
        _ = compile_later("a").nothing  # type: ignore[attr-defined] # that is the question
