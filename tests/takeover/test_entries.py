"""Pages of counties, saved as a well-known system writes them, become drafts; nothing on them is lost."""

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.canonical import canonical
from ssg.check import check
from ssg.diagnostic import Severity
from ssg.draft import Tree
from ssg.kinds import kinds
from ssg.load import read_draft
from ssg.markdown import html
from ssg.takeover.contacts import contacts
from ssg.takeover.entries import Entry, entries_of
from ssg.takeover.lines import Line, Link, Section
from ssg.takeover.others import event
from ssg.takeover.prose import markdown, unsaid
from ssg.takeover.saved import saved
from ssg.validate import validate

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
TODAY = date(2026, 11, 22)
SILENT = {"script", "style", "noscript", "title", "head"}


def made(octets: bytes, address: str = "") -> tuple[Entry, ...]:
    page = saved(octets, address)
    assert page is not None
    return entries_of(page, TODAY, lambda _: False)


@cache
def made_of(name: str) -> dict[str, Entry]:
    (path,) = (each for each in PAGES if each.stem == name)
    return {f"{each.folder}/{each.slug}": each for each in made(path.read_bytes())}


def fields_of(entry: Entry) -> dict[str, Tree]:
    draft, found = read_draft(f"kreis/{entry.folder}/{entry.slug}.md", entry.text.encode(), kinds())
    assert found == ()
    assert draft is not None
    return draft.fields


def visible(octets: bytes) -> str:
    """All that somebody can read on a page, by another reader than ours."""
    words: list[str] = []

    def walk(element: Any) -> None:
        tag = str(element.tag).rpartition("}")[2]
        if isinstance(element.tag, str) and tag not in SILENT and "display:none" not in element.get("style", ""):
            words.append(element.text or "")
            for child in element:
                walk(child)
                words.append(child.tail or "")

    walk(html5lib.parse(octets.decode()))
    return " ".join(words)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_word_of_a_page_is_kept(path: Path) -> None:
    octets = path.read_bytes()
    said = " ".join(each.text for each in made(octets))
    shown = visible(octets).replace("(at)", "@").replace("(dot)", ".")
    words = re.sub(r"\s+", " ", shown)
    assert [each for each in words.split() if list(unsaid([Line(each)], said))] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_all_drafts_fit_at_once(path: Path) -> None:
    for each in made(path.read_bytes()):
        place = f"kreis/{each.folder}/{each.slug}.md"
        draft, found = read_draft(place, each.text.encode(), kinds())
        assert found == ()
        assert draft is not None
        validated, misfits = validate((draft,))
        assert [one for one in misfits if one.severity is Severity.ERROR] == []
        assert not validated.entries[0].facts.is_public(TODAY)
        assert canonical(place, each.text.encode(), kinds()) == each.text.encode()


def test_a_time_table_makes_a_programme_with_its_contact() -> None:
    entries = made_of("kyffhaeuserkreis-armutspraevention")
    assert list(entries) == ["programme/integrierte-sozialplanung", "kontakte/sozialplanung"]
    programme = fields_of(entries["programme/integrierte-sozialplanung"])
    phases = programme["phasen"]
    assert isinstance(phases, tuple)
    assert [each["zeitraum"] for each in phases if isinstance(each, dict)] == ["2016", "2017", "2018"]
    assert programme["kontakt"] == "sozialplanung"
    contact = fields_of(entries["kontakte/sozialplanung"])
    assert contact == {
        "titel": "Sozialplanung",
        "amt": "Landratsamt Kyffhäuserkreis",
        "stellen": ("Jugend- und Sozialamt", "Sozialplanung"),
        "person": {"name": "Elke Schnabel", "rolle": "Ansprechpartnerin"},
        "strasse": "Markt 8",
        "plz": "99706",
        "ort": "Sondershausen",
        "telefon": ("03632 / 741-526",),
        "fax": "03632 / 741-88561",
        "email": "e.schnabel@kyffhaeuser.example",
        "sprechzeiten": ({"tage": "Montag - Freitag", "zeiten": ("09.00 - 12.00", "13.00 - 16.00")},),
        "nach_absprache": "sowie nach Absprache",
        "status": "entwurf",
        "stand": "22.11.2026",
    }


