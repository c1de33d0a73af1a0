"""Builds the editors' handbook as a site of its own: `python -m tests.handbook [FOLDER]`.

It is content like any other, with the project's templates. Only phrases that speak of counties are replaced.
"""

import shutil
import sys
from argparse import ArgumentParser
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from ssg.cli import main as run
from ssg.project import ROOT

HANDBOOK = ROOT / "docs/handbuch"
CONTENT = HANDBOOK / "content"
STRINGS = HANDBOOK / "strings"
FOLDER = Path("site-handbuch")


def templates(folder: Path) -> Path:
    """The project's templates in `folder`, with the handbook's phrases."""
    shutil.copytree(ROOT / "templates", folder)
    for file in sorted(STRINGS.glob("*.yaml")):
        target = folder / "strings" / file.name
        phrases = replaced(_read(target), _read(file), file.name)
        target.write_text(yaml.safe_dump(phrases, allow_unicode=True, sort_keys=False), "utf-8")
    return folder


def replaced(phrases: Mapping[str, Any], others: Mapping[str, Any], place: str) -> dict[str, Any]:
    """The phrases with those of `others` in their places, which must exist."""
    found = dict(phrases)
    for key, value in others.items():
        if key not in found:
            raise KeyError(f"{place}: {key}")
        found[key] = replaced(found[key], value, f"{place}: {key}") if isinstance(value, dict) else value
    return found


def build(output: Path, *more: str) -> int:
    """Build it into `output` and return the exit code."""
    with TemporaryDirectory() as made:
        look = templates(Path(made) / "templates")
        words = ["build", "--content", str(CONTENT), "--templates", str(look), "--output", str(output)]
        return run([*words, "--no-cache", *more])


def _read(file: Path) -> dict[str, Any]:
    phrases: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    return phrases


if __name__ == "__main__":
    parser = ArgumentParser(prog="python -m tests.handbook", description="Build the editors' handbook as a site.")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    sys.exit(build(parser.parse_args().folder))
