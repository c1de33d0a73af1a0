"""A site of a few files, each of which says to which release it belongs."""

from hashlib import sha256
from pathlib import Path

from ssg.output import Copy, Output
from ssg.publish.finished import finished_site
from ssg.publish.release import Release
from ssg.write import write

LONG = "Hier steht ein langer Text, der sich gut klein machen lässt. " * 40


def style(number: int) -> tuple[str, bytes]:
    """A style sheet whose name tells what it holds."""
    octets = f"/* Stand {number} */ {LONG}".encode()
    return f"assets/style-{sha256(octets).hexdigest()[:10]}.css", octets


def made(site: Path, number: int, *more: Output | Copy) -> Path:
    """Build the site of this release."""
    name, octets = style(number)
    page = f"<p>Stand {number}</p><link href={name}>{LONG}"
    files: list[Output | Copy] = [
        Output("index.html", page, "x.md"),
        Output("a/index.html", page, "x.md"),
        Output("immer.html", "bleibt", "x.md"),
        Output(f"seite-{number}.html", page, "x.md"),
        Copy(name, octets=octets),
    ]
    write((*files, *more), site)
    return site


def release(site: Path, number: int, *more: Output | Copy) -> Release:
    """The site of this release, read again."""
    return finished_site(made(site, number, *more))


def tree(folder: Path) -> dict[str, str]:
    """Every file with its text."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
