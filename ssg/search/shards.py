"""An index as small files: terms in alphabetical order, cut where a file is full, and a list of where the cuts are."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import groupby, pairwise

from ssg.search.index import Index, Posting
from ssg.search.stop_words import STOP_TERMS

LARGEST = 8_000
"""How many octets a file of terms should have at most; a single term may need more."""
SHOWN = 20
"""How many pages of a term come with title and sentence; of the others the numbers are known."""
CONTENTS = "index.json"
_SHORTEST_WORD = 3
_FRAME = 60
_DIGEST = 8


def files(index: Index, home: str) -> Iterator[tuple[str, str]]:
    """(name, text) of each file. `home` is the folder from which the addresses of the pages count."""
    shards = tuple(_shards(index, home))
    words = tuple(_by_length(index.spellings))
    texts = [(f"{number}.json", shard.text()) for number, shard in enumerate(shards)]
    texts += [(f"w{number}.json", _json(" ".join(found))) for number, (_, found) in enumerate(words)]
    contents = {
        "version": sha256("".join(text for _, text in texts).encode()).hexdigest()[:_DIGEST],
        "pages": len(index.pages),
        "cuts": _cuts([shard.terms for shard in shards]),
        "lengths": [length for length, _ in words],
    }
    yield CONTENTS, _json(contents)
    yield from texts


@dataclass
class _Shard:
    """A file while it is being filled."""

    home: str
    terms: list[str] = field(default_factory=list)
    pages: dict[int, list[str | int]] = field(default_factory=dict)
    sentences: dict[str, int] = field(default_factory=dict)
    postings: list[list[object]] = field(default_factory=list)
    size: int = _FRAME

    def text(self) -> str:
        return _json({"p": list(self.pages.values()), "s": list(self.sentences), "t": self.postings})

    def cost(self, term: str, postings: Sequence[Posting], index: Index) -> int:
        """How much the file grows by this term; never less than it really does."""
        shown = postings[:SHOWN]
        pages = sum(_size(index.pages[number]) for number, _, _ in shown if number not in self.pages)
        sentences = sum(_octets(text) for text in {text for _, _, text in shown} if text not in self.sentences)
        return len(term) + 12 + 14 * len(shown) + 5 * max(0, len(postings) - SHOWN) + pages + sentences

    def add(self, term: str, postings: Sequence[Posting], index: Index) -> None:
        places = {number: place for place, number in enumerate(self.pages)}
        flat: list[int] = []
        for number, weight, text in postings[:SHOWN]:
            if number not in places:
                places[number] = len(self.pages)
                path, title = index.pages[number]
                self.pages[number] = [number, title, path.removeprefix(self.home).removesuffix("index.html")]
            flat += places[number], weight, self.sentences.setdefault(text, len(self.sentences))
        rest = sorted(number for number, _, _ in postings[SHOWN:])
        steps = [after - before for before, after in pairwise((0, *rest))]
        self.terms.append(term)
        self.postings.append([term, flat, steps] if steps else [term, flat] if flat else [term])


def _shards(index: Index, home: str) -> Iterator[_Shard]:
    shard = _Shard(home)
    for term in sorted(index.postings.keys() | STOP_TERMS):
        postings = index.postings.get(term, ())
        cost = shard.cost(term, postings, index)
        if shard.terms and shard.size + cost > LARGEST:
            yield shard
            shard = _Shard(home)
            cost = shard.cost(term, postings, index)
        shard.add(term, postings, index)
        shard.size += cost
    yield shard


def _cuts(shards: Sequence[Sequence[str]]) -> str:
    """The shortest beginning of each file's first term that tells it from the term before, with blanks between."""
    return " ".join(["", *(_telling(before[-1], after[0]) for before, after in pairwise(shards))])


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


def _size(page: tuple[str, str]) -> int:
    return sum(map(_octets, page)) + 8


def _octets(text: str) -> int:
    return len(_json(text).encode()) + 1


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
