"""Addresses that pages hide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssg.takeover.mail import mail_in, mail_of_link, plain_mails

RINGS = ("+,-./0123456789:", "@ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")
ADDRESSES = st.from_regex(r"[a-z][a-z0-9.-]{0,10}[a-z]@[a-z]{2,8}\.(de|example)", fullmatch=True)


def scrambled(words: str, offset: int) -> str:
    rings = {sign: ring for ring in RINGS for sign in ring}
    moved = [(rings[sign], rings[sign].index(sign) + offset) if sign in rings else (sign, 0) for sign in words]
    return "".join(ring[place % len(ring)] for ring, place in moved)


@given(ADDRESSES, st.integers(-10, 10))
def test_moved_letters_find_back(address: str, offset: int) -> None:
    token = scrambled(f"mailto:{address}", offset)
    assert mail_of_link("#", token, str(offset)) == address
    call = f"javascript:linkTo_UnCryptMailto('{token}'"
    assert mail_of_link(f"{call},{-offset});") == address


@given(st.integers(1, 10))
def test_an_offset_that_is_not_told_is_found(offset: int) -> None:
    token = scrambled("mailto:post@kreis.example", offset)
    assert mail_of_link(f"javascript:linkTo_UnCryptMailto(%27{token}%27);") == "post@kreis.example"


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("mailto:post@kreis.example?subject=Hallo", "post@kreis.example"),
        ("MAILTO:post@kreis.example", "post@kreis.example"),
        ("javascript:linkTo_UnCryptMailto('???');", ""),
        ("https://kreis.example", ""),
    ],
)
def test_other_links(target: str, address: str) -> None:
    assert mail_of_link(target) == address


@pytest.mark.parametrize(
    "written", ["post(at)kreis(dot)example", "post [at] kreis.example", "post (ät) kreis (punkt) example"]
)
def test_words_for_signs(written: str) -> None:
    assert mail_in(f"E-Mail: {written}") == "post@kreis.example"
    assert plain_mails(f"E-Mail: {written}") == "E-Mail: post@kreis.example"


def test_other_brackets_stay() -> None:
    assert plain_mails("Der Punkt (at) bleibt") == "Der Punkt (at) bleibt"
