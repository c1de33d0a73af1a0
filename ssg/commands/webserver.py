"""Schreibt die Regeln für Ihren Web-Server: was er zu jeder Datei mitsendet, und wohin alte Adressen führen.

Die Regeln gibt es für „nginx“, „apache“, „caddy“ und als „headers“ für Anbieter, bei denen Sie nur Seiten hochladen.
Bauen Sie vorher die Seiten. Ist eine Seite umgezogen oder beendet? Dann schreiben Sie die Regeln danach neu.
"""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from ssg.console.arguments import Parser, place
from ssg.console.invocation import SITE
from ssg.console.missing_site import bring_back
from ssg.console.outcome import CLEAN, Stopped, UsageFault
from ssg.console.terminal import say
from ssg.diagnostic import did_you_mean, printable

if TYPE_CHECKING:
    from types import ModuleType

    from ssg.hosting import Hosting


def arguments(parser: Parser) -> None:
    """Declare operand and options."""
    parser.add_argument("kind", metavar="ART", help="Welcher Server: „nginx“, „apache“, „caddy“ oder „headers“")
    parser.add_argument("--site", type=place, metavar="ORDNER", help="Die fertigen Seiten. Sonst: site")
    parser.add_argument(
        "--base",
        default="/",
        metavar="ORT",
        help="Wo die Seiten auf dem Server beginnen, zum Beispiel „/kreise/“. Sonst: /",
    )
    parser.add_argument(
        "--brotli",
        action="store_true",
        help="Für nginx mit dem Modul „libnginx-mod-http-brotli-static“: auch Dateien mit „.br“ senden.",
    )
    parser.add_argument("--output", type=place, metavar="ORDNER", help="Dorthin schreiben. Sonst: nur zeigen")


def run(args: Namespace) -> int:
    """Show the rules, or write them and say what to do with them."""
    kind = _kind(args.kind)
    files: dict[str, str] = kind.files(_hosting(args))
    if args.output is None:
        say("\n".join(files.values()).rstrip())
        return CLEAN
    from ssg.console.text_files import put

    for name, text in files.items():
        put(args.output / name, text)
    written = "\n".join((args.output / name).as_posix() for name in files)
    say(f"{written}\n\n{kind.HINT}")
    return CLEAN


def _kind(name: str) -> "ModuleType":
    from ssg.discover import members

    known = {each.NAME: each for each in members("ssg.servers")}
    if name not in known:
        choice = ", ".join(f"„{each}“" for each in known)
        raise UsageFault(
            f"Regeln für „{printable(name)}“ gibt es nicht.", did_you_mean(name, known, f"Möglich sind: {choice}.")
        )
    return known[name]


def _hosting(args: Namespace) -> "Hosting":
    from ssg.hosting import BASE
    from ssg.relocations import StrangeRelocations, hosting_of

    site = args.site or Path(SITE)
    bring_back(site)
    if not site.is_dir():
        raise UsageFault(f"Den Ordner „{printable(str(site), 300)}“ gibt es nicht.", "Bauen Sie zuerst die Seiten.")
    if not BASE.fullmatch(args.base):
        raise UsageFault(
            f"„{printable(args.base)}“ ist kein Ort auf einem Server.",
            "Schreiben Sie ihn mit Strichen und kleinen Buchstaben, zum Beispiel „/kreise/“.",
        )
    try:
        return hosting_of(site, args.base, brotli=args.brotli)
    except StrangeRelocations as strange:
        raise Stopped(
            f"Die Datei „{printable(str(strange), 300)}“ ist nicht so, wie das Programm sie schreibt.",
            "Bauen Sie die Seiten neu.",
        ) from strange
