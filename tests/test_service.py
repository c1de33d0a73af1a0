"""The pages that every county has: every part of the law stands on them, in both versions, for every county."""

import html
import re
from datetime import date
from functools import cache
from urllib.parse import parse_qs, unquote, urlsplit
from xml.etree.ElementTree import Element

import pytest

from ssg import address
from ssg.check import check
from ssg.draft import Attachment
from ssg.kinds import kinds
from ssg.language import split_sentences
from ssg.languages import Language
from ssg.link import link
from ssg.load import load
from ssg.mail import mailto
from ssg.plan import plan
from ssg.project import ROOT
from ssg.render import render
from ssg.theme import flat
from ssg.validate import validate
from ssg.view import View
from tests.small_county import small_county, validated
from tests.small_site import HOSTILE, QUOTED, page, parsed, theme
from tests.wordings import wording

TODAY = date(2018, 11, 1)
LETTERS = (".subject", ".body")
COUNTIES = ("nordhausen", "kyffhaeuserkreis", "soemmerda")
STATEMENT = {
    Language.STANDARD: (
        "ThürBarrWebG",
        "§ 3",
        "Wofür gilt diese Erklärung?",
        "EN 301 549",
        "ThürBITVO",
        "vereinbar",
        "Was ist nicht barrierefrei?",
        "So bekommen Sie den Inhalt anders",
        "Erstellt am",
        "Zuletzt überprüft am",
        "Prüfung",
        "Wem melden Sie Barrieren?",
        "Landesdurchsetzungsstelle",
        "kostet nichts",
    ),
    Language.EASY: (
        "ThürBarrWebG",
        "Paragraf 3",
        "Für welche Seiten gilt das?",
        "EN 301 549",
        "Welche Barrieren gibt es noch?",
        "So bekommen Sie Hilfe",
        "Wir haben den Text geschrieben am",
        "Wir haben den Text zuletzt geprüft am",
        "Wer hat die Seiten geprüft?",
        "Wem können Sie Barrieren melden?",
        "Landesdurchsetzungsstelle",
        "kostenlos",
    ),
}


@cache
def real() -> dict[str, View]:
    content, unreadable = load(ROOT / "content", kinds())
    entries, _ = validate(content.drafts, {each.span.path for each in unreadable})
    sites, _ = link(entries, content.attachments, date(2026, 11, 22), frozenset())
    return {view.path: view for view in plan(sites, theme())}


@cache
def footers() -> tuple[tuple[View, Element], ...]:
    """Every page of a county, with its footer alone: whole pages take long to read."""
    return tuple((view, footer(view)) for view in real().values() if view.frame.county)


def footer(view: View) -> Element:
    text = render(view, theme()).text
    start, end = text.rindex("<footer"), text.rindex("</footer>")
    found = parsed(f"<!doctype html><title>x</title>{text[start:end]}</footer>").find(".//footer")
    assert found is not None
    return found


def built(files: dict[str, str], *attachments: Attachment) -> dict[str, View]:
    sites, _ = link(validated(files).value, attachments, TODAY)
    return {view.path: view for view in plan(sites, theme())}


def text_of(view: View) -> str:
    text = re.sub("<[^>]*>", " ", render(view, theme()).text.replace("<wbr>", "")).replace("\u00ad", "")
    return " ".join(html.unescape(text).split())


def hrefs(view: View, part: str = ".//a") -> list[str]:
    return [each.attrib["href"] for each in parsed(render(view, theme()).text).findall(part) if "href" in each.attrib]


