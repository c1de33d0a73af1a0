"""Pelican, with pages alone: no articles, feeds or archives."""

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.documents import Document, Site
from benchmarks.layout import fields, page, written
from benchmarks.peers import existing

OUTPUT = "output"
LEFT = ("cache",)

_SETTINGS = """\
import json
from pathlib import Path

SITENAME = "Landkreise"
SITEURL = ""
PATH = "content"
PAGE_PATHS = ["."]
ARTICLE_PATHS = []
ARTICLE_EXCLUDES = ["."]
THEME = "theme"
THEME_STATIC_PATHS = []
STATIC_PATHS = []
DIRECT_TEMPLATES = []
DEFAULT_LANG = "de"
TIMEZONE = "Europe/Berlin"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
MARKDOWN = {"extension_configs": {"markdown.extensions.tables": {}, "markdown.extensions.meta": {}}}
CONTACTS = json.loads(Path("contacts.json").read_text())
"""


_TEMPLATE = written(
    "{{ page.%s }}",
    "{{ CONTACTS[page.contact_].%s }}",
    body="{{ page.content }}",
    if_contact="{% if page.contact_ %}",
    end="{% endif %}",
)


def program(tools: Path) -> Path | None:
    """Its command in the environment `tools`."""
    return existing(tools / "bin" / "pelican")


def version(program: Path) -> list[str]:
    """Its own word."""
    return [str(program), "--version"]


def files(site: Site) -> Iterator[tuple[str, str]]:
    """Settings, template, contacts, and one file per page, which says where it goes."""
    yield "pelicanconf.py", _SETTINGS
    yield "contacts.json", json.dumps(site.contacts)
    yield "theme/templates/page.html", page(site, _TEMPLATE)
    for document in site.documents:
        yield f"content/{document.path}.md", _page(document)


def command(program: Path) -> list[str]:
    """Everything, as it comes out of the box."""
    return [str(program), "--settings", "pelicanconf.py", "--quiet"]


def _page(document: Document) -> str:
    """Its fields are lines as they stand, and a page without a slash in its name goes where `save_as` says."""
    place = {
        "slug": document.path.replace("/", "-"),
        "url": f"{document.path}/",
        "save_as": f"{document.path}/index.html",
    }
    lines = (f"{name}: {value}" for name, value in (fields(document) | place).items() if value)
    return "\n".join((*lines, "", document.body, ""))
