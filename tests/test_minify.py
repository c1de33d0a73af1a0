"""The minifier changes no page's meaning, whatever the editors wrote."""

import re
from collections.abc import Iterator
from datetime import date
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ssg.audit import audit
from ssg.dom.address import scheme_of
from ssg.link import link
from ssg.plan import plan
from ssg.project import ROOT
from ssg.render import render, unminified
from ssg.theme import load_theme
from ssg.view import View
from tests.small_county import fit, small_county
from tests.small_site import is_ours

THEME = load_theme(ROOT / "templates")
VIEWS = plan(link(fit(small_county()), (), date(2026, 11, 22)).value, THEME)
DRAWN = "data:image/png;base64,"
"""A QR code: points alone."""
WHITE_SPACE = re.compile(r"[ \t\n\f\r]+")
"""What HTML collapses; a no-break space is a sign like any other."""
HOSTILE = (
    "<script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&amp;lt;img src=x onerror=alert(1)&amp;gt;",
    "\"' onmouseover=alert(1) x='",
    "[Klick](javascript&colon;alert&lpar;1&rpar;)",
    "[Klick](JaVaScRiPt:alert)",
    "[Klick](<data:text/html,x>)",
    "![Bild](//www.example.org/x.png)",
    "[a](https://www.example.org/?a=1&copy=2&lt=3)",
    "[a](https://www.example.org/?q=&quot;&#39;)",
    "</title></main><!-- -->",
    "<!--",
    "]]>",
    "&copy",
    "&#0;",
    "&nbsp;",
    "03631\u00a0911",
    "A\u2003B",
    "Z\u00adZ",
    "`code  code`",
    "**a** *b*",
)


def tokens(html: str) -> list[tuple[str, ...]]:
    """What a browser makes of `html`: start tags with attributes, end tags and texts."""
    return list(_tokens(html5lib.parse(html, namespaceHTMLElements=False)))


def _tokens(element: Element) -> Iterator[tuple[str, ...]]:
    if not isinstance(element.tag, str):
        return
    yield ("start", element.tag, *(f"{name}={value}" for name, value in sorted(element.attrib.items())))
    yield ("text", _collapsed(element.text, element.tag))
    for child in element:
        yield from _tokens(child)
        yield ("text", _collapsed(child.tail, element.tag))
    yield ("end", element.tag)


def _collapsed(text: str | None, tag: str) -> str:
    if tag in {"pre", "textarea", "script", "style"}:
        return text or ""
    shown = WHITE_SPACE.sub(" ", text or "")
    return shown.strip(" ") if tag in {"html", "head", "title"} else shown


def live_parts(html: str) -> list[str]:
    """Everything on the page that runs or loads something from elsewhere."""
    found = []
    for each in html5lib.parse(html, namespaceHTMLElements=False).iter():
        found += [f"{each.tag} {name}" for name in each.attrib if str(name).startswith("on") or name == "style"]
        if each.tag in {"script", "style", "iframe", "object", "embed", "form", "base"} and not is_ours(each):
            found.append(str(each.tag))
        for name in {"href", "src", "action"} & each.attrib.keys():
            drawn = each.tag == "img" and each.attrib[name].startswith(DRAWN)
            if not drawn and scheme_of(each.attrib[name]) not in {"", "https", "http", "mailto", "tel"}:
                found.append(f"{each.tag} {each.attrib[name]}")
    return found


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.path)
def test_each_page_means_the_same_before_and_after(view: View) -> None:
    assert tokens(render(view, THEME).text) == tokens(unminified(view, THEME))


def written() -> st.SearchStrategy[str]:
    """Texts as they reach the pages: control characters are refused when the files are read."""
    letters = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
    return st.lists(st.one_of(letters, st.sampled_from(HOSTILE)), min_size=1, max_size=4).map(" ".join)


@settings(max_examples=60, deadline=None)
@example(VIEWS[0], "<b>  <b>", "", "")
@given(st.sampled_from(VIEWS), written(), written(), written())
def test_no_words_change_their_meaning_or_come_alive(view: View, title: str, description: str, body: str) -> None:
    hostile = view.model_copy(update={"title": title, "description": description, "body": body})
    page = render(hostile, THEME)
    assert tokens(page.text) == tokens(unminified(hostile, THEME))
    assert live_parts(page.text) == []
    alive = {"BF017", "BF018", "BF027"}
    assert [found for found in audit(page) if found.code in alive] == []


def test_the_comparison_sees_a_difference() -> None:
    assert tokens("<p>a <b>b</b></p>") != tokens("<p>a<b>b</b></p>")
    assert tokens("<p>a\u00a0b</p>") != tokens("<p>a b</p>")
    live = live_parts('<a href="java&#10;script:x" onclick="x">x</a><script>x</script>')
    assert live == ["a onclick", "a java\nscript:x", "script"]
