"""What the checks find stands in the accessibility statement of the county that it concerns, and nowhere else."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from ssg.audit import audit, page_rules
from ssg.cache import Cache
from ssg.check import check
from ssg.compare import compare
from ssg.diagnostic import Diagnostic
from ssg.evidence import Checked, with_evidence
from ssg.languages import Language
from ssg.link import link
from ssg.output import Output
from ssg.pair import pairs
from ssg.pipeline import Build, build
from ssg.plan import plan
from ssg.project import ROOT, Project
from ssg.render import render
from ssg.rule import Rule, pair_rules, rules_for
from ssg.theme import flat
from ssg.view import Evidence, View
from ssg.work import Work
from tests.small_county import OPEN_DUTIES, fit, write_tree
from tests.small_site import page, parsed, theme

PLAN, SHARED = "erster/seiten/plan", "gemeinsam/seiten/plan"
FAULTY = "Das ist nicht so.\n"
GOOD = "Das ist ein Plan.\n"
TESTED = ("geprueft:", "  gruppe: Lebens-Hilfe", "  datum: 02.10.2018")
STATEMENT, EASY_STATEMENT = "{}/barrierefreiheit/index.html", "{}/leicht/barrierefreiheit/index.html"
TOLD = {STATEMENT: "Sätze in Leichter Sprache sind schwer", EASY_STATEMENT: "Manche Sätze sind schwer"}


def exempt(rule: str) -> tuple[str, ...]:
    return "ausnahmen:", f"  - regel: {rule}", "    stelle: nicht", "    grund: Das Wort ist wichtig."


def pair(place: str, easy: str, *fields: str) -> dict[str, str]:
    return {f"{place}.md": page("titel: Plan"), f"{place}.leicht.md": page("titel: Plan", *fields, body=easy)}


def county(name: str) -> dict[str, str]:
    return {f"{name}/kreis.yaml": f"titel: Kreis\nname: Kreis {name}\n{OPEN_DUTIES}"}


def written(easy: str = GOOD, *fields: str, place: str = PLAN) -> dict[str, str]:
    """Two counties, and a page of the first or of both whose easy version is `easy`."""
    return county("erster") | county("zweiter") | pair(place, easy, *fields)


def statements(files: dict[str, str], audited: str = "") -> dict[str, View]:
    """The statements by their paths; of the page rules' findings only those on the page at `audited`."""
    valid = fit(files)
    texts: Iterator[tuple[Diagnostic, ...]] = map(check, valid.wordings())
    compared = map(compare, pairs(valid.entries, date(2018, 11, 1)))
    sites, _ = link(valid, (), date(2018, 11, 1))
    views = plan(sites, theme())
    on_pages = {view.path: audit(render(view, theme())) for view in views if view.path == audited}
    in_texts = [each for found in (*texts, *compared) for each in found]
    checked = Checked(views, on_pages, tuple(valid.wordings()), in_texts)
    return {view.path: view for view in with_evidence(checked)}


def evidence(files: dict[str, str], name: str = "erster", audited: str = "") -> Evidence:
    """What the standard statement of a county tells."""
    told = statements(files, audited)[STATEMENT.format(name)].evidence
    assert told is not None
    return told


def found(told: Evidence) -> dict[str, int]:
    """On how many pages readers meet each barrier."""
    return {each.key: each.total for each in told.found}


def accepted(told: Evidence) -> dict[str, int]:
    return {each.key: each.total for each in told.accepted}


class TestFound:
    def test_a_fault_is_told_in_its_county_alone_until_it_is_mended(self) -> None:
        assert found(evidence(written(FAULTY))) == {"sentences": 1, "test": 1}
        assert found(evidence(written(FAULTY), "zweiter")) == {}
        assert found(evidence(written(GOOD))) == {"test": 1}

    @pytest.mark.parametrize("name", ["erster", "zweiter"])
    def test_a_fault_in_a_shared_text_is_told_in_every_county(self, name: str) -> None:
        assert found(evidence(written(FAULTY, place=SHARED), name)) == {"sentences": 1, "test": 1}

    def test_a_page_with_many_faults_counts_once(self) -> None:
        assert found(evidence(written(FAULTY * 3)))["sentences"] == 1

    def test_easy_texts_wait_for_readers_until_they_have_tested_them(self) -> None:
        assert found(evidence(written(GOOD, *TESTED))) == {}

    def test_what_the_page_rules_find_is_told(self) -> None:
        long = written(f"{GOOD}\n" * 16)
        assert "no_picture" not in found(evidence(long))
        assert found(evidence(long, audited="erster/leicht/seiten/plan/index.html"))["no_picture"] == 1

    def test_drafts_are_not_told(self) -> None:
        assert found(evidence(written(FAULTY, "status: entwurf"))) == {}

    def test_own_words_of_a_statement_count_as_well(self) -> None:
        assert found(evidence(written(FAULTY, place="erster/seiten/barrierefreiheit")))["sentences"] == 1

    def test_the_most_frequent_barrier_comes_first_and_a_few_pages_are_named(self) -> None:
        files = written(FAULTY)
        for number in range(4):
            files |= pair(f"{PLAN}-{number}", FAULTY, *TESTED)
        first, second = evidence(files).found
        assert (first.key, first.total, second.key) == ("sentences", 5, "test")
        names = "plan-0", "plan-1", "plan-2"
        assert [each.path for each in first.examples] == [f"erster/leicht/seiten/{each}/index.html" for each in names]


