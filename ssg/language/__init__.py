"""German text: sentences, words, numbers and readability, without any library at run time."""

from ssg.language.compounds import split_compound
from ssg.language.sentences import split_sentences
from ssg.language.syllables import syllables

__all__ = ["split_compound", "split_sentences", "syllables"]
