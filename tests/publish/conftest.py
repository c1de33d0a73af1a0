"""A server for ssh that the tests of a run share."""

import os
from collections.abc import Iterator

import pytest

from tests.servers.sshd import Sshd, sshd


@pytest.fixture(scope="session")
def running() -> Iterator[Sshd]:
    """Where sshd is missing, what needs it is skipped."""
    with sshd() as server:
        yield server


@pytest.fixture
def server(running: Sshd, monkeypatch: pytest.MonkeyPatch) -> Sshd:
    """The programs of this test know it by its name."""
    monkeypatch.setenv("PATH", f"{running.programs}{os.pathsep}{os.environ['PATH']}")
    return running
