import re

import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.content_lines import LONGEST, joined, parts, text

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
"""Every letter, blank and sign, also those that end a line or steer a machine."""


def printed(written: str) -> str:
    lines = (" ".join(line.split()) for line in written.splitlines())
    return "\n".join("".join(filter(str.isprintable, line)) for line in lines)


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_a_reader_gets_back_what_was_written(written: str) -> None:
    card = joined(("BEGIN:VCARD", "VERSION:3.0", "FN:x", "N:x;;;;", f"NOTE:{text(written)}", "END:VCARD"))
    read = next(iter(vobject.readComponents(card, allowQP=False)))
    assert read.note.value == printed(written)
    assert {each.name for each in read.getChildren()} == {"VERSION", "FN", "N", "NOTE"}


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=4))
def test_lines_are_short_and_no_letter_is_cut(values: list[str]) -> None:
    written = joined([f"NAME:{parts(values)}"])
    lines = written.encode().split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= LONGEST
    assert all(line.decode() for line in lines[:-1])
    assert all(line.startswith(b" ") for line in lines[1:-1])
    assert "\n" not in written.replace("\r\n", "")
    assert written.replace("\r\n ", "").removesuffix("\r\n") == f"NAME:{parts(values)}"


def test_no_part_ends_before_its_end() -> None:
    assert parts(("a;b", "c,d", "e\\", "f\ng")) == r"a\;b;c\,d;e\\;f\ng"
    assert not re.search(r"(?<!\\);", parts(["a;b;c"]))
