"""How long a text is, by the count of the language rules."""

from ssg.kind import Wording
from ssg.languages import Language
from ssg.measure import measure, measure_readability
from tests.small_county import entries_of, small_county


def wording(body: str) -> Wording:
    (entry,) = [each for each in entries_of(small_county()) if each.id == "musterkreis/seiten/beispiel"]
    found = entry.wording(Language.STANDARD)
    assert found is not None
    return found.model_copy(update={"title": "Der Plan", "summary": None, "body": body})


def test_words_and_sentences_are_those_of_the_rules() -> None:
    length = measure(wording("Am 3. Mai z. B. kommt der Bus. Er ist neu."))
    assert (length.sentences, length.figures) == (3, None)
    assert length.words > 9


def test_figures_come_on_request() -> None:
    long = wording(
        "Der Bus kommt heute um acht Uhr. Er hält vor dem Amt in der Stadt.\n\nAlle Menschen fahren gern mit."
    )
    length = measure_readability(long)
    assert length.figures is not None
    assert (length.words, length.sentences) == (measure(long).words, measure(long).sentences)
