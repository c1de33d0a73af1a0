"""The page: accessible by the project's own rules, self-contained, and with every figure in a table."""

import re
from dataclasses import replace
from datetime import date

import pytest

from ssg.audit import audit
from ssg.diagnostic import Diagnostic, Problem, Severity, Span
from ssg.dom import Tree, parse
from ssg.languages import Language
from ssg.output import Output
from ssg.report import UNSEEN, Examined, Manner
from ssg.reports.html import report
from ssg.statistics import Length, Statistics
from tests.reports.sample import DAY, EASY, ODD, PROBLEMS, TEXT, examined, found
from tests.test_theme import contrast

ACCESSIBILITY = "BF"
"""The codes of the rules that hold for every page; others ask what pages of a county must say."""
HOSTILE = '</style><script>x()</script><img src="//a" onerror="x()">'


def page(diagnostics: list[Diagnostic], seen: Examined = UNSEEN, problems: dict[str, Problem] | None = None) -> Tree:
    text = report(diagnostics, problems or PROBLEMS, Manner(), seen)
    found = audit(Output("bericht/index.html", text, "bericht"))
    assert [each for each in found if each.code.startswith(ACCESSIBILITY)] == []
    return parse(text, path="bericht/index.html")


def rows_of(tree: Tree, caption: str) -> list[list[str]]:
    """The cells of the table with this caption."""
    table = next(each.parent for each in tree.named("caption") if tree.text(each) == caption)
    assert table is not None
    rows = [row for row in tree.inside(table) if row.name == "tr"]
    return [[tree.text(cell) for cell in tree.inside(row) if cell.name in {"th", "td"}] for row in rows]


@pytest.mark.parametrize("diagnostics", [[], found()])
@pytest.mark.parametrize("seen", [UNSEEN, examined()])
def test_it_passes_the_rules_for_pages(diagnostics: list[Diagnostic], seen: Examined) -> None:
    tree = page(diagnostics, seen)
    assert tree.root["lang"] == "de"
    assert [tree.text(each) for each in tree.named("h1")] == ["Prüf-Bericht"]


def test_it_loads_and_runs_nothing() -> None:
    tree = page(found(), examined())
    assert tree.named("script", "link", "img", "iframe", "object") == []
    assert tree.having("src", "xlink:href") == []
    assert all(link["href"].startswith("#") for link in tree.having("href"))
    (policy,) = [meta["content"] for meta in tree.named("meta") if meta["http-equiv"]]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_links_on_the_page_lead_to_a_place_on_it() -> None:
    tree = page(found(), examined())
    assert {link["href"][1:] for link in tree.having("href")} <= set(tree.ids)


def test_rules_and_pages_are_counted_the_worst_first() -> None:
    tree = page(found())
    assert rows_of(tree, "Stellen je Regel")[1:] == [
        ["XX101", "„…“ ist eine Abkürzung.", "Problem", "3", "2"],
        ["XX202", "„…“ ist schwer zu lesen.", "Warnung", "1", "1"],
        ["XX603", "„…“ ist nicht erklärt.", "Hinweis", "2", "2"],
    ]
    assert rows_of(tree, "Stellen je Seite")[1] == [EASY, "2", "1", "1", "4"]


def test_the_chart_says_what_the_table_says() -> None:
    tree = page(found())
    chart = next(iter(tree.named("svg")))
    texts = [tree.text(each) for each in tree.inside(chart) if each.name == "text"]
    assert texts == ["XX101", "3", "XX202", "1", "XX603", "2"]
    widths = [float(each["width"]) for each in tree.inside(chart) if each.name == "rect"]
    assert widths[0] > widths[2] > widths[1]


def test_a_chart_of_many_says_that_it_is_a_part() -> None:
    many = [Diagnostic(Span(f"{index}.md"), "XX101", Severity.ERROR, "Da.") for index in range(20)]
    tree = page(many)
    assert [tree.text(each) for each in tree.named("figcaption")][1] == "Stellen je Seite, die ersten 12 von 20"
    assert len(rows_of(tree, "Stellen je Seite")) == 21


def test_every_finding_has_place_message_and_hint() -> None:
    (row, *_) = rows_of(page(found()), f"Stellen in {EASY}")[1:]
    assert row == [
        "Zeile 4, Spalte 24", "Problem", "XX101", "„usw.“ ist eine Abkürzung.", "Schreiben Sie „und so weiter“.",
    ]  # fmt: skip


