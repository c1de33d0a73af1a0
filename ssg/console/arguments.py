"""Reading the command line: argparse does the cutting, every word that a user sees is ours and German."""

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from ssg.console.outcome import UsageFault
from ssg.diagnostic import did_you_mean, printable

PROGRAM = "python build.py"
HELP = ("-h", "--help")
VERSION = "--version"

_SCHEDULER = re.compile(r"dask://((?:[\w.-]+|\[[\da-fA-F:.]+\]):\d{1,5})")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_WIDTH = 26
_LAST_PORT = 65_535


class Parser(argparse.ArgumentParser):
    """What one command understands. Wrong use raises UsageFault and never depends on argparse's own wording."""

    def __init__(self, name: str, about: str) -> None:
        super().__init__(prog=f"{PROGRAM} {name}".rstrip(), add_help=False, allow_abbrev=False, exit_on_error=False)
        self.about = about
        self.add_argument(*HELP, action="store_true", help="Zeigt diese Hilfe.")
        self.add_argument(VERSION, action="store_true", help="Zeigt die Version des Programms.")

    def read(self, argv: Sequence[str]) -> argparse.Namespace:
        """The values that `argv` gives; operands and options may be mixed."""
        try:
            args, rest = self.parse_known_intermixed_args(argv)
        except argparse.ArgumentError as fault:
            raise self._misused(str(fault.argument_name)) from None
        if rest:
            raise self._unknown(rest[0])
        return args

    def error(self, message: str) -> NoReturn:
        """Whatever argparse finds besides; `message` is English and stays inside."""
        raise UsageFault("Diese Angaben passen nicht zusammen.", self._see_help()) from RuntimeError(message)

    def format_help(self) -> str:
        """The whole help page."""
        parts = [f"Aufruf: {self.usage_line()}", self.about]
        parts.extend(
            "\n".join([f"{heading}:", *help_rows(rows)])
            for heading, rows in (("Angaben", self.operands()), ("Optionen", self.options()))
            if rows
        )
        return "\n\n".join(parts) + "\n"

    def usage_line(self) -> str:
        """The command with what it takes, on one line."""
        return " ".join([self.prog, *(name for name, _ in self.operands()), "[OPTIONEN]"])

    def operands(self) -> list[tuple[str, str]]:
        """(name, what it means) of everything that is given without a `--name`."""
        return [(_operand_name(action), action.help or "") for action in self._actions if not action.option_strings]

    def options(self) -> list[tuple[str, str]]:
        """(name with its value, what it does) of every option, `--help` and `--version` last."""
        found = [(_option_name(action), action.help or "") for action in self._actions if action.option_strings]
        return found[2:] + found[:2]

    def _misused(self, names: str) -> UsageFault:
        action = next((each for each in self._actions if names in {"/".join(each.option_strings), each.dest}), None)
        if action is None or not action.option_strings:
            return UsageFault("Diese Angaben passen nicht zusammen.", self._see_help())
        name = action.option_strings[-1]
        if action.nargs == 0:
            return UsageFault(f"Die Option „{name}“ hat keinen Wert.", f"Schreiben Sie nur „{name}“.")
        return UsageFault(f"Zur Option „{name}“ fehlt der Wert.", f"Schreiben Sie „{_option_name(action)}“.")

    def _unknown(self, written: str) -> UsageFault:
        if not written.startswith("-") or written == "-":
            return UsageFault(f"Die Angabe „{printable(written)}“ ist eine zu viel.", self._see_help())
        known = [name for action in self._actions for name in action.option_strings]
        name = written.partition("=")[0]
        return UsageFault(
            f"Die Option „{printable(name)}“ gibt es hier nicht.", did_you_mean(name, known, self._see_help())
        )

    def _see_help(self) -> str:
        return f"Alle Möglichkeiten zeigt: {self.prog} --help"


def help_rows(rows: Iterable[tuple[str, str]]) -> list[str]:
    """The lines of a help page: names left, meanings right; a long name has a line of its own."""
    return [
        f"  {name:<{_WIDTH}}  {meaning}" if len(name) <= _WIDTH else f"  {name}\n  {'':<{_WIDTH}}  {meaning}"
        for name, meaning in rows
    ]


def one_of(names: Iterable[str]) -> Callable[[str], str]:
    """A reader of a value that must be one of `names`."""
    known = tuple(names)

    def read(written: str) -> str:
        if written in known:
            return written
        choice = ", ".join(f"„{name}“" for name in known)
        raise UsageFault(
            f"Die Angabe „{printable(written)}“ gibt es hier nicht.",
            did_you_mean(written, known, f"Möglich sind: {choice}."),
        )

    return read


def day(written: str) -> date:
    """A date as YYYY-MM-DD."""
    try:
        if _ISO_DAY.fullmatch(written):
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise UsageFault(f"„{printable(written)}“ ist kein Datum.", "Schreiben Sie das Datum so: 2018-11-15.")


def count(written: str) -> int:
    """A whole number above zero."""
    if written.isascii() and written.isdigit() and int(written[:9]) > 0:
        return int(written[:9])
    raise UsageFault(f"„{printable(written)}“ ist keine Anzahl.", "Schreiben Sie eine ganze Zahl ab 1.")


def port(written: str) -> int:
    """The number of a port; 0 for any free one."""
    if written.isascii() and written.isdigit() and int(written[:6]) <= _LAST_PORT:
        return int(written[:6])
    raise UsageFault(
        f"„{printable(written)}“ kann keine Nummer für die Vorschau sein.",
        "Schreiben Sie eine Zahl von 1024 bis 65535, zum Beispiel 8080.",
    )


def scheduler(written: str) -> str:
    """The host:port of a scheduler of dask."""
    found = _SCHEDULER.fullmatch(written)
    if found is None:
        raise UsageFault(
            f"„{printable(written)}“ ist keine Adresse für andere Rechner.",
            "Schreiben Sie die Adresse so: dask://rechner.example:8786",
        )
    return found[1]


def place(written: str) -> Path:
    """A file or folder; it need not exist."""
    if not written or "\0" in written:
        raise UsageFault("Hier fehlt der Name von einem Ordner oder einer Datei.")
    return Path(written)


def existing_folder(written: str) -> Path:
    """A folder that is there."""
    folder = place(written)
    if not folder.exists():
        raise UsageFault(f"Den Ordner „{printable(written)}“ gibt es nicht.", _similar(folder))
    if not folder.is_dir():
        raise UsageFault(f"„{printable(written)}“ ist kein Ordner.", "Nennen Sie den Ordner, nicht die Datei.")
    return folder


def missing(path: Path) -> UsageFault:
    """The fault of naming a file or folder that is not there."""
    return UsageFault(f"„{printable(str(path), limit=300)}“ gibt es nicht.", _similar(path))


def _similar(path: Path) -> str:
    try:
        near = sorted(str(path.parent / each.name) for each in path.parent.iterdir())
    except OSError:
        return f"Auch den Ordner „{printable(str(path.parent), limit=300)}“ gibt es nicht."
    return did_you_mean(str(path), near, "Sehen Sie nach, wie der Ordner und die Datei heißen.")


def _operand_name(action: argparse.Action) -> str:
    name = str(action.metavar or action.dest)
    return f"[{name}]…" if action.nargs == "*" else name


def _option_name(action: argparse.Action) -> str:
    value = "" if action.nargs == 0 else f" {action.metavar or action.dest.upper()}"
    return ", ".join(action.option_strings) + value
