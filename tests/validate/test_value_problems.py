import re
from pathlib import Path

import pytest
from pydantic_core import PydanticCustomError

import ssg.values
from ssg.diagnostic import Problem, Severity, Span
from ssg.validate.value_problems import VALUE_PROBLEMS
from ssg.values import (
    Duration,
    FrameRate,
    FrameSize,
    LawReference,
    Moment,
    Money,
    Period,
    Refusal,
    TelephoneLine,
    TimeRange,
    WebAddress,
    Weekdays,
)
from ssg.values.colours import read_colour
from ssg.values.dates import read_date
from ssg.values.earlier import read_earlier_address
from ssg.values.texts import read_email, read_file_name, read_flag, read_postcode, read_text
from ssg.values.web import FileSize

READERS = {
    "titel": read_text,
    "stand": read_date,
    "zeitraum": Period.read,
    "beginn": Moment.read,
    "zeiten": TimeRange.read,
    "tage": Weekdays.read,
    "telefon": TelephoneLine.read,
    "plz": read_postcode,
    "email": read_email,
    "url": WebAddress.read,
    "groesse": FileSize.read,
    "betrag": Money.read,
    "vorschrift": LawReference.read,
    "im_menue": read_flag,
    "farbe": read_colour,
    "datei": read_file_name,
    "frueher": read_earlier_address,
    "dauer": Duration.read,
    "bild": FrameSize.read,
    "bilder_je_sekunde": FrameRate.read,
}
EXAMPLE = re.compile(r'(?P<field>[a-z_]+):(?:\n  -)? "?(?P<value>[^"]*)"?')


def refusal_of(snippet: str) -> PydanticCustomError | None:
    found = EXAMPLE.fullmatch(snippet)
    assert found, snippet
    try:
        READERS[found["field"]](found["value"])
    except PydanticCustomError as refused:
        return refused
    return None


def test_every_refusal_has_its_problem_and_every_problem_its_refusal() -> None:
    assert set(VALUE_PROBLEMS) == {kind.value for kind in Refusal}


def test_every_refusal_is_used_by_a_value() -> None:
    sources = "".join(path.read_text("utf-8") for path in Path(ssg.values.__file__).parent.glob("*.py"))
    assert {kind for kind in Refusal if f"Refusal.{kind.name}" not in sources} == set()


def test_codes_and_names_are_unique_and_in_their_range() -> None:
    problems = VALUE_PROBLEMS.values()
    assert len({each.code for each in problems}) == len({each.name for each in problems}) == len(problems)
    assert all("FE020" <= each.code <= "FE059" for each in problems)
    assert {each.severity for each in problems} == {Severity.ERROR}


@pytest.mark.parametrize(("kind", "problem"), VALUE_PROBLEMS.items())
def test_good_examples_are_read_and_bad_ones_refused_for_this_very_reason(kind: str, problem: Problem) -> None:
    assert {refusal_of(good) for good in problem.good} == {None}
    if kind == Refusal.TIME_UNREADABLE:
        return  # the example shows a whole moment, which is refused as such
    refused = [refusal_of(bad) for bad in problem.bad]
    assert [each and each.type for each in refused] == [kind]


@pytest.mark.parametrize(("kind", "problem"), VALUE_PROBLEMS.items())
def test_the_message_quotes_what_was_written(kind: str, problem: Problem) -> None:
    refused = refusal_of(problem.bad[0])
    given = {"field": "feld", **((refused.context if refused else None) or {})}
    shown = problem.at(Span("a.md"), **given)
    assert "{" not in shown.message + shown.hint
    assert given["written"] in shown.message or kind == Refusal.TEXT_EMPTY


@pytest.mark.parametrize("problem", VALUE_PROBLEMS.values())
def test_messages_are_short_polite_and_german(problem: Problem) -> None:
    text = f"{problem.message} {problem.hint}"
    assert not re.search("ungültig|Fehler|falsch|!|invalid|z\\. B\\.", text)
    assert problem.hint
    assert problem.why
    assert "Sie " in problem.hint or problem.code in {"FE030", "FE040"}
