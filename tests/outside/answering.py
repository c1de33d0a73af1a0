"""A server on loopback with every kind of answer, which notes what it was asked."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from ssg.outside.asking import Caller


class Answering(ThreadingHTTPServer):
    """Remembers (method, path) of every question, and how many were open at once."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, str]] = []
        self.open = 0
        self.most_open = 0
        self.patient: dict[str, int] = {}
        self.guard = threading.Lock()

    def handle_error(self, *_: object) -> None:
        """Who asked has hung up: that is what some tests are about."""

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_port}{path}"


class _Handler(BaseHTTPRequestHandler):
    server: Answering

    def do_HEAD(self) -> None:
        with self.server.guard:
            self.server.asked.append((self.command, self.path))
            self.server.open += 1
            self.server.most_open = max(self.server.most_open, self.server.open)
        try:
            self._answer(self.path.partition("?")[0].strip("/").split("/"))
        finally:
            with self.server.guard:
                self.server.open -= 1

    do_GET = do_HEAD  # noqa: N815 - the name that the library looks for

    def _answer(self, words: list[str]) -> None:
        match words:
            case ["code", code]:
                self._send(int(code))
            case ["only-get", code]:
                self._send(200 if self.command == "GET" else int(code))
            case ["to", code, *rest]:
                self._send(int(code), Location="/" + "/".join(rest))
            case ["round", number]:
                self._send(302, Location=f"/round/{int(number) + 1}")
            case ["away"]:
                self._send(302, Location="ftp://127.0.0.1/x")
            case ["later", seconds, times]:
                self._put_off(seconds, int(times))
            case _:
                self._misbehave(words[0])

    def _put_off(self, seconds: str, times: int) -> None:
        left = self.server.patient.setdefault(self.path, times)
        self.server.patient[self.path] = left - 1
        self._send(429, **{"Retry-After": seconds}) if left > 0 else self._send(200)

    def _misbehave(self, how: str) -> None:
        if how == "silent":
            time.sleep(1.5)
        elif how == "drip":
            for letter in b"HTTP/1.1 200 OK":
                self.wfile.write(bytes([letter]))
                time.sleep(0.1)
        elif how == "garbage":
            self.wfile.write(b"\x00\xffnonsense\r\n\r\n")
        else:
            self._send(200)

    def _send(self, code: int, **headers: str) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the library gives it
        """Say nothing."""


@contextmanager
def answering() -> Iterator[Answering]:
    server = Answering()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def local_caller() -> Caller:
    """One that may ask this machine, and soon gives up."""
    return Caller(is_allowed=lambda _: True, patience=0.3)
