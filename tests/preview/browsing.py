"""A preview on the loopback address, and a browser that asks it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread

from ssg.preview.pages import Preview
from ssg.preview.server import Server
from ssg.project import Project
from tests.servers.server import Reply
from tests.whole_site import TEMPLATES

TODAY = date(2019, 1, 1)


def preview_of(content: Path, templates: Path = TEMPLATES) -> Preview:
    """A preview that raises its own faults instead of showing them."""
    return Preview(Project(content=content, templates=templates, output=content, today=TODAY), "", _raise)


def _raise(fault: Exception) -> str:
    raise fault


def text_at(preview: Preview, path: str) -> str:
    """The page at `path`."""
    return preview.answer(path).octets.decode()


@dataclass(frozen=True)
class Browser:
    """Asks one server."""

    port: int

    def ask(self, path: str, method: str = "GET", host: str | None = None, body: bytes | None = None) -> Reply:
        """The answer; the connection is closed."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            connection.request(method, path, body, {"Host": host or f"127.0.0.1:{self.port}"})
            answer = connection.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return Reply(answer.status, told, answer.read())

    @contextmanager
    def listening(self, path: str) -> Iterator[HTTPResponse]:
        """An answer that goes on until the browser goes away."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            connection.request("GET", path)
            with connection.getresponse() as answer:
                yield answer


@contextmanager
def browsing(preview: Preview) -> Iterator[Browser]:
    """A browser of a preview that listens on a free port."""
    with Server(preview, 0) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield Browser(server.server_port)
        finally:
            server.shutdown()
            thread.join()
