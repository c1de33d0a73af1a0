"""The forms, driven as a clerk would: what they write is what the program reads.

The editor is a package: `npm pack @sveltia/cms@0.221.1` brings it, the environment variable `CMS_BUNDLE` names it.
"""

import json
import tarfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from playwright.sync_api import Browser

from ssg.cli import main
from ssg.forms.collections import Region
from ssg.forms.desk import Repository, configuration, desk, policy
from ssg.forms.served import Served
from ssg.kinds import listed
from ssg.preview.server import Server
from tests.browser.axe import load_axe, violations
from tests.browser.form_desk import FOLDER_GIVEN, FormDesk
from tests.small_county import small_county, write_tree

COUNTY = "musterkreis"
SHARED = Region("gemeinsam", "Für alle", "content", only=("angebote",))
HERE = Repository("lokal/seiten")
TODAY = "2018-11-16"
NEEDED = {
    "angebote": {"Internet-Adresse": "www.land.example"},
    "kontakte": {"Amt": "Amt für Wohngeld", "Postleitzahl": "06567"},
    "termine": {"Beginn": "4. November 2019, 13:00 Uhr"},
}
"""What a new entry needs besides titles."""
ONLY_ADVICE = {"landmark-one-main", "landmark-unique", "page-has-heading-one", "region"}
"""What axe finds in the editor. None of it is a criterion of WCAG."""
QUOTES = str.maketrans("", "", "'\"")
HOURS = "- 13.00 - 16.00"
SPOKEN = "::: hinweis\nBitte [rufen Sie an](kontakte/beispiel).\n:::\n"


@pytest.fixture
def forms(browser: Browser, editor: dict[str, bytes]) -> Iterator[FormDesk]:
    """A clerk; no page may have asked for anything but its own files, nor fail."""
    files = desk((Region(COUNTY, "Musterkreis", "content"), SHARED), HERE) | editor
    context = browser.new_context(locale="de-DE", viewport={"width": 1280, "height": 1000}, reduced_motion="reduce")
    context.add_init_script(FOLDER_GIVEN)
    asked: list[str] = []
    failed: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("weberror", lambda fault: failed.append(str(fault.error)))
    context.on("console", lambda message: failed.append(message.text) if message.type == "error" else None)
    with Server(Served(files, policy(HERE)), 0) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield FormDesk(context.new_page(), server.address)
        context.close()
        server.shutdown()
    assert [each for each in asked if not each.startswith((server.address, "blob:", "data:"))] == []
    assert failed == []


def content() -> dict[str, str]:
    files = {f"content/{path}": text for path, text in small_county(COUNTY).items()}
    contact = f"content/{COUNTY}/kontakte/beispiel.md"
    files[contact] = files[contact].replace(HOURS, "- 13:00 - 16:00") + SPOKEN
    return files


