"""The theme's drawings, and which of them stands beside a heading."""

import re
from pathlib import Path

import pytest

from ssg.icons import Icons, drawn_once, shape
from ssg.kinds import listed
from ssg.languages import Language
from ssg.project import ROOT
from ssg.theme import ThemeFault, load_theme
from tests.test_theme import write

ICONS = Icons({"coin": "<path/>", "house": "<circle/>"}, {"geld": "coin", "wohngeld": "coin", "wohn": "house"})


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Wer bekommt Geld?", "coin"),
        ("Wohnen und Geld", "coin"),
        ("Wohngeld", "coin"),
        ("Wohnungen", "house"),
        ("GELD", "coin"),
        ("Was ist das Taschengeld?", None),
        ("", None),
    ],
)
def test_the_most_telling_word_decides(heading: str, name: str | None) -> None:
    assert ICONS.for_words(heading) == name


def test_a_drawing_is_hidden_from_screen_readers() -> None:
    assert re.fullmatch(
        r'<svg class="pictogram" [^>]*aria-hidden="true"[^>]*><path/></svg>', ICONS.svg("coin", "pictogram")
    )


def test_the_shape_leaves_out_the_ground_and_blanks() -> None:
    svg = '<svg>\n <path stroke="none" d="M0 0h24v24H0z" fill="none" />\n <path d="M1 1" />\n <path d="M2 2" />\n</svg>'
    assert shape(svg) == '<path d="M1 1M2 2"/>'
    assert shape("<p>") is None


def test_only_lines_of_one_look_are_joined() -> None:
    kept = '<path d="M1 1"/><path d="M2 2" fill="currentColor"/><path d="M3 3"/><path d="m4 4"/>'
    assert shape(f"<svg>{kept}</svg>") == kept


def test_a_page_tells_the_lines_of_a_drawing_once_apart_from_what_shows_it() -> None:
    coin, house = ICONS.svg("coin"), ICONS.svg("house")
    page = drawn_once(f"<body>{coin} <p>{house}</p> {ICONS.svg('coin', 'pictogram')}")
    shapes, first, again = re.split(r" <p>.*</p> |(?<=</defs></svg>)", page)
    assert shapes.startswith("<body><svg ")
    assert shapes.count('<g id="icon_1"><path/></g>') == page.count("<path/>") == 1
    assert f"<p>{house}</p>" in page
    assert re.fullmatch(r'<svg class="icon".*<use href="#icon_1"/></svg>', first)
    assert re.fullmatch(r'<svg class="pictogram".*<use href="#icon_1"/></svg>', again)


def test_a_page_whose_drawings_differ_stays_as_it_is() -> None:
    page = f"<body>{ICONS.svg('coin')}{ICONS.svg('house')}"
    assert drawn_once(page) == page


def test_a_word_for_a_drawing_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, **{"icons/pictograms.yaml": "haus: wohnen\n"})
    with pytest.raises(ThemeFault, match=r"„icons/pictograms.yaml“ steht „haus“"):
        load_theme(tmp_path)


def test_pages_depend_on_the_drawings(tmp_path: Path) -> None:
    before = load_theme(write(tmp_path, **{"icons/a.svg": "<svg><path/></svg>"})).digest("pages/plain.html")
    after = load_theme(write(tmp_path, **{"icons/a.svg": "<svg><circle/></svg>"})).digest("pages/plain.html")
    assert before != after


@pytest.mark.parametrize("language", Language)
def test_every_kind_of_page_has_a_drawing(language: Language) -> None:
    theme = load_theme(ROOT / "templates")
    for folder in listed():
        assert theme.icons.for_words(theme.say(language, f"kinds.{folder}.many")), folder


def test_templates_name_only_drawings_that_are_there() -> None:
    theme = load_theme(ROOT / "templates")
    used = {name for text in theme.templates.values() for name in re.findall(r'icon\("([^"]+)"\)', text)}
    assert used
    assert used <= theme.icons.shapes.keys()
