"""German text: sentences, words, numbers and readability, without any library at run time."""

from ssg.language.compounds import split_compound
from ssg.language.genitive import find_genitive
from ssg.language.negation import find_negation
from ssg.language.passive import find_passive
from ssg.language.sentences import split_sentences
from ssg.language.subjunctive import find_subjunctive
from ssg.language.subordinate import find_subordinate_clause
from ssg.language.syllables import syllables

__all__ = [
    "find_genitive",
    "find_negation",
    "find_passive",
    "find_subjunctive",
    "find_subordinate_clause",
    "split_compound",
    "split_sentences",
    "syllables",
]
