"""Which hard words a page explains."""

import re

from ssg.language.inflection import base_forms
from ssg.language.listed import Listed
from ssg.language.text import Text

_BEHIND = re.compile(r"\b(?:heißt|heißen|ist|sind|war|waren|lautet)\b[^.:!?\n]{0,40}:\s*([^.!?\n]{2,60})")
"""„Das schwere Wort dafür ist: …“"""
_BEFORE = re.compile(
    r"""
      (?P<word>\b[\w-]{2,60})[“"]?\s(?:bedeutet|heißt|meint|nennt\sman)\b
    | \b(?:Eine?|Der|Die|Das)\s(?P<subject>[A-ZÄÖÜ][\w-]{1,60})\s(?:ist|sind)\s(?:eine?|wenn)\b
    | ^(?P<first>[A-ZÄÖÜ][\w-]{1,60})\s(?:ist|sind)\s(?:eine?\b|[A-ZÄÖÜ]|wenn\b)
    """,
    re.VERBOSE | re.MULTILINE,
)
"""„Prävention bedeutet: …“, „Akteure sind Menschen …“"""
_WORD = re.compile(r"[^\W\d_]+")
_EXPLAINS = re.compile(r"\W*(?:Das|Dies)\s(?:bedeutet|heißt|meint|(?:ist|sind)\s(?:eine?|wenn)\b)")
_SHOWS = re.compile(r"\W*(?:Zum|Ein)?\s?Beispiel")
_LINES = 2


def explained_words(text: Text) -> frozenset[str]:
    """The words that `text` explains, and all that these could be forms of, in small letters."""
    told = " ".join(match[match.lastindex or 0] for pattern in (_BEHIND, _BEFORE) for _, match in text.find(pattern))
    return frozenset(base for word in _WORD.findall(told.lower()) for base in base_forms(word))


def is_explained_behind(text: Text, listed: Listed, *, by_example: bool = False) -> bool:
    """Whether one of the next two sentences begins with „Das bedeutet“, or with „Zum Beispiel“."""
    following = text.sentences[listed.sentence + 1 : listed.sentence + 1 + _LINES]
    if any(_EXPLAINS.match(sentence.text) for sentence in following):
        return True
    return by_example and any(_SHOWS.match(sentence.text) for sentence in following)
