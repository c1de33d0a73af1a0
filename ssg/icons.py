"""The theme's line drawings, and which of them stands beside a heading."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_DRAWN = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
_GROUND = re.compile(r'<path stroke="none"[^>]*/>')
_BLANKS = re.compile(r"(?<=>)\s+(?=<)|\s+(?=/>)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True)
class Icons:
    """Drawings on a ground of 24 by 24, each by its name."""

    shapes: Mapping[str, str]
    """What stands inside the svg element."""
    beginnings: Mapping[str, str]
    """The name of the drawing for words that begin so, in small letters, the most telling first."""

    def svg(self, name: str, look: str = "icon") -> str:
        """The drawing as markup; KeyError where there is none. It repeats a word beside it, so it is hidden."""
        return (
            f'<svg class="{look}" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">'
            f"{self.shapes[name]}</svg>"
        )

    def for_words(self, text: str) -> str | None:
        """The name of the drawing for `text`: of those for its words, the one that stands first in the list."""
        fitting = {self.beginnings[begun] for word in _WORD.findall(text.lower()) if (begun := self._beginning(word))}
        return next((name for name in self.beginnings.values() if name in fitting), None)

    def _beginning(self, word: str) -> str | None:
        return max((each for each in self.beginnings if word.startswith(each)), key=len, default=None)


def shape(svg: str) -> str | None:
    """What an SVG file draws, without blanks between its elements; None where it draws nothing."""
    drawn = _DRAWN.search(svg)
    if drawn is None:
        return None
    return _BLANKS.sub("", _GROUND.sub("", drawn[1]).strip())
