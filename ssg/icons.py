"""The theme's line drawings, and which of them stands beside a heading."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

_DRAWN = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
_GROUND = re.compile(r'<path stroke="none"[^>]*/>')
_BLANKS = re.compile(r"(?<=>)\s+(?=<)|\s+(?=/>)")
_LINES = re.compile(r'(?:<path d="M[^"]*"/>){2,}')
_SHOWN = re.compile(r'(<svg class="(?:icon|pictogram)"[^>]*>)(.*?)(?=</svg>)', re.DOTALL)
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
        size = 'viewBox="0 0 24 24" width="24"'
        return f'<svg class="{look}" {size} aria-hidden="true">{self.shapes[name]}</svg>'

    def for_words(self, text: str) -> str | None:
        """The name of the drawing for `text`: of those for its words, the one that stands first in the list."""
        fitting = {self.beginnings[begun] for word in _WORD.findall(text.lower()) if (begun := self._beginning(word))}
        return next((name for name in self.beginnings.values() if name in fitting), None) if fitting else None

    def _beginning(self, word: str) -> str | None:
        return next((word[:length] for length in self._lengths if word[:length] in self.beginnings), None)

    @cached_property
    def _lengths(self) -> list[int]:
        """How long beginnings are: looking up a few stretches of a word beats comparing it with all of them."""
        return sorted({*map(len, self.beginnings)}, reverse=True)


def shape(svg: str) -> str | None:
    """What an SVG file draws, lines of one look joined, without blanks; None where it draws nothing."""
    drawn = _DRAWN.search(svg)
    if drawn is None:
        return None
    bare = _BLANKS.sub("", _GROUND.sub("", drawn[1]).strip())
    return _LINES.sub(lambda lines: lines[0].replace('"/><path d="', ""), bare)


def drawn_once(page: str) -> str:
    """The page with the lines of each drawing told once: where it stands again, it refers to the first."""
    parts = _SHOWN.split(page)
    again = {drawing for drawing, times in Counter(parts[2::3]).items() if times > 1}
    names: dict[str, str] = {}
    for place in range(2, len(parts), 3):
        drawing = parts[place]
        if drawing in names:
            parts[place] = f'<use href="#{names[drawing]}"/>'
        elif drawing in again:
            names[drawing] = f"icon_{len(names) + 1}"
            parts[place] = f'<g id="{names[drawing]}">{drawing}</g>'
    return "".join(parts)
