"""Bestätigt: Die leichte Fassung passt zum jetzigen Text.

Das Feld „grundlage“ in der leichten Datei wird erneuert. Hat eine Prüf-Gruppe den Text gelesen, steht danach auch
unter „gepruefte_fassung“, welchen Text. Alles andere bleibt, wie es ist.
"""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from ssg.console.arguments import Parser, existing_folder
from ssg.console.invocation import content_folder
from ssg.console.outcome import CLEAN, Stopped, UsageFault
from ssg.console.selection import select
from ssg.console.terminal import say

if TYPE_CHECKING:
    from ssg.pair import Pair

BASIS = "grundlage"
TESTED = "gepruefte_fassung"


def arguments(parser: Parser) -> None:
    """Declare operands and options."""
    parser.add_argument(
        "paths", nargs="*", metavar="PFAD", help="Diese Dateien oder Ordner, zum Beispiel content/nordhausen."
    )
    parser.add_argument(
        "--content", type=existing_folder, metavar="ORDNER", help="Der Ordner mit Ihren Texten. Sonst: content"
    )


def run(args: Namespace) -> int:
    """Renew the fingerprints of every pair at the places that were asked for."""
    if not args.paths:
        raise UsageFault(
            "Welche Seite haben Sie geprüft?", "Zum Beispiel: python build.py reviewed content/nordhausen/programme"
        )
    content = content_folder(args)
    selection = select(args.paths, content, is_alone=False)
    if selection.alone:
        raise UsageFault(
            f"„{selection.alone[0]}“ liegt nicht im Ordner „{content}“.", "Nennen Sie eine Seite aus diesem Ordner."
        )
    wanted = [
        pair for pair in _pairs(content) if selection.holds(pair.easy.path) or selection.holds(pair.standard.path)
    ]
    if not wanted:
        raise Stopped(
            "Dort gibt es keine Seite in zwei Fassungen.", "Prüfen Sie die Dateien mit: python build.py check"
        )
    renewed = [pair.easy.path for pair in wanted if _renew(content / pair.easy.path, pair)]
    for path in renewed:
        say(f"{(content / path).as_posix()}: Grundlage erneuert.")
    count = "1 Seite" if len(wanted) == 1 else f"{len(wanted)} Seiten"
    say(f"{count} bestätigt, {len(renewed)} geändert.")
    return CLEAN


def _pairs(content: Path) -> "list[Pair]":
    from ssg.kinds import kinds
    from ssg.load import load
    from ssg.pair import pairs
    from ssg.validate import validate

    read, _ = load(content, kinds())
    validated, _ = validate(read.drafts)
    return list(pairs(validated.entries))


def _renew(file: Path, pair: "Pair") -> bool:
    """Put the present fingerprints into the easy file; whether that changed anything."""
    from ssg.console.front_fields import with_field
    from ssg.console.text_files import put_octets

    before = text = file.read_bytes().decode("utf-8")
    for name, lines in _outdated(pair).items():
        text = with_field(text, name, lines)
    if text != before:
        put_octets(file, text.encode())
    return text != before


def _outdated(pair: "Pair") -> dict[str, tuple[str, ...]]:
    """The fields to be written, each with its lines. What a test was made on is noted once for each test."""
    from ssg.fingerprint import fingerprints, is_version_of, version_tested_on, written

    easy, fields = pair.easy, {}
    if (basis := written(fingerprints(pair.standard))) != easy.basis:
        fields[BASIS] = (f"{BASIS}:", *(f"  - {each}" for each in basis))
    if easy.proofread and not is_version_of(easy.tested, easy.proofread.day):
        fields[TESTED] = (f"{TESTED}: {version_tested_on(easy.proofread.day, easy)}",)
    return fields
