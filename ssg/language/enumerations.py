"""Enumerations within a sentence: „Ausweis, Brief, Foto und Stift“."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ssg.language import lexicon
from ssg.language.names import names_in
from ssg.language.passage import MASK, masked
from ssg.language.text import Sentence, Slice
from ssg.months import MONTHS
from ssg.patterns import compile_later

_COMMA = compile_later(r",\s+")
_JOINT = compile_later(r"(?:\A|\s)(?:und|oder|sowie)\s+")
_WORD = compile_later(rf"[\w{MASK}][\w{MASK}.-]*")
_DEED = compile_later(r"[a-zäöüß]{2,40}n")
_FIRST_ITEM = compile_later(rf"[\w{MASK}-]{{1,60}}\Z")
_LAST_THING = compile_later(rf"(?:[a-zäöüß\d][\w.-]{{0,40}}\s+){{0,4}}(?!Sie\b|Ihnen\b)[A-ZÄÖÜ{MASK}][\w{MASK}-]*")
_NO_ITEM = compile_later(
    rf"[:;()]|\bUhr\b|\d\.\s*(?:{'|'.join(MONTHS)})\b|\b(?:Mon|Diens|Donners|Frei|Sams|Sonn)tags?\b|\b[Mm]ittwochs?\b"
)
_RELATIVE = compile_later(
    r"d(?:ie|er|as|en|em|eren|essen)\s(?:zur|zum|in|im|an|am|auf|für|mit|von|vom|bei|beim|nach|aus|durch|über|unter|vor)\b"
)
_OFFICE = compile_later(
    r"(?:[Mm]inisterium|[Aa]mt|[Aa]usschuss|[Dd]ienst|[Ff]achbereich|[Dd]ezernat|[Kk]anzlei|[Rr]eferat|[Aa]bteilung"
    r"|[Ss]tabsstelle|[Bb]eirat)\s(?:für|der|des)\s[^.:;]{0,80}\Z"
)
_GOVERNING = compile_later(
    r"\b(?:[Kk]ann|[Kk]önnen|[Ww]ill|[Ww]ollen|[Ss]oll(?:en)?|[Mm](?:uss|üssen)|[Dd](?:arf|ürfen))\b"
)
_SIGHT = 200
"""So many characters before the first comma are looked at."""
_FEWEST = 3
_POLITE = frozenset({"Sie", "Ihnen", "Ihr", "Ihre"})


class Enumeration(NamedTuple):
    """Some neighbouring items, from the last word of the first item to the first noun of the last one."""

    place: Slice
    items: int
    longest: int
    """How many words its longest item in the middle has."""
    is_joined: bool
    """Whether „und“, „oder“ or „sowie“ stands before the last item."""


def enumerations(sentence: Sentence, *, longest_item: int) -> Iterator[Enumeration]:
    """Each enumeration of three or more items in `sentence`; an item in the middle has at most `longest_item` words.

    Names, dates, days and clauses with a verb are none. Without a joining word, the last item ends the sentence.
    """
    passage = sentence.passage
    text = passage.prose[sentence.start : sentence.end]
    if "," not in text:
        return
    text = masked(text, list(names_in(text)))
    commas = [found.span() for found in _COMMA.finditer(text)]
    index = 0
    while index < len(commas):
        chain = _Chain(text, commas, index, longest_item)
        chain.follow()
        if chain.items >= _FEWEST and not chain.is_name:
            place = Slice(passage, sentence.start + chain.start, sentence.start + chain.end)
            yield Enumeration(place, chain.items, chain.longest, is_joined=chain.is_joined)
        index = max(chain.index, index + 1)


class _Chain:
    """Items from one comma on, as far as they go."""

    def __init__(self, text: str, commas: list[tuple[int, int]], index: int, longest_item: int) -> None:
        self.text, self.commas, self.index, self.longest_item = text, commas, index, longest_item
        before = max(commas[index - 1][1] if index else 0, commas[index][0] - _SIGHT)
        opening = text[before : commas[index][0]]
        first = _FIRST_ITEM.search(opening)
        word = first[0] if first else ""
        self.are_deeds = _DEED.fullmatch(word) is not None and _GOVERNING.search(opening) is not None
        is_start = self.are_deeds or self._is_thing(word)
        self.items = 1 if is_start else 0
        self.is_name = _OFFICE.search(opening) is not None
        self.start = self.end = commas[index][0] - len(word)
        self.longest = 0
        self.is_joined = False

    def follow(self) -> None:
        """Count the items; an open end that is not the end of the sentence counts for nothing."""
        while self.items and self.index < len(self.commas):
            begin = self.commas[self.index][1]
            is_last = self.index + 1 == len(self.commas)
            chunk = self.text[begin : len(self.text) if is_last else self.commas[self.index + 1][0]].rstrip(" \n.!?…")
            self.index += 1
            joint = _JOINT.search(chunk)
            if joint:
                self._close(chunk, begin, joint)
                return
            if not self._is_item(chunk):
                break
            self._add(chunk, begin + len(chunk))
            if is_last:
                return
        self.items = 0

    def _close(self, chunk: str, begin: int, joint: re.Match[str]) -> None:
        last = (_DEED if self.are_deeds else _LAST_THING).match(chunk, joint.end())
        before = chunk[: joint.start()]
        if last is None or (before and not self._is_item(before)):
            self.items = 0
            return
        if before:
            self._add(before, begin)
        self.items += 1
        self.end = begin + last.end()
        self.is_joined = True

    def _add(self, chunk: str, end: int) -> None:
        self.items += 1
        self.longest = max(self.longest, len(_WORD.findall(chunk)))
        self.end = end

    def _is_item(self, chunk: str) -> bool:
        return _DEED.fullmatch(chunk) is not None if self.are_deeds else self._is_thing(chunk)

    def _is_thing(self, chunk: str) -> bool:
        words = _WORD.findall(chunk, 0, _SIGHT)
        if not words or len(words) > self.longest_item or _NO_ITEM.search(chunk[:_SIGHT]) or _RELATIVE.match(chunk):
            return False
        is_noun = (words[-1][0].isupper() or words[-1][0] == MASK) and words[-1] not in _POLITE
        return is_noun and lexicon.words("clause_words").isdisjoint(words)
