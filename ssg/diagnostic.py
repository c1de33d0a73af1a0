"""What can be wrong, and where: the one currency of all stages."""

import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from typing import Final, Generic, NamedTuple, Self, TypeVar

T = TypeVar("T")

QUOTED_LENGTH = 160


class Severity(StrEnum):
    """How bad a finding is, worst first. Only an error stops the write."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Certainty(StrEnum):
    """How sure the program can be of a finding."""

    SURE = "sure"
    LIKELY = "likely"
    HINT = "hint"


class Span(NamedTuple):
    """A stretch of a file. Lines and columns start at 1, columns count code points, the end is exclusive.

    `path` is relative to the content folder, with forward slashes.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


class Diagnostic(NamedTuple):
    """One problem at one place, in German, ready to be shown."""

    span: Span
    code: str
    severity: Severity
    message: str
    hint: str = ""


class Problem:
    """One thing that can be wrong, documented once. `message` and `hint` are German format strings.

    `disputed` says in German where the rule books disagree, and which side this project takes.
    """

    def __init__(  # noqa: PLR0913 - one keyword for each thing that editors are told
        self,
        *,
        code: str,
        name: str,
        severity: Severity,
        message: str,
        why: str,
        hint: str = "",
        certainty: Certainty = Certainty.SURE,
        source: str = "Redaktion",
        disputed: str = "",
        good: tuple[str, ...] = (),
        bad: tuple[str, ...] = (),
    ) -> None:
        self.code: Final = code
        self.name: Final = name
        self.severity: Final = severity
        self.message: Final = message
        self.why: Final = why
        self.hint: Final = hint
        self.certainty: Final = certainty
        self.source: Final = source
        self.disputed: Final = disputed
        self.good: Final = good
        self.bad: Final = bad

    def but(self, **changes: object) -> Self:
        """The same problem, with other values for some of its attributes."""
        other = object.__new__(type(self))
        vars(other).update(vars(self), **changes)
        return other

    def at(self, span: Span, *, hint: str | None = None, **values: object) -> Diagnostic:
        """Make the diagnostic; the only way one is made. `hint` replaces the documented hint.

        A tuple among the values is shown as a list of quoted words: „a“, „b“.
        """
        shown = {name: _shown(value) for name, value in values.items()}
        advice = self.hint.format(**shown) if hint is None else hint
        return Diagnostic(span, self.code, self.severity, self.message.format(**shown), advice)


class Diagnosed(NamedTuple, Generic[T]):
    """What a stage returns: a value, and what it found wrong on the way."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(f"„{printable(str(each))}“" for each in value) or "nichts"
    return printable(str(value))


def printable(text: str, limit: int = QUOTED_LENGTH) -> str:
    """`text` safe to quote in a message: one line, no control or direction characters, at most `limit` characters."""
    if len(text) <= limit and text.isprintable() and text == " ".join(text.split()):
        return text
    visible = "".join(" " if char.isspace() else char for char in text if char.isspace() or _is_visible(char))
    flat = " ".join(visible.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def did_you_mean(written: str, known: Iterable[str], otherwise: str = "") -> str:
    """The hint „Meinten Sie …?“ for the known word nearest to `written`, or `otherwise`."""
    from difflib import get_close_matches

    by_folded = {word.casefold(): word for word in sorted(known)}
    near = get_close_matches(written.casefold(), by_folded, n=5, cutoff=0.6)
    if not near:
        return otherwise
    best = max(near, key=lambda word: _likeness(written.casefold(), word))
    return f"Meinten Sie „{by_folded[best]}“?"


def _likeness(written: str, word: str) -> tuple[float, int]:
    """How alike two words are; among equals the one with more letters in their place."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, written, word).ratio(), sum(map(str.__eq__, written, word))


def _is_visible(char: str) -> bool:
    return unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
