"""A desk whose texts are looked through in this very process."""

from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from ssg.newsroom.desk import Desk
from ssg.newsroom.desk_server import DeskServer
from tests.preview.browsing import Browser, preview_of
from tests.small_county import OPEN_DUTIES

TEXTS = {
    "a/kreis.yaml": f"titel: Kreis a\nname: Kreis a\n{OPEN_DUTIES}",
    "a/kreis.leicht.md": "---\ntitel: Kreis a\n---\nDas ist der Kreis a.\n",
    "a/seiten/hilfe.md": "---\ntitel: Hilfe\n---\n## Ziele\n\nWir helfen.\n\n## Geld\n\nDas kostet 20 Euro.\n",
    "a/seiten/hilfe.leicht.md": (
        "---\ntitel: Hilfe\ngrundlage:\n  - anfang 00000000\n---\n## Was ist das Ziel?\n\nWir helfen.\n\n"
        "## Was kostet das?\n\nDas kostet 30 Euro.\n"
    ),
    "a/seiten/lang.md": "---\ntitel: Nur <b>schwer</b>\n---\nHier steht ein Text.\n",
    "a/seiten/bald.md": "---\ntitel: Bald\nstatus: entwurf\n---\nDas wird noch.\n",
    "a/seiten/kaputt.md": "---\ntitle: Kaputt\n---\nText.\n",
    "b/kreis.yaml": f"titel: Kreis b\nname: Kreis b\n{OPEN_DUTIES}",
}


def hire() -> Executor:
    """Somebody who needs no process of his own."""
    return ThreadPoolExecutor(1)


def desk_of(content: Path) -> Desk:
    return Desk(preview_of(content), "", hire)


def text_at(desk: Desk, path: str, query: str = "warten=1") -> str:
    """The page; that with `warten=1` is asked for again, as a script does, until all is looked through."""
    page = desk.answer(path, query).octets.decode()
    while query.endswith("warten=1") and "data-wartet" in page:
        page = desk.answer(path, query).octets.decode()
    return page


@contextmanager
def served(desk: Desk) -> Iterator[Browser]:
    """A browser of the desk on a free port."""
    with DeskServer(desk, 0) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield Browser(server.server_port)
        finally:
            server.shutdown()
            thread.join()
