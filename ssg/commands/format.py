"""Bringt Ihre Dateien in eine einheitliche Form. Wörter, Angaben und Notizen bleiben, wie sie sind."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ssg.console.arguments import PROGRAM, Parser, existing_folder
from ssg.console.invocation import content_folder
from ssg.console.outcome import CLEAN, PROBLEMS, UsageFault
from ssg.console.selection import TYPED, Selection, select
from ssg.console.terminal import say


class _Formed(NamedTuple):
    """A file as it is and in its one form, which is None where that cannot be told."""

    path: str
    before: bytes
    after: bytes | None


def arguments(parser: Parser) -> None:
    """Declare operands and options."""
    parser.add_argument("paths", nargs="*", metavar="PFAD", help="Nur diese Dateien und Ordner. Sonst: alles")
    parser.add_argument("--check", action="store_true", help="Ändert nichts und nennt nur, was sich ändern würde.")
    parser.add_argument(
        "--content", type=existing_folder, metavar="ORDNER", help="Der Ordner mit Ihren Texten. Sonst: content"
    )


def run(args: Namespace) -> int:
    """Write what is not in its form; with `--check` only tell."""
    from ssg.console.text_files import put_octets

    if TYPED in args.paths:
        raise UsageFault("Dieser Befehl liest nur Dateien.", f"Zum Beispiel: {PROGRAM} format content/nordhausen")
    content = content_folder(args)
    formed = list(_formed(select(args.paths, content, is_alone=False), content))
    unclear = [each.path for each in formed if each.after is None]
    changed = [each for each in formed if each.after not in {None, each.before}]
    for each in changed:
        if not args.check and each.after is not None:
            put_octets(Path(each.path).resolve(), each.after)
        say(f"{each.path}: {'hat noch nicht die einheitliche Form' if args.check else 'in Form gebracht'}.")
    for path in unclear:
        say(f"{path}: bleibt, wie sie ist. Was daran unklar ist, zeigt: {PROGRAM} check {path}")
    say(_told(len(formed), len(changed), is_asking=args.check))
    return PROBLEMS if unclear or (args.check and changed) else CLEAN


def _formed(selection: Selection, content: Path) -> Iterator[_Formed]:
    from ssg.canonical import canonical
    from ssg.console.changes import paths_of
    from ssg.console.lone_text import octets_of
    from ssg.kinds import kinds

    for path in paths_of(selection, content):
        octets, place = octets_of(path), Path(path)
        inside = place.relative_to(content) if place.is_relative_to(content) else Path(place.name)
        yield _Formed(path, octets, canonical(inside.as_posix(), octets, kinds()))


def _told(number: int, changed: int, *, is_asking: bool) -> str:
    looked = "1 Datei" if number == 1 else f"{number} Dateien"
    if not changed:
        return f"{looked} angesehen, nichts zu ändern."
    return f"{looked} angesehen, {changed} {'zu ändern' if is_asking else 'geändert'}."
