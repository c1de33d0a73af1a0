"""Calls of the system that fail, or at which the process ends."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

CALLS = (
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
    "chmod",
    "scandir",
)
_CLOSE = os.close


class Killed(BaseException):
    """The process ends here: nothing catches it."""


@contextmanager
def failing(number: int, fault: BaseException) -> Iterator[list[int]]:
    """Let the call of that number fail, counted over all CALLS; gives how many are left until then."""
    left = [number]
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, _counted(getattr(os, name), left, fault))
        yield left


def _counted(call: Callable[..., Any], left: list[int], fault: BaseException) -> Callable[..., Any]:
    def run(*args: Any, **options: Any) -> Any:
        left[0] -= 1
        if left[0] == 0:
            if call is _CLOSE:  # a file that a dead process had open is closed
                call(*args)
            raise fault
        return call(*args, **options)

    return run
