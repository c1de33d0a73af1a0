"""The figures of a run: pages with their versions, easy twins by county, and only what residents can read."""

from dataclasses import replace
from datetime import date

from ssg.languages import Language
from ssg.statistics import Length, Measured, Statistics, public_texts, twins_by_county
from tests.small_county import entries_of, small_county

DAY = date(2026, 11, 22)


def text(page: str, language: Language = Language.STANDARD, words: int = 10) -> Measured:
    path = f"{page}{language.suffix}.md"
    return Measured(path=path, page=page, title="Titel", language=language, length=Length(words, 2))


def test_both_versions_of_a_page_are_one_page() -> None:
    statistics = Statistics(DAY, (text("b/seiten/x"), text("a/seiten/x"), text("a/seiten/x", Language.EASY, 5)))
    assert list(statistics.pages) == ["a/seiten/x", "b/seiten/x"]
    assert set(statistics.pages["a/seiten/x"]) == set(Language)
    assert statistics.words == 25


def test_twins_are_counted_by_county() -> None:
    texts = (text("a/seiten/x"), text("a/seiten/x", Language.EASY), text("a/seiten/y"), text("b"))
    assert twins_by_county(Statistics(DAY, texts)) == {"a": (2, 1), "b": (1, 0)}


def drafted(text: str) -> str:
    lines = [line for line in text.split("\n") if not line.startswith("status:")]
    return "\n".join([lines[0], "status: entwurf", *lines[1:]])


def test_drafts_are_no_public_texts() -> None:
    files = small_county()
    page = "musterkreis/seiten/beispiel"
    half, hidden = ({**files, name: drafted(files[name])} for name in (f"{page}.leicht.md", f"{page}.md"))
    versions = [
        [wording.language for name, wording in public_texts(entries_of(each), date(2018, 11, 1)) if name == page]
        for each in (files, half, hidden)
    ]
    assert versions == [[Language.STANDARD, Language.EASY], [Language.STANDARD], []]


def test_a_text_knows_its_review() -> None:
    (entry,) = [each for each in entries_of(small_county()) if each.id == "musterkreis/seiten/beispiel"]
    wording = entry.wording(Language.EASY)
    assert wording is not None
    measured = Measured.of(entry.id, wording, Length(3, 1))
    assert (measured.path, measured.title, measured.length.words) == (wording.path, wording.title, 3)
    assert wording.proofread is None or measured.reviewed == wording.proofread.day
    assert replace(measured, reviewer=None, reviewed=None) == Measured.of(
        entry.id, wording.model_copy(update={"proofread": None}), Length(3, 1)
    )
