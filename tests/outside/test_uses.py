"""Every link that leads outside is found with its place: in texts and in fields."""

from ssg.outside.uses import uses_in
from tests.small_county import fit, small_county

TEXT = """---
titel: Seite
---
Zum [Amt](https://www.amt.example/a#b) und noch einmal [Amt](https://www.amt.example/a).
Auch [ohne Schema](www.bund.example), [innen](kontakte/beispiel), [Post](mailto:a@b.example) und ![Bild](bilder/x.png).
"""


def test_links_in_texts_and_fields_are_found_with_their_places() -> None:
    uses = uses_in(fit({**small_county(), "musterkreis/seiten/links.md": TEXT}).entries)
    places = {address: [(span.path, span.line) for span, _ in found] for address, found in uses.items()}
    page = "musterkreis/seiten/links.md"
    assert places["https://www.amt.example/a"] == [(page, 4), (page, 4)]
    assert places["https://www.bund.example"] == [(page, 5)]
    ((path, line),) = places["https://www.beratung.example"]
    assert path == "musterkreis/angebote/beispiel.md"
    assert small_county()[path].splitlines()[line - 1] == "url: www.beratung.example"
    assert "https://www.land.example/durchsetzung" in places
    assert not any(address.startswith("mailto:") or "kontakte" in address for address in places)


def test_the_address_of_the_county_itself_is_not_asked_for() -> None:
    uses = uses_in(fit(small_county()).entries)
    places = {span.path for span, _ in uses["https://www.landkreis.example"]}
    assert places == {"musterkreis/programme/beispiel.md"}
    assert "https://www.landkreis.example/pruefung" in uses


def test_only_chosen_files_count() -> None:
    uses = uses_in(fit(small_county()).entries, lambda path: path.endswith("kreis.yaml"))
    assert {span.path for found in uses.values() for span, _ in found} == {"musterkreis/kreis.yaml"}
