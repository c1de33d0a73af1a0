import subprocess
import sys

from ssg.project import ROOT

RULES = """
from ssg.language.passage import Lines, Passage, PassageKind
from ssg.language.text import Text
from ssg.languages import Language
from ssg.rule import rules_for
text = Text((Passage(PassageKind.PARAGRAPH, "Das Amt hilft.", Lines("a.md", 1, (0,))),))
found = [each for rule in rules_for(Language.EASY) for each in rule.find(text)]
"""
LONE_TEXT = """
from ssg.cli import main
main(["check", "-", "--as", "leicht"])
"""


def loaded(code: str) -> frozenset[str]:
    """Every module that a new process has loaded after `code`."""
    run = subprocess.run(  # noqa: S603 - it starts Python itself
        [sys.executable, "-S", "-c", f"import sys\nsys.path[:0] = {sys.path!r}\n{code}\nprint(*sys.modules)"],
        input="Das Amt hilft.\n",
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        timeout=60,
    )
    return frozenset(run.stdout.splitlines()[-1].split())


def test_the_rules_on_texts_start_without_what_loads_slowly() -> None:
    slow = {"pydantic", "yaml", "jinja2", "markdown_it", "dataclasses", "inspect", "difflib", "pathlib", "textstat"}
    assert not slow & loaded(RULES)


def test_a_lone_text_is_checked_without_what_makes_pages() -> None:
    assert not {"jinja2", "htmlmin", "textstat", "ssg.pipeline"} & loaded(LONE_TEXT)


def test_a_build_loads_nothing_that_only_booklets_need() -> None:
    assert "ssg.booklets" not in loaded("import ssg.commands.build, ssg.pipeline")


def test_to_know_the_commands_loads_no_content() -> None:
    slow = {"pydantic", "yaml", "markdown_it", "trafilatura", "ssg.load", "ssg.kind", "ssg.canonical", "ssg.takeover"}
    assert not slow & loaded("from ssg.console.command import commands; commands()")
