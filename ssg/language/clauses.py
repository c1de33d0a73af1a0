"""Which words of a sentence belong to one clause."""

from collections.abc import Iterator

from ssg.language import lexicon
from ssg.language.tokens import Tokens

_BRACKETS = {"(": ")", "[": "]"}
_STOPS = frozenset({";", ":", "!", "?", ""})
_QUOTES = frozenset("“”\"»«‘’'")
REACH = 80
"""No clause is looked through farther than this, however long the text without a full stop."""
JOINING = frozenset({"und", "oder", "sowie", "aber", "sondern"})
_BORDERS = _STOPS | {",", "."}


def is_small(sentence: Tokens, place: int) -> bool:
    """Whether the word at `place` is written small or begins the sentence: neither noun nor name."""
    return place == 1 or sentence.texts[place] == sentence.lower[place]


def rest_of_clause(sentence: Tokens, place: int) -> Iterator[int]:
    """Which words behind `place` belong to its clause: none in brackets, none in clauses that are set in between."""
    at = place + 1
    while at < place + REACH and not _is_end(sentence, at):
        text = sentence.texts[at]
        if text in _BRACKETS:
            at = _next(sentence, at, _BRACKETS[text])
        elif text != ",":
            yield at
        elif opens_clause(sentence, at + 1):
            at = _next(sentence, at + 1, ",")
        at += 1


def opens_clause(sentence: Tokens, place: int) -> bool:
    """Whether a subordinate clause begins at `place`, behind a comma."""
    first, second = sentence.lower[place], sentence.lower[min(place + 1, len(sentence.lower) - 1)]
    if first in lexicon.words("clause_openers"):
        return True
    return first in lexicon.words("prepositions") and second in lexicon.words("relatives")


def between_commas(sentence: Tokens, place: int) -> range:
    """The places around `place` up to the next sign on either side."""
    first = last = place
    while first > place - REACH and sentence.texts[first - 1] not in _BORDERS:
        first -= 1
    while last < place + REACH and sentence.texts[last] not in _BORDERS:
        last += 1
    return range(first, last)


def part_of_clause(sentence: Tokens, place: int) -> range:
    """The places around `place` up to the next sign or joining word on either side."""
    whole = between_commas(sentence, place)
    first = max((at + 1 for at in range(whole.start, place) if sentence.lower[at] in JOINING), default=whole.start)
    last = min((at for at in range(place + 1, whole.stop) if sentence.lower[at] in JOINING), default=whole.stop)
    return range(first, last)


def _is_end(sentence: Tokens, place: int) -> bool:
    """A sign that ends a clause, the end of a quotation, or a finite verb of another clause."""
    if place >= len(sentence.texts) or sentence.texts[place] in _STOPS:
        return True
    if sentence.texts[place] == ",":
        return sentence.texts[place - 1] in _QUOTES
    return sentence.texts[place] in lexicon.words("finite_auxiliaries")


def _next(sentence: Tokens, place: int, sign: str) -> int:
    try:
        return sentence.texts.index(sign, place, place + REACH)
    except ValueError:
        return len(sentence.texts)
