"""Forms from the models: every field of either file has its place, in German, and offers what may stand there."""

import re
from typing import Any

import pytest

from ssg.forms.widgets import BODY, widgets, widgets_of_file
from ssg.kind import Facts
from ssg.kinds import kinds
from ssg.kinds.contact import Contact
from ssg.kinds.county import County
from ssg.kinds.programme import Programme
from ssg.kinds.resource import Resource
from ssg.languages import Language
from ssg.reference.schema import schema_of

NAMED = {"kontakte": "x-kontakte", "programme": "x-programme"}
KINDS = [pytest.param(kind, id=folder) for folder, kind in kinds().items()]
ONLY_EASY = {"geprueft", "gepruefte_fassung", "grundlage", "weggelassen"}
"""What stands in the easy file alone. The forms leave it there as it is."""


def by_name(fields: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {field["name"]: field for field in fields}


@pytest.mark.parametrize("kind", KINDS)
def test_the_form_has_every_field_of_both_files(kind: type[Facts]) -> None:
    form = by_name(widgets(kind, NAMED))
    standard, easy = (schema_of(kind, language)["properties"].keys() for language in Language)
    assert form.keys() == {*standard, BODY["name"]}
    assert {name for name, field in form.items() if field["i18n"]} == {*easy, BODY["name"]} - ONLY_EASY


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_says_in_german_what_it_is_for(kind: type[Facts]) -> None:
    for field in widgets(kind, NAMED):
        assert field["label"]
        assert field["hint"].endswith((".", "?", "“."))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_filled_in_unasked(kind: type[Facts]) -> None:
    assert not [field["name"] for field in widgets(kind, NAMED) if "default" in field]


def test_the_easy_version_has_places_for_its_own_words_and_only_for_them() -> None:
    phases = by_name(widgets(Programme, NAMED))["phasen"]
    inside = by_name(phases["fields"])
    assert phases["i18n"]
    assert [name for name, field in inside.items() if field["i18n"]] == ["schritte"]
    assert inside["schritte"]["field"]["i18n"]


def test_a_name_need_not_be_told_twice() -> None:
    form = by_name(widgets(Contact, NAMED))
    assert form["amt"]["hint"].endswith("In Leichter Sprache nur, wenn es dort anders heißt.")
    assert "Leichter Sprache" not in form["nach_absprache"]["hint"]


def test_what_both_files_need_is_asked_for_twice_and_facts_once() -> None:
    form = by_name(widgets(Contact, NAMED))
    assert form["titel"]["required"] is True
    assert form["amt"]["required"] == ["de"]
    assert form["plz"]["required"] is False


def test_names_of_entries_are_chosen_from_those_that_there_are() -> None:
    form = by_name(widgets(Programme, NAMED))
    assert (form["kontakt"]["widget"], form["kontakt"]["collection"]) == ("relation", "x-kontakte")
    assert form["folgt_auf"]["multiple"] is True
    # There are documents elsewhere too, so that a list would lack some.
    assert form["dokumente"]["field"]["widget"] == "string"


def test_choices_are_offered() -> None:
    form = by_name(widgets(Resource, NAMED))
    assert "ankommen" in form["thema"]["options"]
    assert form["zielgruppen"]["multiple"] is True
    picture = by_name(by_name(widgets(Programme, NAMED))["bild"]["fields"])
    assert picture["zeichnung"]["options"] == ["ja", "nein"]


def test_a_form_knows_what_a_postcode_looks_like_and_says_it() -> None:
    pattern, told = by_name(widgets(Contact, NAMED))["plz"]["pattern"]
    assert re.search(pattern, "06567")
    assert not re.search(pattern, "6567")
    assert told.startswith("Schreiben Sie es zum Beispiel so: „06567“")


def test_the_text_comes_before_what_is_seldom_needed() -> None:
    names = [field["name"] for field in widgets(Contact, NAMED)]
    assert names[:2] == ["titel", "kurz"]
    assert names.index("sprechzeiten") < names.index("body") < names.index("frueher")


def test_the_two_files_of_a_county_have_a_form_each() -> None:
    facts = by_name(widgets_of_file(County, Language.STANDARD, NAMED))
    words = by_name(widgets_of_file(County, Language.EASY, NAMED))
    assert "webadresse" in facts
    assert "body" not in facts
    assert "webadresse" not in words
    assert {"begruessung", "body", "weggelassen"} <= words.keys()
