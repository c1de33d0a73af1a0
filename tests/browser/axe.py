"""axe-core in a page: what it finds there, one line each."""

from functools import cache
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
LOOKS = (*COLOURS, "target-size", "scrollable-region-focusable")
"""Rules whose outcome depends on width and colours."""
FIRST_VERSION_WITH_ALL_TAGS = (4, 8)


@cache
def source() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


def load_axe(page: Page) -> tuple[int, ...]:
    """Put axe into the page, past its content security policy; the version that it has."""
    page.evaluate(source())
    version: str = page.evaluate("axe.version")
    return tuple(int(part) for part in version.split("."))


def violations(page: Page, *rules: str) -> list[str]:
    """What axe finds with all rules of WCAG 2.2 AA and its best practices, or with `rules` only."""
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
    found: dict[str, Any] = page.evaluate("only => axe.run({runOnly: only, resultTypes: ['violations']})", only)
    return [
        f"{each['id']}: {node['html'][:160]} {node['failureSummary']}"
        for each in found["violations"]
        for node in each["nodes"]
    ]
