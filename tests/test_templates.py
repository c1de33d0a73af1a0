import re

from tests.said_text import as_written
from tests.small_site import EVERY, parsed, resolved, shown, text_of


class TestKinds:
    def test_a_programme_shows_everything(self) -> None:
        text = text_of("musterkreis/programme/beispiel/index.html")
        for fact in (
            "01.01.2016 bis 31.12.2018",
            "Läuft",
            "Weniger Menschen im Landkreis sind arm.",
            "Die Strategie wird geschrieben.",
            "Europäischer Sozialfonds (ESF)",
            "Armutspräventionsrichtlinie",
            "Freistaat Thüringen",
            "§ 80 SGB VIII",
            "Kreistag",
            "12/18",
            "18.12.2018",
            "Darauf folgt Neue Strategie",
        ):
            assert fact in text

    def test_the_time_line_has_a_time_for_each_end(self) -> None:
        root = parsed(shown("musterkreis/programme/beispiel/index.html"))
        times = [each.attrib["datetime"] for each in root.findall(".//ol[@class='timeline']//time")]
        assert times == ["2016", "2017", "2018"]

    def test_what_it_names_is_linked(self) -> None:
        root = parsed(shown("musterkreis/programme/neu/index.html"))
        links = {"".join(each.itertext()).strip(): each.attrib["href"] for each in root.findall(".//main//a")}
        assert links["Strategie gegen Armut"] == "../beispiel/index.html"
        assert links["Großer Plan"] == "../../dokumente/plan/index.html"
        assert links["Kontakt"] == "../../kontakte/beispiel/index.html#kontakt"
        assert links["Bundesamt (andere Internetseite)"] == "https://www.bamf.de"
        assert not {"Vorlage", "Nirgends"} & links.keys()
        assert "Nirgends" in text_of("musterkreis/programme/neu/index.html")

    def test_an_offer_says_where_it_leads(self) -> None:
        root = parsed(shown("musterkreis/angebote/beispiel/index.html"))
        links = {" ".join("".join(each.itertext()).split()): each.attrib["href"] for each in root.findall(".//main//a")}
        name = "App ansehen: Beratung für neu Zugewanderte (andere Internetseite)"
        assert links[name] == "https://www.beratung.example"
        assert "www.beratung.example" in text_of("musterkreis/angebote/beispiel/index.html")

    def test_two_extensions_are_two_numbers(self) -> None:
        hrefs = [each.attrib["href"] for each in parsed(shown("musterkreis/kontakte/beispiel/index.html")).iter("a")]
        assert "tel:+4936319115011" in hrefs
        assert "tel:+4936319115012" in hrefs
        assert "mailto:wohngeld@landkreis.example" in hrefs
        assert "03631 911 50 12" in text_of("musterkreis/leicht/kontakte/beispiel/index.html")

    def test_an_address_stands_in_lines_and_hours_in_a_table(self) -> None:
        text = shown("musterkreis/kontakte/beispiel/index.html")
        lines = "Landratsamt Musterkreis<br>Sozialamt<br>Wohngeldstelle<br>Beispielweg 3<br>06567 Musterstadt"
        assert f'<p class="address">{lines}</p>' in as_written(text)
        rows = parsed(text).findall(".//tbody/tr")
        assert [each.attrib for each in rows[0].findall("th")] == [{"scope": "row"}]
        assert "09.00 – 12.00 Uhr" in "".join(rows[0].itertext())
        assert "sowie nach Absprache" in text

    def test_a_missing_year_is_said(self) -> None:
        text = text_of("musterkreis/termine/offen/index.html")
        assert "4. November, ab 13.30 Uhr Jahr nicht angegeben" in text
        time = parsed(shown("musterkreis/termine/offen/index.html")).find(".//main//time")
        assert time is not None
        assert time.attrib["datetime"] == "--11-04"

    def test_a_call_begins_with_its_deadline(self) -> None:
        text = text_of("musterkreis/aufrufe/beispiel/index.html")
        assert "Frist Donnerstag, 15.11.2018 Status Offen" in text
        assert "Frist nicht angegeben" in text_of("musterkreis/aufrufe/offen/index.html")

    def test_a_missing_file_is_said_and_never_linked(self) -> None:
        root = parsed(shown("musterkreis/dokumente/beispiel/index.html"))
        assert not [each for each in root.iter("a") if "Plan_Familien" in each.attrib["href"]]
        text = text_of("musterkreis/dokumente/beispiel/index.html")
        assert "Die Datei liegt hier noch nicht vor." in text
        assert "Plan_Familien.pdf" in text
        assert "22,9 MB" in text

    def test_a_file_is_linked_with_type_and_measured_size(self) -> None:
        link = parsed(shown("musterkreis/dokumente/plan/index.html")).find(".//p[@class='download']/a")
        assert link is not None
        assert link.attrib["href"] == "../plan.pdf"
        assert " ".join("".join(link.itertext()).split()) == "Herunterladen: Großer Plan (PDF, 22,9 MB)"
        assert "Die Datei ist groß." in text_of("musterkreis/dokumente/plan/index.html")
        assert "andere Internetseite" in text_of("musterkreis/dokumente/fern/index.html")

    def test_pictures_lead_to_their_neighbours(self) -> None:
        root = parsed(shown("musterkreis/seiten/bilder/index.html"))
        turns = [
            [(" ".join("".join(a.itertext()).split()), a.attrib["href"]) for a in each.findall("a")]
            for each in root.findall(".//p[@class='turn']")
        ]
        assert turns == [
            [("weiter zu Bild 2: Teich", "#bild_2")],
            [("zurück zu Bild 1: Burg", "#bild_1"), ("weiter zu Bild 3: Wald", "#bild_3")],
            [("zurück zu Bild 2: Teich", "#bild_2")],
        ]
        pictures = [(each.attrib["src"], each.attrib["alt"]) for each in root.iter("img")]
        assert pictures[0] == ("../../bilder/burg.svg", "Zeichnung von Burg.")
        assert text_of("musterkreis/seiten/bilder/index.html").count("Bild: Redaktion") == 3

    def test_a_term_is_explained_in_the_glossary(self) -> None:
        text = text_of("musterkreis/begriffe/index.html")
        assert "Der Kreistag ist die gewählte Vertretung der Menschen im Landkreis." in text
        assert "Kreis-Tag" in text_of("musterkreis/begriffe/beispiel/index.html")


