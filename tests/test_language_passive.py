"""The passive is found where it stands, and told from the future, from states and from becoming."""

import pytest

from ssg.language.participles import equals_infinitive, is_declined_participle, is_participle
from ssg.language.passive import find_passive


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Ihr Antrag wird vom Amt geprüft.", "wird vom Amt geprüft"),
        ("Die Wege wurden im Mai erneuert.", "wurden im Mai erneuert"),
        ("Gebaut wurde das Haus im Jahr 1900.", "Gebaut wurde"),
        ("Der Müll muss getrennt werden.", "getrennt werden"),
        ("Der Antrag ist schon gestellt worden.", "gestellt worden"),
        ("Es gilt, die Frist nicht vergessen zu lassen, bis alles eingereicht ist und bezahlt wird.", "bezahlt wird"),
        ("Das Geld scheint ausgezahlt zu werden.", "ausgezahlt zu werden"),
        ("Wir helfen, wenn Sie gekündigt werden.", "gekündigt werden"),
        (
            "Im Mai wird, wenn das Wetter gut ist, auf dem Markt gefeiert.",
            "wird, wenn das Wetter gut ist, auf dem Markt gefeiert",
        ),
        ("Der Plan wird (nach dem Beschluss) veröffentlicht.", "wird (nach dem Beschluss) veröffentlicht"),
        ("Sie werden beraten.", "werden beraten"),
        ("Die Kinder werden von zwei Frauen betreut.", "werden von zwei Frauen betreut"),
        ("Anträge werden montags entgegengenommen.", "werden montags entgegengenommen"),
        ("Die Strategie wird fortgeschrieben.", "wird fortgeschrieben"),
        ("Der Weg würde gesperrt, wenn es schneit.", "würde gesperrt"),
        ("Die Preise werden im Juni vergeben.", "werden im Juni vergeben"),
        ("Dem Wunsch wurde nicht nachgekommen.", "wurde nicht nachgekommen"),
        ("Hier wird gebaut und gewohnt.", "wird gebaut"),
        ("Sie werden gebeten, pünktlich zu kommen.", "werden gebeten"),
        ("Der Bescheid wird Ihnen per Post zugesandt.", "wird Ihnen per Post zugesandt"),
        ("Die Gebühr wird erlassen.", "wird erlassen"),
        ("Das Programm wird wiederaufgenommen.", "wird wiederaufgenommen"),
        ("Im Sommer werden Gebäude erhalten.", "werden Gebäude erhalten"),
        ("Die Preise werden jedes Jahr vergeben.", "werden jedes Jahr vergeben"),
        ("Es wird oft vergessen, dass er hilft.", "wird oft vergessen"),
        ("Das Haus muss erhalten werden.", "erhalten werden"),
        ("Viele Texte werden kleingeschrieben.", "werden kleingeschrieben"),
        ("Niemand wird ausgegrenzt oder benachteiligt.", "wird ausgegrenzt"),
    ],
)
def test_a_passive_is_found_with_its_participle(sentence: str, found: str) -> None:
    assert [sentence[start:end] for start, end in find_passive(sentence)] == [found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Morgen wird das Wetter besser.",
        "Sie werden bald Post bekommen.",
        "Das Amt ist geschlossen.",
        "Der Landrat wird bestimmt kommen.",
        "Sie werden einen Brief erhalten.",
        "Wir werden die Frist verlängern.",
        "Das werde ich behalten.",
        "Die Familien werden Geld erhalten.",
        "Alle hoffen, dass sie den Brief erhalten werden.",
        "Es wird Ihnen gefallen.",
        "Der Brief wird ein Formular enthalten.",
        "Der Plan, den der Kreistag beschlossen hat, wird lang.",
        "Das wird teurer als geplant.",
        "Der Turm wird 50 Meter hoch.",
        "Er ist Lehrer geworden.",
        "Die geprüften Anträge werden mehr.",
        "Jeder Mensch hat eine Würde, die geschützt ist.",
        "Bis Mai wird sie den Brief geschrieben haben.",
        "Das Haus wird bekannt.",
        "Der Bus wird wohl zu spät kommen, hat der Fahrer gesagt.",
        "Das Amt hat den Antrag geprüft.",
        "",
    ],
)
def test_what_only_looks_like_a_passive_is_left_alone(sentence: str) -> None:
    assert find_passive(sentence) == []


def test_each_passive_of_a_sentence_is_found() -> None:
    sentence = "Der Antrag wird geprüft, und das Geld wird gezahlt."
    assert [sentence[start:end] for start, end in find_passive(sentence)] == ["wird geprüft", "wird gezahlt"]


@pytest.mark.parametrize(
    "word",
    [
        *("geprüft", "beschlossen", "eingeladen", "finanziert", "unternommen", "missbraucht", "zurückgezahlt"),
        *("wiederhergestellt", "anerkannt", "gewährleistet", "veröffentlicht", "gegessen", "verboten", "verziehen"),
    ],
)
def test_participles_of_all_makes_are_known(word: str) -> None:
    assert is_participle(word)


@pytest.mark.parametrize("word", ["gern", "gestern", "gesund", "gerecht", "bekannt", "überhaupt", "unverändert", "n"])
def test_words_that_look_like_participles_are_none(word: str) -> None:
    assert not is_participle(word)


def test_a_participle_may_be_declined() -> None:
    assert is_declined_participle("bezahlten")
    assert is_declined_participle("geförderte")
    assert is_declined_participle("lebenden")
    assert not is_declined_participle("alten")
    assert not is_declined_participle("neue")


def test_some_participles_are_infinitives_too() -> None:
    assert equals_infinitive("erhalten")
    assert equals_infinitive("vorbehalten")
    assert not equals_infinitive("gesehen")
    assert not equals_infinitive("geprüft")
