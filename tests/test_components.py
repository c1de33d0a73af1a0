"""What components of pages say, and in which order."""

import pytest

from ssg.link import link
from ssg.plan import plan
from ssg.render import render
from tests.small_county import fit
from tests.small_site import TODAY, page, parsed, shown, theme

TERM = {
    "kreis/begriffe/kreistag.md": page("titel: Kreistag", body="Im Kreistag sitzen gewählte Menschen."),
    "kreis/begriffe/kreistag.leicht.md": page("titel: Kreistag", body="Im Kreistag sitzen Frauen und Männer."),
}


def main_of(files: dict[str, str], path: str) -> str:
    county = {"kreis/kreis.yaml": "titel: Kreis\nname: Kreis\n"}
    views = {view.path: view for view in plan(link(fit(county | files), (), TODAY).value, theme())}
    text = render(views[path], theme()).text
    return text[text.index("<main") : text.index("</main>")]


@pytest.mark.parametrize(
    "path", ["musterkreis/programme/neu/index.html", "musterkreis/leicht/programme/neu/index.html"]
)
def test_what_matters_most_stands_before_the_list_of_contents(path: str) -> None:
    main = shown(path)
    assert 0 < main.index('class="glance') < main.index('class="contents')


@pytest.mark.parametrize(
    ("path", "shown_as"),
    [
        ("kreis/seiten/rat/index.html", "Sozial\u00adplanung"),
        ("kreis/leicht/seiten/rat/index.html", "Sozialplanung"),
    ],
)
def test_long_words_of_headings_may_part_where_pages_are_not_easy(path: str, shown_as: str) -> None:
    body = "## Sozialplanung heute\n\nText.\n\n## Zwei\n\nText.\n\n## Drei\n\nText."
    files = {"kreis/seiten/rat.md": page("titel: Rat", body=body)}
    files["kreis/seiten/rat.leicht.md"] = files["kreis/seiten/rat.md"]
    main = main_of(files, path)
    listed, text = main.split("</nav>", 1)
    assert f"{shown_as} heute</h2>" in text
    assert "Sozialplanung heute</a>" in listed


class TestLead:
    @pytest.mark.parametrize(
        ("path", "easy"), [("kreis/seiten/rat/index.html", False), ("kreis/leicht/seiten/rat/index.html", True)]
    )
    def test_hard_words_are_explained_where_readers_meet_them_first(self, path: str, *, easy: bool) -> None:
        files = {
            "kreis/seiten/rat.md": page("titel: Rat", "kurz: Der Kreistag hilft.", body="Der Kreistag hilft gern."),
            "kreis/seiten/rat.leicht.md": page(
                "titel: Rat", "kurz: Der Kreistag hilft. Fragen Sie.", body="Der Kreistag hilft.\n\n## Wie?\n\nOft."
            ),
        }
        main = main_of(TERM | files, path)
        assert main.count('class="term-link"') == 1
        assert main.index('class="term-link"') < main.index('class="prose"')
        assert 'class="explanation"' in main
        assert ("<br>" in main[: main.index("</p>")]) == easy

    def test_a_word_does_not_explain_itself(self) -> None:
        files = {"kreis/begriffe/kreistag.md": page("titel: Kreistag", "kurz: Der Kreistag.", body="Er entscheidet.")}
        assert "term-link" not in main_of(files, "kreis/begriffe/kreistag/index.html")


class TestContact:
    @pytest.mark.parametrize("version", ["", "leicht/"])
    def test_nothing_stands_before_the_number(self, version: str) -> None:
        main = parsed(shown(f"musterkreis/{version}kontakte/beispiel/index.html")).find(".//main")
        assert main is not None
        links = [each for each in main.iter("a") if "href" in each.attrib]
        assert links[0].attrib["href"].startswith("tel:")

    @pytest.mark.parametrize("version", ["", "leicht/"])
    def test_lists_tell_the_number_too(self, version: str) -> None:
        cards = parsed(shown(f"musterkreis/{version}kontakte/index.html")).findall(".//main//li[@class='card']")
        assert cards
        assert any(each.attrib.get("href", "").startswith("tel:") for card in cards for each in card.iter("a"))


class TestOutlink:
    PATH = "musterkreis/angebote/index.html"

    def test_a_long_address_goes_on_where_a_part_ends(self) -> None:
        offer = page("titel: Amt", "url: https://www.amt.example/a/b-c.html", "thema: beratung", "zielgruppen: [alle]")
        main = main_of({"kreis/angebote/amt.md": offer}, "kreis/angebote/amt/index.html")
        assert "www<wbr>.amt<wbr>.example/<wbr>a/<wbr>b-c<wbr>.html</span>" in main
        assert 'href="https://www.amt.example/a/b-c.html"' in main

    def test_a_card_says_its_title_once_to_the_eyes_and_in_each_link_to_the_ears(self) -> None:
        card = parsed(shown(self.PATH)).find(".//main//li[@class='card']")
        assert card is not None
        title = "".join(card.findtext("h3/a") or card.findtext("h2/a") or "")
        words = card.find(".//a[@rel='external']/span")
        assert title
        assert words is not None
        assert "".join(words.itertext()).endswith(f": {title}")
        assert words.findtext("span[@class='unseen']") == f": {title}"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("kreis/angebote/index.html", "Internetseite<br>Deutsch<br>Für Familien, Ehrenamtliche"),
        (
            "kreis/leicht/angebote/index.html",
            "Internet-Seite<br>Deutsch<br>Das ist für:<br>Familien<br>Freiwillige Helfer und Helferinnen",
        ),
    ],
)
def test_cards_say_for_whom_an_offer_is(path: str, said: str) -> None:
    facts = ("url: www.a.example", "thema: beratung", "zielgruppen: [familien, ehrenamtliche]", "sprachen: [de]")
    files = {
        "kreis/angebote/a.md": page("titel: Amt", *facts),
        "kreis/angebote/a.leicht.md": page("titel: Amt"),
        "kreis/angebote/b.md": page("titel: Bad", *facts[:2]),
    }
    main = main_of(files, path)
    assert f'<p class="when">{said}</p>' in main
    assert f'<p class="when">{said.partition("<br>")[0]}</p>' in main


def test_a_small_county_begins_with_its_own_entries_and_not_with_the_longest_list_of_shared_ones() -> None:
    shared = {f"gemeinsam/begriffe/w{each}.md": page(f"titel: Wort {each}", body="Ein Wort.") for each in range(9)}
    own = {f"kreis/programme/p{each}.md": page(f"titel: Plan {each}") for each in range(6)}
    tiles = main_of(shared | own, "kreis/index.html").partition('<div class="tiles">')[2]
    assert tiles.index("Plan 0") < tiles.index("Plan 5") < tiles.index("Wort 0") < tiles.index("Wort 3")
    assert "Wort 4" not in tiles