def test_lines_of_a_paragraph_make_a_time_table_too() -> None:
    entries = made_of("nordhausen-armutspraevention")
    programme = fields_of(entries["programme/entwicklung-einer-armutspraeventionsstrategie"])
    phases = programme["phasen"]
    assert isinstance(phases, tuple)
    assert phases[1] == {
        "zeitraum": "2017",
        "schritte": ("Erstellung eines Sozialatlasses für den Landkreis Nordhausen",),
    }
    contact = fields_of(entries["kontakte/planungskoordination-im-landkreis-nordhausen"])
    assert contact["telefon"] == ("03631 911542",)


def test_a_scrambled_address_a_download_and_an_event() -> None:
    entries = made_of("nordhausen-familie-eins99")
    assert fields_of(entries["kontakte/stab-sozialplanung-controlling"])["email"] == "soziales@lrandh.thueringen.de"
    document = entries["dokumente/integrierte-fachspezifische-planung"]
    assert fields_of(document)["groesse"] == "22,9 MiB"
    assert fields_of(document)["dateiname"] == "LK_NDH__Plan_LSZ.pdf"
    assert "ZU TUN: Holen Sie die Datei" in document.text
    event = entries["termine/diskussion-zur-armutspraeventionsstrategie"]
    assert fields_of(event)["beginn"] == "4. November, 13.30 Uhr"
    assert fields_of(event)["ort"] == {"name": "Ratssaal des Bürgerhauses Nordhausen", "strasse": "Nikolaiplatz 1"}
    assert "erste Zwischenbilanz" in event.text


def test_a_list_of_links_becomes_offers() -> None:
    entries = made_of("nordhausen-sozialplanung")
    offers = {name: fields_of(each) for name, each in entries.items() if name.startswith("angebote/")}
    assert len(offers) == 17
    first = offers["angebote/bundesamt-fuer-migration-und-fluechtlinge"]
    assert first["url"] == "www.bamf.de"
    assert first["kurz"] == "Kontakt- und Beratungsstellen zur Integrationsarbeit, Sprachkurse"
    assert fields_of(entries["kontakte/stab-sozialplanung-controlling"])["telefon"] == ("03631 911–5011/–5012",)


def event_of(words: str) -> dict[str, Tree] | None:
    return event(Section(Line("Fest", level=2), (Line(words),)))


@pytest.mark.parametrize(
    ("words", "begin", "end"),
    [
        ("Am 4. Mai 2030 um 14 Uhr", "4. Mai 2030, 14.00 Uhr", None),
        ("Dienstag, den 12.03.2027 von 14:00 bis 16:30 Uhr", "12. März 2027, 14.00 Uhr", "12. März 2027, 16.30 Uhr"),
        ("1. Juni, 9 - 12 Uhr", "1. Juni, 09.00 Uhr", "1. Juni, 12.00 Uhr"),
    ],
)
def test_an_event_has_its_day_and_its_times(words: str, begin: str, end: str | None) -> None:
    found = event_of(words)
    assert found is not None
    assert (found["beginn"], found.get("ende")) == (begin, end)


@pytest.mark.parametrize(
    "words",
    [
        "Vom 12. bis 14. Mai 2027, 9 Uhr",
        "Am 4. Mai 2027, 9 Uhr, und am 5. Mai 2027, 10 Uhr",
        "Am 4. Mai 2027",
        "Am 40.99.2027, 9 Uhr",
        "Der Plan wurde am 4. Mai 2027 beschlossen. Das Amt ist am Dienstag von 9 bis 12 Uhr offen.",
    ],
)
def test_what_is_no_single_event_stays_text(words: str) -> None:
    assert event_of(words) is None


