"""Schreibt den Teil vom Handbuch, der aus dem Programm kommt: Felder, Codes und Befehle."""

from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from ssg.console.arguments import Parser, place
from ssg.console.command import commands, parser_of
from ssg.console.invocation import shortest
from ssg.console.outcome import CLEAN, PROBLEMS, Stopped
from ssg.console.terminal import say
from ssg.console.text_files import put
from ssg.project import ROOT

DOCS = "docs"


def arguments(parser: Parser) -> None:
    """Declare the options."""
    parser.add_argument("--check", action="store_true", help="Schreibt nichts und nennt die veralteten Seiten.")
    parser.add_argument("--output", type=place, metavar="ORDNER", help="Der Ordner vom Handbuch. Sonst: docs")


def run(args: Namespace) -> int:
    """Write the pages that differ and remove those that no code needs any more, or name them."""
    from ssg.reference.documentation import handbook_pages

    folder = args.output or shortest(ROOT / DOCS)
    pages = handbook_pages({name: parser_of(name, module) for name, module in commands().items()})
    stale = {path: text for path, text in pages.items() if not _is_current(folder / path, text)}
    surplus = tuple(_surplus(folder, pages))
    if args.check:
        return _told([*stale, *(path.relative_to(folder).as_posix() for path in surplus)], folder)
    for path, text in stale.items():
        put(folder / path, text)
    for outdated in surplus:
        outdated.unlink()
    say(f"{len(pages)} Seiten, {len(stale)} geändert, {len(surplus)} entfernt. Ergebnis in {folder.as_posix()}/.")
    return CLEAN


def _told(stale: list[str], folder: Path) -> int:
    if not stale:
        say("Das Handbuch ist auf dem neuesten Stand.")
        return CLEAN
    say("\n".join(f"{(folder / path).as_posix()} ist veraltet." for path in sorted(stale)))
    say("Schreiben Sie die Seiten neu: python build.py docs")
    return PROBLEMS


def _is_current(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() == text.encode()
    except FileNotFoundError:
        return False
    except OSError as fault:
        raise Stopped(f"„{path}“ lässt sich nicht lesen.", "Prüfen Sie, ob die Datei für Sie offen ist.") from fault


def _surplus(folder: Path, pages: Mapping[str, str]) -> Iterator[Path]:
    """Pages of codes that there are no longer; everything else in the folder is written by people."""
    from ssg.reference.documentation import RULES

    for path in sorted((folder / RULES).glob("*.md")):
        if path.relative_to(folder).as_posix() not in pages:
            yield path
