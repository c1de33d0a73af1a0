"""A browser, a served site and readers who open its pages. Without a browser, these tests are skipped."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from ssg.forms.bundle import VERSION, is_known, unpacked
from tests.browser.chromium import Reader, found, opened
from tests.browser.sample import telling_pages
from tests.browser.server import serving
from tests.servers.needed import missing


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a worker."""
    executable = found()
    if executable is None:
        missing(
            "no Chromium found: install Debian's package chromium-headless-shell or chromium, or name one in CHROMIUM"
        )
    with opened(str(executable)) as made:
        yield made


@pytest.fixture(scope="session")
def site(built_site: Path) -> Iterator[str]:
    """The address of the project's own site, with a slash at its end."""
    with serving(built_site) as address:
        yield address


@pytest.fixture
def open_page(browser: Browser, site: str) -> Iterator[Reader]:
    """A reader with a fresh memory: `open_page("nordhausen/index.html", width=320, scheme="dark", scripts=False)`.

    Afterwards, the console must have been silent, and no page may have asked for anything outside the site.
    """
    reader = Reader(browser, site)
    yield reader
    reader.leave()
    assert reader.heard == []
    assert reader.left_the_site() == []


@pytest.fixture(scope="session")
def pages(built_site: Path) -> tuple[str, ...]:
    """Pages that together show every template and component in both versions."""
    return telling_pages(built_site)


@pytest.fixture(scope="session")
def bundle() -> Path:
    """The package with the editor of the forms."""
    path = Path(os.environ.get("CMS_BUNDLE", "fehlt.tgz"))
    return path if path.is_file() else missing(f"no editor: npm pack @sveltia/cms@{VERSION}, and name it in CMS_BUNDLE")


@pytest.fixture(scope="session")
def editor(bundle: Path) -> dict[str, bytes]:
    """Its files."""
    octets = bundle.read_bytes()
    assert is_known(octets)
    return unpacked(octets)