def test_days_in_one_line_are_not_mixed_up() -> None:
    lines = ("Kontakt", "Bauamt", "Telefon: 03631 911-0", "Di 09:00 - 12:00, Do 14 - 18 Uhr")
    (found,) = contacts([Line(words, number) for number, words in enumerate(lines)])
    assert "sprechzeiten" not in found.fields
    assert found.lines == {0, 1, 2}


def test_a_page_without_marks_of_its_content() -> None:
    entries = made_of("beispielkreis-beratung")
    assert list(entries) == [
        "seiten/schwangerenberatung",
        "kontakte/gesundheitsamt",
        "dokumente/flyer-beratung",
        "dokumente/antrag",
        "angebote/familienplanung-de-der-bzga",
        "angebote/hilfetelefon-schwangere-in-not",
        "termine/elternabend-gesund-ins-leben",
    ]
    contact = fields_of(entries["kontakte/gesundheitsamt"])
    assert contact["person"] == {"name": "Frau Sabine Beispiel"}
    assert contact["email"] == "beratung@kreis-beispiel.example"
    assert (contact["strasse"], contact["plz"], contact["ort"]) == ("Behringstraße 3", "99734", "Nordhausen")
    assert contact["sprechzeiten"] == (
        {"tage": "Dienstag", "zeiten": ("09.00 - 12.00", "13.00 - 18.00")},
        {"tage": "Do", "zeiten": ("09.00 - 12.00",)},
    )
    page = entries["seiten/schwangerenberatung"].text
    assert "ZU TUN: Das steht nur auf der alten Seite: Montag geschlossen" in page
    assert "ZU TUN: Am Rand der alten Seite stand: Start" in page
    assert fields_of(entries["dokumente/antrag"])["groesse"] == "45 KB"
    assert fields_of(entries["angebote/hilfetelefon-schwangere-in-not"])["kurz"] == "rund um die Uhr"
    assert fields_of(entries["termine/elternabend-gesund-ins-leben"])["beginn"] == "12. März 2027, 18.00 Uhr"


def test_what_stands_around_the_content_is_kept_apart() -> None:
    page = made_of("soemmerda-sozialplanung")["seiten/sozialplanung"]
    text, _, tasks = page.text.partition("```")
    assert "## Jugendhilfeplanung" in text
    assert "Bürgerservice" not in text
    assert "ZU TUN: Am Rand der alten Seite stand: Bürgerservice" in tasks


def test_links_lead_on_where_the_address_is_known() -> None:
    html = b"<html><body><main><h1>Plan</h1><p>Siehe <a href='/amt'>das Amt</a> und [mehr].</p></main></body></html>"
    (page,) = made(html, "https://www.kreis.example/plan")
    assert "Siehe [das Amt](https://www.kreis.example/amt) und \\[mehr\\]." in page.text
    (page,) = made(html)
    assert "Siehe das Amt und" in page.text
    assert "ZU TUN: Der Link „das Amt“ führte zu: /amt" in page.text


def test_a_contact_that_nobody_reaches_stays_text() -> None:
    (page,) = made(b"<html><body><h1>Amt</h1><h2>Kontakt</h2><p>Bauamt<br>Telefon: 0 1 2 3 4 5</p></body></html>")
    assert "Bauamt\nTelefon: 0 1 2 3 4 5" in page.text


def test_a_title_that_is_no_title_is_told() -> None:
    (page,) = made(b"<html><head><title>&#xe001;</title></head><body><p>Text.</p></body></html>")
    assert "titel: Seite ohne Titel" in page.text
    assert "Text." in page.text


