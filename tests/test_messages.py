"""Every message and hint that the program can show, held to one style."""

import re
import string

import pytest

from ssg.diagnostic import Problem, Span
from ssg.reference.catalogue import declared
from ssg.reference.explanation import in_terminal

PROBLEMS = tuple(declared())
LONGEST_PART = 20
MOST_SENTENCES = 2
MOST_WORDS = 16

FORBIDDEN = re.compile(r"\b(ungültig|fehler|falsch|invalid|error)", re.IGNORECASE)
ABBREVIATIONS = re.compile(r"\b(z\. ?B\.|bzw\.|usw\.|ggf\.|d\. ?h\.|u\. ?a\.|evtl\.|inkl\.)")
LIBRARIES = re.compile(r"\b(pydantic|yaml|jinja2?|python|exception|string|none|parser|front ?matter)\b", re.IGNORECASE)
ABOUT_STRAIGHT_QUOTES = {"DA208", "DA306", "FE045"}

QUOTED = re.compile(r"„[^“]*“|\"[^\"]*\"|<[^>]*>")
WORD = re.compile(r"[^\W\d_]+")
END = re.compile(r"(?<!\d)[.?!](?=\s|$)")


def plain(text: str) -> str:
    """`text` without what it quotes."""
    return QUOTED.sub("X", text)


def texts(problem: Problem) -> tuple[str, ...]:
    return tuple(text for text in (problem.message, problem.hint) if text)


def sentences(text: str) -> list[str]:
    """A question with its „Dann …“ is one thought."""
    joined = plain(text).replace("? Dann", ", dann")
    return [part for part in END.split(joined) if part.strip()]


def fields_in(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.fixture(params=PROBLEMS, ids=lambda problem: problem.code)
def problem(request: pytest.FixtureRequest) -> Problem:
    found = request.param
    assert isinstance(found, Problem)
    return found


def test_no_word_blames_the_editor(problem: Problem) -> None:
    assert [text for text in texts(problem) if FORBIDDEN.search(plain(text))] == []


def test_nothing_is_shouted(problem: Problem) -> None:
    assert [text for text in texts(problem) if "!" in plain(text)] == []


def test_no_abbreviations(problem: Problem) -> None:
    assert [text for text in texts(problem) if ABBREVIATIONS.search(plain(text))] == []


def test_no_names_of_libraries(problem: Problem) -> None:
    assert [text for text in texts(problem) if LIBRARIES.search(plain(text))] == []


def test_at_most_two_sentences(problem: Problem) -> None:
    assert [text for text in texts(problem) if len(sentences(text)) > MOST_SENTENCES] == []


def test_sentences_are_short(problem: Problem) -> None:
    long = [part for text in texts(problem) for part in sentences(text) if len(part.split()) > MOST_WORDS]
    assert long == []


def test_long_words_are_divided(problem: Problem) -> None:
    long = [word for text in texts(problem) for word in WORD.findall(plain(text)) if len(word) > LONGEST_PART]
    assert long == []


def test_quotes_are_german_and_closed(problem: Problem) -> None:
    for text in texts(problem):
        assert text.count("„") == text.count("“")
        assert '"' not in text or problem.code in ABOUT_STRAIGHT_QUOTES


def test_the_message_is_whole_sentences(problem: Problem) -> None:
    assert problem.message[-1] in ".?}"
    assert problem.message[0] in "„{" or problem.message[0].isupper()
    assert not problem.hint or problem.hint[0] in "„{" or problem.hint[0].isupper()


def test_it_can_be_filled_in(problem: Problem) -> None:
    fields = fields_in(problem.message) | fields_in(problem.hint)
    assert all(field.isidentifier() for field in fields)
    found = problem.at(Span("a.md"), **dict.fromkeys(fields, "Wort"))
    assert "{" not in found.message + found.hint


def test_it_says_why_in_german(problem: Problem) -> None:
    assert problem.why.rstrip().endswith((".", "?", "“", ")"))
    assert problem.source.strip()


def test_it_has_examples(problem: Problem) -> None:
    assert problem.good
    assert problem.bad


def test_the_explanation_holds_all_of_it(problem: Problem) -> None:
    text = in_terminal(problem)
    assert problem.code in text
    assert problem.name in text
    assert problem.source in text
    assert " ".join(problem.why.split()) in text