class TestAccepted:
    def test_an_exception_with_a_reason_is_told_as_accepted(self) -> None:
        told = evidence(written(FAULTY, *TESTED, *exempt("negation")))
        assert found(told) == {}
        assert accepted(told) == {"sentences": 1}

    @pytest.mark.parametrize(("easy", "rule"), [(GOOD, "LS303"), (FAULTY, "LS606"), (FAULTY, "LS999")])
    def test_an_exception_that_accepts_nothing_is_not_told(self, easy: str, rule: str) -> None:
        assert accepted(evidence(written(easy, *exempt(rule)))) == {}


def lines(view: View) -> list[str]:
    """What stands in the section on the checks, a line for each heading, paragraph and item."""
    (section,) = (
        each
        for each in parsed(render(view, theme()).text).findall(".//main//section")
        if theme().say(view.language, "service.evidence.title") in "".join(each.itertext())
    )
    shown = (each for each in section.iter() if each.tag in {"h3", "p", "li"})
    return [" ".join("".join(each.itertext()).split()).replace(" ,", ",") for each in shown]


class TestPage:
    def test_pages_are_counted_and_linked(self) -> None:
        files = written(FAULTY, *exempt("LS303"), *TESTED)
        for number in range(5):
            files |= pair(f"{PLAN}-{number}", FAULTY, *TESTED)
        told = statements(files)
        standard, easy = lines(told[STATEMENT.format("erster")]), lines(told[EASY_STATEMENT.format("erster")])
        assert standard[1:6] == [
            TOLD[STATEMENT],
            "Das betrifft 5 Seiten, zum Beispiel:",
            *["Plan, in Leichter Sprache"] * 3,
        ]
        assert standard[6:10] == [
            "und 2 weitere Seiten",
            "Bewusste Ausnahmen",
            "An diesen Stellen weicht der Landkreis von einer Regel ab. Dafür gibt es jeweils einen Grund.",
            f"{TOLD[STATEMENT]}: 1 Seite",
        ]
        assert easy[1:7] == [
            TOLD[EASY_STATEMENT],
            "Das ist auf 5 Seiten so. Zum Beispiel hier:",
            *["Plan"] * 3,
            "und noch 2 Seiten",
        ]
        page = parsed(render(told[STATEMENT.format("erster")], theme()).text)
        links = {each.attrib["href"]: each.attrib.get("lang") for each in page.findall(".//main//li/a")}
        assert links["../leicht/seiten/plan-0/index.html"] == "de-simple"

    def test_where_nothing_is_found_this_is_said_and_that_a_program_does_not_find_all(self) -> None:
        told = lines(statements(written())[STATEMENT.format("zweiter")])
        assert told[1] == "Das Programm hat nichts gefunden."
        assert "Das Programm findet nicht alles" in told[-2]
        assert told[-1].endswith("ist hier noch nicht eingetragen.")

    def test_the_day_of_the_last_review_is_that_of_the_county(self) -> None:
        files = written()
        files["erster/kreis.yaml"] += "barrierefreiheit:\n  ueberprueft: 15.10.2018\n"
        files["erster/kreis.yaml"] = files["erster/kreis.yaml"].replace("  - ueberprueft\n", "")
        told = statements(files)
        assert lines(told[STATEMENT.format("erster")])[-1].endswith("Menschen die Seiten geprüft am: 15.10.2018")
        assert lines(told[EASY_STATEMENT.format("erster")])[-1].endswith("zuletzt geprüft am: 15. Oktober 2018")


def built(files: dict[str, str], folder: Path, cache: Cache | None = None) -> Build:
    content = write_tree(folder / "content", files)
    project = Project(content=content, templates=ROOT / "templates", output=folder / "site", today=date(2018, 11, 1))
    return build(project, Work(cache=cache, jobs=1, engine=""))


def test_a_build_tells_it_after_an_edit_as_from_nothing_and_checks_the_statement_too(tmp_path: Path) -> None:
    place, cache = "erster/seiten/barrierefreiheit", Cache(tmp_path / "cache")
    faulty = built(written(f"Das ist *nicht* so.\n{FAULTY}", place=place), tmp_path, cache)
    mended = built(written(GOOD, place=place), tmp_path, cache)
    assert {each.path for each in faulty.outputs if telling(each)} == {path.format("erster") for path in TOLD}
    where = "Seite erster/leicht/barrierefreiheit/:"
    assert [each.code for each in faulty.diagnostics if each.message.startswith(where)] == ["BF037"]
    assert not any(map(telling, mended.outputs))
    assert mended == built({}, tmp_path)


def telling(output: Output) -> bool:
    return bool(re.search("|".join(TOLD.values()), output.text))


class TestPhrases:
    @pytest.mark.parametrize("language", Language)
    def test_every_barrier_that_a_rule_names_has_words_and_no_other_has(self, language: Language) -> None:
        rules: tuple[Rule[Any], ...] = (*chain(*map(rules_for, Language)), *pair_rules(), *page_rules())
        start = "service.evidence.barriers."
        told = {key.removeprefix(start) for key, _ in flat(theme().phrases(language)) if key.startswith(start)}
        assert told == {each.barrier for each in rules} - {""}

    def test_only_rules_on_standard_german_and_on_notes_of_editors_name_none(self) -> None:
        rules: tuple[Rule[Any], ...] = (*rules_for(Language.EASY), *pair_rules(), *page_rules())
        silent = {each.code for each in rules if not each.barrier}
        assert silent == {"LS603", "LS609"}
        assert not any(each.barrier for each in rules_for(Language.STANDARD))
