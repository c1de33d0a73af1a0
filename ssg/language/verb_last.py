"""Whether the verb of a clause stands last, as it does in subordinate clauses."""

from functools import cache, lru_cache

from ssg.language import lexicon
from ssg.language.participles import is_participle
from ssg.language.tokens import Tokens
from ssg.language.verbs import strong_verbs
from ssg.patterns import compile_later

_ENDS = frozenset({"", ",", ";", ":", "!", "?", "–", "—", "-", "…"})
_PAIRS = {"(": ")", "[": "]", "„": "“", "»": "«", "‚": "‘"}
_CLOSING = frozenset(_PAIRS.values())
_JOINING = frozenset({"und", "oder"})
_ADJECTIVE = compile_later(
    r"\w*(?:erweise|bereit|wert|haft|gerecht|bekannt|[zt]ent|igent|llent|parent|quent|[sgvkn]ant)"
)
_VERB = compile_later(r"\w{2,}(?:t|te|en|ern|eln|e)|tun")
_JOINED_INFINITIVE = compile_later(r"\w{2,}zu\w{2,}(?:en|ern|eln|tun|sein)")
_PLAIN_INFINITIVE = compile_later(r"\w+(?:en|ern|eln)|tun|sein")
FARTHEST = 60
"""How many tokens of a clause are looked at, so that endless text costs no more than its length."""
_SHORTEST_PAST = 3
_LONGEST_PAST = 9
_REMEMBERED = 4096


def is_finite(word: str) -> bool:
    """Whether `word`, in lower case, is a form of an auxiliary or modal verb that can carry a clause."""
    return word in lexicon.words("finite_verbs")


@lru_cache(maxsize=_REMEMBERED)
def is_verb(word: str) -> bool:
    """Whether the word, as it is written, has the form of a verb."""
    if not word.islower() or word in lexicon.words("not_verbs"):
        return False
    if is_finite(word) or _is_past(word):
        return True
    return bool(_VERB.fullmatch(word)) and not _ADJECTIVE.fullmatch(word)


def is_bare_participle(word: str) -> bool:
    """Whether `word` is a participle that cannot carry a clause by itself: „umgewandelt“."""
    return not is_finite(word) and is_participle(word)


def is_infinitive_at(found: Tokens, place: int) -> bool:
    """Whether an infinitive with „zu“ ends at `place`: „zu sparen“, „anzurufen“."""
    word = found.texts[place]
    if found.texts[place - 1] == "zu":
        return bool(_PLAIN_INFINITIVE.fullmatch(word))
    return word.islower() and bool(_JOINED_INFINITIVE.fullmatch(word))


def clause_end(found: Tokens, place: int) -> int:
    """The place of the sign that ends the clause of `place`; what brackets and quotes enclose belongs to it."""
    at = place + 1
    while at < place + FARTHEST and found.texts[at] not in _ENDS and found.texts[at] not in _CLOSING:
        at = _behind_pair(found, at)
    return at


def last_word(found: Tokens, place: int) -> int:
    """The place of the last word of the clause that begins at `place`."""
    last = clause_end(found, place) - 1
    while last > place and not found.texts[last][0].isalnum():
        last -= 1
    return last


def is_verb_last(found: Tokens, place: int) -> bool:
    """Whether a verb ends the clause that begins at `place`, or its first part before „und“ or „oder“.

    „die geprüft wurden von der Stadt“ counts too, „die wurden geprüft“ and „das Geld zu sparen“ do not.
    """
    last = last_word(found, place)
    finite = _first_finite(found, place, last)
    for at in range(place + 2, finite or last):
        if found.texts[at] in _JOINING and is_verb(found.texts[at - 1]):
            return not is_infinitive_at(found, at - 1)
    if finite:
        return _closes_group(found, place, finite, last)
    return last > place and is_verb(found.texts[last]) and not is_infinitive_at(found, last)


def _behind_pair(found: Tokens, at: int) -> int:
    closing = _PAIRS.get(found.texts[at])
    enclosed = found.texts[at : at + FARTHEST]
    return at + enclosed.index(closing) + 1 if closing and closing in enclosed else at + 1


def _first_finite(found: Tokens, place: int, last: int) -> int:
    """The place of the first auxiliary behind `place` that is no infinitive before another one; 0 for none."""
    for at in range(place + 1, last + 1):
        if is_finite(found.texts[at]) and not is_finite(found.texts[at + 1]):
            return at
    return 0


def _closes_group(found: Tokens, place: int, finite: int, last: int) -> bool:
    if finite == last:
        return True
    before = found.texts[finite - 1]
    if finite - 1 > place and before[-1] in "nt" and is_verb(before):
        return True
    return finite > place + 2 and found.texts[finite + 1] in _JOINING


@lru_cache(maxsize=_REMEMBERED)
def _is_past(word: str) -> bool:
    """Whether `word` is or ends with the past of a strong verb: „begann“, „feststand“."""
    longest = min(len(word), _LONGEST_PAST)
    return any(word[-size:] in _pasts() for size in range(_SHORTEST_PAST, longest + 1))


@cache
def _pasts() -> frozenset[str]:
    forms = {form for verb in strong_verbs().values() for form in verb.past}
    return frozenset(forms | {form + "en" for form in forms})
