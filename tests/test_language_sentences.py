"""Sentence boundaries in German county texts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.language import split_sentences
from ssg.language.sentences import sentence_slices

PARAGRAPHS = [
    ["Das Amt hilft Ihnen.", "Rufen Sie an."],
    ["Haben Sie Fragen?", "Schreiben Sie uns!", "Wir antworten."],
    ["Bringen Sie z. B. Ihren Ausweis mit.", "Ein Foto brauchen wir auch."],
    ["Wir haben Mo. bis Fr. von 9 Uhr bis 12 Uhr offen.", "Kommen Sie vorbei."],
    ["Grundlage ist § 3 Abs. 1 Nr. 2 SGB VIII.", "Das Gesetz gilt seit 2019.", "Es ist neu."],
    ["Am 3. und 4. Mai ist das Amt zu.", "Am 5. Mai ist es offen."],
    ["Die Frist endet am 15.11.2018 um 13.30 Uhr.", "Danach geht nichts mehr."],
    ["Dr. Meier und Prof. A. Berg kommen.", "Sie sprechen im 3. Stock."],
    ["König Ludwig II. war dort.", "Das war im 19. Jahrhundert."],
    ["Wohnen Sie in der Hauptstr. 5?", "Dann kommen Sie zu uns."],
    ["Es gibt Kaffee, Kuchen usw.", "Der Eintritt ist frei."],
    ["Sie fahren mit 50 km/h.", "Erlaubt sind 30 km/h."],
    ["Er rief: „Komm!“", "Dann ging er."],
    ["Die Seite heißt www.bamf.de.", "Sie ist neu."],
    ["Wir sind in der Hauptstr. 5.", "Klingeln Sie bitte."],
    ["Wir sind in Zimmer 12.", "Klopfen Sie an."],
    ["Die Kinder gehen in die Klasse 10 b.", "Morgen ist frei."],
    ["Sie brauchen Vitamin C.", "Obst ist gut."],
    ["Frau Dr. med. Anna Müller hilft.", "Herr Berg auch."],
    ["So geht es: 1.) Antrag holen und 2.) Antrag ausfüllen.", "Das ist alles."],
    ["Das Geld reicht bis Ende Nov.", "Dann kommt neues Geld."],
    ["Nach § 5 Abs. 2 S. 1 gilt das.", "Um 900 v. Chr. galt es nicht."],
    ["Wir suchen Erzieher (m/w/d).", "Schreiben Sie bis 30.06.2025 an info@kreis.example.de.", "Danke."],
    ["Geöffnet ist Mo., Di. und Do. bis 16 Uhr.", "Mi. nur bis 12 Uhr."],
    ["Das Programm (LSZ, usw.) ist neu.", "Es läuft bis 31.12.2025."],
]


@pytest.mark.parametrize("sentences", PARAGRAPHS, ids=lambda sentences: sentences[0][:30])
def test_a_paragraph_is_split_into_its_sentences(sentences: list[str]) -> None:
    assert split_sentences(" ".join(sentences)) == sentences
    assert split_sentences("\n".join(sentences)) == sentences


def test_a_blank_line_ends_a_sentence_without_full_stop() -> None:
    assert split_sentences("Landratsamt\n\nNordhausen") == ["Landratsamt", "Nordhausen"]
    assert split_sentences("Seite 3.\n \nam Ende") == ["Seite 3.", "am Ende"]


def test_nothing_has_no_sentence() -> None:
    assert split_sentences("") == split_sentences(" \n ") == []


@given(st.text(st.sampled_from('aA1.!?… \n"“)zB/') | st.characters(), max_size=80))
@settings(max_examples=100)
def test_only_white_space_lies_between_sentences(text: str) -> None:
    slices = sentence_slices(text)
    borders = [0, *(border for each in slices for border in each), len(text)]
    assert borders == sorted(borders)
    gaps = [text[start:end] for start, end in zip(borders[::2], borders[1::2], strict=True)]
    assert all(not gap.strip() for gap in gaps)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in slices)
