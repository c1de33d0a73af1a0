"""A built site on the loopback address, with the headers that it is meant to be served with."""

import mimetypes
import posixpath
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""The Content-Security-Policy that every page has to live with."""
FOR_GOOD = "public, max-age=31536000, immutable"
"""Assets are never asked for twice: their names tell what they hold."""
TYPES = {
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".vcf": "text/vcard; charset=utf-8",
    ".woff2": "font/woff2",
}


class Pages(BaseHTTPRequestHandler):
    """Answers with a file of the folder, or with the site's own page for what is not there."""

    protocol_version = "HTTP/1.1"
    timeout = 10
    folder = Path()

    def do_GET(self) -> None:
        if self.path == "/favicon.ico":
            self._answer(204, None)  # browsers ask for it of their own accord
            return
        file = self._file(posixpath.normpath(unquote(urlsplit(self.path).path)).lstrip("/"))
        self._answer(200, file) if file else self._answer(404, self._file("404.html"))

    def _file(self, path: str) -> Path | None:
        file = self.folder / path
        file = file / "index.html" if file.is_dir() else file
        return file if file.is_file() else None

    def _answer(self, status: int, file: Path | None) -> None:
        octets = file.read_bytes() if file else b""
        self.send_response(status)
        self.send_header("Content-Type", media_type(file) if file else "text/plain")
        self.send_header("Content-Length", str(len(octets)))
        self.send_header("Cache-Control", FOR_GOOD if "/assets/" in self.path else "no-cache")
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.end_headers()
        self.wfile.write(octets)

    def log_message(self, *_: object) -> None:
        """Keep silent; tests look at what the browser says."""


def media_type(file: Path) -> str:
    known = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"{known}; charset=utf-8" if known in {"text/html", "text/css", "application/json"} else known


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address under which `folder` answers, with a slash at its end."""
    handler = type("PagesOfFolder", (Pages,), {"folder": folder})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
