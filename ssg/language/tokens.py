"""The words and signs of one sentence, as the grammar detectors read them."""

import re
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*+\w*+|[^\W\d_]\w*+(?:[-‐‑'’·]\w++)*+-?|[^\w\s]")


_BEHIND = ("", "", "", "")


class Tokens(NamedTuple):
    """The tokens of a sentence and where each begins.

    One empty token stands before them and some behind, so that three places to either side can always be looked at.
    """

    texts: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]

    @property
    def places(self) -> range:
        """Where the real tokens are."""
        return range(1, len(self.texts) - len(_BEHIND))

    def end(self, place: int) -> int:
        """Where the token at `place` ends."""
        return self.starts[place] + len(self.texts[place])


@lru_cache(maxsize=256)
def tokens(sentence: str) -> Tokens:
    """The tokens of `sentence`."""
    texts = _TOKEN.findall(sentence)
    starts = [0]
    end = 0
    for text in texts:  # faster than asking each match
        starts.append(sentence.index(text, end))
        end = starts[-1] + len(text)
    lower = map(str.lower, texts)
    return Tokens(("", *texts, *_BEHIND), ("", *lower, *_BEHIND), tuple(starts))
