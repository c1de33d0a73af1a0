"""Past participles: „geprüft“, „beschlossen“, „eingeladen“, „finanziert“."""

import re
from functools import cache, lru_cache

from ssg.language import lexicon
from ssg.language.verbs import inseparations, separations, strong_verbs

_REMEMBERED = 8192
_WEAK = re.compile(r"ge(?!ge)\w*[aeiouyäöü]\w*t")
_WEAK_REST = re.compile(r"\w*[aeiouyäöü]\w*t")
_IERT = re.compile(r"\w*\wiert")
_NEGATED = re.compile(r"un(?!ter)")


@lru_cache(maxsize=_REMEMBERED)
def is_participle(word: str) -> bool:
    """Whether `word`, in small letters, can be a past participle without an ending."""
    if word[-1:] not in {"t", "n"} or _NEGATED.match(word) or word in lexicon.words("not_participles"):
        return False
    if _IERT.fullmatch(word):
        return True
    return any(_is_simple(rest) for _, rest in separations(word))


def equals_infinitive(word: str) -> bool:
    """Whether the participle `word` is an infinitive too: „erhalten“, „verlassen“, „vergeben“."""
    return word.endswith("en") and any(
        rest not in _regular() and any(tail in strong_verbs() for _, tail in inseparations(rest))
        for _, rest in separations(word)
    )


def _is_simple(word: str) -> bool:
    if word in _whole() or (word.endswith("t") and _WEAK.fullmatch(word)):
        return True
    return any(_is_rest(tail) for _, tail in inseparations(word))


def _is_rest(tail: str) -> bool:
    return tail in _bare() or _WEAK_REST.fullmatch(tail) is not None


@cache
def _whole() -> frozenset[str]:
    """The participles of strong verbs."""
    return frozenset(form for verb in strong_verbs().values() for form in verb.participles)


@cache
def _bare() -> frozenset[str]:
    """The same without their ge-, as they stand behind an inseparable prefix: „nommen“."""
    return frozenset(form.removeprefix("ge") for form in _whole())


@cache
def _regular() -> frozenset[str]:
    """The participles whose ge- is no part of the infinitive: „gesehen“, but not „gefallen“."""
    return frozenset(form for form in _whole() if form not in strong_verbs())
