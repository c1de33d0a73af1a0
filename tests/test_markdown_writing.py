"""Markdown becomes HTML that is safe and, on easy pages, has one sentence per line."""

import re
import time

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.markdown import headings, html, links, parser, passages
from tests.said_text import as_written

SAFE = {"http", "https", "mailto", "tel"}
ELEMENTS = {
    *("html", "head", "body", "p", "br", "hr", "em", "strong", "a", "span", "img", "ul", "ol", "li", "blockquote"),
    *("code", "pre", "table", "thead", "tbody", "tr", "th", "td", "h2", "h3", "h4", "h5", "h6"),
}
ATTRIBUTES = {"href", "class", "rel", "src", "alt", "loading", "id", "start", "scope", "data-sprich"}
HOSTILE = [
    "javascript:alert(1)",
    "JaVaScRiPt:x",
    "&#106;avascript:x",
    "%6Aavascript:x",
    "java&Tab;script:x",
    "data:text/html,x",
]
REFUSED = [
    *HOSTILE,
    "vbscript:x",
    "file:///etc/passwd",
    "blob:x",
    "foo:x",
    "//evil.example",
    "/\\evil.example",
    "&#1;javascript:x",
]
PIECES = [
    "<script>",
    "<img src=x onerror=y>",
    "[a](",
    "![a](",
    ")",
    "<",
    ">",
    '"',
    "'",
    "javascript:",
    "`",
    "*",
    "\n",
    "# ",
    "&quot;",
    "&lt;",
]


def standard(body: str, **targets: str) -> str:
    named = {name.replace("_", "/") + ".md": target for name, target in targets.items()}
    return as_written(html(body, easy=False, targets=named))


def easy(body: str) -> str:
    return as_written(html(body, easy=True, targets={}))


def test_easy_pages_break_the_line_after_each_sentence_and_keep_line_breaks() -> None:
    body = "Das Amt hilft z. B. am 1. Mai. **Rufen Sie an. Bald.**\nKommen Sie `vorbei. Ja` gern."
    assert easy(body) == (
        "<p>Das Amt hilft z. B. am 1. Mai.<br>\n<strong>Rufen Sie an.<br>\nBald.</strong><br>\n"
        "Kommen Sie <code>vorbei. Ja</code> gern.</p>\n"
    )


def test_a_line_break_on_purpose_stays_in_both_versions() -> None:
    for body in ("Markt 8  \nSondershausen", "Markt 8\\\nSondershausen"):
        assert standard(body) == easy(body) == "<p>Markt 8<br>\nSondershausen</p>\n"


def test_standard_pages_run_on() -> None:
    assert standard("Eins. Zwei\ndrei.") == "<p>Eins. Zwei\ndrei.</p>\n"


def test_german_quotation_marks_stay() -> None:
    assert (
        standard("„So ist's“, sagt „sie“ -- 'gut' ...") == "<p>„So ist&#x27;s“, sagt „sie“ -- &#x27;gut&#x27; ...</p>\n"
    )


@pytest.mark.parametrize("body", ["30. Juni ist der Tag.", "1. Januar 2025 beginnt es."])
def test_a_date_at_the_start_of_a_line_is_no_list(body: str) -> None:
    assert standard(body) == f"<p>{body}</p>\n"
    assert standard(f"- {body}") == f"<ul><li>{body}</li>\n</ul>\n"
    assert passages(body, "a.md", 1)[0].text == body


def test_a_date_below_a_numbered_list_keeps_its_day() -> None:
    assert "30. Juni" in standard("1. Antrag holen\n2. Ausweis holen\n\n30. Juni ist der letzte Tag.")


def test_a_numbered_list_is_a_list() -> None:
    assert standard("3. Antrag\n4. Ausweis") == '<ol start="3"><li>Antrag</li>\n<li>Ausweis</li>\n</ol>\n'


def test_tables_have_header_cells_and_no_style() -> None:
    found = standard("| Tag | Zeit |\n|---|--:|\n| Montag | 9 Uhr |")
    assert '<th scope="col">Tag</th>' in found
    assert "style" not in found


def test_headings_have_ids_and_begin_with_the_second_level() -> None:
    body = "# Größe & Maß\n\n### Größe, Maß\n\n## Kontakt\n\n## 💶\n"
    assert [(each.level, each.id, each.line) for each in headings(body)] == [
        (2, "groesse-mass", 1),
        (3, "groesse-mass-2", 3),
        (2, "kontakt-2", 5),
        (2, "abschnitt", 7),
    ]
    assert '<h2 id="groesse-mass">Größe &amp; Maß</h2>' in standard(body)


def test_an_id_that_looks_numbered_does_not_collide() -> None:
    assert [each.id for each in headings("## A\n## A 2\n## A\n")] == ["a", "a-2", "a-3"]


