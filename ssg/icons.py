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
    """The page with the lines of each drawing told once.

    What is drawn again stands at the beginning of the body, apart from all places that show it: a script or a style
    may take any of them away.
    """
    parts = _SHOWN.split(page)
    again = [drawing for drawing, times in Counter(parts[2::3]).items() if times > 1]
    if not again:
        return page
    names = {drawing: f"icon_{number}" for number, drawing in enumerate(again, start=1)}
    for place in range(2, len(parts), 3):
        if parts[place] in names:
            parts[place] = f'<use href="#{names[parts[place]]}"/>'
    shapes = "".join(f'<g id="{name}">{drawing}</g>' for drawing, name in names.items())
    start, body, rest = "".join(parts).partition("<body>")
    return f'{start}{body}<svg class="shapes" width="0" height="0" aria-hidden="true"><defs>{shapes}</defs></svg>{rest}'
