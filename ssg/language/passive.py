"""The passive with „werden“: „wird geprüft“, „muss geprüft werden“, „ist geprüft worden“."""

from collections.abc import Iterator

from ssg.language import lexicon
from ssg.language.clauses import JOINING, REACH, between_commas, is_small, rest_of_clause
from ssg.language.participles import equals_infinitive, is_participle
from ssg.language.tokens import Tokens, tokens
from ssg.language.verbs import is_infinitive
from ssg.patterns import compile_later

WERDEN = frozenset(
    {"werde", "wirst", "wird", "werden", "werdet", "wurde", "wurdest", "wurden", "wurdet", "ward", "worden"}
    | {"würde", "würdest", "würden", "würdet"}
)
_TRIGGER = compile_later(r"(?i:\b(?:w[eiuü]rd|ward|worden))")
_PRESENT = frozenset({"werde", "wirst", "wird", "werden", "werdet"})
_PAST = frozenset({"wurde", "wurdest", "wurden", "wurdet", "ward", "worden"})
_BETWEEN = frozenset({"zu", "nicht", "auch"})
_SUBJECTS = frozenset(
    {"ich", "du", "er", "sie", "wir", "ihr", "man", "wer", "niemand", "jemand", "jeder", "keiner", "einer"}
    | {"alle", "viele", "manche", "einige", "andere", "beide"}
)
_THINGS = frozenset({"das", "dies", "alles", "etwas", "nichts"})
_ADVERBS = frozenset({"bestimmt", "gezielt", "verdient", "vermehrt", "verstärkt", "unerwartet", "versehentlich"})
_PERFECT = frozenset({"haben", "sein"})
_OBJECTS = frozenset(
    {"den", "einen", "keinen", "ihren", "seinen", "unseren", "meinen", "diesen", "ihn", "mich", "dich", "euch"}
    | {"uns", "sich"}
)
_ARTICLES = frozenset(
    {"der", "die", "das", "ein", "eine", "alle", "viele", "diese", "dieser", "dieses", "unsere", "ihre"}
)
_MODAL = frozenset({"können", "müssen", "dürfen", "sollen", "wollen", "mögen"})
_CONTRACTED = frozenset({"am", "im", "vom", "zum", "zur", "beim", "ins", "ans"})
_FARTHEST = 3
_LATEST_GE = 8
_REACH_OF_THINGS = 3


def find_passive(sentence: str) -> list[tuple[int, int]]:
    """(start, end) of each passive, from the form of „werden“ to the participle or the other way round.

    Neither the passive of a state („ist geschlossen“) nor the future („wird schließen“) is one.
    """
    if not _TRIGGER.search(sentence):
        return []
    words = tokens(sentence)
    return sorted({(words.starts[first], words.end(last)) for first, last in _passives(words)})


def _passives(words: Tokens) -> Iterator[tuple[int, int]]:
    """(first, last) place of each passive."""
    for place, word in enumerate(words.lower):
        if word in WERDEN and is_small(words, place) and (partner := _partner(words, place)):
            yield min(place, partner), max(place, partner)


def _partner(words: Tokens, place: int) -> int | None:
    """Where the participle stands that makes a passive of the form of „werden“ at `place`."""
    if words.lower[place] == "worden":
        return _before(words, place, _FARTHEST) or place
    return _before(words, place, 1) or _behind(words, place)


def _before(words: Tokens, place: int, farthest: int) -> int | None:
    last = place - 1
    while words.lower[last] in _BETWEEN:
        last -= 1
    for at in range(last, max(0, last - farthest), -1):
        if _can_be_participle(words, at):
            return None if _is_future(words, place, at) else at
    return None


def _is_future(words: Tokens, werden: int, place: int) -> bool:
    """„…, dass sie den Brief erhalten werden“, but not „… erhalten werden muss“."""
    if words.lower[werden] not in _PRESENT or not equals_infinitive(words.lower[place]):
        return False
    part = between_commas(words, place)
    others = lexicon.words("finite_auxiliaries") | _MODAL
    if words.lower[werden - 1] == "zu" or not others.isdisjoint(words.lower[at] for at in part):
        return False
    return any(_is_object(words, at) for at in range(part.start, place))


def _behind(words: Tokens, place: int) -> int | None:
    for at in rest_of_clause(words, place):
        if _is_other_verb(words, at):
            return None
        if _can_be_participle(words, at) and not _is_finite(words, at) and _is_predicate(words, place, at):
            return at
    return None


