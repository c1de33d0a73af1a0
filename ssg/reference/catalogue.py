"""Every problem that the program can find, by its code."""

import importlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType

import ssg
from ssg.diagnostic import Problem
from ssg.discover import members

SUFFIX = "_problems"


@cache
def problems() -> dict[str, Problem]:
    """Every problem and rule of the package by code, in the order of the codes."""
    return {problem.code: problem for problem in sorted(declared(), key=lambda problem: problem.code)}


def declared() -> Iterator[Problem]:
    """What the modules `*_problems` and the folder `rules/` declare."""
    for module in (*_problem_modules(), *members("ssg.rules")):
        yield from _problems_of(module)


def _problem_modules() -> Iterator[ModuleType]:
    folders = [Path(folder) for folder in ssg.__path__]
    for file in sorted(file.relative_to(folder) for folder in folders for file in folder.rglob(f"*{SUFFIX}.py")):
        yield importlib.import_module(".".join(("ssg", *file.with_suffix("").parts)))


def _problems_of(module: ModuleType) -> Iterator[Problem]:
    for value in vars(module).values():
        if isinstance(value, Problem):
            yield value
        elif isinstance(value, Mapping):
            yield from (each for each in value.values() if isinstance(each, Problem))
