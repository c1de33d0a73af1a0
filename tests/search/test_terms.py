import pytest

from ssg.search.terms import PART, WHOLE, spelled, terms, written_words


def test_a_compound_is_found_under_each_of_its_parts() -> None:
    found = dict(terms("Armutspräventionsstrategie"))
    assert {"armut", "pravention", "strategi", "praventionsstrategi"} <= found.keys()
    assert found["pravention"] == PART
    assert found["armutspraventionsstrategi"] == WHOLE


@pytest.mark.parametrize("word", ["Bundestag", "Bundes-Tag", "Bundes·tag", "Bundes\u00adtag", "Bundes‧tag"])
def test_every_way_to_divide_a_word_leads_to_the_same_terms(word: str) -> None:
    found = dict(terms(word))
    assert found["bundestag"] == WHOLE
    assert found["tag"] == PART
    assert found["bund"] == PART


def test_a_word_without_parts_is_its_own_term() -> None:
    assert terms("Familien") == (("famili", WHOLE),)


def test_words_that_say_nothing_have_no_term() -> None:
    assert [terms(word) for word in ("für", "und", "Die", "können")] == [(), (), (), ()]


def test_numbers_signs_and_addresses_part_into_words() -> None:
    assert written_words("§ 80 SGB VIII, 747/18: Sozial-Planung@lrandh.de (neu)") == [
        "80",
        "SGB",
        "VIII",
        "747",
        "18",
        "Sozial-Planung",
        "lrandh",
        "de",
        "neu",
    ]


def test_a_word_is_spelled_with_its_ending() -> None:
    assert spelled("Jugend-Hilfen") == "jugendhilfen"


def test_what_nobody_would_write_costs_no_more_than_its_parts() -> None:
    found = terms("-".join(f"x{number}" for number in range(40_000)))
    assert sum(len(term) for term, _ in found) < 1_000_000
    assert ("x39999", 1) in found
