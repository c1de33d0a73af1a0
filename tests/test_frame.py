import re

import pytest

from ssg.audit import audit
from ssg.export import export
from ssg.languages import Language
from ssg.render import render
from ssg.work import Work
from tests.small_site import EVERY, has_id, parsed, resolved, shown, text_of, theme, views

NO_CONTACT = {"AS403", "LS409"}
"""What start pages of the county without a contact are told."""


class TestEveryPage:
    @pytest.mark.parametrize("path", EVERY)
    def test_the_page_rules_find_nothing(self, path: str) -> None:
        found = {each.code for each in audit(render(views()[path], theme()))}
        assert found <= (NO_CONTACT if path.startswith("leerkreis/") else set())

    @pytest.mark.parametrize("path", EVERY)
    def test_links_lead_to_pages_files_and_anchors_that_exist(self, path: str) -> None:
        files = {*views(), *theme().assets.octets, "musterkreis/dokumente/plan.pdf"}
        files |= {f"musterkreis/bilder/{name}.svg" for name in ("burg", "teich", "wald")}
        files |= {output.path for output in export(tuple(views().values()), Work(cache=None, jobs=1, engine=""))}
        root = parsed(shown(path))
        for element in root.iter():
            href = element.attrib.get("href", element.attrib.get("src", ""))
            if href and not re.match("[a-z]+:", href):
                file, _, anchor = href.partition("#")
                target = resolved(path, file)
                assert target in files, href
                assert not anchor or has_id(target, anchor), href

    @pytest.mark.parametrize("path", EVERY)
    def test_frame(self, path: str) -> None:
        text, view = shown(path), views()[path]
        root = parsed(text)
        assert root.attrib["lang"] == view.language.value
        assert next(root.iter("a")).attrib.get("class") == "skip"
        ids = [each.attrib["id"] for each in root.iter() if "id" in each.attrib]
        assert len(ids) == len(set(ids))
        assert len(list(root.iter("h1"))) == len(root.findall(".//main//h1")) == 1
        assert all("".join(each.itertext()).strip() for tag in ("h1", "h2", "h3") for each in root.iter(tag))
        assert not [each for each in root.iter() if "target" in each.attrib]
        assert text.endswith("</html>\n")
        assert "\r" not in text

    def test_titles_are_unique(self) -> None:
        titles = [parsed(shown(path)).findtext("head/title") for path in EVERY]
        assert len(titles) == len(set(titles))


class TestFrame:
    def test_the_title_names_page_kind_place_and_version(self) -> None:
        root = parsed(shown("musterkreis/leicht/programme/neu/index.html"))
        assert root.findtext("head/title") == "Neuer Plan – Programme – Landkreis Musterkreis – Leichte Sprache"
        assert parsed(shown("musterkreis/index.html")).findtext("head/title") == "Landkreis Musterkreis"

    @pytest.mark.parametrize(
        ("path", "twin", "language"),
        [
            ("musterkreis/programme/neu/index.html", "../../leicht/programme/neu/index.html", "de-simple"),
            ("musterkreis/leicht/programme/neu/index.html", "../../../programme/neu/index.html", "de"),
        ],
    )
    def test_the_switch_leads_to_the_twin(self, path: str, twin: str, language: str) -> None:
        root = parsed(shown(path))
        switch = root.find(".//header//nav[@aria-label='Sprache wählen']//a")
        assert switch is not None
        assert (switch.attrib["href"], switch.attrib["lang"], switch.attrib["hreflang"]) == (twin, language, language)
        pair = {each.attrib["hreflang"]: each.attrib["href"] for each in root.findall(".//link[@rel='alternate']")}
        assert pair == {language: twin, _other(language): "index.html"}

    def test_a_missing_easy_twin_is_said(self) -> None:
        root = parsed(shown("musterkreis/termine/offen/index.html"))
        switch = root.find(".//header//nav[@aria-label='Sprache wählen']")
        assert switch is not None
        assert "noch nicht in Leichter Sprache" in "".join(switch.itertext())
        assert switch.findall(".//a")[0].attrib["href"] == "../../leicht/index.html"
        assert root.findall(".//link[@rel='alternate']") == []

    def test_a_missing_standard_twin_is_said(self) -> None:
        view = views()["musterkreis/leicht/programme/neu/index.html"]
        alone = view.model_copy(update={"frame": view.frame.model_copy(update={"twin": None})})
        switch = parsed(render(alone, theme()).text).find(".//header//nav[@aria-label='Sprache wählen']")
        assert switch is not None
        assert "gibt es nur in Leichter Sprache" in "".join(switch.itertext())
        assert switch.findall(".//a")[0].attrib["href"] == "../../../index.html"

    def test_the_canonical_address(self) -> None:
        canonical = ".//link[@rel='canonical']"
        named = parsed(shown("musterkreis/programme/neu/index.html")).find(canonical)
        unnamed = parsed(shown("leerkreis/programme/index.html")).find(canonical)
        assert named is not None
        assert named.attrib["href"] == "https://www.landkreis.example/musterkreis/programme/neu/"
        assert unnamed is not None
        assert unnamed.attrib["href"] == "index.html"

    def test_the_last_change_and_who_tested(self) -> None:
        assert "Stand: 15.11.2018" in text_of("musterkreis/programme/beispiel/index.html")
        assert "Stand: nicht angegeben" in text_of("musterkreis/programme/neu/index.html")
        assert "Lebens-Hilfe" in text_of("musterkreis/leicht/programme/neu/index.html")
        assert "2. Oktober 2018" in text_of("musterkreis/leicht/programme/neu/index.html")
        assert "Die Prüfung von diesem Text fehlt noch." in text_of("musterkreis/leicht/programme/beispiel/index.html")

    def test_each_version_says_how_old_the_other_is(self) -> None:
        standard = text_of("musterkreis/programme/beispiel/index.html")
        assert "Stand der Fassung in Leichter Sprache: 15.11.2018" in standard
        easy = text_of("musterkreis/leicht/programme/beispiel/index.html")
        assert "Der Text in Standard-Sprache ist vom 15. November 2018." in easy
        assert "Noch nicht" not in text_of("musterkreis/programme/beispiel/index.html")

    def test_a_page_without_contact_says_so(self) -> None:
        assert "noch keine Ansprechperson" in text_of("leerkreis/programme/index.html")
        assert "noch keine Ansprechperson" not in text_of("musterkreis/programme/neu/index.html")
        assert "Jeder Landkreis hat eigene Kontakte." in text_of("index.html")


def _other(language: str) -> str:
    return Language.STANDARD.value if language == Language.EASY.value else Language.EASY.value
