"""Eleventy with Nunjucks layouts; Markdown is not run through a template language first."""

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.documents import Site
from benchmarks.layout import front_matter, page, written
from benchmarks.peers import existing

OUTPUT = "_site"
LEFT = (".cache",)

_SETTINGS = """\
module.exports = function (config) {
  config.setQuietMode(true);
  return { dir: { input: "src" }, templateFormats: ["md"], markdownTemplateEngine: false };
};
"""


_TEMPLATE = written(
    "{{ %s }}",
    "{{ contacts[contact_].%s }}",
    body="{{ content | safe }}",
    if_contact="{% if contact_ %}",
    end="{% endif %}",
)


def program(tools: Path) -> Path | None:
    """Its command below `tools`, where npm puts it."""
    return existing(tools / "node_modules" / ".bin" / "eleventy")


def version(program: Path) -> list[str]:
    """Its own word."""
    return [str(program), "--version"]


def files(site: Site) -> Iterator[tuple[str, str]]:
    """Settings, layout, contacts, and one file per page."""
    yield "eleventy.config.cjs", _SETTINGS
    yield "src/_data/contacts.json", json.dumps(site.contacts)
    yield "src/src.json", json.dumps({"layout": "page.njk"})
    yield "src/_includes/page.njk", page(site, _TEMPLATE)
    for document in site.documents:
        yield f"src/{document.path}.md", front_matter(document)


def command(program: Path) -> list[str]:
    """Everything; `--incremental` needs a process that keeps running."""
    return [str(program), "--quiet"]
