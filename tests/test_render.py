import pickle
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from xml.etree.ElementTree import Element

import html5lib
import pytest
from htmlmin import minify
from jinja2 import UndefinedError
from jinja2.environment import TemplateModule
from markupsafe import escape

from ssg.render import render, unminified
from ssg.render.ways import closed, left_open, relative
from tests.small_site import EVERY, HOSTILE, is_ours, parsed, shown, theme, views

HOSTILE_PAGES = sorted(
    path for path in views(hostile=True) if path not in views() or "boese" in shown(path, hostile=True)
)


def flat(element: Element) -> Iterator[object]:
    """Tags, attributes and texts in order; only runs of white space are joined, and the blanks of the head left out."""
    yield element.tag, sorted(element.attrib.items())
    in_head = element.tag in {"head", "html"}
    strip = in_head or element.tag == "title"
    yield _joined(element.text, strip=strip)
    for child in element:
        yield from flat(child)
        yield _joined(child.tail, strip=in_head)
    yield "end", element.tag


def _joined(text: str | None, *, strip: bool) -> str:
    joined = re.sub("[ \t\n\f\r]+", " ", text or "")
    return joined.strip() if strip else joined


class TestMinifier:
    @pytest.mark.parametrize("path", EVERY)
    def test_it_does_not_change_the_tree(self, path: str) -> None:
        assert list(flat(parsed(shown(path)))) == list(flat(parsed(unminified(views()[path], theme()))))

    @pytest.mark.parametrize("path", HOSTILE_PAGES)
    def test_it_does_not_change_hostile_texts(self, path: str) -> None:
        before = unminified(views(hostile=True)[path], theme())
        assert list(flat(parsed(shown(path, hostile=True)))) == list(flat(parsed(before)))

    def test_the_comparison_notices_what_the_minifiers_defaults_do(self) -> None:
        before = unminified(views(hostile=True)["musterkreis/programme/boese/index.html"], theme())
        assert list(flat(parsed(before))) != list(flat(html5lib.parse(minify(before), namespaceHTMLElements=False)))

    def test_it_takes_out_white_space(self) -> None:
        view = views()["musterkreis/programme/neu/index.html"]
        assert len(render(view, theme()).text) < len(unminified(view, theme()))


class TestHostileTexts:
    def test_every_kind_of_page_is_tried(self) -> None:
        assert len(HOSTILE_PAGES) > 12

    @pytest.mark.parametrize("path", HOSTILE_PAGES)
    def test_nothing_becomes_active(self, path: str) -> None:
        for element in parsed(shown(path, hostile=True)).iter():
            active = {"script", "iframe", "object", "embed", "form", "base", "style"}
            assert is_ours(element) or element.tag not in active
            assert not [name for name in element.attrib if name.lower().startswith(("on", "style"))]
            for name in ("href", "src"):
                assert re.match(
                    r"(https?://|mailto:|tel:|data:image/png;base64,|[a-z0-9._/-]*(#|$))", element.attrib.get(name, "")
                ), path

    def test_texts_are_shown_as_written(self) -> None:
        root = parsed(shown("musterkreis/programme/boese/index.html", hostile=True))
        assert ["".join(each.itertext()) for each in root.iter("h1")] == [HOSTILE]
        picture = parsed(shown("musterkreis/seiten/boese/index.html", hostile=True)).find(".//figure//img")
        assert picture is not None
        assert picture.attrib["alt"] == HOSTILE

    def test_addresses_keep_their_parameters(self) -> None:
        root = parsed(shown("musterkreis/angebote/boese/index.html", hostile=True))
        assert "https://a.example/?a=1&copy=2&lt=3" in {each.attrib.get("href") for each in root.iter("a")}


