"""Other generators, given the same text and equal templates: each file of this folder is one.

A module here has
- `program(tools)`: what starts it, or None where it is not installed below the folder `tools`;
- `version(program)`: the command that says its version;
- `files(site)`: path and text of each file of its project;
- `command(program)`: what builds the project in the working folder;
- `OUTPUT` and `LEFT`: the folders, below the project, of its pages and of what it keeps between runs.
"""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from benchmarks.documents import Site


class Peer(Protocol):
    """What a module of this folder offers."""

    OUTPUT: str
    LEFT: tuple[str, ...]

    def program(self, tools: Path, /) -> Path | None:
        """What starts it, if it is installed."""

    def version(self, program: Path, /) -> list[str]:
        """The command that says its version."""

    def files(self, site: Site, /) -> Iterator[tuple[str, str]]:
        """Its project."""

    def command(self, program: Path, /) -> list[str]:
        """The command that builds it."""


def peers() -> dict[str, Peer]:
    """Every peer by name."""
    names = sorted(each.name for each in iter_modules(__path__))
    return {name: cast("Peer", import_module(f"{__name__}.{name}")) for name in names}


def existing(path: Path) -> Path | None:
    """The path, if something is there."""
    return path if path.exists() else None
