from typing import Any

import pytest
import vobject

from tests.exports.export_of import exported, quoted

HOSTILE = r"""Böse; Grüße, \n \ "a"; END:VCARD BEGIN:VCARD <b>ß</b> – „lang“ 𝄞 """ + "und noch viel länger " * 6
FULL = (
    "titel: Wohngeldstelle",
    "stand: 15.11.2018",
    "amt: Landratsamt Musterkreis",
    "stellen:",
    "  - Stab Sozialplanung/Controlling",
    "person:",
    "  name: Dr. Erika Muster",
    "  rolle: Ansprechpartnerin",
    "strasse: Beispielweg 3",
    "plz: 06567",
    "ort: Musterstadt",
    "telefon:",
    "  - 03631 911–5011/–5012",
    "fax: 03631 911-5099",
    "email: wohngeld@landkreis.example",
    "sprechzeiten:",
    "  - tage: Montag - Freitag",
    "    zeiten:",
    "      - 09.00 - 12.00",
    "nach_absprache: sowie nach Absprache",
)


def card_of(*lines: str) -> Any:
    """As an address book reads it."""
    text = exported("kontakte", *lines)
    assert text is not None
    cards = list(vobject.readComponents(text, validate=True))
    assert len(cards) == 1
    return cards[0]


def test_an_address_book_keeps_all_of_it() -> None:
    card = card_of(*FULL)
    assert card.version.value == "3.0"
    assert card.fn.value == "Dr. Erika Muster"
    assert (card.n.value.family, card.n.value.given) == ("Muster", "Dr. Erika")
    assert card.title.value == "Ansprechpartnerin"
    assert card.org.value == ["Landratsamt Musterkreis", "Stab Sozialplanung/Controlling"]
    numbers = [(each.value, each.params["TYPE"]) for each in card.contents["tel"]]
    assert numbers == [
        ("+4936319115011", ["WORK", "VOICE"]),
        ("+4936319115012", ["WORK", "VOICE"]),
        ("+4936319115099", ["WORK", "FAX"]),
    ]
    assert card.email.value == "wohngeld@landkreis.example"
    address = card.adr.value
    assert (address.street, address.code, address.city) == ("Beispielweg 3", "06567", "Musterstadt")
    assert card.note.value == "Montag bis Freitag: 09.00 – 12.00 Uhr\nsowie nach Absprache"
    assert card.url.value == "https://www.landkreis.example/kreis/kontakte/x/"
    assert card.rev.value == "2018-11-15"


def test_an_office_without_a_person_is_found_by_its_name() -> None:
    card = card_of("titel: Wohngeld", "amt: Landratsamt", 'telefon: ["115"]')
    assert card.fn.value == card.n.value.family == "Wohngeld, Landratsamt"
    assert card.contents["x-abshowas"][0].value == "COMPANY"
    assert card.tel.value == "115"


@pytest.mark.parametrize("field", ["titel", "amt", "strasse", "ort", "nach_absprache"])
def test_no_text_becomes_a_field(field: str) -> None:
    texts = {"titel": "T", "amt": "A", "strasse": "S 1"} | {field: HOSTILE}
    card = card_of(*(f"{name}: {quoted(text)}" for name, text in texts.items()))
    assert set(card.contents) <= {"version", "prodid", "uid", "fn", "n", "x-abshowas", "org", "adr", "note", "url"}
    kept = " ".join(HOSTILE.split())
    told = {
        "titel": card.fn.value,
        "amt": card.org.value[0],
        "strasse": card.adr.value.street,
        "ort": card.adr.value.city,
    }
    assert kept in told.get(field, getattr(getattr(card, "note", None), "value", ""))


def test_who_cannot_be_reached_has_no_card() -> None:
    assert exported("kontakte", "titel: T", "amt: A") is None
