"""Questions to whoever sits at the terminal: one line each, and Enter takes what is proposed."""

import sys
from collections.abc import Mapping

from ssg.console.outcome import Stopped
from ssg.console.terminal import is_terminal, say

_TRIALS = 3


def can_ask() -> bool:
    """Whether a person reads what is printed and can answer."""
    return is_terminal(sys.stdin) and is_terminal(sys.stdout)


def asked(question: str, otherwise: str = "") -> str:
    """The answer, or `otherwise` for an empty one."""
    say(f"{question} [{otherwise}]" if otherwise else question)
    line = sys.stdin.readline()
    if not line:
        raise Stopped("Abgebrochen.", "Es ist nichts geschrieben worden.")
    return line.strip() or otherwise


def chosen(question: str, choices: Mapping[str, str], *, is_needed: bool = True) -> str:
    """One of the choices, by its number or name; empty where none is needed and none is taken."""
    say("\n".join([question, *(f"  {number}  {shown}" for number, shown in enumerate(choices.values(), 1))]))
    names = list(choices)
    by_word = {word.casefold(): name for name, shown in choices.items() for word in (name, shown)}
    for _ in range(_TRIALS):
        answer = asked("Nummer oder Name:" if is_needed else "Nummer oder Name, oder nur Enter:")
        if answer.isdecimal() and 0 < int(answer) <= len(names):
            return names[int(answer) - 1]
        if answer.casefold() in by_word or not (answer or is_needed):
            return by_word.get(answer.casefold(), "")
        say("Das steht nicht zur Wahl.")
    raise Stopped("Keine Antwort passt zur Frage.", "Es ist nichts geschrieben worden.")
