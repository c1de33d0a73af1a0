"""A server on loopback with every kind of answer, which notes what it was asked."""

import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from ssg.outside.asking import Caller

DROPS = 200
"""Letters that somebody sends who takes far too long for all of them."""


class Answering(ThreadingHTTPServer):
    """Remembers (method, path) of every question."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, str]] = []
        self.patient: dict[str, int] = {}
        self.dripped = 0
        """Letters that were sent one by one."""
        self.over = threading.Event()

    def handle_error(self, *_: object) -> None:
        """Who asked has hung up: that is what some tests are about."""

    def url(self, path: str) -> str:
        scheme = "https" if isinstance(self.socket, ssl.SSLSocket) else "http"
        return f"{scheme}://127.0.0.1:{self.server_port}{path}"


class _Handler(BaseHTTPRequestHandler):
    server: Answering

    def do_HEAD(self) -> None:
        self.server.asked.append((self.command, self.path))
        self._answer(self.path.partition("?")[0].strip("/").split("/"))

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
            case ["nowhere"]:
                self._send(302, Location="http://[")
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
            self.server.over.wait()
        elif how == "drip":
            for letter in b"HTTP/1.1 200 OK".ljust(DROPS):
                self.wfile.write(bytes([letter]))
                self.server.dripped += 1
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
def answering(secured: ssl.SSLContext | None = None) -> Iterator[Answering]:
    server = Answering()
    if secured:
        server.socket = secured.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        thread.join()
        server.server_close()


def local_caller(patience: float = 20.0) -> Caller:
    """One that may ask this machine."""
    return Caller(is_allowed=lambda _: True, patience=patience)
