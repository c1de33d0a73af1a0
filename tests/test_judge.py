"""The texts of an entry are read once for all that is asked of them."""

from datetime import date

import pytest

from ssg.check import check, text_of
from ssg.compare import compare
from ssg.gist import gists
from ssg.judge import held, judged
from ssg.pair import pairs
from ssg.work import Work
from tests.small_county import fit, small_county

COUNTY = "musterkreis"
TODAY = date(2018, 11, 16)
MORE = {
    "programme/beispiel.md": "\nRufen Sie an: 03631 911-5011.\n",
    "programme/beispiel.leicht.md": "\nDer Kreis kann die Antragsbearbeitungsgebühren erheben; das kostet Geld.\n",
}
FILES = {path: text + MORE.get(path.partition("/")[2], "") for path, text in small_county(COUNTY).items()}


@pytest.fixture
def work() -> Work:
    return Work(cache=None, jobs=1, engine="")


def test_everything_that_the_rules_find_in_texts_and_between_them_is_told(work: Work) -> None:
    validated = fit(FILES)
    alone = {one for text in validated.wordings() for one in check(text)}
    between = {one for pair in pairs(validated.entries, TODAY) for one in compare(pair)}
    gathered, found = judged(COUNTY, validated, (), TODAY, work)
    assert alone
    assert between
    assert set(found) == alone | between
    assert gathered == gists(validated.wordings())


def test_who_judges_nothing_finds_the_same_in_the_texts(work: Work) -> None:
    validated = fit(FILES)
    assert held(validated, work) == judged(COUNTY, validated, (), TODAY, work).value


def test_each_text_is_read_once(work: Work) -> None:
    validated = fit(FILES)
    text_of.cache_clear()
    judged(COUNTY, validated, (), TODAY, work)
    assert text_of.cache_info().misses == len([*validated.wordings()])
