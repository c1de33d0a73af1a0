"""Erklärt einen Code aus einem Bericht: Grund, Quelle und Beispiele.

Ohne Code sehen Sie alle Codes.
"""

from argparse import Namespace

from ssg.console.arguments import Parser
from ssg.console.outcome import CLEAN, UsageFault
from ssg.console.terminal import say
from ssg.diagnostic import Problem, did_you_mean, printable


def arguments(parser: Parser) -> None:
    """Declare the operand."""
    parser.add_argument("code", nargs="?", metavar="[CODE]", help="Der Code oder der Name, zum Beispiel LS101.")


def run(args: Namespace) -> int:
    """Print one explanation, or the list of all codes."""
    from ssg.reference.catalogue import problems
    from ssg.reference.explanation import in_terminal, shown

    known = problems()
    if args.code is None:
        say("\n".join(f"{each.code}  {each.name}: {shown(each.message)}" for each in known.values()))
    else:
        say(in_terminal(_found(args.code, known)))
    return CLEAN


def _found(written: str, known: dict[str, Problem]) -> Problem:
    by_word = {word.casefold(): each for each in known.values() for word in (each.name, each.code)}
    found = by_word.get(written.strip().casefold())
    if found is None:
        names = (each.name for each in known.values())
        raise UsageFault(
            f"Den Code „{printable(written)}“ gibt es nicht.",
            did_you_mean(written, (*known, *names), "Alle Codes zeigt: python build.py explain"),
        )
    return found
