"""The page with the forms: what the editor is told, and what the page may load."""

import json
import re

from ssg.forms.collections import Region
from ssg.forms.desk import PAGE, Repository, configuration, desk, policy

COUNTY = Region("x", "Kreis X", "content", unseen=frozenset({"dokumente"}))
SHARED = Region("gemeinsam", "Für alle", "content", only=("angebote",))
HERE = Repository("lokal/seiten")


def test_each_kind_of_each_county_is_a_collection_and_lies_where_it_is_read() -> None:
    found = {each["name"]: each for each in configuration((COUNTY, SHARED), HERE)["collections"]}
    assert found["x-kontakte"]["folder"] == "content/x/kontakte"
    assert found["x-kontakte"]["label"] == "Kreis X: Kontakte"
    assert [file["file"] for file in found["x-kreis"]["files"]] == ["content/x/kreis.yaml", "content/x/kreis.leicht.md"]
    assert [name for name in found if name.startswith("gemeinsam-")] == ["gemeinsam-angebote"]
    assert all(each.get("folder", "content/").startswith("content/") for each in found.values())


def test_the_content_may_be_the_whole_repository() -> None:
    found = configuration((Region("x", "Kreis X", ""),), HERE)
    assert found["collections"][0]["folder"] == "x/programme"


def test_both_versions_are_one_entry() -> None:
    told = configuration((COUNTY,), HERE)["i18n"]
    assert (told["locales"], told["omit_default_locale_from_file_path"]) == (["de", "leicht"], True)


def test_the_second_version_stands_beside_the_first_at_once() -> None:
    assert configuration((COUNTY,), HERE)["editor"] == {"preview": False}


def test_a_list_to_choose_from_lacks_nothing() -> None:
    fields = {each["name"]: each for each in configuration((COUNTY,), HERE)["collections"][0]["fields"]}
    assert fields["kontakt"]["collection"] == "x-kontakte"
    assert "collection" not in fields["dokumente"]


def test_every_list_to_choose_from_is_there() -> None:
    told = configuration((COUNTY, SHARED), HERE)["collections"]
    named = re.findall(r'"collection": "([^"]+)"', json.dumps(told))
    assert "x-kontakte" in named
    assert set(named) <= {each["name"] for each in told}


def test_every_folder_of_files_of_a_county_is_shown() -> None:
    told = configuration((COUNTY, SHARED), HERE)
    folders = {(each["media_folder"], each["public_folder"]) for each in told["asset_collections"]}
    assert {(f"content/x/{name}", "/") for name in ("bilder", "dokumente", "medien")} <= folders
    # Of two that are the same to the editor, it shows one, and this one without the county's name.
    assert (told["media_folder"], told["public_folder"]) not in folders


def test_files_get_names_that_the_program_accepts() -> None:
    told = configuration((COUNTY,), HERE)
    assert told["media_libraries"]["default"]["config"]["slugify_filename"] is True
    assert told["slug"] == {"encoding": "ascii", "clean_accents": True}


def test_on_one_machine_nobody_is_asked_and_nobody_waits_for_approval() -> None:
    assert configuration((COUNTY,), HERE)["publish_mode"] == "simple"
    assert "http" not in policy(HERE)


def test_a_host_is_asked_and_changes_wait_for_approval() -> None:
    there = Repository("landkreis/seiten", "gitlab", "main", "https://git.landkreis.example/api/v4")
    told = configuration((COUNTY,), there)
    assert told["backend"]["api_root"] == "https://git.landkreis.example/api/v4"
    assert told["publish_mode"] == "editorial_workflow"
    assert re.findall(r"https?://[^ ;]+", policy(there)) == ["https://git.landkreis.example"] * 3


def test_no_script_but_its_own_may_run() -> None:
    page = desk((COUNTY,), HERE)[PAGE].decode()
    assert "script-src &#x27;self&#x27;" in page
    script = re.search(r"script-src [^;]+", policy(HERE))
    assert script
    assert "unsafe-inline" not in script[0]
    assert "'unsafe-eval'" not in script[0]
