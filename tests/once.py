"""What equal files and texts give, worked out once per test process: most tests build from the same ones."""

from collections.abc import Callable
from functools import lru_cache, partial, update_wrapper
from hashlib import sha256
from pathlib import Path
from typing import Generic, TypeVar

from ssg.theme import Theme, load_theme
from ssg.work import Work

U = TypeVar("U")
R = TypeVar("R")


class Once(Generic[U, R]):
    """A task that remembers its last results. Workers get the task itself."""

    def __init__(self, task: Callable[[U], R], size: int) -> None:
        update_wrapper(self, task)
        self.task = task
        self.known = lru_cache(size)(task)

    def __call__(self, unit: U) -> R:
        return self.known(unit)

    def __reduce__(self) -> tuple[type[partial[R]], tuple[Callable[[U], R]]]:
        return partial, (self.task,)


def remembering() -> Callable[[Path, Work | None], Theme]:
    """Like `load_theme`, but what the same names and octets once gave is given again."""
    known: dict[bytes, Theme] = {}

    def load_once(folder: Path, _: Work | None = None) -> Theme:
        digest = digest_of(folder)
        if digest not in known:
            known[digest] = load_theme(folder)
        return known[digest]

    return load_once


def digest_of(folder: Path) -> bytes:
    digest = sha256(folder.name.encode())
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        octets = path.read_bytes()
        digest.update(f"\0{path.relative_to(folder).as_posix()}\0{len(octets)}\0".encode())
        digest.update(octets)
    return digest.digest()
