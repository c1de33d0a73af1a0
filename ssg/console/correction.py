"""A text put right: what rules can mend by themselves, tried out so that nothing else becomes worse."""

import codecs
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property

from ssg.check import text_of
from ssg.check.edits import can_be_fixed, edited, edits_of
from ssg.console.lone_draft import judged_alone
from ssg.diagnostic import Diagnostic, Severity
from ssg.kind import Wording
from ssg.language.edit import Edit
from ssg.languages import Language
from ssg.validate.county_style import USUAL, CountyStyle

TRIALS = 200
"""So often the edits of one text are tried in smaller and smaller parts; what is left then stays as it is."""
_UNREADABLE = "DA"
"""The codes of files whose octets or fields cannot be told for sure."""


@dataclass(frozen=True)
class _State:
    """One text with what was found in it. `mark` is the byte order mark of its file, or nothing."""

    path: str
    language: Language
    mark: bytes
    text: str
    style: CountyStyle

    @cached_property
    def judged(self) -> tuple[Wording | None, tuple[Diagnostic, ...]]:
        """The text as a wording, and all that is wrong with it."""
        wording, found = judged_alone(self.path, self.octets, self.language, self.style)
        return wording, found

    @property
    def octets(self) -> bytes:
        return self.mark + self.text.encode()

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """What rules would change. Nothing in a file that cannot be read for sure."""
        wording, found = self.judged
        if wording is None or any(each.code.startswith(_UNREADABLE) for each in found):
            return ()
        return edits_of(wording, found)

    @cached_property
    def shape(self) -> tuple[object, ...]:
        """What no edit may change: the blocks, the marks in them and the addresses of links and pictures."""
        wording, _ = self.judged
        passages = text_of(wording).passages if wording else ()
        return tuple(
            (each.kind, each.level, each.cell, tuple((mark.kind, mark.target) for mark in each.marks))
            for each in passages
        )

    @cached_property
    def weights(self) -> Counter[tuple[str, Severity]]:
        """How many findings there are of each code and severity."""
        return Counter((each.code, each.severity) for each in self.judged[1])

    def is_better_than(self, other: "_State") -> bool:
        """Whether findings have gone and none has come, and the text is built as before."""
        is_fewer = self.weights.total() < other.weights.total()
        return is_fewer and not self.weights - other.weights and self.shape == other.shape


def corrected(path: str, octets: bytes, language: Language, style: CountyStyle = USUAL) -> bytes:
    """The file with all put right that cannot change its meaning. Once more, it stays as it is."""
    mark = codecs.BOM_UTF8 if octets.startswith(codecs.BOM_UTF8) else b""
    try:
        text = octets.removeprefix(mark).decode()
    except UnicodeDecodeError:
        return octets
    if not can_be_fixed(language):
        return octets
    before, now = None, _State(path, language, mark, text, style)
    while now is not before:
        before, now = now, _improved(now)
    return now.octets


def _improved(state: _State) -> _State:
    """The text with its edits. Edits that do harm together are tried in halves."""
    best = state
    kept: tuple[Edit, ...] = ()
    parts = [state.edits] if state.edits else []
    for _ in range(TRIALS):
        if not parts:
            break
        part = parts.pop()
        tried = replace(state, text=edited(state.text, (*kept, *part)))
        if tried.is_better_than(best):
            best, kept = tried, (*kept, *part)
        elif len(part) > 1:
            middle = len(part) // 2
            parts += [part[middle:], part[:middle]]
    return best
