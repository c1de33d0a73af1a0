"""The preview's server with the editors' desk."""

from ssg.newsroom.desk import Desk
from ssg.preview.answer import Answer
from ssg.preview.server import Server


class DeskServer(Server):
    """Answers from a desk, on this machine alone."""

    def __init__(self, desk: Desk, port: int) -> None:
        """Listen on `port`, or on any free one for 0. Raises PortTaken."""
        self._desk = desk
        super().__init__(desk.preview, port)

    def answer(self, path: str, query: str) -> Answer:
        """What stands at `path`, asked for with `query`."""
        return self._desk.answer(path, query)

    def server_close(self) -> None:
        """Stop listening, and let those go who look through the texts."""
        super().server_close()
        self._desk.close()
