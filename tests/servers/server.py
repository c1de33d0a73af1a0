"""A web server as a process of its own, and a reader who asks it."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import cycle
from pathlib import Path
from socket import SO_REUSEADDR, SOL_SOCKET, socket

HOST = "127.0.0.1"
PATIENCE = 60.0
"""Seconds in which a server must be there, or gone."""


@dataclass(frozen=True)
class Reply:
    """What a reader got."""

    status: int
    headers: Mapping[str, str]
    """By their names in small letters; what was sent twice stands there twice, joined by „, “."""
    octets: bytes

    @property
    def text(self) -> str:
        """In UTF-8."""
        return self.octets.decode()


@dataclass(frozen=True)
class Running:
    """A server that answers."""

    port: int
    process: "subprocess.Popen[bytes]"
    log: Path
    """What it complained of."""

    @property
    def address(self) -> str:
        """With a slash at its end."""
        return f"http://{HOST}:{self.port}/"

    def ask(self, path: str, method: str = "GET", headers: Mapping[str, str] | None = None) -> Reply:
        """The answer for a path, sent as it is written; the connection is closed. Raises OSError."""
        with closing(HTTPConnection(HOST, self.port, timeout=PATIENCE)) as connection:
            connection.putrequest(method, path, skip_accept_encoding=True)
            for name, value in {"Connection": "close", **(headers or {})}.items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            told: dict[str, list[str]] = {}
            for name, value in answer.getheaders():
                told.setdefault(name.lower(), []).append(value)
            return Reply(answer.status, {name: ", ".join(each) for name, each in told.items()}, answer.read())

    def signal(self, number: signal.Signals) -> None:
        """Tell the first process of the server."""
        self.process.send_signal(number)

    @property
    def workers(self) -> frozenset[int]:
        """The processes that the first one started."""
        pid = self.process.pid
        return frozenset(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split()))


@contextmanager
def running(
    command: Sequence[str], port: int, log: Path, *, more: Mapping[str, str] | None = None, keep: Sequence[int] = ()
) -> Iterator[Running]:
    """The server that `command` starts, as soon as it answers; stopped by its own id afterwards."""
    with log.open("ab") as complaints:
        process = subprocess.Popen(  # noqa: S603 - a server of the system, started by tests
            command,
            env={**os.environ, **(more or {})},
            pass_fds=keep,
            stdin=subprocess.DEVNULL,
            stdout=complaints,
            stderr=complaints,
        )
    server = Running(port, process, log)
    try:
        wait_until(lambda: _answers(server), log)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_until(is_so: Callable[[], bool], log: Path) -> None:
    """Look every few milliseconds. Raises AssertionError with what the server complained of."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, log.read_text()
        time.sleep(0.005)


def _answers(server: Running) -> bool:
    assert server.process.poll() is None, server.log.read_text()
    try:
        server.ask("/", "HEAD")
    except OSError:
        return False
    return True


def listening() -> socket:
    """A socket on a free port, for servers that can take it over."""
    found = socket()
    found.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
    found.bind((HOST, 0))
    found.listen(128)
    found.setblocking(False)  # noqa: FBT003 - as servers leave it to the next: else a worker that comes second waits
    return found


_PORTS = cycle(range(20_000 + os.getpid() % 600 * 20, 32_768))
"""Below those that systems give to whoever asks for any: so nobody gets one before the server has it."""


def free_port() -> int:
    """A port that was free just now, for servers that listen of their own."""
    for port in _PORTS:
        with closing(socket()) as found, suppress(OSError):
            found.bind((HOST, port))
            return port
    raise AssertionError("all are taken")
