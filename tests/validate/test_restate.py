"""The easy file's own words for the facts."""

import pytest
from pydantic import ValidationError

from ssg.kind import Exemption
from ssg.kinds.contact import Contact
from ssg.kinds.programme import Programme
from ssg.record import Record
from ssg.validate.restate import missing_texts, restated, texts_model, unequal_lists

FACTS = Programme.model_validate(
    {
        "ziele": ("Weniger Armut.",),
        "phasen": (
            {"zeitraum": "2016", "schritte": ("Erfassung der Angebote",)},
            {"zeitraum": "2017", "schritte": ("Erstellung der Strategie", "Beratung im Kreistag")},
        ),
        "foerderung": ({"fonds": "Europäischer Sozialfonds", "zeitraum": "2016 – 2018"},),
        "kontakt": "sozialplanung",
    }
)


def texts(**fields: object) -> Record:
    model = texts_model(Programme)
    assert model is not None
    return model.model_validate(fields)


def test_only_words_may_be_restated() -> None:
    model = texts_model(Programme)
    assert model is not None
    own = {"aims", "phases", "funding", "legal_basis", "decision", "links", "picture"}
    assert set(model.model_fields) == {*own, "farewell"}
    with pytest.raises(ValidationError):
        texts(kontakt="andere-stelle")
    with pytest.raises(ValidationError):
        texts(phasen=({"zeitraum": "2016"}, {}))


def test_a_record_without_words_has_no_such_model() -> None:
    assert texts_model(Exemption) is None


def test_words_replace_words_and_facts_stay() -> None:
    easy = restated(
        FACTS,
        texts(phasen=({"schritte": ("Der Landkreis sammelt.",)}, {"schritte": ("Der Landkreis schreibt.",)})),
    )
    assert [phase.steps for phase in easy.phases] == [("Der Landkreis sammelt.",), ("Der Landkreis schreibt.",)]
    assert [phase.period for phase in easy.phases] == [phase.period for phase in FACTS.phases]
    assert easy.aims == FACTS.aims
    assert easy.contact == "sozialplanung"


def test_nothing_restated_changes_nothing() -> None:
    assert restated(FACTS, None) == FACTS
    assert restated(FACTS, texts()) == FACTS


def test_lists_of_different_length_are_named_with_both_lengths() -> None:
    assert list(unequal_lists(FACTS, texts(phasen=({"schritte": ("Eins.",)},)))) == [(("phasen",), 2, 1)]
    assert list(unequal_lists(FACTS, texts(phasen=({}, {})))) == []


def test_wanted_words_that_are_missing_are_named_with_their_place() -> None:
    told = texts(ziele=("Weniger Menschen sollen arm sein.",), phasen=({"schritte": ("Sammeln.",)}, {}))
    assert list(missing_texts(FACTS, told)) == [("phasen", 1, "schritte")]
    assert set(missing_texts(FACTS, None)) == {("ziele",), ("phasen", 0, "schritte"), ("phasen", 1, "schritte")}


def test_names_may_be_restated_but_are_not_wanted() -> None:
    contact = Contact.model_validate({"amt": "Landratsamt", "nach_absprache": "sowie nach Absprache"})
    assert list(missing_texts(contact, None)) == [("nach_absprache",)]
