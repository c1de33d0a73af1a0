"""Which hard words a page explains."""

from collections.abc import Iterator

from ssg.language.inflection import base_forms
from ssg.language.listed import Listed
from ssg.language.sought import holding
from ssg.language.text import Text
from ssg.patterns import compile_later

_BEHIND = compile_later(r"\b(?:heißt|heißen|ist|sind|war|waren|lautet)\b[^.:!?\n]{0,40}:\s*([^.!?\n]{2,60})")
"""„Das schwere Wort dafür ist: …“"""
_BEFORE = compile_later(r"\s(?:bedeutet|heißt|meint|nennt\sman)\b")
"""„Prävention bedeutet: …“"""
_COLON = holding(":")
_MEANS = holding("bedeutet", "heißt", "meint", "nennt")
_ARE = holding("ist", "sind")
_IS = compile_later(r"\s(?:ist|sind)\s(?:eine?\b|wenn\b|[A-ZÄÖÜ])")
_SUBJECT = compile_later(r"(?:^|\n)(?:(?:Eine?|Der|Die|Das)\s)?([A-ZÄÖÜ][\w-]+)\Z")
"""„Akteure sind Menschen …“"""
_LAST_WORD = compile_later(r"([\w-]+)[“\"]?\Z")
_LOOK_BACK = 80
_WORD = compile_later(r"[^\W\d_]+")
_EXPLAINS = compile_later(r"\W*(?:Das|Dies)\s(?:bedeutet|heißt|meint|(?:ist|sind)\s(?:eine?|wenn)\b)")
_SHOWS = compile_later(r"\W*(?:Zum|Ein)?\s?Beispiel")
_LINES = 2


def explained_words(text: Text) -> frozenset[str]:
    """The words that `text` explains, and all that these could be forms of, in small letters."""
    told = " ".join(_explained(text))
    return frozenset(base for word in _WORD.findall(told.lower()) for base in base_forms(word))


def _explained(text: Text) -> Iterator[str]:
    yield from (match[1] for _, match in text.find(_BEHIND, _COLON))
    for pattern, sought, subject in ((_BEFORE, _MEANS, _LAST_WORD), (_IS, _ARE, _SUBJECT)):
        for found, match in text.find(pattern, sought):
            before = match.string[max(0, found.start - _LOOK_BACK) : found.start]
            if word := subject.search(before):
                yield word[1]


def is_explained_behind(text: Text, listed: Listed, *, by_example: bool = False) -> bool:
    """Whether one of the next two sentences begins with „Das bedeutet“, or with „Zum Beispiel“."""
    following = text.sentences[listed.sentence + 1 : listed.sentence + 1 + _LINES]
    if any(_EXPLAINS.match(sentence.text) for sentence in following):
        return True
    return by_example and any(_SHOWS.match(sentence.text) for sentence in following)
