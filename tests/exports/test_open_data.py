"""Other programs get a county's resources as data, both versions together."""

import json

from jsonschema import Draft202012Validator

from ssg.kinds.resource import Resource
from tests.exports.county_files import county_files
from tests.exports.export_of import quoted
from tests.small_county import small_county

TEXT = {"type": ["string", "null"]}
WORDING = {
    "type": "object",
    "properties": {"titel": {"type": "string"}, "kurz": TEXT, "seite": TEXT, "pfad": {"type": "string"}},
    "required": ["titel", "kurz", "seite", "pfad"],
    "additionalProperties": False,
}
SCHEMA = {
    "type": "object",
    "required": ["kreis", "angebote"],
    "properties": {
        "kreis": {"type": "string"},
        "angebote": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "url", "thema", "zielgruppen", "sprachen", "art", "stand", "fassungen"],
                "properties": {
                    "url": {"type": "string", "pattern": "^https?://"},
                    "stand": {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"},
                    "fassungen": {
                        "type": "object",
                        "properties": {"de": WORDING, "de-simple": WORDING},
                        "required": ["de"],
                        "additionalProperties": False,
                    },
                },
            },
        },
    },
}


def test_a_resource_is_told_once_with_both_versions() -> None:
    told = json.loads(county_files()["musterkreis/angebote.json"])
    Draft202012Validator(SCHEMA).validate(told)
    (resource,) = told["angebote"]
    assert resource["id"] == "musterkreis/angebote/beispiel"
    assert (resource["thema"], resource["zielgruppen"], resource["art"]) == ("beratung", ["zugewanderte"], "app")
    assert resource["fassungen"]["de-simple"]["titel"] == "Beratung in vielen Sprachen"
    assert resource["fassungen"]["de"]["seite"] == "https://www.landkreis.example/musterkreis/angebote/beispiel/"


def test_any_text_stays_what_it_is() -> None:
    title = 'Hilfe", "url": "javascript:x\\ </script> 𝄞'
    files = small_county()
    files["musterkreis/angebote/beispiel.md"] = Resource.EXAMPLE.replace("Beratung für neu Zugewanderte", quoted(title))
    (resource,) = json.loads(county_files(files)["musterkreis/angebote.json"])["angebote"]
    assert resource["fassungen"]["de"]["titel"] == title
    assert resource["url"] == "https://www.beratung.example"
