"""Pictures of lines: what draws is allowed, what runs, loads or styles is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssg.load.svg import FINDINGS_LIMIT, SVG_DEPTH_LIMIT, examine_svg

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n'


def told(content: str) -> list[tuple[str, int, int]]:
    found = examine_svg("a.svg", f"{OPEN}{content}</svg>".encode())
    return [(each.code, each.span.line, each.span.column) for each in found]


@pytest.mark.parametrize(
    "content",
    [
        '<title>Haus</title><desc>ü</desc><g id="a" fill="none" stroke="#005a9c"><path d="M0 0h9v9z"/></g>',
        '<defs><linearGradient id="v"><stop offset="0" stop-color="red"/></linearGradient></defs>',
        '<rect fill="url(#v)" transform="translate(1 2) rotate(3)" stroke="rgb(1, 2, 3)"/>',
        '<use href="#a"/><use xlink:href="#a"/>',
        '<text xml:space="preserve" aria-label="Haus (alt) url(x)">a<tspan x="1">b</tspan></text>',
        '<circle cx="1" cy="1" r="1"/><ellipse rx="1" ry="1"/><line x1="0"/><polyline points="0,0"/><polygon/>',
    ],
)
def test_what_draws_is_allowed(content: str) -> None:
    assert told(content) == []


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("<script>alert(1)</script>", "DA307"),
        ("<style>a{}</style>", "DA307"),
        ("<foreignObject/>", "DA307"),
        ("<image/>", "DA307"),
        ('<a href="#a"/>', "DA307"),
        ("<animate/>", "DA307"),
        ('<script xmlns="http://www.w3.org/1999/xhtml"/>', "DA307"),
        ('<g xmlns="http://www.w3.org/1999/xhtml"/>', "DA307"),
        ('<g onclick="x()"/>', "DA308"),
        ('<g style="fill:red"/>', "DA308"),
        ('<g xml:base="https://example.org"/>', "DA308"),
        ('<g xlink:onload="x"/>', "DA308"),
        ('<use href="https://example.org/#a"/>', "DA309"),
        ('<use xlink:href="data:image/svg+xml,x"/>', "DA309"),
        ('<use href="javascript:x"/>', "DA309"),
        ('<g fill="url(https://example.org)"/>', "DA309"),
        ('<g fill="URL( //example.org"/>', "DA309"),
        ("<g fill='url(\"//example.org\")'/>", "DA309"),
        ('<g fill="url(#a) url(//example.org)"/>', "DA309"),
        ('<g fill="u\\72l(//example.org)"/>', "DA309"),
        ('<g fill="ur/**/l(//example.org)"/>', "DA309"),
        ('<g mask="image(x)"/>', "DA309"),
        ('<g fill="&#117;rl(//example.org)"/>', "DA309"),
    ],
)
def test_what_runs_loads_or_styles_is_refused_in_its_place(content: str, code: str) -> None:
    assert told(f"<title>ü</title>{content}") == [(code, 2, 17)]


def test_entities_are_refused_before_they_are_declared() -> None:
    bomb = '<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n'
    found = examine_svg("a.svg", f"{bomb}{OPEN}<text>&b;</text></svg>".encode())
    assert [(each.code, each.span.line) for each in found] == [("DA305", 2)]


def test_another_encoding_is_refused_for_browsers_obey_it() -> None:
    for encoding, codes in (("UTF-8", []), ("utf-8", []), ("Shift_JIS", ["DA305"])):
        head = f'<?xml version="1.0" encoding="{encoding}"?>'
        assert [each.code for each in examine_svg("a.svg", f"{head}{OPEN}</svg>".encode())] == codes


def test_refused_characters_are_told_as_in_texts() -> None:
    assert told("<text>a\u202eb</text>") == [("DA105", 2, 8)]


def test_the_limit_of_depth() -> None:
    inner = SVG_DEPTH_LIMIT - 1
    assert told("<g>" * inner + "</g>" * inner) == []
    assert [code for code, _, _ in told("<g>" * (inner + 1) + "</g>" * (inner + 1))] == ["DA310"]


def test_the_same_is_told_once_and_everything_up_to_a_limit() -> None:
    assert len(told("<image/>" * 9)) == 1
    assert len(told('<image/><g onload="x"/><script/>')) == 3
    assert len(told("".join(f"<x{number}/>" for number in range(200)))) == FINDINGS_LIMIT


@given(st.binary(max_size=120) | st.text("<>/=\"' gsvuse#&;x-!?[]ü", max_size=60).map(str.encode))
def test_any_octets_are_examined(octets: bytes) -> None:
    for wrapped in (octets, OPEN.encode() + octets + b"</svg>"):
        for each in examine_svg("a.svg", wrapped):
            assert 1 <= each.span.line <= wrapped.count(b"\n") + wrapped.count(b"\r") + 1
