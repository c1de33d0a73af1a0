"""Words inside a sentence behind which a second statement begins: „… und der Eintritt kostet nichts“."""

from ssg.language import lexicon
from ssg.language.nouns import is_capital
from ssg.language.tokens import Tokens, tokens
from ssg.language.verb_last import is_bare_participle, is_finite, is_verb
from ssg.language.verbs import is_infinitive

_SIGNS = (",", ";", " und ", " oder ", "weder ", "sowohl ")
_CONTRASTS = frozenset({"aber", "denn", "sondern", "doch", "jedoch"})
_PAIRS = {"entweder": "oder", "weder": "noch", "sowohl": "auch"}
_JOINERS = frozenset({"und", "oder"})
_SUBJECTS = frozenset({"ich", "er", "sie", "es", "wir", "man", "du"})
WORDS = frozenset({*_CONTRASTS, *_JOINERS, *_PAIRS, "nicht"})
"""Without one of these and without „;“, there is no second statement."""
_FARTHEST = 30
_LONGEST_SUBJECT = 3


def find_second_statement(sentence: str) -> list[tuple[int, int]]:
    """(start, end) of each word that joins a second statement to the first; two nouns or verbs are one statement."""
    if not any(sign in sentence for sign in _SIGNS):
        return []
    found = tokens(sentence)
    return [(found.starts[place], found.end(place)) for place in found.places if _joins(found, place)]


def _joins(found: Tokens, place: int) -> bool:
    word = found.lower[place]
    if word == ";":
        return True
    if word in _CONTRASTS:
        return found.texts[place - 1] == ","
    if word in _PAIRS:
        return _PAIRS[word] in found.lower[place : place + _FARTHEST]
    if word == "nicht" and found.lower[place + 1] == "nur":
        return "sondern" in found.lower[place : place + _FARTHEST]
    return word in _JOINERS and _states(found, max(0, place - _FARTHEST), place) and _starts_statement(found, place)


def _states(found: Tokens, start: int, end: int) -> bool:
    """Whether a finite verb stands between two places."""
    return any(_is_finite_at(found, at) for at in range(start + 1, end))


def _starts_statement(found: Tokens, place: int) -> bool:
    """Whether a subject and its verb follow: „wir helfen“, „der Eintritt kostet“, „schreiben Sie“."""
    first, second = found.texts[place + 1], found.texts[place + 2]
    if first == first.lower() and second == "Sie":
        return is_verb(first)
    if found.lower[place + 1] in _SUBJECTS:
        return is_verb(second)
    noun = next((at for at in found.places[place : place + _LONGEST_SUBJECT] if is_capital(found.texts[at])), 0)
    return bool(noun) and _is_finite_at(found, noun + 1)


def _is_finite_at(found: Tokens, at: int) -> bool:
    """Whether the token is a finite verb for sure: „hat“, „kostet“, „Rufen Sie“, „wir helfen“."""
    word, following = found.texts[at], found.texts[at + 1]
    if following == "Sie" or found.lower[at - 1] in _SUBJECTS:
        return is_verb(found.lower[at])
    if is_finite(word):
        return not is_infinitive(word) or at == 1
    return word.endswith("t") and is_verb(word) and not is_bare_participle(word) and _is_third_person(word)


def _is_third_person(word: str) -> bool:
    """„kostet“ is of „kosten“, „spielt“ of „spielen“, „hilft“ is of a list."""
    return word in lexicon.words("third_persons") or is_infinitive(word[:-1] + "en") or is_infinitive(word[:-1] + "n")