class TestLists:
    def test_an_empty_list_says_so(self) -> None:
        assert "Hier ist noch kein Programm eingetragen." in text_of("leerkreis/programme/index.html")
        assert "Hier fehlen noch Programme." in text_of("leerkreis/leicht/programme/index.html")
        assert "Hier ist noch kein Programm eingetragen." in text_of("leerkreis/inhalt/index.html")

    def test_entries_without_easy_words_are_marked(self) -> None:
        root = parsed(shown("musterkreis/leicht/termine/index.html"))
        marked = [each for each in root.findall(".//li[@class='card']") if each.attrib.get("lang") == "de"]
        assert ["Offener Termin" in "".join(each.itertext()) for each in marked] == [True]
        assert "Diesen Text gibt es nur in schwerer Sprache." in text_of("musterkreis/leicht/termine/index.html")

    def test_the_chooser_lists_the_counties(self) -> None:
        root = parsed(shown("leicht/index.html"))
        counties = {"".join(each.itertext()): each.attrib["href"] for each in root.findall(".//main//h2/a")}
        assert counties == {
            "Leerkreis": "../leerkreis/leicht/index.html",
            "Landkreis Musterkreis": "../musterkreis/leicht/index.html",
        }

    def test_the_page_map_names_every_page(self) -> None:
        root = parsed(shown("musterkreis/inhalt/index.html"))
        here = "musterkreis/inhalt/index.html"
        listed = {resolved(here, each.attrib["href"]) for each in root.findall(".//main//a")}
        pages = {path for path in EVERY if re.match("musterkreis/(?!leicht/)", path)}
        assert pages - listed == {"musterkreis/index.html", "musterkreis/suche/index.html", here}


class TestEasyPages:
    def test_each_sentence_has_its_line(self) -> None:
        text = shown("musterkreis/leicht/programme/neu/index.html")
        assert re.search(r'<p class="lead">Es geht weiter\.<br> ?Alle machen mit\.</p>', text)
        assert re.search(r"Das ist neu\.<br> ?Alle machen mit\.", text)
        assert "Es geht weiter. Alle machen mit.</p>" in shown("musterkreis/programme/neu/index.html")

    def test_values_stand_in_easy_words(self) -> None:
        text = text_of("musterkreis/leicht/programme/beispiel/index.html")
        assert "1. Januar 2016 bis 31. Dezember 2018" in text
        assert "Paragraf 80" in text
