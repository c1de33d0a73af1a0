"""Zeigt die Felder der Dateien als JSON-Schema, für Ihr Schreib-Programm."""

import json
from argparse import Namespace

from ssg.console.arguments import Parser, one_of, place
from ssg.console.outcome import CLEAN
from ssg.console.terminal import say
from ssg.console.text_files import put

EASY = "leicht"


def arguments(parser: Parser) -> None:
    """Declare operand and options."""
    parser.add_argument("kind", nargs="?", metavar="[ART]", help="Nur diese Art, zum Beispiel „programme“. Sonst: alle")
    parser.add_argument(
        "--as",
        dest="edition",
        type=one_of(("standard", EASY)),
        metavar="FASSUNG",
        help="Zusammen mit ART: „standard“ oder „leicht“. Sonst: standard",
    )
    parser.add_argument(
        "--output", type=place, metavar="ORDNER", help="Schreibt je Schema eine Datei in diesen Ordner."
    )


def run(args: Namespace) -> int:
    """Print one schema, or all in one object, or write each into a file of its own."""
    from ssg.reference.kind_names import kind_called
    from ssg.reference.schema import schemas

    found = schemas()
    shown: object = found
    if args.kind is not None:
        name = kind_called(args.kind).FOLDER + (f".{EASY}" if args.edition == EASY else "")
        shown = found[name]
        found = {name: found[name]}
    if args.output is None:
        say(_json(shown))
        return CLEAN
    for name, schema in found.items():
        put(args.output / f"{name}.schema.json", _json(schema) + "\n")
    say(f"{len(found)} Dateien in {args.output.as_posix()}/.")
    return CLEAN


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
