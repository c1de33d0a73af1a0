"""The forms over a repository at a host: signing in, a change that waits for approval, and its way to the readers.

The host is one that the test pretends; no request leaves this machine.
"""

import threading
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, expect

from ssg.forms.collections import Region
from ssg.forms.desk import Repository, desk, policy
from ssg.forms.served import Served
from ssg.preview.server import Server
from tests.browser.form_desk import PATIENCE, FormDesk
from tests.browser.pretended_github import API, NAME, TOKEN, PretendedGitHub
from tests.small_county import small_county

COUNTY = "musterkreis"
THERE = Repository(NAME, "github")
CONTACT = f"content/{COUNTY}/kontakte/beispiel.md"


@dataclass
class Signed:
    """A clerk who is signed in, and the host."""

    forms: FormDesk
    host: PretendedGitHub


@pytest.fixture
def clerk(browser: Browser, editor: dict[str, bytes]) -> Iterator[Signed]:
    """Nothing but the page's own files and the host may have been reached; the rest is forbidden by the policy."""
    files = desk((Region(COUNTY, "Musterkreis", "content"),), THERE) | editor
    host = PretendedGitHub({f"content/{path}": text for path, text in small_county(COUNTY).items()})
    context = browser.new_context(locale="de-DE", viewport={"width": 1280, "height": 1000}, reduced_motion="reduce")
    answered: list[str] = []
    context.on("response", lambda response: answered.append(response.url))
    with Server(Served(files, policy(THERE)), 0) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        host.attach(page)
        page.goto(server.address)
        page.get_by_role("button", name="Mit Zugriffstoken anmelden").click()
        page.get_by_role("textbox", name="Persönliches Zugriffstoken").fill(TOKEN)
        page.get_by_role("button", name="Anmelden", exact=True).click()
        page.get_by_role("button", name="Neu").wait_for()
        yield Signed(FormDesk(page, server.address), host)
        context.close()
        server.shutdown()
    assert [each for each in answered if not each.startswith((server.address, API, "blob:", "data:"))] == []
    assert host.unknown == []
    assert host.tokens == {f"token {TOKEN}"}


def test_a_change_waits_for_approval_and_is_then_published(clerk: Signed) -> None:
    page, host = clerk.forms.page, clerk.host
    before = host.branches["main"][CONTACT]
    clerk.forms.open(f"{COUNTY}-kontakte", "beispiel")
    clerk.forms.fill("Kurz-Text", "Das ist neu.")
    page.get_by_role("button", name="Speichern").click()
    asks = page.get_by_role("alertdialog", name="Zur Prüfung einreichen")
    asks.wait_for()
    (pull,) = host.pulls
    assert pull.title.startswith("Kontakt „beispiel“: geändert")
    assert pull.is_draft
    assert "kurz: Das ist neu." in host.branches[pull.branch][CONTACT]
    assert host.branches["main"][CONTACT] == before
    asks.get_by_role("button", name="Zur Prüfung einreichen").click()
    page.wait_for_url(f"{clerk.forms.address}#/collections/{COUNTY}-kontakte")
    assert pull.labels == ["sveltia-cms/pending_review"]
    assert not pull.is_draft
    page.goto(f"{clerk.forms.address}#/workflow")
    page.get_by_role("button", name="Wohngeldstelle").click()
    page.get_by_role("button", name="Status").click()
    page.get_by_role("menuitemradio", name="Bereit").click()
    page.get_by_role("button", name="Eintrag veröffentlichen").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Veröffentlichen").click()
    expect(page.get_by_role("button", name="Eintrag veröffentlichen")).to_have_count(0, timeout=PATIENCE)
    assert pull.is_merged
    assert "kurz: Das ist neu." in host.branches["main"][CONTACT]
