"""A site with every kind of file, and the three servers that send it with the rules made for them."""

import gzip
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from ssg.hosting import Hosting
from ssg.sending import TYPES
from ssg.servers import apache as for_apache
from ssg.servers import caddy as for_caddy
from ssg.servers import nginx as for_nginx
from tests.servers import apache, caddy, nginx
from tests.servers.server import Running

MOVED, NEW, GONE = "kreis/programme/alt/", "kreis/programme/neu/", "kreis/termine/fest/"
MOVED_FILE = "kreis/alte-seite.html"
HOSTING = Hosting(moved=((MOVED, NEW), (MOVED_FILE, NEW)), gone=(GONE,), brotli=True)
PAGES = {
    "": "Start",
    "leicht/": "Start, leicht",
    "kreis/": "Kreis",
    NEW: "Neue Adresse",
    MOVED: "Verweis zur neuen Adresse",
    GONE: "Das Fest ist vorbei",
}
COMPRESSED = "in Brotli"
"""What stands in place of what a real compressor makes: servers send it as it is."""


@contextmanager
def site() -> Iterator[Path]:
    """A folder that every user of the machine may read: Apache gives up the rights of root."""
    with tempfile.TemporaryDirectory() as made:
        root = Path(made) / "site"
        files = {f"{path}index.html": words for path, words in PAGES.items()}
        files |= {f"kreis/dateien/probe{ending}": f"Inhalt {ending}" for ending in TYPES}
        files |= {"assets/style-0123456789.css": "a{}", "assets/mark-0123456789.svg": "<svg/>"}
        files |= {"kreis/bilder/burg-640-0123456789.avif": "Bild", "kreis/bilder/burg.jpg": "Bild"}
        files |= {"404.html": "Gibt es nicht", "leicht/404.html": "Gibt es nicht, leicht"}
        files |= {".git/config": "geheim", "kreis/.htpasswd": "geheim", ".well-known/security.txt": "Contact: x"}
        for path, text in files.items():
            place = root / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
            if place.suffix in {".html", ".css", ".svg"}:
                place.with_name(f"{place.name}.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
                place.with_name(f"{place.name}.br").write_text(COMPRESSED, encoding="utf-8")
        for each in (Path(made), root):
            each.chmod(0o755)
        yield root


@contextmanager
def served(name: str, root: Path, hosting: Hosting = HOSTING, inside: Path | None = None) -> Iterator[Running]:
    """The site as one of the servers sends it. Where it lies `inside` the root, Apache reads its rules there."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        text = rules(name, hosting)
        if inside and name == for_apache.NAME:
            (inside / for_apache.FILE).write_text(text, encoding="utf-8")
            text = ""
        with _START[name](folder, root, text) as server:
            yield server


def rules(name: str, hosting: Hosting = HOSTING) -> str:
    """What the program writes for the server."""
    (text,) = _RULES[name](hosting).values()
    return text


@contextmanager
def _nginx(folder: Path, root: Path, text: str) -> Iterator[Running]:
    with nginx.nginx(folder, root, text) as server:
        yield server.running


_RULES: dict[str, Callable[[Hosting], dict[str, str]]] = {
    each.NAME: each.files for each in (for_nginx, for_apache, for_caddy)
}
_START: dict[str, Callable[[Path, Path, str], AbstractContextManager[Running]]] = {
    "nginx": _nginx,
    "apache": apache.apache,
    "caddy": caddy.caddy,
}
COMPLAINTS = {"nginx": nginx.complaints, "apache": apache.complaints, "caddy": caddy.complaints}
