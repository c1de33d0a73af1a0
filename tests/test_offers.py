import re
from collections.abc import Mapping

import pytest

from ssg.export import export
from ssg.link import link
from ssg.plan import plan
from ssg.render import render
from ssg.view import View
from ssg.work import Work
from tests.small_county import fit
from tests.small_site import TODAY, page, theme

ALONE = Work(cache=None, jobs=1, engine="")
OFFERS = {
    "a": ("thema: beratung", "zielgruppen: [familien]", "sprachen: [de, uk]"),
    "b": ("thema: beratung", "zielgruppen: [alle]", "sprachen: [de]"),
    "c": ("thema: sicherheit", "zielgruppen: [ehrenamtliche]"),
}


def views(offers: Mapping[str, tuple[str, ...]] = OFFERS) -> dict[str, View]:
    files = {
        f"kreis/angebote/{name}.md": page(f"titel: Angebot {name}", "url: www.a.example", *lines)
        for name, lines in offers.items()
    }
    county = {"kreis/kreis.yaml": "titel: Kreis\nname: Kreis\n"}
    return {view.path: view for view in plan(link(fit({**county, **files}), (), TODAY).value, theme())}


def offered(view: View) -> list[str]:
    return [card.slug for section in view.sections for card in section.cards]


@pytest.mark.parametrize("version", ["kreis", "kreis/leicht"])
def test_each_choice_has_a_page_with_the_offers_that_suit(version: str) -> None:
    found = views()
    start = f"{version}/angebote/"
    parts = {path.removeprefix(start): offered(view) for path, view in found.items() if view.whole and start in path}
    assert parts == {
        "thema/beratung/index.html": ["a", "b"],
        "thema/sicherheit/index.html": ["c"],
        "zielgruppe/familien/index.html": ["a", "b"],
        "zielgruppe/ehrenamtliche/index.html": ["b", "c"],
        "sprache/de/index.html": ["a", "b"],
        "sprache/uk/index.html": ["a"],
    }
    for view in found.values():
        numbers = [choice.number for each in view.filters for choice in each.choices]
        assert all(view.filters == found[view.whole].filters for _ in numbers if view.whole)
        assert not view.whole or view.frame.twin in found


def test_what_narrows_nothing_is_no_choice() -> None:
    alike = dict.fromkeys("ab", ("thema: beratung", "zielgruppen: [alle]"))
    found = views(alike)
    assert found["kreis/angebote/index.html"].filters == ()
    assert not [view for view in found.values() if view.whole]
    assert "filter" not in main_of(found["kreis/angebote/index.html"])


def main_of(view: View) -> str:
    text = render(view, theme()).text
    return text[text.index("<main") : text.index("</main>")]


def test_search_knows_no_part_of_a_list() -> None:
    found = tuple(views().values())
    index = [output.text for output in export(found, ALONE) if output.path == "kreis/suche/index.json"]
    assert len(index) == 1
    shards = "".join(output.text for output in export(found, ALONE) if output.path.startswith("kreis/suche/"))
    assert "angebote/a" in shards
    assert "thema/beratung" not in shards


def test_the_page_of_a_choice_says_which_it_is_and_leads_back() -> None:
    view = views()["kreis/angebote/zielgruppe/familien/index.html"]
    text = main_of(view)
    assert "<h1>Angebote: Familien</h1>" in text
    assert "Sie sehen 2 von 3 Angeboten." in text
    assert re.search(r'aria-current="page"[^>]*><span>Familien', text)
    assert 'href="../../index.html"' in text
    assert [item.title for item in view.frame.crumbs[-2:]] == ["Angebote", "Angebote: Familien"]