class TestStatement:
    @pytest.mark.parametrize("county", COUNTIES)
    @pytest.mark.parametrize("language", Language)
    def test_every_part_of_the_law_stands_on_it(self, county: str, language: Language) -> None:
        text = text_of(real()[address.service(county, language, address.ACCESSIBILITY)])
        assert [part for part in STATEMENT[language] if part not in text] == []
        assert real()[address.home(county, language)].frame.site_name in text

    @pytest.mark.parametrize("county", COUNTIES)
    def test_what_the_sources_do_not_name_is_said_to_be_missing(self, county: str) -> None:
        text = text_of(real()[address.service(county, Language.STANDARD, address.ACCESSIBILITY)])
        assert "Auf dieser Seite fehlen noch Angaben." in text
        assert text.count("Diese Angabe fehlt noch.") >= 3
        assert "hat noch niemand geprüft" in text

    def test_an_imprint_names_what_it_lacks_below_a_name(self) -> None:
        """„Diese Angabe“ below the county's name would doubt the name."""
        text = text_of(real()[address.service("nordhausen", Language.STANDARD, address.IMPRINT)])
        assert "Landkreis Nordhausen Die Anschrift fehlt noch." in " ".join(text.split())

    def test_what_is_filled_in_stands_there_and_nothing_is_missing(self) -> None:
        county = small_county()["musterkreis/kreis.yaml"].partition("offen:")[0] + "kontakt: beispiel\n"
        views = built(small_county() | {"musterkreis/kreis.yaml": county})
        standard = text_of(views["musterkreis/barrierefreiheit/index.html"]).replace(" @", "@")
        for told in (
            "https://www.landkreis.example",
            "teilweise vereinbar",
            "Die Karte der Dörfer ist nur ein Bild.",
            "unverhältnismäßige Belastung",
            "Wir beschreiben Ihnen den Weg am Telefon.",
            "15.11.2018",
            "Prüfstelle Muster",
            "www.landkreis.example/pruefung",
            "wohngeld@landkreis.example",
            "Beispielplatz 1 06567 Musterstadt",
            "durchsetzung@land.example",
            "Angaben geprüft am 15.11.2018",
        ):
            assert told in standard, told
        easy = text_of(views["musterkreis/leicht/barrierefreiheit/index.html"])
        assert "Die Karte von den Dörfern ist nur ein Bild." in easy
        for name in (address.ACCESSIBILITY, address.IMPRINT, address.PRIVACY):
            for language in Language:
                text = text_of(views[address.service("musterkreis", language, name)])
                assert not re.search("(Diese Angabe|Die Anschrift|Die Adresse) fehlt noch", text), name
                assert "Auf dieser Seite fehl" not in text, name

    def test_gaps_are_taken_from_the_content(self) -> None:
        document = ("---", "titel: {0}", "datei: {0}.pdf", "barrierefrei: {1}", "---", "")
        files = small_county()
        attachments = []
        for name, accessible, size in (("alt", "nein", 10), ("neu", "unbekannt", 10), ("gross", "ja", 6 * 2**20)):
            files[f"musterkreis/dokumente/{name}.md"] = "\n".join(document).format(name, accessible)
            attachments.append(Attachment(f"musterkreis/dokumente/{name}.pdf", size, ""))
        view = built(files, *attachments)["musterkreis/barrierefreiheit/index.html"]
        found = {section.key: [card.title for card in section.cards] for section in view.sections}
        assert found["inaccessible"] == ["alt"]
        assert found["unchecked"] == ["neu"]
        assert found["large"] == ["gross"]
        assert found["file"] == ["Plan für Familien"]
        assert found["twin"] == ["alt", "gross", "neu"]
        assert found["film"] == []
        text = text_of(view)
        assert "Diese Dateien sind groß und laden lange gross" in text
        assert "Ein Kontakt dafür fehlt noch." in text

    def test_a_film_closes_its_gap(self) -> None:
        film = "dgs:\n  url: www.landkreis.example/film\n  groesse: 1 MB\n  dauer: 2:00\n"
        film += "  bild: 640 x 480\n  bilder_je_sekunde: 25\n"
        files = small_county()
        before = {each.key: each for each in built(files)["musterkreis/barrierefreiheit/index.html"].sections}["film"]
        files["musterkreis/kreis.yaml"] += film
        views = built(files)
        after = {each.key: each for each in views["musterkreis/barrierefreiheit/index.html"].sections}["film"]
        assert after.total == before.total - 1
        (films,) = views["musterkreis/gebaerdensprache/index.html"].sections
        assert [card.path for card in films.cards] == ["musterkreis/index.html"]
        assert "Noch gibt es hier keinen Film" in text_of(
            built(small_county())["musterkreis/gebaerdensprache/index.html"]
        )


