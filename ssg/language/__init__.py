"""German text: sentences, words, numbers and readability, without any library at run time."""

from ssg.language.sentences import split_sentences

__all__ = ["split_sentences"]