def test_the_figures_of_the_run_are_grouped_as_in_german() -> None:
    rows = dict(rows_of(page(found(), examined()), "Der ganze Lauf in Zahlen")[1:])
    assert rows == {
        "Stand": "22. November 2026",
        "Seiten": "2",
        "Texte in Leichter Sprache": "1",
        "Wörter in allen Texten": "1.525",
        "Probleme": "3",
        "Warnungen": "1",
        "Hinweise": "2",
    }


def test_both_versions_stand_side_by_side() -> None:
    rows = rows_of(page([], examined()), "Lesbarkeit beider Fassungen")
    assert rows[0] == ["Seite", "Flesch", "Flesch leicht", "Wiener", "Wiener leicht", "LIX", "LIX leicht"]
    assert rows[1:] == [["Plan", "–", "71,5", "–", "4,2", "–", "30,0"]]


def test_missing_twins_are_counted_and_named() -> None:
    tree = page([], examined())
    assert rows_of(tree, "Leichte Fassungen je Landkreis")[1:] == [["nord", "2", "1", "50 Prozent"]]
    assert rows_of(tree, "Seiten ohne leichte Fassung")[1:] == [["Neu & <gut>", "nord/seiten/neu"]]


def test_an_old_review_should_be_renewed() -> None:
    rows = rows_of(page([], examined()), "Alter der Prüfungen, die älteste zuerst")
    assert rows[1:] == [
        ["Der Plan", "Prüf-Gruppe Nord", "1. Mai 2024", "2 Jahre. Bitte lassen Sie den Text neu prüfen."]
    ]


def test_words_without_an_explanation_are_listed() -> None:
    assert rows_of(page(found(), examined()), "Am häufigsten fehlt eine Erklärung")[1:] == [["Inklusion", "2"]]


def test_nothing_in_a_finding_becomes_markup() -> None:
    hostile = Diagnostic(Span(f"{ODD}{HOSTILE}"), "XX101", Severity.ERROR, HOSTILE, HOSTILE)
    tree = page([hostile], Examined(lines={hostile.span.path: (HOSTILE,)}))
    assert tree.named("script", "img") == []


def test_colours_can_be_told_from_the_paper_in_light_and_dark() -> None:
    blocks = re.findall(r":root {[^}]*}", report([], PROBLEMS, Manner()))
    palettes = [dict(re.findall(r"--(\w+): (#\w{6});", block)) for block in blocks]
    assert [sorted(palette) for palette in palettes] == [sorted(palettes[0])] * 2
    for palette in palettes:
        for name in ("ink", "link", "error", "warning", "info"):
            assert contrast(palette[name], palette["paper"]) >= 4.5
        assert contrast(palette["ink"], palette["soft"]) >= 4.5
        assert contrast(palette["line"], palette["paper"]) >= 3


def test_what_was_not_measured_is_left_out() -> None:
    nothing = Examined(statistics=Statistics(DAY))
    assert [tree_id for tree_id in page([], nothing).ids if tree_id != "inhalt"] == ["ueberblick", "stellen"]
    unread = replace(TEXT, length=Length(5, 1), reviewed=None)
    tree = page([], Examined(statistics=Statistics(DAY, (unread,))))
    assert "lesbarkeit" not in tree.ids
    assert rows_of(tree, "Leichte Fassungen je Landkreis")[1:] == [["nord", "1", "1", "100 Prozent"]]
    assert "0 von 1 leichten Texten hat eine Prüf-Gruppe gelesen." in tree.text(tree.root)


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (date(2026, 11, 22), "0 Tage."),
        (date(2026, 11, 21), "1 Tag."),
        (date(2025, 11, 1), "1 Jahr."),
        (date(2027, 1, 1), "0 Tage."),
    ],
)
def test_a_recent_review_is_only_dated(day: date, age: str) -> None:
    tree = page([], Examined(statistics=Statistics(DAY, (replace(TEXT, reviewed=day),))))
    assert rows_of(tree, "Alter der Prüfungen, die älteste zuerst")[1][3] == age


def test_without_easy_texts_there_are_no_reviews() -> None:
    standard = replace(TEXT, language=Language.STANDARD)
    assert "pruefungen" not in page([], Examined(statistics=Statistics(DAY, (standard,)))).ids
