"""The examples of the file problems: each bad one shows its problem, and no good one shows any."""

from collections.abc import Iterator

import pytest

from ssg.diagnostic import Problem
from ssg.load import attachment_problems, file_problems, read_draft, syntax_problems
from ssg.load.svg import examine_svg

FOLDERS = {"programme"}
TOLD_IN_WORDS = {"DA101", "DA102", "DA103", "DA107", "DA113", "DA116"}


def examples(module: object, codes: str) -> Iterator[tuple[str, str, bool]]:
    for problem in vars(module).values():
        if isinstance(problem, Problem) and problem.code.startswith(codes) and problem.code not in TOLD_IN_WORDS:
            yield from ((problem.code, text, False) for text in problem.good)
            yield from ((problem.code, text, True) for text in problem.bad)


def codes_in(text: str) -> set[str]:
    """What is found in a whole file, or in fields of one."""
    path = (
        "nordhausen/programme/armut.md" if text.startswith("---") or "\n\n" in text else "nordhausen/programme/a.yaml"
    )
    return {each.code for each in read_draft(path, text.encode(), FOLDERS).diagnostics}


@pytest.mark.parametrize(
    ("code", "text", "is_bad"), [*examples(syntax_problems, "DA2"), *examples(file_problems, "DA1")]
)
def test_examples_of_text(code: str, text: str, is_bad: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert codes_in(text) == ({code} if is_bad else set())


SVG_CODES = ("DA304", "DA305", "DA306", "DA307", "DA308", "DA309", "DA310")


@pytest.mark.parametrize(
    ("code", "text", "is_bad"), [each for each in examples(attachment_problems, "DA3") if each[0] in SVG_CODES]
)
def test_examples_of_pictures(code: str, text: str, is_bad: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert {each.code for each in examine_svg("a.svg", text.encode())} == ({code} if is_bad else set())
