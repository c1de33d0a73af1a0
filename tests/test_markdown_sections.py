"""Glossary words become links once in a section, sections find their like in the twin, quotations become boxes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.language.known_words import KnownWords
from ssg.markdown import TermMarker, headings, html, section_pairs, sections
from tests.test_markdown_writing import HOSTILE, PIECES

PATHS = {"kreistag": "../begriffe/kreistag/index.html", "plan": 'a"b<c'}


def marker() -> TermMarker:
    return TermMarker(KnownWords([("Kreistag", "kreistag"), ("Sozialplanung", "plan")]), PATHS)


def marked(body: str, *, easy: bool = False, using: TermMarker | None = None) -> str:
    return html(body, easy=easy, targets={}, marker=using or marker())


LINK = '<a class="term-link" href="../begriffe/kreistag/index.html">Kreistag</a>'


class TestTerms:
    def test_the_first_use_in_each_section_becomes_a_link(self) -> None:
        text = marked(
            "Der Kreistag. Der Kreistag.\n\n- Kreistag\n\n## Neu\n\nDer Kreistag.\n\n### Mehr\n\nDer Kreistag."
        )
        assert text.count(LINK) == 2
        assert text.index(LINK) < text.index("<h2")
        assert text.rindex(LINK) > text.index("<h2")

    @pytest.mark.parametrize(
        "body", ["## Kreistag", "[Der Kreistag](https://a.example/)", "`Kreistag`", "    Kreistag"]
    )
    def test_headings_links_and_code_stay_as_they_are(self, body: str) -> None:
        assert "term-link" not in marked(body)

    def test_a_word_in_a_heading_is_no_first_use(self) -> None:
        assert LINK in marked("## Kreistag\n\nDer Kreistag.")

    def test_addresses_and_speech_are_kept(self) -> None:
        text = marked("Die Sozial-Planung.", easy=True)
        said = '<span data-sprich="Sozialplanung" class="whole">Sozial-Planung</span>'
        assert f'<a class="term-link" href="a&quot;b&lt;c">{said}</a>' in text

    @pytest.mark.parametrize("sign", [",", ".", "?", ").", "“,"])
    def test_no_line_begins_with_the_sign_behind_a_term(self, sign: str) -> None:
        assert f'<span class="whole">{LINK}{sign}</span> dann' in marked(f"Der Kreistag{sign} dann")

    def test_it_tells_which_terms_it_marked(self) -> None:
        using = marker()
        marked("Der Kreistag. [Sozialplanung](https://a.example/)", using=using)
        assert using.marked == {"kreistag"}

    def test_texts_of_one_page_share_their_section(self) -> None:
        using = marker()
        assert "term-link" in marked("Kreistag", using=using)
        assert "term-link" not in marked("Kreistag", using=using)

    @given(st.lists(st.sampled_from([*PIECES, *HOSTILE, "Kreistag", "Sozial-Planung", "\n\n## "]), max_size=15))
    @settings(max_examples=60)
    def test_nothing_else_changes(self, pieces: list[str]) -> None:
        body = "".join(pieces)
        plain = html(body, easy=True, targets={})
        with_terms = marked(body, easy=True)
        for path in ("../begriffe/kreistag/index.html", "a&quot;b&lt;c"):
            with_terms = with_terms.replace(f'<a class="term-link" href="{path}">', "<term>")
        assert with_terms.count("<term>") <= with_terms.count("</a>")
        assert "<script" not in with_terms
        if "<term>" not in with_terms:
            assert with_terms == plain


class TestNamedSections:
    def test_an_editor_names_a_section(self) -> None:
        (only,) = headings("## Was kostet das? {#geld}")
        assert (only.text, only.id, only.is_named) == ("Was kostet das?", "geld", True)
        assert html("## Was kostet das? {#geld}", easy=True, targets={}).startswith(
            '<h2 id="geld">Was kostet das?</h2>'
        )

    @pytest.mark.parametrize(
        "written", ["## Geld {#Geld}", "## Geld {geld}", "## Geld {#geld} mehr", "## Geld \\{#geld}x"]
    )
    def test_other_signs_stay_text(self, written: str) -> None:
        assert not headings(written)[0].is_named

    def test_two_sections_never_share_a_name(self) -> None:
        assert [each.id for each in headings("## A {#x}\n\n## B {#x}\n\n## X")] == ["x", "x-2", "x-3"]

    def test_sections_are_of_the_second_level(self) -> None:
        assert [each.text for each in sections("# A\n\n## B\n\n### C")] == ["A", "B"]


class TestPairs:
    def test_equally_many_pair_in_their_order(self) -> None:
        assert section_pairs("## A\n\n## B", "## C\n\n## D") == (("a", "c"), ("b", "d"))

    def test_of_different_numbers_only_the_named_pair(self) -> None:
        assert section_pairs("## A\n\n## B {#geld}", "## C {#geld}") == (("geld", "geld"),)

    def test_names_come_before_order(self) -> None:
        pairs = section_pairs("## A {#x}\n\n## B\n\n## C", "## D\n\n## E {#x}\n\n## F")
        assert pairs == (("x", "x"), ("b", "d"), ("c", "f"))

    @pytest.mark.parametrize("twin", ["", "Text", "## A\n\n## B\n\n## C"])
    def test_without_a_like_there_is_no_pair(self, twin: str) -> None:
        assert section_pairs("## A\n\n## B", twin) == ()

    @given(st.lists(st.sampled_from(["## A", "## B {#b}", "## C {#c}", "### D", "Text"]), max_size=8), st.data())
    @settings(max_examples=60)
    def test_both_sides_agree(self, own: list[str], data: st.DataObject) -> None:
        other = data.draw(st.permutations(own))
        there = section_pairs("\n\n".join(own), "\n\n".join(other))
        back = section_pairs("\n\n".join(other), "\n\n".join(own))
        assert {(right, left) for left, right in there} == set(back)


class TestBoxes:
    @pytest.mark.parametrize(
        ("word", "look"), [("Wichtig", "important"), ("Achtung", "important"), ("Hinweis", "note"), ("Tipp", "note")]
    )
    def test_a_known_word_makes_a_box(self, word: str, look: str) -> None:
        for start in (f"**{word}:**", f"**{word}**:"):
            text = html(f"> {start} Rufen Sie an.\n>\n> Gern.", easy=True, targets={})
            assert text.startswith(f'<div class="notice notice-{look}"><p><strong>{word}')
            assert text.rstrip().endswith("</div>")

    @pytest.mark.parametrize(
        "body", ["> Ein Zitat.", "> **Sonst:** nichts.", "> - **Wichtig:** eins", "**Wichtig:** so"]
    )
    def test_other_quotations_stay_quotations(self, body: str) -> None:
        assert "notice" not in html(body, easy=False, targets={})

    def test_boxes_hold_what_quotations_hold(self) -> None:
        text = html("> **Tipp:** so\n>\n> - eins\n>\n> > tief", easy=False, targets={})
        assert "<li>eins</li>" in text
        assert "<blockquote><p>tief" in text
