"""The preview of the page that somebody writes."""

from collections.abc import Callable
from threading import Thread

from ssg import address
from ssg.language_server.findings import Surroundings, page_path
from ssg.languages import Language
from ssg.preview.pages import Preview
from ssg.preview.server import HOST, PortTaken, Server
from ssg.project import Project


class Showing:
    """Where the preview answers: the one of `serve` where it runs, otherwise our own, which ends with the program."""

    def __init__(self, project: Project, port: int, tell: Callable[[Exception], str]) -> None:
        """`tell` keeps a fault of the program for its developers, and says so."""
        self._project = project
        self._port = port
        self._tell = tell
        self._own: Server | None = None

    def address(self, here: Surroundings, language: Language) -> str:
        """Where a browser finds the page of a file, as it was saved last."""
        county = here.county.stocks[0]
        first = next((each.county for each in county.validated.entries), here.path.partition("/")[0])
        path = address.folder_url(page_path(here.id, language, first))
        return f"{self._begun()}{path}"

    def end(self) -> None:
        """Our own preview answers no more."""
        if self._own:
            self._own.shutdown()
            self._own.server_close()

    def _begun(self) -> str:
        if self._own is None:
            try:
                self._own = Server(Preview(self._project, "", self._tell), self._port)
            except PortTaken:
                return f"http://{HOST}:{self._port}/"
            Thread(target=self._own.serve_forever, daemon=True).start()
        return self._own.address
