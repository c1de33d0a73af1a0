"""The program's front door: find the command, run it, and turn every end into an exit code and German words."""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import UTC, date, datetime
from types import ModuleType

from ssg import __version__, system_refusal
from ssg.console.arguments import HELP, PROGRAM, VERSION, Parser, help_rows
from ssg.console.command import commands, parser_of
from ssg.console.fault import keep_traceback
from ssg.console.interruption import Interrupted, interruptible
from ssg.console.outcome import CLEAN, FAULT, PROBLEMS, Stopped, UsageFault
from ssg.console.terminal import prepare, say, say_aside
from ssg.diagnostic import did_you_mean, printable
from ssg.memory_search import search_seldom

DEFAULT = "build"
CLOCK = "SOURCE_DATE_EPOCH"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` names and return the exit code; nothing but Python's own end ever passes."""
    search_seldom()
    prepare()
    args = Namespace()
    try:
        with interruptible():
            module, args = _read(list(sys.argv[1:] if argv is None else argv))
            if module is None:
                return CLEAN
            return int(module.run(args))
    except Stopped as stop:
        say_aside(stop.message + (f"\n    → {stop.hint}" if stop.hint else ""))
        return stop.exit_code
    except Interrupted as interrupted:
        say_aside("Abgebrochen.")
        return interrupted.exit_code
    except OSError as refusal:
        say_aside(system_refusal.told(refusal))
        return PROBLEMS
    except Exception as fault:  # noqa: BLE001 - whatever it is, an editor sees a sentence and no traceback
        say_aside(keep_traceback(fault, getattr(args, "cache", None)))
        return FAULT


def overview() -> str:
    """The help page of the whole program."""
    rows = [(name, (module.__doc__ or "").partition("\n")[0]) for name, module in commands().items()]
    parts = (
        f"Aufruf: {PROGRAM} [BEFEHL] [OPTIONEN]",
        "Macht aus den Dateien im Ordner „content“ die Internet-Seiten im Ordner „site“.",
        "\n".join(["Befehle:", *help_rows(rows)]),
        "\n".join(["Optionen:", *help_rows(Parser("", "").options())]),
        f"Ohne Befehl gilt „{DEFAULT}“. Mehr zu einem Befehl zeigt: {PROGRAM} BEFEHL --help",
    )
    return "\n\n".join(parts)


def _read(argv: list[str]) -> tuple[ModuleType | None, Namespace]:
    """The command to run with its values; None where the question is already answered."""
    if VERSION in argv:
        say(f"leichtbau {__version__}")
        return None, Namespace()
    if argv and argv[0] in HELP:
        say(overview())
        return None, Namespace()
    known = commands()
    name, rest = (DEFAULT, argv) if not argv or argv[0].startswith("-") else (argv[0], argv[1:])
    if name not in known:
        raise UsageFault(
            f"Den Befehl „{printable(name)}“ gibt es nicht.",
            did_you_mean(name, known, f"Es gibt: {', '.join(known)}. Mehr zeigt: {PROGRAM} --help"),
        )
    parser = parser_of(name, known[name])
    if set(HELP) & set(rest):
        say(parser.format_help())
        return None, Namespace()
    args = parser.read(rest)
    if getattr(args, "today", args) is None:
        args.today = _today()
    return known[name], args


def _today() -> date:
    """The day of this run, the only look at a clock: as the environment fixes it, or as the machine has it."""
    fixed = os.environ.get(CLOCK)
    if fixed is None:
        return date.today()  # noqa: DTZ011 - residents live by the calendar of the place where the site is made
    try:
        return datetime.fromtimestamp(int(fixed), tz=UTC).date()
    except (ValueError, OverflowError, OSError):
        raise UsageFault(
            f"Die Angabe „{CLOCK}={printable(fixed)}“ ist keine Zeit.",
            "Schreiben Sie die Sekunden seit dem 1. Januar 1970, oder löschen Sie die Angabe.",
        ) from None
