"""Style sheets as browsers read them: selectors, weight, order, inheritance, sizes and colours."""

import pytest

from ssg.dom.cascade import style_of
from ssg.dom.easy_style import EASY, named_elements
from ssg.dom.measures import contrast, line_height, pixels
from ssg.dom.stylesheet import Node, read_stylesheet

PATH = (EASY, Node("body"), Node("p", frozenset({"lead"})))


def size(text: str) -> float:
    return style_of(read_stylesheet(text), PATH).size


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 16),
        ("p { font-size: 20px; }", 20),
        ("p { font-size: 20px; } p { font-size: 24px; }", 24),
        (".lead { font-size: 24px; } p { font-size: 20px; }", 24),
        ("h1, .lead { font-size: 24px }", 24),
        ("html > body p { font-size: 24px } p { font-size: 20px }", 24),
        ("div p, h1 p { font-size: 24px }", 16),
        ("html { font-size: 20px } p { font-size: 1.5rem }", 30),
        ("body { font-size: 20px } p { font-size: 1.5em }", 30),
        ("body { font-size: 20px } p { font-size: 150% }", 30),
        ("body { font: bold 20px / 1.5 sans-serif }", 20),
        (":root { --a: 20px } p { font-size: var(--a) }", 20),
        (":root { --a: 20px } :root.easy { --a: var(--b, 24px) } p { font: var(--a) / 1.5 serif }", 24),
        ("p { font-size: clamp(18px, 5vw, 40px) }", 18),
        ("p { font-size: max(18px, 1em) }", 18),
        ("p { font-size: calc(1em + 2px) }", 16),
        (":is(h1, .lead) { font-size: 24px }", 24),
        ("p:first-child:not(.x) { font-size: 24px }", 24),
        ("p::first-line { font-size: 24px }", 16),
        ("h2 + p { font-size: 24px }", 24),
        ("[lang=de-simple] p { font-size: 24px }", 24),
        ("[lang='de'] p { font-size: 24px }", 16),
        ("/* p { font-size: 24px } */", 16),
        ("@media print { p { font-size: 24px } }", 16),
        ("@font-face { font-size: 24px }", 16),
    ],
)
def test_the_size_of_a_text(text: str, expected: float) -> None:
    assert size(text) == expected


def test_what_is_inherited_and_what_is_not() -> None:
    sheet = read_stylesheet(
        "body { color: #111; border: 0; background: #eee; line-height: 1.5 } p { color: inherited }"
    )
    style = style_of(sheet, PATH)
    assert (style.get("color"), style.get("border"), style.background, style.leading) == ("inherited", "", "#eee", 1.5)


def test_rules_of_other_pages_name_no_element_of_easy_pages() -> None:
    text = "html.standard { x: y } html.easy { x: y } .standard p { color: #1 } .easy p { color: #2 } h1 { color: #3 }"
    sheet = read_stylesheet(f"{text} [lang=de] p {{ color: #4 }} :root.easy {{ color: #5 }}")
    assert [style.get("color") for _, style in named_elements(sheet, "color")] == ["#2", "#3", "#5"]


def test_line_heights() -> None:
    assert line_height("1.5", size=20, root=16) == 1.5
    assert line_height("30px", size=20, root=16) == 1.5
    assert line_height("150%", size=20, root=16) == 1.5
    assert line_height("normal", size=20, root=16) is None


def test_sizes_that_depend_on_more_than_text_are_not_known() -> None:
    assert pixels("3vw", parent=16, root=16) is None
    assert pixels("min(2em, 3vw)", parent=16, root=16) == 32


def test_contrast() -> None:
    assert contrast("#000", "white") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("rebeccapurple", "#fff") is None
