"""An easy draft: everything is there, nothing is translated, and the site can be built with it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.canonical import canonical
from ssg.check import check
from ssg.check.markdown_problems import TO_DO
from ssg.diagnostic import Severity
from ssg.easy_draft import easy_draft
from ssg.easy_draft.pieces import CONTINUED, LONG, pieces
from ssg.fingerprint import fingerprints, written
from ssg.kind import Entry
from ssg.kinds import kinds
from ssg.languages import Language
from ssg.load import load
from ssg.markdown import headings
from ssg.project import ROOT
from ssg.validate import validate
from tests.small_county import entries_of, small_county, validated

PAGE = "musterkreis/seiten/plan"
WORDS = [
    "Der",
    "Kreistag",
    "plant",
    ",",
    "und",
    "weil",
    "die",
    "(",
    ")",
    "„",
    "“",
    ";",
    "Hilfe",
    "–",
    ":",
    "das",
    "kommt",
]
TEXT = """\
---
titel: Der Plan
kurz: Ein Plan für alle.
---
Der Kreistag hat am 18.12.2018 den [Plan](programme/beispiel) beschlossen,
weil viele Menschen im Landkreis Hilfe brauchen.

## Antrag stellen {#antrag}

Rufen Sie an: 03631 911-5011. Der Kreistag hilft.

![Ein Haus](bilder/haus.svg)

## Was kostet das?

- Nichts.

## Antragsunterlagenzusammenstellung
"""


def drafted(text: str = TEXT) -> str:
    entries = entries_of({**small_county(), f"{PAGE}.md": text})
    return easy_draft(next(each for each in entries if each.id == PAGE), entries)


def test_each_section_stays_with_its_name_and_asks_something() -> None:
    body = drafted().split("---\n")[2]
    assert [(each.text, each.id) for each in headings(body)] == [
        ("Was müssen Sie wissen zu: Antrag stellen?", "antrag"),
        ("Was kostet das?", "was-kostet-das"),
        ("Worum geht es im Teil 3?", "worum-geht-es-im-teil-3"),
    ]


def test_a_heading_that_asks_stays_as_it_is() -> None:
    body = drafted(TEXT + "\n## Was Sie mitbringen\n").split("---\n")[2]
    assert "## Was Sie mitbringen?\n" in body


def test_all_that_is_said_is_to_be_written_anew() -> None:
    lines = drafted().splitlines()
    for line in (
        "Der Kreistag hat am 18.12.2018 den Plan beschlossen,",
        "… weil viele Menschen im Landkreis Hilfe brauchen.",
        "Diese Angaben bleiben: 18.12.2018",
        "Dieser Link bleibt: [Plan](programme/beispiel)",
        "Überschrift: Was müssen Sie wissen zu: Antrag stellen?",
        "Rufen Sie an: 03631 911-5011.",
        "Diese Angaben bleiben: 03631 911-5011",
        "Dieses Bild bleibt: ![Ein Haus](bilder/haus.svg)",
        "Nichts.",
        "Überschrift: Was müssen Sie wissen zu: Antragsunterlagenzusammenstellung?",
    ):
        assert f"{TO_DO}: {line}" in lines


def test_a_hard_word_brings_its_sentences_once() -> None:
    assert drafted().count("Im Kreistag sitzen gewählte Frauen und Männer.\n") == 1


def test_the_fields_wait_as_comments_and_fit_when_these_are_taken_away() -> None:
    entries = entries_of(small_county())
    for entry in entries:
        text = easy_draft(entry, entries)
        assert "\nstatus: entwurf\n" in text
        before, mark, waiting = text.partition("davor.\n")
        freed = before + mark + waiting.replace("\n# ", "\n").removeprefix("# ")
        path = f"{entry.wordings[0].path.rpartition('.')[0]}.leicht.md"
        value, found = validated({entry.wordings[0].path: small_county()[entry.wordings[0].path], path: freed})
        assert [each for each in found if each.code in {"FE009", "FE008"} or each.severity is Severity.ERROR] == []
        assert len(value.entries[0].wordings) == len(Language)


def test_it_knows_from_which_text_it_was_made() -> None:
    entry = next(each for each in entries_of({**small_county(), f"{PAGE}.md": TEXT}) if each.id == PAGE)
    for line in written(fingerprints(entry.wordings[0])):
        assert f"  - {line}\n" in drafted()


def test_our_own_pages_can_all_be_drafted() -> None:
    read, _ = load(ROOT / "content", kinds())
    validated_, _ = validate(read.drafts)
    for entry in validated_.entries:
        text = easy_draft(_alone(entry), validated_.entries)
        path = f"{entry.wordings[0].path.rpartition('.')[0]}.leicht.md"
        assert canonical(path, text.encode(), kinds()) == text.encode()
        words = " ".join(text.replace(f"{TO_DO}: ", "").replace(CONTINUED, "").split())
        for sentence in (each.text for each in headings(entry.wordings[0].body)):
            assert sentence in words


BLOCKS = [
    "## Titel",
    "### Unter {#u}",
    "#### Antragsunterlagenzusammenstellung des Landkreises",
    "Ein Satz, der sehr lang ist und weil er lang ist, noch länger wird; und weiter – so.",
    "- Punkt\n  - tief",
    "| a | b |\n| - | - |\n| c | d |",
    "> **Wichtig:** Kasten",
    "![Bild](bilder/x.svg)",
    "```\nx\n```",
    "[Link](kontakte/beispiel)",
    "Der Kreistag tagt am 01.02.2026 um 9 Uhr.",
    "(offen „Zitat",
]


@given(st.lists(st.sampled_from(BLOCKS), max_size=8))
@settings(max_examples=40, deadline=None)
def test_no_draft_stops_a_site(blocks: list[str]) -> None:
    text = drafted("---\ntitel: Plan\n---\n" + "\n\n".join(blocks) + "\n")
    files = {f"{PAGE}.md": "---\ntitel: Plan\n---\n", f"{PAGE}.leicht.md": text}
    value, found = validated(files)
    easy = value.entries[0].wordings[1]
    assert [each for each in (*found, *check(easy)) if each.severity is Severity.ERROR] == []
    assert canonical(f"{PAGE}.leicht.md", text.encode(), kinds()) == text.encode()


def _alone(entry: Entry) -> Entry:
    return entry.model_copy(update={"wordings": entry.wordings[:1]})


@given(st.lists(st.sampled_from(WORDS), max_size=40))
@settings(max_examples=100, deadline=None)
def test_pieces_keep_every_word_in_order(words: list[str]) -> None:
    sentence = " ".join(words).replace(" ,", ",") + "."
    found = pieces(sentence)
    assert " ".join(each.removeprefix(CONTINUED) for each in found).split() == sentence.split()
    assert len(found) == 1 or len(sentence.split()) > LONG