def _is_other_verb(words: Tokens, place: int) -> bool:
    """„Es wird dunkel, und wir haben …“, „wird bauen und …“: what follows has another verb."""
    word = words.lower[place]
    if word != "haben" and (words.lower[place + 1] not in JOINING or word in WERDEN):
        return False
    if words.lower[place - 1] == "zu" or not is_small(words, place):
        return False
    return word == "haben" or (is_infinitive(word) and not is_participle(word))


def _is_finite(words: Tokens, place: int) -> bool:
    """„… wurde krank und verkauft seither Blumen“: a form without ge- that may be a present, behind „und“."""
    word = words.lower[place]
    if words.lower[place - 1] not in JOINING or not word.endswith("t") or not words.texts[place + 1][:1].isalnum():
        return False
    is_present = word.endswith("iert") or "ge" not in word[:_LATEST_GE]
    return is_present and words.lower[place + 1] not in WERDEN | JOINING


def _can_be_participle(words: Tokens, place: int) -> bool:
    return is_small(words, place) and is_participle(words.lower[place])


def _is_predicate(words: Tokens, werden: int, place: int) -> bool:
    if words.lower[place - 1] in {"als", "wie"} or _is_perfect(words, place) or _is_adverb(words, place):
        return False
    if words.lower[werden] not in _PAST and equals_infinitive(words.lower[place]):
        return not _has_object(words, werden, place)
    return not _ends_in_infinitive(words, place)


def _is_perfect(words: Tokens, place: int) -> bool:
    """„wird repariert haben“, „wird gereinigt und gestrichen sein“."""
    last = place
    while words.lower[last + 1] in JOINING and last < place + REACH and _can_be_participle(words, last + 2):
        last += 2
    return words.lower[last + 1] in _PERFECT


def _is_adverb(words: Tokens, place: int) -> bool:
    """„wird bestimmt lustig“, „wird vermehrt Kontrollen geben“."""
    is_last = not words.texts[place + 1][:1].isalnum() or words.lower[place + 1] in JOINING
    return words.lower[place] in _ADVERBS and not is_last and words.lower[place + 1] not in WERDEN


def _has_object(words: Tokens, werden: int, place: int) -> bool:
    """Whether the subject does something to somebody: „Sie werden einen Brief erhalten“ is a future."""
    if "ich" in {words.lower[werden - 1], words.lower[werden + 1]}:
        return True
    has_subject = _has_subject(words, werden)
    in_phrase = False
    for at in range(werden + 1, place):
        if words.lower[at] in _CONTRACTED or words.lower[at] in lexicon.words("prepositions"):
            in_phrase = True
        elif not in_phrase and (_is_object(words, at) or (has_subject and _is_thing(words, at, place))):
            return True
        elif not is_small(words, at):
            in_phrase = False
    return False


def _has_subject(words: Tokens, werden: int) -> bool:
    """Whether a subject stands beside „werden“, or an article opens the clause: „Die Kinder werden …“."""
    if not _SUBJECTS.isdisjoint({words.lower[werden - 1], words.lower[werden + 1]}):
        return True
    first = between_commas(words, werden).start
    return first < werden - 1 and words.lower[first] in _ARTICLES


def _is_object(words: Tokens, place: int) -> bool:
    return words.lower[place] in _OBJECTS and words.lower[place - 1] not in lexicon.words("prepositions")


def _is_thing(words: Tokens, place: int, participle: int) -> bool:
    """A noun, but none that says when; or „das“ without one."""
    if is_small(words, place):
        return place >= participle - _REACH_OF_THINGS and words.lower[place] in _THINGS
    return words.texts[place] != "Ihnen" and words.texts[place] not in lexicon.words("times")


def _ends_in_infinitive(words: Tokens, place: int) -> bool:
    """Whether the clause goes on to a future: „wird bestimmt kommen“, but not „wird gebeten zu kommen“."""
    last = place
    while last < place + REACH and words.texts[last + 1][:1].isalnum() and words.lower[last + 1] not in JOINING:
        last += 1
    if last == place or not is_small(words, last) or words.lower[last] in WERDEN or words.lower[last - 1] == "zu":
        return False
    return is_infinitive(words.lower[last]) and not is_participle(words.lower[last])
