"""The words and signs of one sentence, as the grammar detectors read them."""

import re
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*+\w*+|[^\W\d_]\w*+(?:[-‐‑'’·]\w++)*+-?|[^\w\s]")


class Tokens(NamedTuple):
    """The tokens of a sentence and where each begins. An empty token stands at either end."""

    texts: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]

    def end(self, place: int) -> int:
        """Where the token at `place` ends."""
        return self.starts[place] + len(self.texts[place])


@lru_cache(maxsize=256)
def tokens(sentence: str) -> Tokens:
    """The tokens of `sentence`; the first and the last are empty, so that each real one has neighbours."""
    found = [(match[0], match.start()) for match in _TOKEN.finditer(sentence)]
    texts = ("", *(text for text, _ in found), "")
    starts = (0, *(start for _, start in found), len(sentence))
    return Tokens(texts, tuple(text.lower() for text in texts), starts)