def findings(folder: Path, files: dict[str, str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """How `check` judges the files."""
    write_tree(folder, {path: text for path, text in files.items() if path.startswith("content/")})
    ended = main(["check", "--content", str(folder / "content"), "--today", TODAY, "--no-baseline"])
    return ended, capsys.readouterr().out


def changed(before: dict[str, str], after: dict[str, str]) -> dict[str, set[str]]:
    """The lines that each file has more, without their marks of quotation."""
    old, new = (
        {path: set(text.translate(QUOTES).splitlines()) - {""} for path, text in files.items()}
        for files in (before, after)
    )
    return {path: more for path, lines in new.items() if path in old and (more := lines - old[path])}


def test_a_changed_entry_of_every_kind_is_read_as_it_was_meant(
    forms: FormDesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = content()
    judged = findings(tmp_path / "before", before, capsys)
    forms.sit_down(before)
    entries = {f"{COUNTY}-{folder}": ("beispiel", f"{folder}/beispiel.md") for folder in listed()}
    for collection, (entry, _) in entries.items():
        forms.open(collection, entry)
        forms.fill("Kurz-Text", "Das ist neu.")
        forms.save()
    forms.open(f"{COUNTY}-kreis", "standard")
    forms.page.get_by_role("textbox", name="Kurz-Text").first.fill("Das ist neu.")
    forms.save()
    after = forms.files()
    places = [*(place for _, place in entries.values()), "kreis.yaml"]
    assert changed(before, after) == {f"content/{COUNTY}/{place}": {"kurz: Das ist neu."} for place in places}
    contact = after[f"content/{COUNTY}/kontakte/beispiel.md"]
    assert "plz: '06567'" in contact
    assert "- 13:00 - 16:00" in contact
    assert contact.endswith(SPOKEN)
    assert findings(tmp_path / "after", after, capsys)[0] == judged[0] == 0


def test_a_new_entry_of_every_kind_has_both_files_and_is_clean(
    forms: FormDesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = content()
    forms.sit_down(before)
    for folder in listed():
        forms.begin(f"{COUNTY}-{folder}")
        if folder == "kontakte":
            load_axe(forms.page)
            assert {found.partition(":")[0] for found in violations(forms.page)} <= ONLY_ADVICE
        forms.fill("Titel", "Größe")
        for title, value in NEEDED.get(folder, {}).items():
            forms.fill(title, value)
        if folder == "angebote":
            forms.choose("Thema", "beratung")
        forms.fill("Titel", "Größe in Leichter Sprache", "leicht")
        forms.save()
    after = forms.files()
    new = after.keys() - before.keys() - {".git/HEAD"}
    assert new == {f"content/{COUNTY}/{folder}/groesse{end}" for folder in listed() for end in (".md", ".leicht.md")}
    assert after[f"content/{COUNTY}/kontakte/groesse.leicht.md"] == "---\ntitel: Größe in Leichter Sprache\n---\n"
    assert "plz: '06567'" in after[f"content/{COUNTY}/kontakte/groesse.md"]
    assert "beginn: 4. November 2019, 13:00 Uhr" in after[f"content/{COUNTY}/termine/groesse.md"]
    ended, told = findings(tmp_path, after, capsys)
    assert ended == 0, told


def test_a_clerk_adds_a_number_a_phase_in_both_versions_and_a_contact(forms: FormDesk) -> None:
    before = content()
    forms.sit_down(before)
    forms.open(f"{COUNTY}-kontakte", "beispiel")
    forms.add(forms.field("Telefon"), "03631 911-7000")
    forms.save()
    forms.open(f"{COUNTY}-programme", "beispiel")
    for version in ("Deutsch", "leicht"):
        phases = forms.field("Phasen", version)
        steps = forms.begin_part(phases, "schritte")
        if version == "Deutsch":
            phases.get_by_role("textbox", name="Zeitraum").last.fill("2019")
        forms.add(steps, f"Schritt auf {version}")
    forms.field("Kontakt").get_by_role("radio", name="Wohngeldstelle").click()
    forms.save()
    after = forms.files()
    programme = f"content/{COUNTY}/programme/beispiel"
    assert "  - zeitraum: '2019'\n    schritte:\n      - Schritt auf Deutsch\n" in after[f"{programme}.md"]
    assert "  - schritte:\n      - Schritt auf leicht\n" in after[f"{programme}.leicht.md"]
    assert changed(before, after) == {
        f"content/{COUNTY}/kontakte/beispiel.md": {"  - 03631 911-7000"},
        f"{programme}.md": {"  - zeitraum: 2019", "      - Schritt auf Deutsch", "kontakt: beispiel"},
        f"{programme}.leicht.md": {"      - Schritt auf leicht"},
    }


def test_the_editor_knows_every_option_that_it_is_told(bundle: Path) -> None:
    with tarfile.open(bundle) as archive:
        file = archive.extractfile("package/schema/sveltia-cms.json")
        assert file
        schema = json.load(file)
    there = Repository("landkreis/seiten", "gitlab", "main", "https://git.landkreis.example/api/v4")
    for repository in (HERE, there):
        told = configuration((SHARED,), repository)  # a whole county takes many seconds
        assert [each.message for each in Draft7Validator(schema).iter_errors(told)] == []