class TestTexts:
    def test_easy_texts_keep_the_rules(self) -> None:
        """A text as it stands, a phrase sentence by sentence. Names of norm and law stay; cookies are explained."""
        found = set()
        for key, text in flat(theme().phrases(Language.EASY)):
            if key.startswith(("service.", "report.", "understood.", "missing.")) and not key.endswith(LETTERS):
                filled = re.sub(r"\{\w+\}", "Amt", text)
                body = filled if key.endswith(".text") else "\n".join(split_sentences(filled))
                found |= {(key.rpartition(".")[2], each.code) for each in check(wording(body))}
        assert found == {("norm", "LS101"), ("norm", "LS211"), ("law", "LS101"), ("text", "LS109")}

    @pytest.mark.parametrize("county", COUNTIES)
    @pytest.mark.parametrize("language", Language)
    def test_a_county_words_a_page_itself(self, county: str, language: Language) -> None:
        assert address.entry_page(county, language, "seiten", "datenschutz") == address.service(
            county, language, address.PRIVACY
        )

    def test_own_words_stand_in_place_of_the_general_ones(self) -> None:
        own = page("titel: Egal", "stand: 01.10.2018", body="Wir sagen es [selbst](kontakte/beispiel).")
        views = built(small_county() | {"musterkreis/seiten/datenschutz.md": own})
        view = views["musterkreis/datenschutz/index.html"]
        text = text_of(view)
        assert "Wir sagen es selbst" in text
        assert "Keine Cookies, keine fremden Anbieter" not in text
        assert "Datenschutzbeauftragte des Landkreises" in text
        assert view.source == "musterkreis/seiten/datenschutz.md"
        assert "../kontakte/beispiel/index.html" in hrefs(view)
        assert "musterkreis/seiten/datenschutz/index.html" not in views
        assert "Cookies" in text_of(views["musterkreis/leicht/datenschutz/index.html"])

    def test_privacy_tells_what_the_program_does(self) -> None:
        text = text_of(real()["nordhausen/datenschutz/index.html"])
        for told in ("keine Cookies", "lokalen Speicher", "§ 25 Absatz 2 Nummer 2 TDDDG", "So löschen Sie die Wahl"):
            assert told in text


class TestEveryPage:
    def test_every_page_of_a_county_ends_with_the_same_links_in_the_same_order(self) -> None:
        orders = set()
        for view, footer in footers():
            links = footer.findall(".//nav//a")
            language = {each.attrib.get("hreflang", "") for each in links}
            assert language == {"", "de" if view.is_easy else "de-simple"}
            names = tuple("".join(each.itertext()).strip() for each in links if "hreflang" not in each.attrib)
            orders.add((view.is_easy, names))
        assert len(orders) == 2
        standard = next(order for easy, order in orders if not easy)
        assert standard[:6] == (
            "Erklärung zur Barrierefreiheit",
            "Barriere melden",
            "Gebärdensprache",
            "Kontakte",
            "Impressum",
            "Datenschutz",
        )

    def test_every_page_of_a_county_takes_reports_by_mail_or_telephone_or_says_where(self) -> None:
        for view, footer in footers():
            ways = [each.attrib["href"] for each in footer.findall(".//section[@aria-labelledby='barriere_melden']//a")]
            wanted = {"nordhausen": ("mailto:", "tel:"), "kyffhaeuserkreis": ("tel:",)}.get(str(view.frame.county))
            assert [each.partition(":")[0] + ":" for each in ways] == list(wanted) if wanted else len(ways) == 1

    def test_the_start_page_leads_to_what_bitv_asks_for(self) -> None:
        for county in COUNTIES:
            for language in Language:
                links = hrefs(real()[address.home(county, language)], ".//main//a")
                for name in (address.ABOUT, address.GUIDE, address.ACCESSIBILITY, address.SIGNS):
                    assert f"{name}/index.html" in links


