"""The words of a glossary in running text, as links to what they mean."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from ssg.language.known_words import Found, KnownWords
from ssg.markdown.said import told

_NO_WORDS = KnownWords(())
_CLOSING = re.compile(r"[.,;:!?)“‘]+")
"""Signs that no line begins with; a link is a box, and lines may end behind boxes."""


@dataclass
class TermMarker:
    """Writes text as HTML; in each section the first use of a term becomes a link. Headings and links stay as they are.

    One marker serves one page, so that its texts share their sections.
    """

    words: KnownWords = _NO_WORDS
    paths: Mapping[str, str] = field(default_factory=dict)
    """Where the entry of each term is, seen from the page, by the name that `words` gives it."""
    marked: set[str] = field(default_factory=set)
    """The terms that have become links on the page."""
    _here: set[str] = field(default_factory=set)
    """Those of the section."""
    _inside: int = 0

    def enter(self, *, is_section: bool = False) -> None:
        """Tell that a heading or a link begins, which has no words of the glossary; a section marks them anew."""
        self._inside += 1
        if is_section:
            self._here.clear()

    def leave(self) -> None:
        """Tell that it ends."""
        self._inside -= 1

    def written(self, text: str) -> str:
        """`text` as HTML that also tells how it is read aloud."""
        found = () if self._inside else tuple(self.words.find(text))
        return "".join(self._parts(text, found)) if found else told(text)

    def _parts(self, text: str, found: Iterable[Found]) -> Iterator[str]:
        start = 0
        for first, last, name in found:
            if name not in self._here:
                self._here.add(name)
                self.marked.add(name)
                yield told(text[start:first])
                link = f'<a class="term-link" href="{escape(self.paths[name])}">{told(text[first:last])}</a>'
                sign = _CLOSING.match(text, last)
                yield f'<span class="whole">{link}{sign[0]}</span>' if sign else link
                start = sign.end() if sign else last
        yield told(text[start:])
