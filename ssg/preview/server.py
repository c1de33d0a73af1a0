"""The preview in a browser of this machine: the one place where the program listens, and only to this machine."""

import errno
import time
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock
from typing import ClassVar, Protocol
from urllib.parse import parse_qs, quote, unquote, urlsplit

from ssg.preview import notice
from ssg.preview.answer import MISSING, SHOWN, Answer
from ssg.sending import PLAIN, headers

HOST = "127.0.0.1"
NAMES = (HOST, "localhost")
LOOK_EVERY = 0.1
"""Seconds between two looks for changes, for each page that is open."""
STILL_THERE = 15.0
"""Seconds after which a page that is open is sent a sign of life, which fails when it was closed."""

_WORDS = {
    HTTPStatus.FORBIDDEN: "Die Vorschau antwortet nur auf diesem Rechner und unter ihrer eigenen Adresse.",
    HTTPStatus.METHOD_NOT_ALLOWED: "Die Vorschau zeigt nur Seiten. Sie nimmt nichts an.",
}
_OTHERWISE = "Mit dieser Anfrage kann die Vorschau nichts anfangen."


class PortTaken(Exception):
    """Another program has the port, or it may not be used: a German sentence."""


class Shown(Protocol):
    """What there is to see: the Preview, or the forms."""

    def answer(self, path: str) -> Answer:
        """What a browser gets for this path."""

    def stamp(self, path: str) -> str:
        """A word that is another one as soon as the path has something else to show."""


class Server(ThreadingHTTPServer):
    """Answers from what is shown. Every connection has a thread, because an open page keeps one."""

    daemon_threads = True

    def __init__(self, preview: Shown, port: int) -> None:
        """Listen on `port`, or on any free one for 0. Raises PortTaken."""
        self.preview = preview
        self._looking = Lock()
        self._looks: dict[str, tuple[float, str]] = {}
        self.ended = Event()
        """Set once nobody is told of changes any more."""
        try:
            super().__init__((HOST, port), _Conversation)
        except OSError as refusal:
            reasons = {
                errno.EADDRINUSE: f"Die Nummer {port} benutzt schon ein anderes Programm.",
                errno.EACCES: f"Die Nummer {port} darf Leichtbau nicht benutzen.",
            }
            raise PortTaken(reasons.get(refusal.errno or 0, f"Die Nummer {port} geht hier nicht.")) from refusal

    @property
    def address(self) -> str:
        """Where a browser finds the start page."""
        return f"http://{HOST}:{self.server_port}/"

    def is_meant_by(self, host: str | None) -> bool:
        """Whether a browser that names `host` asks us: otherwise, a strange page may have sent it here."""
        return host in {f"{name}:{self.server_port}" for name in NAMES}

    def shutdown(self) -> None:
        """Listen no more, and let nobody look for changes who has not begun."""
        self.ended.set()
        super().shutdown()
        with self._looking:  # whoever looks just now comes to an end
            pass

    def look(self, path: str) -> str:
        """The stamp of `path`. Pages of one county have one, so that many open pages cost one look."""
        name = path.partition("/")[0]
        with self._looking:
            seen, stamp = self._looks.get(name, (0.0, ""))
            if time.monotonic() - seen > LOOK_EVERY / 2 and not self.ended.is_set():
                stamp = self.preview.stamp(path)
                self._looks[name] = time.monotonic(), stamp
        return stamp

    def answer(self, path: str, query: str) -> Answer:  # noqa: ARG002 - for servers with more to show than pages
        """What stands at `path`, asked for with `query`."""
        return self.preview.answer(path)

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of an answer is no news."""


class _Conversation(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    timeout = 30
    error_content_type = PLAIN
    _LACKING: ClassVar[dict[int, HTTPStatus]] = {HTTPStatus.NOT_IMPLEMENTED: HTTPStatus.METHOD_NOT_ALLOWED}

    def do_GET(self) -> None:
        if not self.server.is_meant_by(self.headers.get("Host")):
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        address = urlsplit(self.path)
        path = unquote(address.path, errors="replace").removeprefix("/")
        if path == notice.EVENTS:
            self._tell_of_changes(parse_qs(address.query).get("seite", ["/"])[0].removeprefix("/"))
        else:
            self._show(path, address.query)

    do_HEAD = do_GET  # noqa: N815 - the standard library's name

    def _show(self, path: str, query: str) -> None:
        answer = self.server.answer(path, query)
        if answer.status == MISSING and self._is_folder(path):
            self._send(HTTPStatus.MOVED_PERMANENTLY, {"Location": f"/{quote(path)}/"}, b"")
            return
        self._send(answer.status, answer.headers, answer.octets)

    def _is_folder(self, path: str) -> bool:
        """Whether only the stroke at the end is lacking."""
        is_nameless = "." not in path and not path.startswith("/") and not path.endswith("/")
        return is_nameless and self.server.answer(f"{path}/", "").status == SHOWN

    def _tell_of_changes(self, path: str) -> None:
        """Send the stamp of the page, and again whenever it changes, until the browser goes away."""
        self.send_response(HTTPStatus.OK)
        for name, value in headers("text/event-stream", is_lasting=False).items():
            self.send_header(name, value)
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        if self.command == "HEAD":
            return
        told, last = "", time.monotonic()
        while not self.server.ended.wait(LOOK_EVERY if told else 0):
            stamp = self.server.look(path)
            if stamp != told or time.monotonic() - last > STILL_THERE:
                self.wfile.write(f"data: {stamp}\n\n".encode())
                told, last = stamp, time.monotonic()

    def _send(self, status: int, told: dict[str, str], octets: bytes) -> None:
        self.send_response(status)
        for name, value in told.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(octets)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(octets)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """A German sentence instead of the standard library's page."""
        status = self._LACKING.get(code) or HTTPStatus(code)
        told = headers(PLAIN, is_lasting=False) | {"Connection": "close"}
        if status is HTTPStatus.METHOD_NOT_ALLOWED:
            told["Allow"] = "GET, HEAD"
        self.close_connection = True
        self._send(status, told, _WORDS.get(status, _OTHERWISE).encode())

    def version_string(self) -> str:
        """Which program answers; nobody needs its version."""
        return "leichtbau"

    def log_message(self, *_: object) -> None:
        """Editors look at the browser."""
