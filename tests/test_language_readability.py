"""Readability figures rest on our own counts."""

import json
from pathlib import Path

import pytest
import textstat

from ssg.check import text_of
from ssg.kind import Wording
from ssg.kinds import kinds
from ssg.language import readability as module
from ssg.language.readability import SHORTEST_SENTENCE, prepared, prose_of, readability
from ssg.language.text import Text
from ssg.load import load
from ssg.markdown import passages
from ssg.project import ROOT
from ssg.validate import validate

EASY = "Das Amt hilft Ihnen gern. Rufen Sie bitte an. Wir haben heute Zeit."
HARD = (
    "Die Qualifizierung des Zusammenwirkens sozialplanerischer Verwaltungsstrukturen erfordert eine kontinuierliche "
    "Weiterentwicklung interdisziplinärer Kooperationsbeziehungen zwischen Landkreisverwaltung und Trägern."
)
GOLD = Path(__file__).with_name("gold") / "split-dev.jsonl"


def read(body: str) -> Text:
    return Text(passages(body, "a.md", 1))


def wordings() -> list[Wording]:
    return list(validate(load(ROOT / "content", kinds()).value.drafts).value.wordings())


def paragraphs() -> list[str]:
    return [json.loads(line)["paragraph"] for line in GOLD.read_text(encoding="utf-8").splitlines()]


def test_an_easy_text_scores_easier_than_a_hard_one() -> None:
    easy, hard = readability(read(EASY)), readability(read(HARD))
    assert easy is not None
    assert hard is not None
    assert easy.flesch > 70
    assert hard.flesch < 0
    assert easy.wiener < 6
    assert hard.wiener > 12
    assert easy.lix < 30
    assert hard.lix > 60


def test_abbreviations_and_line_breaks_do_not_change_the_counts() -> None:
    body = "Bringen Sie z. B. am 3. Mai Ihren Ausweis mit.\nTelefon: 03631 911 542\n\nJa."
    figures = readability(read(body))
    assert figures is not None
    assert (figures.sentences, figures.words) == (3, 13)


def test_only_prose_is_measured() -> None:
    around = "## Wer hilft?\n\n| Tag | Zeit |\n|---|---|\n| Montag | neun |\n\n- [Antrag auf Hilfe](a.md)\n\n"
    address = "\n\nLandratsamt Nordhausen\nBehringstraße 3\n99734 Nordhausen"
    assert readability(read(f"{around}{EASY}{address}")) == readability(read(EASY))
    items = "- Kurse für Eltern und Kinder\n- Hilfe bei [Anträgen](a.md) und Briefen"
    figures = readability(read(items))
    assert figures is not None
    assert (figures.sentences, figures.words) == (2, 10)


def test_textstat_counts_what_we_count() -> None:
    words = ("Ja", "das", "ist", "so", "Nein", "das", "ist", "so", "nicht", "Doch")
    text = prepared(words, 3)
    assert (textstat.sentence_count(text), textstat.lexicon_count(text)) == (3, len(words))


def test_a_text_of_very_short_sentences_has_no_figures() -> None:
    assert readability(read("Ja. Nein. Gut so.")) is None
    assert readability(read("")) is None


def test_where_textstat_counts_differently_there_is_no_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "prepared", lambda words, _: " ".join(words))
    assert readability(read("Eins zwei drei vier. Fünf sechs sieben acht.")) is None


@pytest.mark.parametrize("texts", ["content", "gold"])
def test_on_all_content_and_gold_paragraphs_the_counts_agree(texts: str) -> None:
    measured = 0
    for text in map(text_of, wordings()) if texts == "content" else map(read, paragraphs()):
        words, sentences = prose_of(text)
        if not sentences or len(words) < SHORTEST_SENTENCE * sentences:
            assert readability(text) is None
            continue
        counted = prepared(words, sentences)
        assert (textstat.sentence_count(counted), textstat.lexicon_count(counted)) == (sentences, len(words))
        assert readability(text) is not None
        measured += 1
    assert measured > 50
