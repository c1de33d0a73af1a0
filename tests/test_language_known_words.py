"""Words of a list are found in texts, inflected, divided and joined, and each word is looked up once."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.language import known_words
from ssg.language.known_words import KnownWords

WORDS = KnownWords(
    [
        ("Kreistag", "kreistag"),
        ("Sozialplanung", "planung"),
        ("Europäischer Sozialfonds", "esf"),
        ("ESF", "esf"),
        ("ESF Plus", "plus"),
        ("Träger", "traeger"),
        ("ehrenamtlich", "ehrenamt"),
    ]
)


def found(text: str) -> list[tuple[str, str]]:
    return [(text[each.start : each.end], each.name) for each in WORDS.find(text)]


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Der Kreistag tagt.", "Kreistag", "kreistag"),
        ("Die Sitzung des Kreistages.", "Kreistages", "kreistag"),
        ("Im Kreis-Tag.", "Kreis-Tag", "kreistag"),
        ("Im Kreis·tag.", "Kreis·tag", "kreistag"),
        ("Die Sozial-Planung hilft.", "Sozial-Planung", "planung"),
        ("Die Kreistagssitzung war lang.", "Kreistagssitzung", "kreistag"),
        ("Die Jugend-Sozial-Planung.", "Jugend-Sozial-Planung", "planung"),
        ("Ein Europäischer\nSozialfonds hilft.", "Europäischer\nSozialfonds", "esf"),
        ("Geld aus dem ESF Plus.", "ESF Plus", "plus"),
        ("Geld aus dem ESF.", "ESF", "esf"),
        ("Ehrenamtliche Arbeit", "Ehrenamtliche", "ehrenamt"),
    ],
)
def test_a_word_is_found_however_it_is_written(text: str, word: str, name: str) -> None:
    assert found(text) == [(word, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Der Bach wird träger.",
        "Am Dienstag kommt niemand.",
        "Europäischer Rat",
        "Der kreistag",
        "",
        "123 § 80",
        "Kreis Tag",
    ],
)
def test_other_words_are_left(text: str) -> None:
    assert found(text) == []


def test_an_empty_list_finds_nothing() -> None:
    assert list(KnownWords(()).find("Kreistag")) == []
    assert list(KnownWords([("", "leer")]).find("Kreistag")) == []


@given(st.text(alphabet="KreistagSozialplanungESF Plus-·\u00ad\n.ü1", max_size=200))
@settings(max_examples=60)
def test_places_lie_in_order_and_apart(text: str) -> None:
    end = 0
    for each in WORDS.find(text):
        assert end <= each.start < each.end <= len(text)
        end = each.end


@pytest.mark.alone
def test_the_time_grows_with_the_text() -> None:
    def seconds(times: int) -> float:
        text = "Der Kreistag und die Jugendhilfeplanung-im-Landkreis " * times
        begun = time.process_time()
        list(WORDS.find(text))
        return time.process_time() - begun

    short = min(seconds(500) for _ in range(3))
    assert min(seconds(5000) for _ in range(3)) < 30 * short


def counted(monkeypatch: pytest.MonkeyPatch, name: str) -> list[str]:
    """The words that a function of the module is asked for from now on."""
    asked: list[str] = []
    function = getattr(known_words, name)

    def noted(word: str) -> object:
        asked.append(word)
        return function(word)

    monkeypatch.setattr(known_words, name, noted)
    return asked


def test_lists_share_the_forms_of_their_words(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = counted(monkeypatch, "forms")
    for _ in range(3):
        KnownWords([("Amtsstube", "stube"), ("Amtsgang", "gang")])
    assert asked == ["Amtsstube", "Amtsgang"]


def test_each_word_of_a_text_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = counted(monkeypatch, "_seen")
    words = KnownWords([("Kreistag", "kreistag")])
    for _ in range(3):
        assert len(list(words.find("Der Rat und der Kreistag und der Rat."))) == 1
    assert asked.count("und") == asked.count("Rat") == 1


def test_the_first_of_two_equal_spellings_counts() -> None:
    words = KnownWords([("Amt", "erstes"), ("Amt Nord", "nord"), ("Amts", "zweites")])
    assert [each.name for each in words.find("Das Amts, das Amt Nord, das Amt.")] == ["erstes", "nord", "erstes"]
