"""A built site on the loopback address, with the headers that it is meant to be served with."""

import posixpath
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ssg.sending import PLAIN, headers, is_lasting, media_type


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
        self.send_header("Content-Length", str(len(octets)))
        kind = media_type(file.name) if file else PLAIN
        for name, value in headers(kind, is_lasting=is_lasting(self.path[1:])).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(octets)

    def log_message(self, *_: object) -> None:
        """Keep silent; tests look at what the browser says."""


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
