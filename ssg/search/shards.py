"""An index as small files: terms in alphabetical order, cut where a file is full, and a list of where the cuts are."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import groupby, pairwise

from ssg.search.index import Index, Posting
from ssg.search.stop_words import STOP_TERMS

LARGEST = 9_000
"""How many octets a file of terms has at most; a single term may need more."""
SHOWN = 15
"""How many pages of a term come with title and sentence; of the others the numbers are known."""
CONTENTS = "index.json"
_SHORTEST_WORD = 3
_SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz"
"""What tells a file from another one of its number: two of these. More would not fit into the contents."""
_MOST_SHARED = 25

Piece = tuple[str, int]
"""A value as JSON, and how many octets it takes with a comma."""


def files(index: Index, home: str) -> Iterator[tuple[str, str]]:
    """(name, text) of each file. `home` is the folder from which the addresses of the pages count.

    All but the contents have signs of their text in their name, which the contents tell: whoever has read these does
    not meet a file of another index, and a changed page renames only the files that show it.
    """
    shards = tuple(_Cutter(index, home).shards())
    words = tuple(_by_length(index.spellings))
    texts = [(f"{number}", shard.text()) for number, shard in enumerate(shards)]
    texts += [(f"w{number}", _json(" ".join(found))) for number, (_, found) in enumerate(words)]
    signs = [_signs_of(text) for _, text in texts]
    contents = {
        "pages": len(index.pages),
        "cuts": cuts([shard.terms for shard in shards]),
        "lengths": [length for length, _ in words],
        "signs": "".join(signs),
    }
    yield CONTENTS, _json(contents)
    yield from ((f"{name}-{two}.json", text) for (name, text), two in zip(texts, signs, strict=True))


def _signs_of(text: str) -> str:
    first, second, *_ = sha256(text.encode()).digest()
    return _SIGNS[first % len(_SIGNS)] + _SIGNS[second % len(_SIGNS)]


@dataclass
class _Shard:
    """A file while it is being filled."""

    pages: dict[int, int] = field(default_factory=dict)
    """The place of each page in this file, by its number; so for sentences."""
    sentences: dict[int, int] = field(default_factory=dict)
    parts: tuple[list[str], list[str], list[str]] = field(default_factory=lambda: ([], [], []))
    terms: list[str] = field(default_factory=list)
    size: int = len('{"p":[],"s":[],"t":[]}')

    def text(self) -> str:
        pages, sentences, terms = map(",".join, self.parts)
        return f'{{"p":[{pages}],"s":[{sentences}],"t":[{terms}]}}'


class _Cutter:
    """Fills one file after the other."""

    def __init__(self, index: Index, home: str) -> None:
        self._index = index
        self._pages = [
            _piece([number, title, path.removeprefix(home).removesuffix("index.html")])
            for number, (path, title) in enumerate(index.pages)
        ]
        self._sentences = [_piece(text) for text in index.sentences]

    def shards(self) -> Iterator[_Shard]:
        shard = _Shard()
        for term in sorted(self._index.postings.keys() | STOP_TERMS):
            postings = self._index.postings.get(term, ())
            if shard.terms and shard.size + self._cost(term, postings, shard) > LARGEST:
                yield shard
                shard = _Shard()
            shard.size += self._cost(term, postings, shard)
            self._add(term, postings, shard)
        yield shard

    def _cost(self, term: str, postings: Sequence[Posting], shard: _Shard) -> int:
        """At least as much as the file grows by this term."""
        shown = postings[:SHOWN]
        pages = sum(self._pages[number][1] for _, number, _ in shown if number not in shard.pages)
        new = {sentence for *_, sentence in shown} - shard.sentences.keys()
        sentences = sum(self._sentences[sentence][1] for sentence in new)
        return len(term.encode()) + 12 + 11 * len(shown) + 5 * (len(postings) - len(shown)) + pages + sentences

    def _add(self, term: str, postings: Sequence[Posting], shard: _Shard) -> None:
        flat: list[int] = []
        pages, sentences, terms = shard.parts
        for weight, number, sentence in postings[:SHOWN]:
            if number not in shard.pages:
                shard.pages[number] = len(pages)
                pages.append(self._pages[number][0])
            if sentence not in shard.sentences:
                shard.sentences[sentence] = len(sentences)
                sentences.append(self._sentences[sentence][0])
            flat += shard.pages[number], -weight, shard.sentences[sentence]
        rest = sorted(number for _, number, _ in postings[SHOWN:])
        steps = [after - before for before, after in pairwise((0, *rest))]
        terms.append(_json([term, flat, steps] if steps else [term, flat] if flat else [term]))
        shard.terms.append(term)


def cuts(shards: Sequence[Sequence[str]]) -> str:
    """Where each file begins: the shortest beginning of its first term that tells it from the term before.

    A capital letter begins each, and says how many letters are those of the one before: A none, B one, C two.
    """
    begins = ["", *(_telling(before[-1], after[0]) for before, after in pairwise(shards))]
    shared = [min(_MOST_SHARED, _alike(*two)) for two in pairwise(("", *begins))]
    return "".join(chr(ord("A") + count) + begin[count:] for count, begin in zip(shared, begins, strict=True))


def _alike(one: str, two: str) -> int:
    return next((place for place, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))


def _telling(before: str, after: str) -> str:
    return next(after[:end] for end in range(1, len(after) + 1) if after[:end] > before)


def _by_length(words: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """(the shortest length in it, words) of each file of words: those of one length are never parted."""
    ordered = sorted((word for word in words if len(word) >= _SHORTEST_WORD), key=len)
    shortest, gathered = _SHORTEST_WORD, list[str]()
    for length, found in groupby(ordered, key=len):
        more = list(found)
        if gathered and sum(map(len, gathered + more)) > LARGEST:
            yield shortest, gathered
            shortest, gathered = length, []
        gathered += more
    yield shortest, gathered


def _piece(value: object) -> Piece:
    text = _json(value)
    return text, len(text.encode()) + 1


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
