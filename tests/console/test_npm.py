"""npm brings a package, or a sentence says that it did not."""

from pathlib import Path

import pytest

from ssg.console.npm import packed
from ssg.console.outcome import Stopped


def npm(folder: Path, script: str) -> None:
    program = folder / "npm"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_the_package_is_what_npm_packed_and_none_of_its_scripts_ran(tools: Path) -> None:
    npm(tools, 'echo "$@" > thing-1.2.tgz')
    assert packed("@some/thing", "1.2", "") == b"pack @some/thing@1.2 --ignore-scripts --silent\n"


@pytest.mark.parametrize("script", ["exit 1", "exit 0"])
def test_npm_may_bring_nothing(tools: Path, script: str) -> None:
    npm(tools, script)
    with pytest.raises(Stopped) as stopped:
        packed("@some/thing", "1.2", "Holen Sie es woanders.")
    assert (str(stopped.value), stopped.value.hint) == (
        "„npm“ hat „@some/thing“ 1.2 nicht gebracht.",
        "Holen Sie es woanders.",
    )
