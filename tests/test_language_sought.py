from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.language.passage import Lines, Passage, PassageKind
from ssg.language.sought import WITH_DIGIT, Form, Sought, holding, matching
from ssg.language.text import Text


def text_of(*passages: str) -> Text:
    return Text(tuple(Passage(PassageKind.PARAGRAPH, each, Lines("a.md", 1, (0,))) for each in passages))


def test_words_are_looked_at_in_the_form_that_is_asked_for() -> None:
    asked: dict[Form, set[str]] = {form: set() for form in Form}
    every = [Sought(asked[form].add, form) for form in Form]
    text_of("(Haus-Tür), neu.").sentences_with(*every)
    assert asked == {
        Form.PIECE: {"(Haus-Tür),", "neu."},
        Form.WORD: {"Haus-Tür", "neu"},
        Form.RUN: {"Haus", "Tür", "neu"},
        Form.SMALL_RUN: {"haus", "tür", "neu"},
    }


def test_a_word_is_judged_once_for_all_texts() -> None:
    asked: list[str] = []

    def is_office(word: str) -> bool:
        asked.append(word)
        return word == "amt"

    late = Sought(is_office)
    for _ in range(3):
        assert text_of("Das Amt hilft dem Amt.").holds(late)
    assert sorted(asked) == ["amt", "amt", "das", "dem", "hilft"]  # „Amt“ and „Amt.“ are two pieces


def test_what_is_sought_after_a_text_was_looked_through_is_found_too() -> None:
    text = text_of("Das Amt hilft.")
    assert not text.holds(holding("?"))
    assert text.holds(Sought("hilft".__eq__))


def test_sentences_and_passages_with_one_of_several_come_once_and_in_order() -> None:
    text = text_of("Rufen Sie an. Das Amt hilft.", "Das Fest beginnt.", "Am 3. Mai ist das Amt offen.")
    office, may = holding("Amt"), matching(r"\AMai\Z")
    assert [each.text for each in text.sentences_with(office, may)] == [
        "Das Amt hilft.",
        "Am 3. Mai ist das Amt offen.",
    ]
    assert [each.text[:3] for each in text.passages_with(office, may)] == ["Ruf", "Am "]


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="aB 1-.\n(²", max_size=40))
def test_nothing_that_is_sought_is_missed(written: str) -> None:
    assert text_of(written).holds(WITH_DIGIT) == any(sign.isdigit() for sign in written)