class TestFilters:
    @pytest.mark.parametrize(
        ("path", "here", "href"),
        [
            ("a/index.html", "a/index.html", "index.html"),
            ("a/index.html#x", "a/index.html", "#x"),
            ("#x", "a/index.html", "#x"),
            ("a/index.html", "index.html", "a/index.html"),
            ("index.html", "a/b/index.html", "../../index.html"),
            ("a/c/index.html#x", "a/b/index.html", "../c/index.html#x"),
            ("a/c/", "a/b/index.html", "../c/index.html"),
            ("https://a.example/?b=1#c", "a/index.html", "https://a.example/?b=1#c"),
            ("mailto:a@b.example", "a/index.html", "mailto:a@b.example"),
            ("a/größe 1.pdf", "index.html", "a/gr%C3%B6%C3%9Fe%201.pdf"),
        ],
    )
    def test_links_are_relative_and_name_a_file(self, path: str, here: str, href: str) -> None:
        assert relative(path, here) == href

    @pytest.mark.parametrize(
        ("template", "fault"),
        [
            ("{{ view.nothing }}", UndefinedError),
            ("{{ t.nothing }}", UndefinedError),
            ("{{ view.subject }}", ValueError),
        ],
    )
    def test_a_template_cannot_show_what_is_not_there(self, template: str, fault: type[Exception]) -> None:
        broken = replace(theme(), key=template, templates={**theme().templates, "pages/home.html": template})
        view = views()["leerkreis/index.html"].model_copy(update={"subject": None})
        with pytest.raises(fault):
            render(view, broken)

    def test_other_line_ends_become_line_feeds(self) -> None:
        broken = replace(theme(), key="crlf", templates={"pages/home.html": "<pre>a\r\nb\rc</pre>"})
        assert render(views()["leerkreis/index.html"], broken).text == "<pre>a\nb\nc</pre>\n"

    def test_a_page_is_the_same_in_every_process(self) -> None:
        view = views()["musterkreis/kontakte/beispiel/index.html"]
        travelled = pickle.loads(pickle.dumps(theme()))  # noqa: S301 - our own value
        assert render(view, travelled) == render(view, theme())


class TestHeadings:
    def test_long_words_may_break_between_their_parts_on_standard_pages_only(self) -> None:
        told = replace(theme(), key="divided", templates={"pages/home.html": "{{ view.title | divided }}"})
        title = "Armutspräventionsstrategie, Sozialplanung"
        standard, easy = (
            views()[path].model_copy(update={"title": title})
            for path in ("leerkreis/index.html", "leerkreis/leicht/index.html")
        )
        assert render(standard, told).text == "Armuts\u00adpräventions\u00adstrategie, Sozial\u00adplanung\n"
        assert render(easy, told).text == f"{title}\n"

    def test_what_a_list_names_decides_about_its_drawing(self) -> None:
        heading = '{{ "Programme mit diesem Kontakt" | pictured(of="Programme") }}'
        told = replace(theme(), key="pictured", templates={"pages/home.html": heading})
        drawn = theme().icons.svg("clipboard-list", "pictogram")
        assert drawn in render(views()["leerkreis/leicht/index.html"], told).text


class TestTemplates:
    def test_components_are_set_up_once_and_not_for_each_page(self, monkeypatch: pytest.MonkeyPatch) -> None:
        pages = [view for view in views().values() if view.template == "kinds/programme.html"]
        for view in pages:
            render(view, theme())
        monkeypatch.setattr(TemplateModule, "__init__", lambda *_: pytest.fail("a component was set up again"))
        for view in pages:
            render(view, theme())

    def test_threads_take_turns(self) -> None:
        pages = list(views().values())[:12]
        alone = [render(view, theme()).text for view in pages]
        with ThreadPoolExecutor(4) as threads:
            assert list(threads.map(lambda view: render(view, theme()).text, pages)) == alone


class TestWays:
    def test_a_link_that_was_left_open_is_closed_for_each_page(self) -> None:
        text = f'<a href="{left_open("a/ö&b/index.html")}#c">'
        assert closed(text, "a/x/index.html") == '<a href="../%C3%B6%26b/index.html#c">'
        assert closed(escape(text), "a/x/index.html", root="/w/") == escape('<a href="/w/a/%C3%B6%26b/#c">')

    def test_addresses_outside_stay(self) -> None:
        assert left_open("https://a.example/?b=c") == "https://a.example/?b=c"
