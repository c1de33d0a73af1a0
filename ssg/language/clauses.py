"""The words and signs of a sentence, and where its clauses end."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ssg.language import lexicon

_TOKEN = re.compile(r"[^\W_]\w*+(?:[-’'·*:][^\W_]\w*+)*+|\d+(?:[.,]\d+)*+|[^\w\s]")
_BRACKETS = {"(": ")", "[": "]"}
_STOPS = frozenset(";:!?")
_QUOTES = frozenset("“”\"»«‘’'")


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sign of a sentence; `lower` is its text in small letters."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_small(self) -> bool:
        """Whether it is written small or begins the sentence: neither noun nor name."""
        return self.text == self.lower or self.start == 0


def tokens(sentence: str) -> list[Token]:
    """The words and signs of `sentence`, in order."""
    return [Token(found[0], found[0].lower(), *found.span()) for found in _TOKEN.finditer(sentence)]


def rest_of_clause(sentence: Sequence[Token], start: int) -> Iterator[int]:
    """Which tokens behind `start` belong to its clause: not those in brackets or in clauses set in between."""
    index = start + 1
    while index < len(sentence):
        token = sentence[index]
        if token.text in _BRACKETS:
            index = _find(sentence, index, _BRACKETS[token.text])
        elif token.text in _STOPS or _is_other_finite(token):
            return
        elif token.text == ",":
            if sentence[index - 1].text in _QUOTES:
                return
            if opens_clause(sentence, index + 1):
                index = _find(sentence, index + 1, ",")
        else:
            yield index
        index += 1


def opens_clause(sentence: Sequence[Token], index: int) -> bool:
    """Whether a subordinate clause begins at `index`, behind a comma."""
    openers = lexicon.words("clause_openers")
    first, second = (sentence[at].lower if at < len(sentence) else "" for at in (index, index + 1))
    return first in openers or (first in lexicon.words("prepositions") and second in lexicon.words("relatives"))


def _find(sentence: Sequence[Token], start: int, sign: str) -> int:
    for index in range(start, len(sentence)):
        if sentence[index].text == sign:
            return index
    return len(sentence)


def _is_other_finite(token: Token) -> bool:
    return token.text in lexicon.words("finite_auxiliaries")
