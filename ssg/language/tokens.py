"""The words and signs of one sentence, as the grammar detectors read them."""

from functools import lru_cache
from typing import Final

from ssg.language.once import once
from ssg.patterns import compile_later

_TOKEN = compile_later(r"\d+(?:[.,:]\d+)*+\w*+|[^\W\d_]\w*+(?:[-‐‑'’·]\w++)*+-?|[^\w\s]")
_BEHIND = ("", "", "", "")


class Tokens:
    """The tokens of a sentence.

    One empty token stands before them and some behind, so that three places to either side can always be looked at.
    """

    def __init__(self, sentence: str, texts: tuple[str, ...], lower: tuple[str, ...]) -> None:
        self.sentence: Final = sentence
        self.texts: Final = texts
        self.lower: Final = lower

    @property
    def places(self) -> range:
        """Where the real tokens are."""
        return range(1, len(self.texts) - len(_BEHIND))

    @once
    def starts(self) -> tuple[int, ...]:
        """Where each token begins; most sentences hold nothing whose place is asked for."""
        starts = [0]
        end = 0
        for text in self.texts[1 : -len(_BEHIND)]:  # faster than asking each match
            starts.append(self.sentence.index(text, end))
            end = starts[-1] + len(text)
        return tuple(starts)

    def end(self, place: int) -> int:
        """Where the token at `place` ends."""
        return self.starts[place] + len(self.texts[place])


@lru_cache(maxsize=256)
def tokens(sentence: str) -> Tokens:
    """The tokens of `sentence`."""
    texts = _TOKEN.findall(sentence)
    return Tokens(sentence, ("", *texts, *_BEHIND), ("", *map(str.lower, texts), *_BEHIND))
