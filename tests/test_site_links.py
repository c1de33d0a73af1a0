"""The project's own site as a browser sees it: every link leads somewhere, every page stands on its own."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import html5lib
import pytest

from ssg.address import MISSING
from tests.whole_site import files_of

OUTSIDE = re.compile("(?:https?|mailto|tel):")
SPOKEN = {"standard": "de", "easy": "de-simple"}
ADDRESSES = ("href", "src", "srcset", "poster", "data", "action", "formaction", "background", "cite", "ping")
FOREIGN = re.compile(
    r'https?:|//[a-z]|@import|url\((?!"(?:fonts/|data:image/svg\+xml,))|<script|\son[a-z]+=', re.IGNORECASE
)
"""What loads something from elsewhere, or runs it."""
LOADING = {"img", "script", "iframe", "object", "embed", "source", "video", "audio", "track", "input", "use", "image"}
"""Elements that fetch what they name when the page opens."""


@dataclass(frozen=True)
class Link:
    tag: str
    attribute: str
    href: str
    relation: str


@dataclass(frozen=True)
class Page:
    path: str
    octets: bytes

    @cached_property
    def root(self) -> Element:
        """The tree that a browser makes; what the standard calls a parse error raises."""
        parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False)
        root: Element = parser.parse(self.octets.decode())
        return root

    @cached_property
    def links(self) -> tuple[Link, ...]:
        return tuple(
            Link(str(each.tag), name, value, each.attrib.get("rel", ""))
            for each in self.root.iter()
            for name, value in each.attrib.items()
            if str(name).rpartition("}")[2] in ADDRESSES
        )

    @cached_property
    def ids(self) -> list[str]:
        return [each.attrib["id"] for each in self.root.iter() if "id" in each.attrib]

    @property
    def is_easy(self) -> bool:
        return "leicht" in self.path.split("/")[:2]

    @property
    def language(self) -> str:
        return SPOKEN["easy" if self.is_easy else "standard"]

    @property
    def county(self) -> str:
        """Empty for the page that lists the counties."""
        first = self.path.split("/")[0]
        return "" if first in {"index.html", "leicht"} else first

    @property
    def counterpart(self) -> str:
        """Where the other version of this page stands, if there is one."""
        parts = self.path.split("/")
        at = 1 if self.county else 0
        return "/".join([*parts[:at], *(parts[at + 1 :] if self.is_easy else ["leicht", *parts[at:]])])

    def all(self, tag: str) -> list[Element]:
        return list(self.root.iter(tag))

    def target(self, href: str) -> str:
        """The site path that a relative link leads to."""
        path = unquote(href.partition("#")[0])
        return normpath(join(dirname(self.path), path)) if path else self.path

    def name_of(self, element: Element) -> str:
        """What a screen reader calls it."""
        labels = element.attrib.get("aria-labelledby", "").split()
        named = " ".join(words(each) for each in self.root.iter() if each.attrib.get("id") in labels)
        return element.attrib.get("aria-label", named)

    def alternates(self) -> dict[str, str]:
        return {
            each.attrib["hreflang"]: self.target(each.attrib["href"])
            for each in self.all("link")
            if each.attrib.get("rel") == "alternate"
        }


@dataclass(frozen=True)
class Site:
    files: dict[str, bytes]

    @cached_property
    def pages(self) -> dict[str, Page]:
        """All but those for wrong addresses, whose links begin at the root of the server."""
        paths = (path for path in self.files if path.endswith(".html") and not path.endswith(MISSING))
        return {path: Page(path, self.files[path]) for path in paths}

    def __iter__(self) -> Iterator[Page]:
        return iter(self.pages.values())

    @cached_property
    def style(self) -> str:
        """The text of the style sheet, which loads the fonts."""
        return "".join(octets.decode() for path, octets in self.files.items() if path.endswith(".css"))

    def inside(self) -> Iterator[tuple[Page, Link]]:
        """Every link that does not leave the site."""
        for page in self:
            yield from ((page, link) for link in page.links if not OUTSIDE.match(link.href))


@pytest.fixture(scope="module")
def site(built_site: Path) -> Site:
    return Site(files_of(built_site))


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_three_counties_in_both_versions(site: Site) -> None:
    found = {(page.county, page.language) for page in site}
    counties = ("", "kyffhaeuserkreis", "nordhausen", "soemmerda")
    assert found == {(county, language) for county in counties for language in SPOKEN.values()}


class TestLinks:
    def test_every_link_is_relative_and_names_a_file(self, site: Site) -> None:
        for page, link in site.inside():
            assert re.fullmatch(r"(?:[a-z0-9._/-]|%[0-9A-F]{2})*(?:#[^#\s]+)?", link.href, re.IGNORECASE), (
                page.path,
                link,
            )
            assert not link.href.startswith("/"), (page.path, link)
            assert not link.href.partition("#")[0].endswith("/"), (page.path, link)

    def test_every_link_leads_to_a_file(self, site: Site) -> None:
        dead = {(page.path, link.href) for page, link in site.inside() if page.target(link.href) not in site.files}
        assert dead == set()

    def test_every_anchor_leads_to_an_id(self, site: Site) -> None:
        dead = set()
        for page, link in site.inside():
            anchor = unquote(link.href.partition("#")[2])
            if anchor and anchor not in site.pages[page.target(link.href)].ids:
                dead.add((page.path, link.href))
        assert dead == set()

    def test_no_id_stands_twice(self, site: Site) -> None:
        assert {page.path for page in site if max(Counter(page.ids).values()) > 1} == set()

    def test_every_page_is_reached_from_the_start(self, site: Site) -> None:
        reached, waiting = {"index.html"}, ["index.html"]
        while waiting:
            page = site.pages[waiting.pop()]
            found = {page.target(link.href) for link in page.links if link.tag == "a" and not OUTSIDE.match(link.href)}
            new = (found & site.pages.keys()) - reached
            reached |= new
            waiting.extend(new)
        assert site.pages.keys() - reached == set()

    def test_every_file_is_shown_somewhere(self, site: Site) -> None:
        shown = {page.target(link.href) for page, link in site.inside()}
        assets = {path: path.removeprefix("assets/") for path in site.files if path.startswith("assets/")}
        loaded = {path for path, name in assets.items() if name in site.style}
        fetched = {path for path in site.files if re.search(r"/suche/[\w-]+\.json$", path)}
        for_programs = {path for path in site.files if path.endswith("/angebote.json")}
        unlinked = {MISSING, f"leicht/{MISSING}", *for_programs}
        assert site.files.keys() - unlinked - shown - loaded - fetched - site.pages.keys() == set()


class TestNothingForeign:
    def test_pages_load_nothing_from_elsewhere(self, site: Site) -> None:
        for page in site:
            for link in page.links:
                is_loaded = link.tag.rpartition("}")[2] in LOADING or link.relation == "stylesheet"
                assert not (is_loaded and OUTSIDE.match(link.href)), (page.path, link)

    def test_only_links_for_people_and_the_canonical_address_leave_the_site(self, site: Site) -> None:
        leaving = {(link.tag, link.relation) for page in site for link in page.links if OUTSIDE.match(link.href)}
        assert {tag for tag, _ in leaving} <= {"a", "link"}
        assert {relation for tag, relation in leaving if tag == "link"} <= {"canonical"}

    def test_styles_and_pictures_load_nothing(self, site: Site) -> None:
        assert any(path.endswith(".css") for path in site.files)
        for path, octets in site.files.items():
            if path.endswith((".css", ".svg")):
                text = octets.decode().replace("http://www.w3.org/2000/svg", "")
                assert not FOREIGN.search(text), path

    def test_no_page_has_script_or_style_of_its_own(self, site: Site) -> None:
        for page in site:
            tags = {str(each.tag).rpartition("}")[2] for each in page.root.iter()}
            assert "main" in tags
            assert not tags & {"style", "iframe", "object", "embed", "base"}, page.path
            scripts = [each for each in page.root.iter() if str(each.tag).rpartition("}")[2] == "script"]
            data = [each for each in scripts if each.get("type") == "application/ld+json"]
            assert all("<" not in (each.text or "") and json.loads(each.text or "") for each in data), page.path
            assert all(each.get("src") and not each.text for each in scripts if each not in data), page.path
            assert not [
                each for each in page.root.iter() if any(str(name).startswith(("on", "style")) for name in each.attrib)
            ]


class TestTwins:
    def test_the_twin_is_this_very_page_in_the_other_version(self, site: Site) -> None:
        for page in site:
            (other,) = {*SPOKEN.values()} - {page.language}
            pair = {page.language: page.path, other: page.counterpart}
            expected = pair if page.counterpart in site.pages else {}
            assert page.alternates() == expected, page.path

    def test_the_switch_leads_to_the_twin_or_says_that_there_is_none(self, site: Site) -> None:
        for page in site:
            (switch,) = (each for each in page.all("nav") if each.attrib.get("class") == "languages")
            (way,) = switch.iter("a")
            (other,) = {*SPOKEN.values()} - {page.language}
            assert (way.attrib["hreflang"], way.attrib["lang"]) == (other, other), page.path
            has_twin = page.counterpart in site.pages
            home = site.pages[page.target(way.attrib["href"])]
            assert home.path == page.counterpart if has_twin else home.county == page.county, page.path
            assert has_twin or "noch nicht" in words(switch), page.path

    def test_every_page_of_the_counties_has_a_twin(self, site: Site) -> None:
        assert {page.path for page in site if page.counterpart not in site.pages} == set()


class TestEveryPage:
    def test_it_is_html_without_an_error(self, site: Site) -> None:
        for page in site:
            assert page.octets.startswith(b"<!DOCTYPE html>"), page.path
            assert page.root.tag == "html", page.path

    def test_its_language_is_its_version(self, site: Site) -> None:
        assert {page.path for page in site if page.root.attrib["lang"] != page.language} == set()

    def test_its_title_is_its_own(self, site: Site) -> None:
        titles: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        for page in site:
            (title,) = page.root.findall("head/title")
            assert words(title), page.path
            titles[page.county, page.language, words(title)].append(page.path)
        assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}

    def test_it_has_one_heading_of_the_first_level(self, site: Site) -> None:
        assert {page.path for page in site if len(page.all("h1")) != 1 or not words(page.all("h1")[0])} == set()

    def test_its_headings_leave_out_no_level(self, site: Site) -> None:
        for page in site:
            levels = [int(each.tag[1]) for each in page.root.iter() if re.fullmatch("h[1-6]", str(each.tag))]
            assert all(low - high <= 1 for high, low in pairwise(levels)), (page.path, levels)

    def test_it_has_its_landmarks(self, site: Site) -> None:
        for page in site:
            assert [len(page.all(tag)) for tag in ("main", "footer")] == [1, 1], page.path
            navigations = [page.name_of(each) for each in page.all("nav")]
            assert all(navigations), page.path
            assert len(set(navigations)) == len(navigations), page.path

    def test_its_first_link_skips_to_the_text(self, site: Site) -> None:
        for page in site:
            (main,) = page.all("main")
            assert page.all("a")[0].attrib["href"] == f"#{main.attrib['id']}", page.path

    def test_it_says_where_it_stands(self, site: Site) -> None:
        for page in site:
            if page.county:
                (crumbs,) = (each for each in page.all("nav") if "crumbs" in each.attrib.get("class", ""))
                last = list(crumbs.iter("li"))[-1]
                assert [each.attrib.get("aria-current") for each in last] == ["page"], page.path

    def test_it_has_a_description_and_an_address(self, site: Site) -> None:
        for page in site:
            described = [
                each.attrib["content"] for each in page.all("meta") if each.attrib.get("name") == "description"
            ]
            assert len(described) == 1, page.path
            assert described[0].strip(), page.path
            assert [link.relation for link in page.links].count("canonical") == 1, page.path

    def test_it_says_how_new_it_is_and_whom_to_ask(self, site: Site) -> None:
        for page in site:
            assert re.search("Stand:|Letzte Änderung:", words(page.all("main")[0])), page.path
            own = page.path.split("/")[-3:-2] == ["kontakte"]
            assert "kontakt" in page.ids or own, page.path
