"""The passive with „werden“: „wird geprüft“, „muss geprüft werden“, „ist geprüft worden“."""

import re
from collections.abc import Iterator, Sequence

from ssg.language import lexicon
from ssg.language.clauses import Token, rest_of_clause, tokens
from ssg.language.participles import equals_infinitive, is_participle
from ssg.language.verbs import is_infinitive

_WERDEN = re.compile(r"\b(?:[Ww](?:erde[nt]?|irst|ird|urde(?:n|st|t)?)|würde(?:n|st|t)?|Würde(?:n|st|t)?|ward|worden)\b")
_FORMS = frozenset(
    "werde werden werdet wirst wird wurde wurden wurdest wurdet würde würden würdest würdet ward worden".split()
)
_PAST = frozenset({"wurde", "wurden", "wurdest", "wurdet", "ward"})
_BETWEEN = frozenset({"zu", "nicht", "auch"})
_JOINING = frozenset({"und", "oder", "sowie", "aber", "sondern"})
_SUBJECTS = frozenset({"ich", "du", "er", "sie", "wir", "ihr", "man"})
_OBJECTS = frozenset({"den", "einen", "keinen", "ihren", "seinen", "unseren", "meinen", "diesen", "euch", "uns", "sich"})
_PREPOSITIONS = lexicon.words("prepositions") | {"am", "im", "vom", "zum", "zur", "beim", "ins", "ans"}
_COMPARING = frozenset({"als", "wie"})
_FARTHEST = 3


def find_passive(sentence: str) -> list[tuple[int, int]]:
    """(start, end) of each passive, from the form of „werden“ to the participle or the other way round.

    The passive of a state („ist geschlossen“) and the future („wird schließen“) are none.
    """
    if not _WERDEN.search(sentence):
        return []
    words = tokens(sentence)
    return sorted(set(_passives(words)))


def _passives(words: Sequence[Token]) -> Iterator[tuple[int, int]]:
    for index, word in enumerate(words):
        if word.lower in _FORMS and word.is_small:
            partner = _partner(words, index)
            if partner is not None:
                first, last = sorted((words[index], words[partner]), key=lambda token: token.start)
                yield first.start, last.end


def _partner(words: Sequence[Token], index: int) -> int | None:
    """Where the participle stands that makes a passive of the form of „werden“ at `index`."""
    if words[index].lower == "worden":
        return _before(words, index, _FARTHEST) or index
    before = _before(words, index, 1)
    if before is not None:
        return before
    return _behind(words, index)


def _before(words: Sequence[Token], index: int, farthest: int) -> int | None:
    place = index - 1
    while place >= 0 and words[place].lower in _BETWEEN:
        place -= 1
    for at in range(place, max(-1, place - farthest), -1):
        if _can_be_participle(words[at]):
            return at
    return None


def _behind(words: Sequence[Token], index: int) -> int | None:
    found = list(rest_of_clause(words, index))
    for place in found:
        if _can_be_participle(words[place]) and _is_predicate(words, index, place):
            return place
    return None


def _is_predicate(words: Sequence[Token], index: int, place: int) -> bool:
    if words[place - 1].lower in _COMPARING:
        return False
    following = words[place + 1].lower if place + 1 < len(words) else ""
    if following in {"haben", "sein"}:
        return False
    if words[index].lower not in _PAST and equals_infinitive(words[place].lower):
        return not _has_object(words, index, place)
    return not _ends_in_infinitive(words, place)


def _has_object(words: Sequence[Token], index: int, place: int) -> bool:
    """Whether a subject of „werden“ does something to somebody: „Sie werden einen Brief erhalten“."""
    neighbours = {words[index - 1].lower if index else "", words[index + 1].lower}
    has_subject = not neighbours.isdisjoint(_SUBJECTS)
    in_phrase = False
    for word in words[index + 1 : place]:
        if word.lower in _PREPOSITIONS:
            in_phrase = True
        elif not in_phrase and (word.lower in _OBJECTS or (has_subject and not word.is_small)):
            return True
        elif not word.is_small:
            in_phrase = False
    return False


def _ends_in_infinitive(words: Sequence[Token], place: int) -> bool:
    """Whether the clause goes on to a future: „wird bestimmt kommen“, but not „wird gebeten zu kommen“."""
    last = place
    while last + 1 < len(words) and words[last + 1].text[0].isalnum() and words[last + 1].lower not in _JOINING:
        last += 1
    word = words[last]
    if last == place or not word.is_small or word.lower in _FORMS or words[last - 1].lower == "zu":
        return False
    return is_infinitive(word.lower) and not is_participle(word.lower)


def _can_be_participle(token: Token) -> bool:
    return token.is_small and is_participle(token.lower)
