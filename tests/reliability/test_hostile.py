"""R8 to R10: whatever a text says, nothing of it acts, and all of it is shown. Judged on what is published."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest

from ssg.output import Output
from ssg.pipeline import Build
from ssg.project import ROOT
from ssg.render import render, unminified
from tests.reliability.attacks import phrases, targets, texts
from tests.reliability.judging import active, misformed, texts_of
from tests.reliability.planting import Garden, Leaf, accepted, paged, spread
from tests.said_text import as_written
from tests.small_site import theme, views
from tests.test_minify import tokens
from tests.whole_site import TEMPLATES

AT_ONCE = 12
"""Texts in one field."""
TITLE: Leaf = ("musterkreis/seiten/beispiel.md", ("titel",))


@pytest.fixture(scope="module")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Garden:
    return Garden(tmp_path_factory.mktemp("garten"))


@pytest.fixture(scope="module")
def harmless(garden: Garden) -> Mapping[str, Counter[str]]:
    """What pages bring themselves."""
    made, _ = garden.grow({})
    return {each.path: Counter(active(each.text)) for each in pages(made)}


@cache
def shown_phrases() -> tuple[str, ...]:
    """Those that a title may hold; files with any other are refused as a whole."""
    garden = Garden(Path())
    return tuple(accepted(garden.drafts[TITLE[0]], TITLE, phrases()))


def pages(made: Build, paths: Collection[str] = ()) -> list[Output]:
    return [each for each in made.outputs if each.path.endswith(".html") and (not paths or each.path in paths)]


def sample(turns: int, *, thorough: bool, of: int = 40) -> Sequence[int]:
    """All turns, or every so many."""
    return range(turns) if thorough else range(0, turns, of)


def test_r08_no_text_in_any_field_comes_alive(
    garden: Garden, harmless: Mapping[str, Counter[str]], *, thorough: bool
) -> None:
    leaves, attacks = garden.leaves(), shown_phrases()
    tried = 0
    for turn in sample(-(-len(attacks) // AT_ONCE), thorough=thorough):
        made, planted = garden.grow(spread(attacks, leaves, AT_ONCE, turn))
        tried += len(planted) * AT_ONCE
        assert len(planted) > 90
        assert foreign(made, harmless) == {}
        for each in pages(made):
            if each.path == "musterkreis/seiten/beispiel/index.html":
                assert bare(planted[TITLE]) in bare(texts_of(as_written(each.text)))
    print(f"{tried} hostile texts in fields")  # noqa: T201 - `pytest -s` shows it


def foreign(made: Build, harmless: Mapping[str, Counter[str]], paths: Collection[str] = ()) -> dict[str, list[str]]:
    """What acts on pages and does not on the same page of harmless texts; what programs would stumble over."""
    every = sum(harmless.values(), Counter[str]())
    told = {each.path: list(Counter(active(each.text)) - harmless.get(each.path, every)) for each in pages(made, paths)}
    told |= {each.path: misformed(each) for each in made.outputs if not each.path.endswith(".html")}
    return {path: found for path, found in told.items() if found}


def bare(text: str) -> str:
    """Without what only parts and spaces words."""
    return "".join(text.replace("\u00ad", "").split())


def test_r08_no_address_in_any_field_leads_elsewhere(
    garden: Garden, harmless: Mapping[str, Counter[str]], *, thorough: bool
) -> None:
    garden.grow(spread(shown_phrases(), garden.leaves(), 3, 0))
    addresses = list(targets()) + list(phrases())
    taken = {}
    for number, leaf in enumerate(sorted(garden.refusing, key=str)):
        tried = addresses if thorough else addresses[number % 40 :: 40]
        if found := list(accepted(garden.drafts[leaf[0]], leaf, tried)):
            taken[leaf] = found
    print(f"{len(garden.refusing)} fields, {len(addresses)} addresses")  # noqa: T201 - `pytest -s` shows it
    garden.refusing -= taken.keys()
    for turn in range(max(map(len, taken.values()), default=0) if thorough else 1):
        made, _ = garden.grow({leaf: found[turn % len(found)] for leaf, found in taken.items()})
        assert foreign(made, harmless) == {}


def test_r08_no_text_below_the_fields_comes_alive(
    tmp_path: Path, harmless: Mapping[str, Counter[str]], *, thorough: bool
) -> None:
    attacks = texts() if thorough else texts()[::32]
    made, shown = paged(attacks, tmp_path)
    assert foreign(made, harmless, shown) == {}
    print(f"{len(attacks)} hostile texts of pages, {len(shown)} of them accepted")  # noqa: T201 - `pytest -s` shows it


def test_the_judge_finds_what_acts() -> None:
    harmless = active("<p>a <a href='https://a.example'>b</a> <a href='../x/'>c</a>")
    assert harmless == []
    for html in (
        "<p onclick=x>",
        "<a href='java\tscript:x'>x</a>",
        "<a href='//evil.example'>x</a>",
        "<a href='\\\\evil.example'>",
        "<svg><script>x</script></svg>",
        "<img srcset='data:x 1x'>",
        "<a href='https://a@b.example'>x</a>",
        "<base href=x>",
    ):
        assert active(html) != [], html


def test_r08_values_stand_in_quoted_attributes_and_no_template_trusts_them() -> None:
    for path in TEMPLATES.rglob("*.html"):
        text = path.read_text("utf-8")
        assert not re.search(r"(?<!; url)=\s*\{[{%]", re.sub(r"\{%.*?%\}", "", text, flags=re.DOTALL)), path
        trusted = re.findall(r"([^\s(|]+)\s*\|\s*safe", text)
        assert all(re.fullmatch(r'"[^"{]*"', each) for each in trusted), f"{path}: {trusted}"
        assert "autoescape" not in text, path


def test_r08_no_script_makes_markup_or_code_of_a_text() -> None:
    sinks = re.compile(
        r"(inner|outer)HTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setAttribute\([\"']on|srcdoc"
    )
    for path in (*TEMPLATES.rglob("*.js"), *(ROOT / "ssg/preview").glob("*.js")):
        assert not sinks.search(path.read_text("utf-8")), path


def test_r09_what_runs_last_changes_no_meaning() -> None:
    view = views(hostile=True)["musterkreis/programme/boese/index.html"]
    before, after = unminified(view, theme()), render(view, theme()).text
    assert len(after) < len(before)
    assert tokens(after) == tokens(before)
    assert active(after) == active(before)
