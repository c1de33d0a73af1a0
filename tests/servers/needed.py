"""Tools outside of Python: tests that need one are skipped with their reason where it is missing.

Where `CI_BROWSER` is `required`, a missing tool is a failure.
"""

import os
import shutil
from typing import NoReturn

import pytest

PLACES = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/usr/local/sbin"))
"""Servers lie where only root's path leads."""


def missing(reason: str) -> NoReturn:
    """Skip what needs a tool that is not here, or fail where it must be here."""
    if os.environ.get("CI_BROWSER") == "required":
        pytest.fail(reason)
    pytest.skip(reason)


def program(name: str, package: str) -> str:
    """The path of a program of a Debian package."""
    return shutil.which(name, path=PLACES) or missing(f"no {name} found: install Debian's package {package}")
