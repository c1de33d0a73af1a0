"""Bereitet die Fassung in Leichter Sprache vor: Das Programm zerlegt den Text, schreiben müssen Sie ihn selbst."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from ssg.console.arguments import PROGRAM, Parser, existing_folder
from ssg.console.invocation import content_folder
from ssg.console.outcome import CLEAN, PROBLEMS, Stopped, UsageFault
from ssg.console.terminal import say

if TYPE_CHECKING:
    from ssg.console.selection import Selection
    from ssg.kind import Entry


def arguments(parser: Parser) -> None:
    """Declare operands and option."""
    parser.add_argument(
        "paths", nargs="*", metavar="PFAD", help="Die Dateien oder Ordner, zu denen die leichte Fassung fehlt."
    )
    parser.add_argument(
        "--content", type=existing_folder, metavar="ORDNER", help="Der Ordner mit Ihren Texten. Sonst: content"
    )


def run(args: Namespace) -> int:
    """Write an easy file for each page that has none; nothing that stands there is touched."""
    from ssg.console.selection import select
    from ssg.console.text_files import create
    from ssg.easy_draft import easy_draft
    from ssg.languages import Language

    if not args.paths:
        raise UsageFault(
            "Zu welcher Seite fehlt die leichte Fassung?",
            f"Zum Beispiel: {PROGRAM} draft-easy content/nordhausen/seiten/mein-text.md",
        )
    content = content_folder(args)
    selection = select(args.paths, content, is_alone=False)
    if selection.alone:
        raise UsageFault(
            f"„{selection.alone[0]}“ liegt nicht im Ordner „{content}“.", "Nennen Sie eine Seite aus diesem Ordner."
        )
    entries, unclear = _read(content, selection)
    wanted = [each for each in entries if selection.holds(each.wordings[0].path) and not _has_easy(content, each)]
    for entry in wanted:
        stem = entry.wordings[0].path.rpartition(".")[0]
        path = content / f"{stem}{Language.EASY.suffix}.md"
        create(path, easy_draft(entry, entries))
        say(f"Neu: {path.as_posix()}")
    for broken in unclear:
        say(f"{broken}: Hier passt ein Feld noch nicht. Was zu tun ist, zeigt: {PROGRAM} check {broken}")
    if not wanted and not unclear:
        raise Stopped("Zu jeder Seite dort gibt es schon eine leichte Fassung.", "Bearbeiten Sie diese Dateien.")
    if wanted:
        say("Schreiben Sie jede Zeile mit „ZU TUN“ neu. Schreiben Sie zuletzt: status: veroeffentlicht")
    return PROBLEMS if unclear else CLEAN


def _read(content: Path, selection: "Selection") -> "tuple[list[Entry], list[str]]":
    """All entries, and the chosen files that are none yet."""
    from ssg.diagnostic import Severity
    from ssg.kinds import kinds
    from ssg.load import load
    from ssg.validate import validate

    read, misread = load(content, kinds())
    validated, misfilled = validate(read.drafts)
    broken = {each.span.path for each in (*misread, *misfilled) if each.severity is Severity.ERROR}
    unclear = [(content / path).as_posix() for path in sorted(broken) if selection.holds(path)]
    return list(validated.entries), unclear


def _has_easy(content: Path, entry: "Entry") -> bool:
    return (content / f"{entry.wordings[0].path.rpartition('.')[0]}.leicht.md").exists()
