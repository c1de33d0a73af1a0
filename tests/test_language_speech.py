"""How writing becomes speech, by class of writing."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.language.speech import in_speech, spoken

CASES = {
    "abbreviations": [
        ("Bringen Sie z. B. den Ausweis mit.", "Bringen Sie zum Beispiel den Ausweis mit."),
        ("Das geht z. B. so.", "Das geht zum Beispiel so."),
        ("Bringen Sie z.B. den Ausweis mit.", "Bringen Sie zum Beispiel den Ausweis mit."),
        ("Es dauert ca. drei Tage.", "Es dauert zirka drei Tage."),
        ("Zimmer Nr. fünf", "Zimmer Nummer fünf"),
        ("Dr. Meier, Prof. Berg", "Doktor Meier, Professor Berg"),
        ("d. h. heute", "das heißt heute"),
        ("Hilfe, u. a. für Kinder", "Hilfe, unter anderem für Kinder"),
        ("Eltern bzw. Kinder", "Eltern beziehungsweise Kinder"),
        ("Kaffee usw. Der Eintritt ist frei.", "Kaffee und so weiter. Der Eintritt ist frei."),
        ("Kaffee usw. für alle", "Kaffee und so weiter für alle"),
        ("Es gibt Kaffee usw.", "Es gibt Kaffee und so weiter."),
        ("Sie liegt in St. Andreasberg.", "Sie liegt in Sankt Andreasberg."),
        ("Fr. Müller hilft.", "Frau Müller hilft."),
        ("Lebenshilfe e. V. Nordhausen", "Lebenshilfe eingetragener Verein Nordhausen"),
        ("In der Hauptstr. wohnt sie.", "In der Hauptstraße wohnt sie."),
        ("Siehe S. 12", "Siehe Seite 12"),
        ("3 Mio. Euro", "3 Millionen Euro"),
    ],
    "dates": [
        ("am 4. November", "am vierten November"),
        ("Der 4. November ist frei.", "Der vierte November ist frei."),
        ("Termin: 4. November 2024", "Termin: vierter November 2024"),
        ("Die Frist endet am 04.11.2024.", "Die Frist endet am vierten November 2024."),
        ("Stand: 15.11.2018", "Stand: fünfzehnter November 2018"),
        ("vom 1. bis 3. Mai", "vom ersten bis dritten Mai"),
        ("am 3. und 4. Mai", "am dritten und vierten Mai"),
        ("seit 2018-11-15", "seit fünfzehnten November 2018"),
        ("bis 30.06.", "bis dreißigsten Juni"),
        ("am 1.5.89", "am ersten Mai neunzehnhundertneunundachtzig"),
    ],
    "times": [
        ("09:00 bis 12:00 Uhr", "9 Uhr bis 12 Uhr"),
        ("um 13.30 Uhr", "um 13 Uhr 30"),
        ("ab 13.00", "ab 13 Uhr"),
        ("09.00 – 12.00 Uhr", "9 Uhr bis 12 Uhr"),
        ("von 9 bis 12 Uhr", "von 9 bis 12 Uhr"),
        ("Es dauert 2 h.", "Es dauert 2 Stunden."),
        ("Es dauert 5 Min. Danach ist Schluss.", "Es dauert 5 Minuten. Danach ist Schluss."),
        ("Mo–Fr", "Montag bis Freitag"),
        ("Mo., Di. und Do.", "Montag, Dienstag und Donnerstag"),
        ("Di & Do", "Dienstag und Donnerstag"),
        ("So ist es. Do it.", "So ist es. Do it."),
    ],
    "telephones": [
        ("03631 911-5011", "null drei sechs drei eins, neun eins eins, fünf null eins eins"),
        ("+49 3631 911542", "plus vier neun, drei sechs drei eins, neun eins eins fünf vier zwei"),
        ("Rufen Sie unter 115 an.", "Rufen Sie unter eins eins fünf an."),
        ("Notruf 112", "Notruf eins eins zwei"),
        ("Es gibt 115 Plätze.", "Es gibt 115 Plätze."),
    ],
    "laws": [
        ("§ 80 SGB VIII", "Paragraf 80 S G B acht"),
        ("§§ 1-3 ThürBarrWebG", "Paragrafen 1 bis 3 ThürBarrWebG"),
        ("§ 8a Abs. 1 S. 2", "Paragraf 8 a Absatz 1 Satz 2"),
        ("Art. 3 GG", "Artikel 3 G G"),
        ("§ 12 ff. SGB V", "Paragraf 12 und folgende S G B fünf"),
    ],
    "amounts": [
        ("22,9 MiB", "22 Komma 9 Megabyte"),
        ("850 KB", "850 Kilobyte"),
        ("22.900,50 €", "22900 Euro 50"),
        ("1.000 €", "1000 Euro"),
        ("1 €", "ein Euro"),
        ("5 Euro", "5 Euro"),
        ("9,00 Euro", "9 Euro"),
        ("12,5 %", "12 Komma 5 Prozent"),
        ("50 Prozent", "50 Prozent"),
        ("15 000 Plätze", "15000 Plätze"),
        ("1.234.567 Menschen", "1234567 Menschen"),
        ("3,14", "3 Komma 1 4"),
        ("30 km", "30 Kilometer"),
        ("20 m² groß", "20 Quadratmeter groß"),
        ("50 km/h", "50 Stundenkilometer"),
        ("20 °C", "20 Grad Celsius"),
        ("3 Kinder", "3 Kinder"),
    ],
    "years": [
        ("seit 1999", "seit neunzehnhundertneunundneunzig"),
        ("seit 2019", "seit 2019"),
        ("2018–2024", "2018 bis 2024"),
        ("1816", "achtzehnhundertsechzehn"),
    ],
    "ordinals": [
        ("im 3. Stock", "im dritten Stock"),
        ("im 20. Jahrhundert", "im zwanzigsten Jahrhundert"),
        ("der 101. Besucher", "der einhunderterste Besucher"),
        ("Wir sind in Zimmer 3. Bitte klopfen Sie.", "Wir sind in Zimmer 3. Bitte klopfen Sie."),
    ],
    "roman numerals": [
        ("Hartz IV", "Hartz vier"),
        ("Kapitel III", "Kapitel drei"),
        ("SGB XII.", "S G B zwölf."),
        ("Ludwig II. kam", "Ludwig der Zweite kam"),
        ("Vitamin C und Plan B", "Vitamin C und Plan B"),
    ],
    "addresses": [
        ("99734 Nordhausen", "neun neun sieben drei vier Nordhausen"),
        ("info@kreis.example.de", "info at kreis Punkt example Punkt d e"),
        ("www.bamf.de/hilfe", "w w w Punkt bamf Punkt d e Schrägstrich hilfe"),
        ("https://amt-nord.example", "amt Strich nord Punkt example"),
        ("plan_2019.pdf", "plan Unterstrich 2019 Punkt p d f"),
    ],
    "acronyms": [
        ("der ESF", "der E S F"),
        ("das LSZ", "das L S Z"),
        ("ThILIK hilft.", "Thilik hilft."),
        ("BAföG und GmbH", "Bafög und G m b H"),
        ("EU-Bürger", "E U Bürger"),
        ("eine E-Mail", "eine E-Mail"),
        ("viele LKWs", "viele L K Ws"),
        ("WICHTIG", "Wichtig"),
    ],
    "compounds": [
        ("Bundes·tag", "Bundestag"),
        ("Bundes·Tag", "Bundestag"),
        ("Bundes-Tag", "Bundestag"),
        ("Schuldner-Beratungs-Stelle", "Schuldnerberatungsstelle"),
        ("Kinder- und Jugendhilfe", "Kinder- und Jugendhilfe"),
        ("Karl-Marx-Straße", "Karl-Marx-Straße"),
        ("Armuts\u00adprävention", "Armutsprävention"),
    ],
    "signs": [
        ("Kinder & Eltern", "Kinder und Eltern"),
        ("und/oder", "und oder"),
        ("Montag/Dienstag", "Montag oder Dienstag"),
        ("2018/19", "2018 Schrägstrich 19"),
        ("Lehrer/in (m/w/d)", "Lehrer-in männlich, weiblich oder divers"),
        ("Bürger*innen", "Bürger-innen"),
        ("Bürger:innen", "Bürger-innen"),
        ("Schüler(innen)", "Schüler-innen"),
        ("BürgerInnen", "Bürger-innen"),
        ("½ Stunde", "ein halb Stunde"),
        ("Ein Text (mit Klammern) – und Strich.", "Ein Text (mit Klammern) – und Strich."),
    ],
}
PLAIN = (
    "Das Amt hilft Ihnen gern weiter. Rufen Sie an oder kommen Sie vorbei. Wir freuen uns auf Sie und Ihre Familie. "
)
BITS = (
    "z. B. ",
    "4. ",
    "November ",
    "§ 80 SGB VIII ",
    "22,9 MiB",
    " – ",
    "/",
    "-",
    "·",
    "Bundes-Tag ",
    "@",
    "a.de ",
    "ESF",
)


@pytest.mark.parametrize(
    ("written", "said"),
    [case for cases in CASES.values() for case in cases],
    ids=lambda text: str(text)[:40],
)
def test_writing_becomes_speech(written: str, said: str) -> None:
    assert in_speech(written) == said


def test_a_plain_text_is_read_as_it_stands() -> None:
    assert spoken(PLAIN * 9) == ()


def test_only_the_places_that_differ_are_told() -> None:
    (piece,) = spoken("Der Plan hat 22,9 MiB und ist lang.")
    assert piece == (13, 21, "22 Komma 9 Megabyte")


def test_neighbours_are_told_together() -> None:
    assert [piece[:2] for piece in spoken("Nach § 80 SGB VIII gilt das.")] == [(5, 18)]


@given(
    st.lists(st.sampled_from(BITS) | st.text("aAzßÄ19.,:-–/§%€()@*· \u00ad\n", max_size=6), max_size=20).map("".join)
)
@settings(max_examples=100)
def test_stretches_are_in_order_apart_and_said_in_words(text: str) -> None:
    end = 0
    for start, stop, words in spoken(text):
        assert end <= start < stop <= len(text)
        assert words
        end = stop


@pytest.mark.parametrize(
    "bit", ["a", "A", "1", "1,", "1. ", "a.", "a-", "Ab-", "Mo, ", "3. und ", "@", "a(in", "0 ", "AB ", "§ 1 ", "str."]
)
def test_hostile_texts_take_time_in_step_with_their_length(bit: str) -> None:
    def seconds(length: int) -> float:
        text = bit * (length // len(bit))
        started = time.process_time()
        spoken.__wrapped__(text)
        return time.process_time() - started

    assert min(seconds(30_000) for _ in range(3)) < 6 * min(seconds(10_000) for _ in range(3)) + 0.05