def test_headings_leave_no_level_out() -> None:
    (page,) = made(
        b"<html><body><h1>A</h1><p>a</p><h4>B</h4><p>b</p><h6>C</h6><p>c</p><h2>D</h2><p>d</p></body></html>"
    )
    assert [line for line in page.text.splitlines() if line.startswith("##")] == ["## B", "### C", "## D"]


def test_signs_in_addresses_do_not_end_links() -> None:
    link = "<a href='https://x.example/a (1)&gt;\ue001'>Plan [neu]</a>"
    (page,) = made(f"<html><body><h1>Plan</h1><p>Der {link} gilt.</p></body></html>".encode())
    assert "Der [Plan \\[neu\\]](https://x.example/a%20%281%29%3E) gilt." in page.text


@pytest.mark.parametrize(
    "words", ["1. Mai ist frei", "2) auch", "- Strich", "-----", "===", "## Kein Titel", "+ mehr", "#", "-- so --"]
)
@pytest.mark.parametrize("is_item", [False, True])
def test_words_that_look_like_marks_stay_words(words: str, is_item: bool) -> None:  # noqa: FBT001 - parametrized
    shown = html(markdown([Line("Davor", 1, is_item=is_item), Line(words, 1, is_item=is_item)]), easy=False, targets={})
    assert "".join(html5lib.parseFragment(shown, namespaceHTMLElements=False).itertext()).split() == [
        "Davor",
        *words.split(),
    ]
    assert not re.search("<h[1-6]|<hr|<ol", shown)
    assert ("<ul" in shown) is is_item


@pytest.mark.parametrize(
    ("text", "links", "written"),
    [
        ("hier und hier", ("hier", "hier"), "[hier](https://a.example/0) und [hier](https://a.example/1)"),
        ("Das Amt hilft: A", ("A",), "Das Amt hilft: [A](https://a.example/0)"),
        ("Siehe 1. Antrag", ("1. Antrag",), "Siehe [1. Antrag](https://a.example/0)"),
        ("[x] und y", ("[x]", "y"), r"[\[x\]](https://a.example/0) und [y](https://a.example/1)"),
        ("Anträge", ("Antr",), "[Antr](https://a.example/0)äge"),
    ],
)
def test_each_link_stands_at_its_own_words(text: str, links: tuple[str, ...], written: str) -> None:
    led = tuple(Link(words, f"https://a.example/{number}") for number, words in enumerate(links))
    assert markdown([Line(text, links=led)]) == written


@pytest.mark.parametrize(
    ("base", "canonical", "address", "found"),
    [
        ("/", "", "https://a.example/x/y", "https://a.example/plan"),
        ("//b.example/", "", "https://a.example/x/y", "https://b.example/plan"),
        ("", "https://a.example/schoen", "https://a.example/x/y", "https://a.example/x/plan"),
        ("", "https://a.example/schoen", "", "https://a.example/plan"),
        ("unter/", "https://a.example/schoen", "", "https://a.example/unter/plan"),
    ],
)
def test_links_lead_where_a_browser_would_go(base: str, canonical: str, address: str, found: str) -> None:
    head = f'<base href="{base}">' * bool(base) + f'<link rel="canonical" href="{canonical}">'
    page = f"<html><head>{head}</head><body><main><h1>X</h1><p>Zum <a href=plan>Plan</a> hier.</p></main></body></html>"
    (entry,) = made(page.encode(), address)
    assert f"[Plan]({found})" in entry.text


def test_where_a_picture_leads_is_told() -> None:
    page = "<main><h1>Seite</h1><p>Text. <a href=https://a.example/x><img src=x alt='Das Logo'></a> Mehr.</p></main>"
    (entry,) = made(f"<html><body>{page}</body></html>".encode())
    assert "ZU TUN: Das Bild „Das Logo“ führte zu: https://a.example/x" in entry.text


