"""Labelled lines of an older page become the period and the funding of a programme."""

import re

import pytest

from tests.takeover.test_entries import fields_of, made


def page_with(*parts: str) -> bytes:
    words = "<p>Der Landkreis plant viele Dinge gegen Armut und will Menschen helfen, die wenig Geld haben.</p>"
    body = f"<main><h1>Plan</h1>{words}{''.join(parts)}</main>"
    return f"<html><head><title>Plan</title></head><body>{body}</body></html>".encode()


def test_labelled_lines_and_tables_become_the_period_and_the_funding_of_a_programme() -> None:
    (entry,) = made(
        page_with(
            "<p>Laufzeit: 01.01.2016 – 31.12.2018</p>",
            "<p><strong>Fördergeber:</strong> Freistaat Thüringen<br>Richtlinie: Armutspräventionsrichtlinie</p>",
            "<table><tr><th>Förderzeitraum</th><td>2016 bis 2018</td></tr>",
            "<tr><td>Fördersumme:</td><td>22.900,50 Euro</td></tr></table>",
        )
    )
    fields = fields_of(entry)
    assert (entry.folder, fields["zeitraum"]) == ("programme", "01.01.2016 – 31.12.2018")
    funding = {
        "geber": "Freistaat Thüringen",
        "richtlinie": "Armutspräventionsrichtlinie",
        "zeitraum": "2016 bis 2018",
        "betrag": "22.900,50 €",
    }
    assert fields["foerderung"] == (funding,)
    assert "ZU TUN" not in entry.text
    assert "Laufzeit" not in entry.text


def test_a_label_that_is_told_again_begins_another_funding() -> None:
    (entry,) = made(page_with("<p>Fonds: ESF<br>Betrag: 100 Euro<br>Fonds: LSZ</p>"))
    assert fields_of(entry)["foerderung"] == ({"fonds": "ESF", "betrag": "100 €"}, {"fonds": "LSZ"})


@pytest.mark.parametrize(
    "parts",
    [
        ("<p>Laufzeit: 2016 bis 2018</p>",),
        ("<p>Laufzeit: zwei Jahre</p>", "<p>Betrag: unbekannt</p>"),
        ("<p>Richtlinie: Das ist lang. Es sind zwei Sätze.</p>", "<p>Fonds wie dieser sind selten</p>"),
        ('<p>Fonds: <a href="/esf">ESF</a></p>', "<p>Die Laufzeit: 2016</p>"),
    ],
)
def test_what_is_told_less_surely_stays_text(parts: tuple[str, ...]) -> None:
    (entry,) = made(page_with(*parts))
    assert entry.folder == "seiten"
    assert {"zeitraum", "foerderung"}.isdisjoint(fields_of(entry))
    for part in parts:
        assert re.sub("<[^>]+>", "", part).split(":")[0] in entry.text
