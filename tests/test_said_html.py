"""Pages tell how places are read aloud: only where speech differs, and nowhere but in text."""

import re
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.markdown import html, told
from tests.said_text import as_written
from tests.small_site import EVERY, parsed, shown


def standard(body: str) -> str:
    return html(body, easy=False, targets={"a.svg": "a.svg"})


def kept_whole(text: str) -> list[str]:
    root = parsed(f"<!DOCTYPE html><title>x</title><p>{told(text)}</p>")
    return ["".join(span.itertext()) for span in root.iter("span") if span.get("class") == "whole"]


def test_a_place_that_is_read_otherwise_is_wrapped() -> None:
    assert standard("Der Plan hat 22,9 MiB.") == (
        '<p>Der Plan hat <span class="whole"><span data-sprich="22 Komma 9 Megabyte">22,9 MiB</span>.</span></p>\n'
    )


def test_each_sentence_of_an_easy_text_is_told_on_its_line() -> None:
    assert html("Es kostet 5 €. Um 9.30 Uhr.", easy=True, targets={}) == (
        '<p>Es kostet <span class="whole"><span data-sprich="5 Euro">5 €</span>.</span><br>\n'
        'Um <span class="whole"><span data-sprich="9 Uhr 30">9.30 Uhr</span>.</span></p>\n'
    )


def test_code_and_attributes_stay_alone() -> None:
    found = standard('`z. B.` ![z. B. ein Bild](a.svg) [z. B.](https://a.example/?q=1&r=§ "z. B.")')
    assert "<code>z. B.</code>" in found
    assert 'alt="z. B. ein Bild"' in found
    assert found.count("data-sprich") == 1
    assert not re.search(r"<[^>]*<", found)


def test_words_are_escaped() -> None:
    assert told('<b title="x">z. B.</b> & mehr') == (
        '&lt;b title<span data-sprich=" gleich">=</span>&quot;x&quot;&gt;'
        '<span data-sprich="zum Beispiel" class="whole">z. B.</span>&lt;/b&gt; '
        '<span data-sprich="und">&amp;</span> mehr'
    )


@given(st.text("aB .,:<>&\"'§19-/€\u00ad", max_size=60))
@settings(max_examples=100)
def test_the_text_itself_never_changes(text: str) -> None:
    assert as_written(told(text)) == escape(text)
    root = parsed(f"<!DOCTYPE html><title>x</title><p>{told(text)}</p>")
    (paragraph,) = root.iter("p")
    assert "".join(paragraph.itertext()) == text


@pytest.mark.parametrize("path", EVERY)
def test_marks_stand_in_the_text_of_pages_only(path: str) -> None:
    root = parsed(shown(path))
    for element in root.iter():
        if "data-sprich" in element.attrib:
            assert element.tag == "span"
            assert list(element) == []
            assert element.attrib["data-sprich"].strip()
            assert (element.text or "").strip()
    (title,) = root.iter("title")
    assert "sprich" not in "".join(title.itertext())


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Die Sozial-Planung hilft.", ["Sozial-Planung"]),
        ("(Haus-Tür), E-Mail", ["Haus-Tür),", "E-Mail"]),
        ("Donau-Dampf-Schifffahrts-Gesellschaft", []),
        ("ein - Strich, Jugend- und Sozialamt", []),
        ("<b-c>", ["b-c"]),
        ("Was ist ein Sozial-Amt?", ["Sozial-Amt?"]),
    ],
)
def test_words_with_a_hyphen_stay_in_one_line(text: str, whole: list[str]) -> None:
    assert kept_whole(text) == whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("bis zum 15. November 2018 ankommen", ["15. November 2018"]),
        ("am 4. November, ab 13.30 Uhr", ["4. November,", "13.30 Uhr"]),
        ("der 3. Platz im Mai", []),
        ("von 22,9 MiB", ["22,9 MiB"]),
        ("§ 3 BITV 2.0", ["§ 3 BITV"]),
    ],
)
def test_dates_and_numbers_with_what_they_count_stay_in_one_line(text: str, whole: list[str]) -> None:
    assert kept_whole(text) == whole