def test_a_value_that_does_not_fit_is_told_and_not_lost() -> None:
    (page, contact) = made(
        b"<html><body><main><h1>Amt</h1><h2>Kontakt</h2><p>Bauamt<br>Telefon: 0 1 2 3 4 5<br>"
        b"99999 Ort</p></main></body></html>"
    )
    assert page.slug == "amt"
    assert "0 1 2 3 4 5" in contact.text
    assert "ort: Ort" in contact.text


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252"])
def test_letters_are_read_in_the_encoding_of_the_page(encoding: str) -> None:
    html = f"<html><head><meta charset={encoding}></head><body><h1>Für Bürger</h1><p>Über Straßen.</p></body></html>"
    (page,) = made(html.encode(encoding))
    assert page.slug == "fuer-buerger"
    assert "Über Straßen." in page.text


def test_names_that_are_taken_are_numbered() -> None:
    page = saved(b"<html><body><h1>Plan</h1><p>Text.</p></body></html>")
    assert page is not None
    (entry,) = entries_of(page, TODAY, {"seiten/plan", "seiten/plan-2"}.__contains__)
    assert entry.slug == "plan-3"


@pytest.mark.parametrize("octets", [b"", b"   ", b"%PDF-1.4"])
def test_what_is_no_page_is_none(octets: bytes) -> None:
    page = saved(octets)
    assert page is None or page.content == () or "PDF" in page.content[0].text


PIECES = [
    "<h2>Kontakt</h2>",
    "<p>Telefon: 03631 911-0</p>",
    "<p>E-Mail: a(at)b.example</p>",
    "<p>Jahr 2016:<br>eins<br>zwei</p>",
    "<p>2017</p><ul><li>drei</li></ul>",
    "<p><a href='https://x.example'>x.example</a></p>",
    "<p><a href='/a/b.pdf'>Plan</a> (3 MB)</p>",
    "<h2>Fest</h2><p>Am 4. Mai 2030 um 14 Uhr im Rathaus, Markt 1</p>",
    "<table><tr><td>Montag</td><td>08:00 bis 12:00 Uhr</td></tr></table>",
    "<p>99734 Nordhausen</p>",
    "<p>```` ZU TUN --- # * _x_ <b>fett</b> [a](b)</p>",
    "<div>los<p>Markt 8</p>ende</div>",
    "<p>1. April bleibt</p>",
    "<img alt='Ein Haus' src='h.png'>",
    "<p>Land\u00adkreis \u200bund \ue001 Amt\u00a0hier &amp;#x202e; &amp;amp; \u2028 neu</p>",
    "<p>&lt;&lt;&lt;&lt;&lt;&lt;&lt; HEAD</p>",
    "<h2>\ue001</h2>",
    "<h4>X</h4>",
    "<p><a href='http://[::1'>los</a> <a href='javascript:x'>ab</a> <a href='https://x.example'></a></p>",
    "<a href='http://x.example/a.pdf?x=1#y'>PDF</a>",
    "<ul><li>a<ul><li>b</li></ul></li></ul>",
    "<p>&gt; **Wichtich:** x<br>-----<br>====</p>",
    "<p>Telefon: 03631 911-0 &amp;#x202e;</p>",
]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_whatever_stands_on_a_page_is_kept(pieces: list[str]) -> None:
    octets = f"<html><body><main><h1>Seite</h1>{''.join(pieces)}</main></body></html>".encode()
    entries = made(octets)
    said = " ".join(each.text for each in entries)
    shown = visible(octets).replace("(at)", "@").translate(dict.fromkeys(map(ord, "\u00ad\u200b\ue001\u2028")))
    assert [each for each in shown.split() if list(unsaid([Line(each)], said))] == []
    for each in entries:
        place = f"kreis/{each.folder}/{each.slug}.md"
        draft, found = read_draft(place, each.text.encode(), kinds())
        assert found == ()
        assert draft is not None
        validated, misfits = validate((draft,))
        told = check(validated.entries[0].wordings[0])
        assert [one for one in (*misfits, *told) if one.severity is Severity.ERROR] == []
