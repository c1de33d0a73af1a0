"""The list of a county's pages for search engines, each with its twin in the other version (sitemaps.org 0.9)."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement

from ssg.address import sitemap
from ssg.markup_file import markup_file
from ssg.output import Output
from ssg.view import View
from ssg.work import Work

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_LINKS = "http://www.w3.org/1999/xhtml"


def outputs(views: Sequence[View], _: Work) -> Iterator[Output]:
    """One file per county that has told its web address."""
    listed = {view.path: view for view in views if view.frame.canonical and view.is_led_to and view.root is None}
    county = next((view.frame.county for view in listed.values()), None)
    if county:
        pages = Element("urlset", {"xmlns": _NAMESPACE, "xmlns:xhtml": _LINKS})
        for view in listed.values():
            _note(pages, view, listed.get(view.frame.twin or ""))
        yield Output(sitemap(county), markup_file(pages), views[0].source)


def _note(pages: Element, view: View, twin: View | None) -> None:
    page = SubElement(pages, "url")
    SubElement(page, "loc").text = view.frame.canonical
    if view.frame.updated:
        SubElement(page, "lastmod").text = view.frame.updated.isoformat()
    for version in (view, twin) if twin else ():
        link = {"rel": "alternate", "hreflang": version.language.value, "href": version.frame.canonical or ""}
        SubElement(page, "xhtml:link", link)
