"""What a text holds is found once, and again only after a change of its words."""

from ssg.gist import gist, gists, words_of
from tests.small_county import fit, small_county

WORDINGS = {each.path: each for each in fit(small_county()).wordings()}
TEXT = "## Geld\n\nSiehe [Plan](programme/plan). Frau Meier-Schulz und Anna-Maria helfen."


def test_it_holds_links_headings_and_names() -> None:
    wording = next(iter(WORDINGS.values())).model_copy(update={"body": TEXT})
    held = gist(wording)
    assert [each.href for each in held.links] == ["programme/plan"]
    assert [each.id for each in held.headings] == ["geld"]
    assert [name for name, _ in held.fingerprints] == ["anfang", "geld"]
    assert "Anna-Maria" in held.hyphen_names


def test_it_depends_on_nothing_but_the_words() -> None:
    for wording in WORDINGS.values():
        moved = wording.model_copy(update={"body_line": wording.body_line + 7, "path": "anderswo.md", "names": ("X",)})
        assert words_of(moved) == words_of(wording)
        assert gist(moved) == gist(wording)


def test_each_text_has_one() -> None:
    assert gists(WORDINGS.values()).keys() == WORDINGS.keys()