def test_internal_links_lead_where_the_targets_say() -> None:
    assert standard("[Plan](a/b.md)", a_b="../b/index.html") == '<p><a href="../b/index.html">Plan</a></p>\n'


def test_external_links_are_marked() -> None:
    assert standard("[BAMF](https://www.bamf.de/ä?a=1&copy=2)") == (
        '<p><a href="https://www.bamf.de/%C3%A4?a=1&amp;copy=2" class="extern" rel="external">BAMF</a></p>\n'
    )
    assert standard("<amt@example.org>") == '<p><a href="mailto:amt@example.org">amt@example.org</a></p>\n'


def test_a_link_that_leads_nowhere_is_text() -> None:
    assert standard("[Plan](fehlt.md) [oben](#oben)") == '<p>Plan <a href="#oben">oben</a></p>\n'


def test_pictures_come_from_the_targets_only() -> None:
    body = '![Das **Amt** "vorn"](amt.svg) ![fremd](https://evil.example/x.svg)'
    found = html(body, easy=False, targets={"amt.svg": "../amt.svg"})
    assert found == (
        '<p><span class="bild"><img src="../amt.svg" alt="Das Amt &quot;vorn&quot;" loading="lazy"></span> fremd</p>\n'
    )


@pytest.mark.parametrize("address", REFUSED)
def test_refused_addresses_are_text(address: str) -> None:
    assert "<a" not in standard(f"[Text]({address})")
    assert "<img" not in standard(f"![Text]({address})")
    assert "<a" not in html("[Text](a.md)", easy=False, targets={"a.md": address})


def test_raw_html_is_shown_as_text() -> None:
    assert standard("<b onclick=x>roh</b>\n\n<div>\n\n<!-- da -->") == (
        "<p>&lt;b onclick=x&gt;roh&lt;/b&gt;</p>\n<p>&lt;div&gt;</p>\n<p>&lt;!-- da --&gt;</p>\n"
    )


def test_template_signs_are_text() -> None:
    assert standard("{{ view }} {% x %}") == "<p>{{ view }} {% x %}</p>\n"


def test_code_keeps_its_signs() -> None:
    assert standard('```"><script>\na < b\n```') == "<pre><code>a &lt; b\n</code></pre>\n"


def test_links_know_their_place() -> None:
    body = "Text\n\n- [Plan](a.md 'Titel') und ![Bild](b.svg)\n- <https://example.org>"
    found = [(each.href, each.text, each.line, each.column, each.end_column, each.is_image) for each in links(body)]
    assert found == [
        ("a.md", "Plan", 3, 3, 23, False),
        ("b.svg", "Bild", 3, 28, 42, True),
        ("https://example.org", "https://example.org", 4, 3, 24, False),
    ]


@given(st.lists(st.sampled_from([*PIECES, *HOSTILE]) | st.text(max_size=3), max_size=20).map("".join), st.booleans())
@settings(max_examples=100, deadline=None)
def test_no_markdown_becomes_a_script(body: str, is_easy: bool) -> None:  # noqa: FBT001 - hypothesis draws it
    tree = html5lib.parse(html(body, easy=is_easy, targets={}), namespaceHTMLElements=False)
    for element in tree.iter():
        assert element.tag in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES
        for address in (element.attrib[name] for name in ("href", "src") if name in element.attrib):
            assert address.startswith("#") or address.partition(":")[0] in SAFE


SECONDS_FOR_20_000_CHARACTERS = 5
"""About 0.5 on a quiet machine; a traced run on a busy one needs more, and growth with the square far more."""


@pytest.mark.parametrize(
    "piece", ["[", "*", "![", "`", "<", "> ", "- ", "[a](", "**a ", "|", "x. ", "&amp;", "[a][b]", "\\*", "a\n"]
)
def test_the_time_for_hostile_repetition_grows_with_the_text_and_no_faster(piece: str) -> None:
    body = piece * (20_000 // len(piece))
    started = time.process_time()
    html(body, easy=True, targets={})
    passages(body, "a.md", 1)
    links(body)
    assert time.process_time() - started < SECONDS_FOR_20_000_CHARACTERS


@given(
    st.lists(st.sampled_from([*"ab \n\\`*_[]()!<>&;:-+=#~", "**", "](x)", "![", "<https://a.example>", "- "])).map(
        "".join
    )
)
@settings(max_examples=100)
def test_texts_are_read_the_same_where_only_their_signs_are_looked_at(body: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parser, "_SIGN", re.compile(r"[\s\S]"))
        patch.setattr(parser, "_engine", parser._engine.__wrapped__)  # noqa: SLF001 - an engine that looks at every sign
        thorough = parser.parse.__wrapped__(body)
    assert parser.parse.__wrapped__(body) == thorough
