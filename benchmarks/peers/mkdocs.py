"""MkDocs with a theme of one template and without its search."""

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.documents import Site
from benchmarks.layout import front_matter, page, written
from benchmarks.peers import existing

OUTPUT = "site"
LEFT = ()

_TEMPLATE = written(
    "{{ page.meta.%s }}",
    "{{ config.extra.contacts[page.meta.contact_].%s }}",
    body="{{ page.content }}",
    if_contact="{% if page.meta.contact_ %}",
    end="{% endif %}",
)


def program(tools: Path) -> Path | None:
    """Its command in the environment `tools`."""
    return existing(tools / "bin" / "mkdocs")


def version(program: Path) -> list[str]:
    """Its own word."""
    return [str(program), "--version"]


def files(site: Site) -> Iterator[tuple[str, str]]:
    """Settings with the contacts, the theme, and one file per page."""
    settings = {
        "site_name": "Landkreise",
        "theme": {"name": None, "custom_dir": "theme"},
        "plugins": [],
        "markdown_extensions": ["tables"],
        "validation": {"links": {"absolute_links": "ignore"}},
        "extra": {"contacts": site.contacts},
    }
    yield "mkdocs.yml", json.dumps(settings)
    yield "theme/main.html", page(site, _TEMPLATE)
    for document in site.documents:
        yield f"docs/{document.path}.md", front_matter(document)


def command(program: Path) -> list[str]:
    """Everything; `--dirty` goes by the time of files and misses templates and contacts."""
    return [str(program), "build", "--quiet"]
