"""`build --quarantine`: single broken entries are left out, everything else is published."""

import json
from pathlib import Path

import pytest

from ssg.cli import main
from ssg.write.output_folder import MANIFEST, state_folder
from tests.few_counties import county
from tests.small_county import write_tree
from tests.whole_site import files_of

NAMING = {
    "kreis/kontakte/amt.md": "---\ntitel: Amt\namt: Amt\n---\nText.\n",
    "kreis/kontakte/amt.leicht.md": "---\ntitel: Amt\n---\nDas Amt hilft.\n",
    "kreis/programme/plan.md": "---\ntitel: Plan\nkontakt: amt\n---\nSiehe [das Amt](kontakte/amt).\n",
}
SOUND = county("kreis", "Mehr steht [im Kreis b](/b/seiten/x#anker).") | county("b") | NAMING
BROKEN_CONTACT = {"kreis/kontakte/amt.md": "---\ntitel: Amt\namt: Amt\ntelefon: 1\n---\nText.\n"}
CASES = {
    "a field that does not fit": BROKEN_CONTACT,
    "a file that cannot be read": {"kreis/kontakte/amt.md": "---\ntitel: [\n---\n"},
    "a dead link": {"kreis/kontakte/amt.md": "---\ntitel: Amt\namt: Amt\n---\n[Dort](seiten/nirgends)\n"},
    "an easy version that does not fit": {"kreis/kontakte/amt.leicht.md": "---\nfalsch: x\n---\nText.\n"},
}
DANGERS = {
    "two entries at one address": {"kreis/seiten/X.md": "---\ntitel: X\n---\nText.\n"},
    "the county's own file": {"kreis/kreis.yaml": "titel: Kreis\n"},
    "a picture with a script": {"kreis/bilder/a.svg": "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"},
    "a folder that is none": {"kreis/fremd/a.md": "---\ntitel: X\n---\n"},
}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_tree(tmp_path / "content", SOUND)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def build(*more: str) -> int:
    return main(["build", "--jobs", "1", "--today", "2018-11-01", *more])


@pytest.mark.parametrize("files", CASES.values(), ids=CASES)
def test_a_broken_entry_is_left_out_in_both_versions_and_listed_first(
    place: Path, files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    write_tree(place / "content", files)
    assert build() == 1
    assert not (place / "site").exists()
    capsys.readouterr()
    assert build("--quarantine") == 4
    told = capsys.readouterr().out.splitlines()
    assert told[:2] == ["Dieser Eintrag fehlt auf den Seiten, bis er berichtigt ist:", "    content/kreis/kontakte/amt"]
    assert told[3].startswith("content/kreis/kontakte/amt")
    assert told[-1].endswith("Ergebnis in site/.")
    site = files_of(place / "site")
    assert not any("kontakte/amt/" in path for path in site)
    assert not any(b"kontakte/amt/" in octets for octets in site.values())
    assert b"Siehe das Amt." in site["kreis/programme/plan/index.html"]
    assert b"b/seiten/x/index.html#anker" in site["kreis/seiten/x/index.html"]


@pytest.mark.parametrize("files", DANGERS.values(), ids=DANGERS)
def test_what_endangers_others_stops_everything(place: Path, files: dict[str, str]) -> None:
    assert build() == 0
    before = files_of(place / "site")
    write_tree(place / "content", files | BROKEN_CONTACT)
    assert build("--quarantine") == 1
    assert files_of(place / "site") == before


def test_without_broken_entries_it_is_a_build_like_any_other(place: Path, tmp_path: Path) -> None:
    assert build() == 0
    plain = files_of(place / "site")
    assert build("--quarantine", "--output", str(tmp_path / "andere")) == 0
    assert files_of(tmp_path / "andere") == plain


def test_the_site_is_what_a_build_without_memory_makes_and_comes_back_when_mended(place: Path) -> None:
    assert build() == 0
    whole = files_of(place / "site")
    write_tree(place / "content", BROKEN_CONTACT)
    assert build("--quarantine") == 4
    assert build("--quarantine", "--output", "kalt", "--no-cache") == 4
    assert files_of(place / "site") == files_of(place / "kalt")
    assert build("--quarantine") == 4, "it is told each time"
    write_tree(place / "content", NAMING)
    assert build("--quarantine") == 0
    assert files_of(place / "site") == whole


def test_such_a_site_may_be_published(place: Path) -> None:
    write_tree(place / "content", BROKEN_CONTACT)
    assert build("--quarantine") == 4
    assert json.loads((state_folder(place / "site") / MANIFEST).read_bytes())["held"] == []


def test_an_entry_that_breaks_only_without_another_is_left_out_too(place: Path) -> None:
    """It cannot be seen at first, when the one that it names is still there."""
    follows = "---\ntitel: Folge\nfolgt_auf:\n  - plan\n---\n[Ziele](programme/plan#anfang)\n"
    broken = "---\ntitel: Plan\nkontakt: niemand\n---\n## Anfang\n\nText.\n"
    write_tree(place / "content", {"kreis/programme/plan.md": broken, "kreis/programme/folge.md": follows})
    assert build("--quarantine") == 4
    assert not (place / "site/kreis/programme/plan").exists()
    assert "Ziele" in (place / "site/kreis/programme/folge/index.html").read_text(encoding="utf-8")


def test_many_broken_entries_are_more_than_single_ones(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {f"kreis/seiten/s{number}.md": "---\nfalsch: x\n---\nText.\n" for number in range(21)}
    write_tree(place / "content", files)
    assert build("--quarantine") == 1
    first = capsys.readouterr().out.splitlines()[0]
    assert first == "21 Einträge haben Probleme. Mit „--quarantine“ dürfen höchstens 20 fehlen."
    assert not (place / "site").exists()
    (place / "content/kreis/seiten/s0.md").unlink()
    assert build("--quarantine") == 4
    assert capsys.readouterr().out.startswith("Diese 20 Einträge fehlen auf den Seiten, bis sie berichtigt sind:\n")


def test_known_findings_leave_an_entry_where_it_is(place: Path) -> None:
    shouting = "---\ntitel: Amt\namt: Amt\n---\nText <b>fett</b>.\n"
    write_tree(place / "content", {"kreis/kontakte/amt.md": shouting})
    assert main(["check", "--write-baseline", "--today", "2018-11-01"]) in {0, 1}
    assert build("--quarantine") == 0
    assert (place / "site/kreis/kontakte/amt/index.html").is_file()
