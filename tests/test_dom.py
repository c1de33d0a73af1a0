"""A page as a tree: what browsers would see, with positions."""

import time
from pathlib import Path

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.diagnostic import Span
from ssg.dom import Element, Tree, parse
from ssg.dom.address import leads_to_host, scheme_of
from ssg.dom.parser import read_any
from ssg.dom.plain import read_plain


def page(html: str, path: str = "kreis/seite/index.html") -> Tree:
    return parse(html, path=path)


def outline(tree: Tree) -> str:
    """The nesting of the elements in brackets."""

    def show(element: Element) -> str:
        inner = "".join(show(child) for child in tree.children(element) if isinstance(child, Element))
        return f"{element.name}({inner})"

    return "".join(show(child) for child in tree.children(tree.elements[0]) if isinstance(child, Element))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "ul(li()li(ul(li())))"),
        ("<p>a<p>b<div>c</div>", "p()p()div()"),
        ("<table><tr><th>a<td>b<tr><td>c</table><p>d", "table(tr(th()td())tr(td()))p()"),
        ("<table><thead><tr><th>a<tbody><tr><td>b</table>", "table(thead(tr(th()))tbody(tr(td())))"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt()dd()dt())"),
        ("<select><option>a<option>b</select>", "select(option()option())"),
        ("<img src=a><br/><input><p>", "img()br()input()p()"),
        ("<div/><p>a</p>", "div(p())"),
        ("<svg><path/><g/></svg><p>", "svg(path()g())p()"),
        ("<div><b>a</div><p>c", "div(b())p()"),
        ("</b></p>x<i>", "i()"),
    ],
)
def test_elements_end_where_browsers_end_them(html: str, expected: str) -> None:
    assert outline(page(html)) == expected


def test_the_tree_is_the_same_as_that_of_a_standard_parser() -> None:
    html = (
        "<!doctype html><html><head><title>A</title></head><body><main><h1>B</h1><p>C <b>d</b><br>e</p>"
        "<ul><li>f<li>g<p>h</ul><dl><dt>i<dd>j</dl><table><thead><tr><th>k</thead><tbody><tr><td>l</table>"
        "<svg viewBox='0 0 1 1'><title>m</title><path d='M0'/></svg></main></body></html>"
    )
    expected = [str(each.tag) for each in html5lib.parse(html, namespaceHTMLElements=False).iter()]
    assert [each.name for each in page(html).elements[1:]] == [tag.rpartition("}")[2] for tag in expected]


def test_spans_cover_the_opening_of_the_element() -> None:
    tree = page("<main>\n  ä <a href='x'>b</a></main>")
    (link,) = tree.named("a")
    assert tree.span(link) == Span("kreis/seite/index.html", 2, 5, 2, 7)


def test_attributes_are_read_like_browsers_read_them() -> None:
    (link,) = page('<a HREF=" a&amp;b " href="second" hidden class>x</a>').named("a")
    assert link["href"] == "a&b"
    assert "class" in link
    assert link["id"] == ""
    assert link.is_hidden


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ("<a>Der  <b>P</b>lan\n</a>", "Der Plan"),
        ("<a>Der<br>Plan</a>", "Der Plan"),
        ("<a><p>Der</p><p>Plan</p></a>", "Der Plan"),
        ('<a><img src="x" alt="Der Plan"></a>', "Der Plan"),
        ('<a>Der Plan<span aria-hidden="true"> »</span><span hidden>x</span></a>', "Der Plan"),
        ('<a aria-label="Der Plan">mehr</a>', "Der Plan"),
        ('<a aria-labelledby="a b fehlt">mehr</a><i id="a">Der</i><i id="b">Plan</i>', "Der Plan"),
        ('<a><span aria-label="Der Plan">mehr</span></a>', "Der Plan"),
        ("<a><svg><title>Der Plan</title></svg></a>", "Der Plan"),
        ('<a title="Der Plan"><script>x</script></a>', "Der Plan"),
        ('<a href="x"></a>', ""),
    ],
)
def test_names_are_what_assistive_technology_says(html: str, name: str) -> None:
    tree = page(html)
    assert tree.name(tree.named("a")[0]) == name


def test_what_stands_in_hidden_parts_is_not_seen() -> None:
    tree = page('<div hidden><p>a</p></div><div aria-hidden="true"><p>b</p></div><p>c</p><template><p>d</p></template>')
    assert [tree.text(each) for each in tree.seen("p")] == ["c"]
    assert len(tree.named("p")) == 4


