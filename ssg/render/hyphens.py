"""Long words of headings part at their seams where a line is too short for them."""

import re

from ssg.language import split_compound
from ssg.language.words import SOFT_HYPHEN

_LONG_WORD = re.compile(r"[A-Za-zÄÖÜäöüß]{13,}(?![^<>]*>)")
"""Not the words in tags: they are no text."""


def with_soft_hyphens(text: str) -> str:
    """`text`, or HTML, with a soft hyphen at each seam of its long compounds."""
    return _LONG_WORD.sub(lambda word: split_compound(word[0]).replace("·", SOFT_HYPHEN), text)
