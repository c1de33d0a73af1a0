"""White space goes where no reader misses it, as quick as can be and never otherwise than htmlmin does it."""

import pytest
from htmlmin import minify
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg import squeeze as module
from ssg.render import unminified
from ssg.squeeze import squeeze
from tests.small_site import theme, views
from tests.test_minify import tokens

KEPT = (
    "<pre>a\n  b</pre>",
    "<textarea>\n a\n  b </textarea>",
    '<p title="a  b">c</p>',
    '<p title="a\nb">c</p>',
    "<p title='a  b'>c</p>",
    "<p>a\u00a0\u00a0b\u2003 c</p>",
    "<script>a\n  b</script>",
    "<style>a\n  b</style>",
    "<p>a\vb</p>",
    '<script type="application/ld+json">{"a":"b  c"}</script>',
    '<script type="application/ld+json">{"a":"b c"}</script><p>d</p>',
)


def by_htmlmin(page: str) -> str:
    return str(minify(page, remove_comments=True, convert_charrefs=False, remove_optional_attribute_quotes=False))


@pytest.mark.parametrize("path", sorted(views(hostile=True)))
def test_it_leaves_what_htmlmin_leaves(path: str) -> None:
    page = unminified(views(hostile=True)[path], theme())
    assert tokens(squeeze(page)) == tokens(page)
    assert len(squeeze(page)) <= len(by_htmlmin(page)) * 1.01


@pytest.mark.parametrize("markup", KEPT)
def test_white_space_that_means_something_stays(markup: str) -> None:
    page = f"<!doctype html><html><head><title>A</title></head><body>{markup}</body></html>\n"
    assert tokens(squeeze(page)) == tokens(page)


PARTS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "a",
        " ",
        "\n",
        "  ",
        '<i title="x  y">',
        "</i>",
        "<br>",
        "&amp;",
        "<pre>a\n  b</pre>",
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(PARTS, max_size=12).map("".join))
def test_any_body_stays_the_same_for_readers(body: str) -> None:
    page = f"<!doctype html>\n<html>\n<head>\n  <title> A  B </title>\n</head>\n<body>\n{body}\n</body></html>\n"
    assert tokens(squeeze(page)) == tokens(page)


def test_plain_pages_need_no_htmlmin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_minified", lambda _: pytest.fail("a plain page went the long way"))
    for view in views().values():
        squeeze(unminified(view, theme()))
