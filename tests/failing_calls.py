"""Calls of the system that fail, or at which the process ends."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest

TOUCHING = (
    "open",
    "write",
    "fsync",
    "close",
    "mkdir",
    "unlink",
    "rmdir",
    "rename",
    "replace",
    "link",
    "symlink",
    "scandir",
    "chmod",
    "fchmod",
)
LOOKING = ("stat", "lstat")


class Killed(BaseException):
    """The process ends here: nothing catches it."""


@contextmanager
def failing(
    number: int, fault: Callable[[], BaseException], names: Sequence[str] = TOUCHING, *, once: bool = True
) -> Iterator[list[int]]:
    """Let the `number`-th of all calls of these functions fail, or all from then on; yield how many were made."""
    calls = [0]

    def wrap(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **more: Any) -> Any:
            calls[0] += 1
            if calls[0] == number or (calls[0] > number and not once):
                if name == "close":  # a file that a dead process had open is closed
                    real(*args, **more)
                raise fault()
            return real(*args, **more)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for name in names:
            patch.setattr(os, name, wrap(name, getattr(os, name)))
        yield calls


def refusal(code: int) -> Callable[[], OSError]:
    """What the system answers where it does not do as it is told."""
    return lambda: OSError(code, os.strerror(code))