class TestLetters:
    @pytest.mark.parametrize(
        "title", [HOSTILE, "a&body=b&bcc=c@d.e", "ä ö ü ß €", "100 % # ? & =", "zwei\nZeilen\r\nBcc: x@y.z", "+ plus"]
    )
    def test_a_title_stays_the_title(self, title: str) -> None:
        link = mailto("amt@landkreis.example", title, f"Seite:\n{title}")
        parts = urlsplit(link)
        assert (parts.scheme, parts.path, parts.fragment) == ("mailto", "amt@landkreis.example", "")
        fields = dict(each.split("=") for each in parts.query.split("&"))
        assert set(fields) == {"subject", "body"}
        assert unquote(fields["subject"]) == " ".join(title.split())
        assert unquote(fields["body"]) == "\r\n".join(["Seite:", *title.splitlines()])

    def test_a_page_with_a_hostile_title_is_reported_under_this_title(self) -> None:
        county = small_county()["musterkreis/kreis.yaml"].partition("offen:")[0] + "kontakt: beispiel\n"
        hostile = {f"musterkreis/seiten/boese{end}": page(f"titel: {QUOTED}") for end in (".md", ".leicht.md")}
        views = built(small_county() | hostile | {"musterkreis/kreis.yaml": county})
        for path in ("musterkreis/seiten/boese/index.html", "musterkreis/leicht/seiten/boese/index.html"):
            letters = [each for each in hrefs(views[path]) if each.startswith("mailto:") and "?" in each]
            assert len(letters) == (4 if "leicht" in path else 1)
            for each in letters:
                fields = parse_qs(urlsplit(each).query, keep_blank_values=True, strict_parsing=True)
                assert set(fields) == {"subject", "body"}
                assert " ".join(HOSTILE.split()) in fields["subject"][0]
                assert f"https://www.landkreis.example/{path.removesuffix('index.html')}" in fields["body"][0]

    def test_only_easy_pages_ask_whether_the_text_is_clear(self) -> None:
        assert "Haben Sie den Text verstanden?" in text_of(real()["nordhausen/leicht/index.html"])
        assert "Haben Sie den Text verstanden?" not in text_of(real()["nordhausen/index.html"])


class TestMissing:
    def test_its_links_work_at_any_depth(self) -> None:
        for path in ("404.html", "leicht/404.html"):
            links = [each for each in hrefs(real()[path]) if not each.startswith("#")]
            assert links
            assert all(each.startswith("/") for each in links), path

    @pytest.mark.parametrize("path", ["404.html", "leicht/404.html", "index.html", "leicht/index.html"])
    def test_pages_of_no_county_say_who_owes_the_service_pages(self, path: str) -> None:
        footer = render(real()[path], theme()).text.partition("<footer")[2]
        assert "Impressum" in footer
        assert all(
            f">{name}</a>" in footer for name in ("Kyffhäuserkreis", "Landkreis Nordhausen", "Landkreis Sömmerda")
        )

    @pytest.mark.parametrize("path", ["404.html", "leicht/404.html", "index.html", "leicht/index.html"])
    def test_they_lead_to_the_statement_of_every_county_in_their_version(self, path: str) -> None:
        view = real()[path]
        links = [each.rpartition(".html")[0] or each for each in hrefs(view, ".//footer//a")]
        start = view.root or ("../" if view.is_easy else "")
        for county in COUNTIES:
            page = address.service(county, view.language, address.ACCESSIBILITY).removesuffix("index.html")
            assert [each for each in links if each.removesuffix("index") == start + page], county

    def test_it_speaks_both_versions_and_leads_into_every_county(self) -> None:
        view = real()["404.html"]
        text = text_of(view)
        assert "Diese Seite gibt es nicht" in text
        assert "Vielleicht ist die Adresse falsch." in text
        assert {"/nordhausen/", "/soemmerda/", "/kyffhaeuserkreis/", "/leicht/404.html"} <= set(hrefs(view))
        page = render(view, theme()).text
        assert 'lang="de-simple"' in page
        assert 'name="robots" content="noindex"' in page
        assert "canonical" not in page

    @pytest.mark.parametrize(("site", "root"), [("https://kreise.example/a/", "/a/"), ("https://kreise.example", "/")])
    def test_its_links_begin_where_the_site_stands(self, site: str, root: str) -> None:
        county = small_county()["musterkreis/kreis.yaml"].replace("https://www.landkreis.example\n", f"{site}\n", 1)
        view = built(small_county() | {"musterkreis/kreis.yaml": county})["404.html"]
        assert f"{root}musterkreis/" in hrefs(view)
        assert all(each.startswith((root, "#")) for each in hrefs(view))


def test_no_phrase_of_these_pages_is_english() -> None:
    for language in Language:
        for key, text in flat(theme().phrases(language)):
            if key.startswith(("service.", "report.", "missing.", "understood.")):
                assert not re.search(
                    r"\b(the|your|page|website|feedback)\b", re.sub(r"\{\w+\}", "", text), re.IGNORECASE
                ), key
