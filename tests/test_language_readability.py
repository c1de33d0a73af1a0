"""Readability figures rest on our own counts."""

import textstat

from ssg.language.readability import prepared, readability

EASY = "Das Amt hilft Ihnen gern. Rufen Sie bitte an. Wir haben heute Zeit."
HARD = (
    "Die Qualifizierung des Zusammenwirkens sozialplanerischer Verwaltungsstrukturen erfordert eine kontinuierliche "
    "Weiterentwicklung interdisziplinärer Kooperationsbeziehungen zwischen Landkreisverwaltung und Trägern."
)


def test_an_easy_text_scores_easier_than_a_hard_one() -> None:
    easy, hard = readability([EASY]), readability([HARD])
    assert easy is not None
    assert hard is not None
    assert easy.flesch > 70
    assert hard.flesch < 0
    assert easy.wiener < 6
    assert hard.wiener > 12
    assert easy.lix < 30
    assert hard.lix > 60


def test_abbreviations_and_line_breaks_do_not_change_the_counts() -> None:
    figures = readability(["Bringen Sie z. B. am 3. Mai Ihren Ausweis mit.\nTelefon: 03631 911 542", "Ja."])
    assert figures is not None
    assert (figures.sentences, figures.words) == (3, 13)


def test_textstat_counts_what_we_count() -> None:
    words = ("Ja", "das", "ist", "so", "Nein", "das", "ist", "so", "nicht", "Doch")
    text = prepared(words, 3)
    assert (textstat.sentence_count(text), textstat.lexicon_count(text)) == (3, len(words))


def test_a_text_of_very_short_sentences_has_no_figures() -> None:
    assert readability(["Ja. Nein. Gut so."]) is None
    assert readability([]) is None
