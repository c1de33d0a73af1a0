"""What headings tell of a text: levels, lines that only look like headings, and the length of sections."""

from ssg.check import text_of
from ssg.language.headings import bold_faults, level_faults, lines_of, sections, wording_faults
from ssg.language.text import Text
from ssg.markdown import passages
from tests.wordings import wording


def read(body: str) -> Text:
    return text_of(wording(body, title="Hilfe"))


def untitled(body: str) -> Text:
    return Text(passages(body, "a.md", 1))


def levels(text: Text) -> list[tuple[str, str]]:
    return [(fault.heading.text, fault.hint) for fault in level_faults(text)]


def test_below_a_title_a_text_begins_with_level_two() -> None:
    assert levels(read("## A\n\n### B\n\n#### C\n\n## D")) == []
    assert levels(read("Nur Text.")) == []
    assert levels(read("### A")) == [("A", "Schreiben Sie „## A“.")]
    assert levels(read("# A")) == [("A", "Schreiben Sie „## A“.")]
    assert levels(read("## A\n\n#### B")) == [("B", "Schreiben Sie „### B“.")]


def test_without_a_title_the_text_has_one_main_heading_of_its_own() -> None:
    assert levels(untitled("# A\n\n## B")) == []
    assert levels(untitled("# A\n\n# B")) == [("B", "Schreiben Sie „## B“.")]
    assert [heading for heading, _ in levels(untitled("## A\n\n## B"))] == ["A"]
    assert [heading for heading, _ in levels(untitled("### A"))] == ["A"]


def test_a_bold_line_looks_like_a_heading_only_with_text_below() -> None:
    def bold(body: str) -> list[str]:
        return [fault.heading.text for fault in bold_faults(read(body), 3)]

    assert bold("**Wer hilft?**\n\nDas Amt.") == ["Wer hilft?"]
    assert bold("**Was Sie brauchen**\n\n- Ausweis") == ["Was Sie brauchen"]
    for body in ("**Wer hilft?**", "**Bitte beachten:**\n\nText.", "**Das Amt hilft.**\n\nText."):
        assert bold(body) == []
    for body in ("**Wer** hilft?\n\nText.", "**Eins zwei drei vier**\n\nText.", "- **Punkt**\n- Punkt"):
        assert bold(body) == []


def test_a_full_stop_after_an_abbreviation_is_no_end_of_a_sentence() -> None:
    assert [fault.heading.text for fault in wording_faults(read("## Hilfe e. V.\n\n## Das Amt hilft."), 9)] == [
        "Das Amt hilft."
    ]


def test_a_section_holds_the_prose_below_its_heading() -> None:
    body = "Eins.\n\n## A\n\nZwei.\nDrei.\n\n- Vier\n\n| x |\n|---|\n| y |\n\nLandratsamt Nordhausen\nMarkt 1\n\n## B"
    found = [(part.heading and part.heading.text, lines_of(part.passages, 0)) for part in sections(read(body))]
    assert found == [("Hilfe", 1), ("A", 3), ("B", 0)]
    (only,) = sections(untitled("Eins."))
    assert only.heading is None