@pytest.mark.parametrize(
    ("html", "stops"),
    [
        ('<a href="x">a</a><a>b</a>', ["a"]),
        ('<input type="hidden"><input disabled><input>', ["input"]),
        (
            '<p tabindex="0">a</p><p tabindex="-1">b</p><p tabindex="x">c</p><button tabindex="-1">d</button>',
            ["p", "p"],
        ),
        ("<details><summary>a</summary></details><button>b</button>", ["summary", "button"]),
    ],
)
def test_stops_of_the_tab_key(html: str, stops: list[str]) -> None:
    assert [each.name for each in page(html).elements if each.is_focusable] == stops


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("#ziele", ("kreis/seite/index.html", "ziele")),
        ("index.html#gr%C3%BCn", ("kreis/seite/index.html", "grün")),
        ("../seite/index.html", ("kreis/seite/index.html", "")),
        ("../../index.html#a", ("index.html", "a")),
    ],
)
def test_relative_links_lead_to_site_paths(href: str, expected: tuple[str, str]) -> None:
    assert page("").leads_to(href) == expected


@pytest.mark.parametrize(
    ("address", "scheme"),
    [
        ("https://a", "https"),
        ("JavaScript:x", "javascript"),
        ("\x01 java\tscr\nipt:x", "javascript"),
        ("a/b:c", ""),
        ("#a:b", ""),
        ("", ""),
    ],
)
def test_schemes_are_read_like_browsers_read_them(address: str, scheme: str) -> None:
    assert scheme_of(address) == scheme


def test_an_address_can_name_a_host_without_a_scheme() -> None:
    assert [leads_to_host(each) for each in ("//a", "\\/a", " \t//a", "/a", "a//b")] == [True, True, True, False, False]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.one_of(st.text(max_size=10), st.sampled_from(["<![x", "<!", "</", "<a b", "<p>", "<li>", "</p>", "<svg/>"]))
    )
)
def test_any_text_becomes_a_well_nested_tree(parts: list[str]) -> None:
    tree = page("".join(parts))
    for element in tree.elements[1:]:
        assert element.parent is not None
        assert element.parent.index < element.index < element.end <= element.parent.end
    assert tree.nodes[0].end == len(tree.nodes)  # type: ignore[union-attr]  # the first node is the page


SECONDS_FOR_10_000_PIECES = 6
"""Far less on a quiet machine; growth with the square would need minutes."""


@pytest.mark.parametrize("piece", ["<div>", "<b>", "</b>", "<li>", "<", "<![", "&#", "<p><b>"])
def test_hostile_text_is_read_in_good_time(piece: str) -> None:
    began = time.process_time()
    page(piece * 10_000)
    assert time.process_time() - began < SECONDS_FOR_10_000_PIECES


def test_an_empty_id_names_nothing() -> None:
    tree = page('<p id="a">x</p><p id=" ">y</p><p id="a">z</p>')
    assert {name: [tree.text(each) for each in found] for name, found in tree.ids.items()} == {"a": ["x", "z"]}


PARTS = """
<p> <b> </p> </b> <br> <br/> <svg> <path/> </svg> <ul> <li> </ul> <script> </script> <title> </title> <!-- --> < > a
<style> </style> &amp; &copy &lt;b <a§href="x?a=1&amp;b"> <a§href="&copy=1"> <a§HREF=y> <input§disabled>
<i§a="1"§a="2"> </a> <![CDATA[ ]]> <?x <template> </template> <table> <tr> <td> </table> §
"""


def nodes(read: list[Element | str]) -> list[object]:
    return [
        each
        if isinstance(each, str)
        else (each.name, dict(each.attributes), each.index, each.end, each.line, each.column)
        for each in read
    ]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PARTS.split()), max_size=14).map(lambda parts: "".join(parts).replace("§", " ")))
def test_what_is_read_quickly_is_read_alike(html: str) -> None:
    quick = read_plain(html)
    assert quick is None or nodes(quick) == nodes(read_any(html))


def test_pages_of_ours_are_read_quickly(built_site: Path) -> None:
    pages = [path.read_text("utf-8") for path in sorted(built_site.rglob("*.html"))[::25]]
    quick = [read_plain(page) for page in pages]
    assert None not in quick
    assert all(read is None or nodes(read) == nodes(read_any(page)) for read, page in zip(quick, pages, strict=True))
