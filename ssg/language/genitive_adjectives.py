"""Genitives without an article: „die Zahl junger Menschen“, „Anfang letzten Jahres“."""

from ssg.language import lexicon
from ssg.language.genitive_governed import is_governed, stands_alone
from ssg.language.genitive_signs import COPULAS
from ssg.language.nouns import is_capital, is_genitive_in_s, is_masculine, is_noun
from ssg.language.tokens import Tokens
from ssg.patterns import compile_later

_MEASURES = frozenset({"prozent", "euro", "uhr", "meter", "kilometer", "jahre", "jahren", "tage", "tagen", "wochen"})
_BEFORE_FEW = frozenset({"binnen", "innerhalb", "während", "aufgrund", "anhand", "seitens"})
_JOINING = frozenset({",", "und", "oder"})
_SURE_IN_N = compile_later(
    r"\w{3,}(?:ig|lich|isch|bar|sam|los|voll|haft|\w{3}end|iert|letzt|nächst|erst|stark|groß|hoh)en\Z"
)
_SHORTEST_ADJECTIVE = 5
_MOST_ADJECTIVES = 4


def adjective_in_r_end(found: Tokens, place: int) -> int:
    """The place of the noun of „junger Menschen“, „hoher Kosten“; 0 where no such genitive begins at `place`."""
    if not _is_adjective_in_r(found.texts[place]) and not _is_few(found, place):
        return 0
    if found.lower[place] == "anderer" and stands_alone(found, place):
        return place if is_noun(found, place - 1) else 0
    noun = _noun_behind(found, place)
    if not is_capital(found.texts[noun]) or is_masculine(found.texts[noun]):
        return 0
    return noun if _is_asked_for(found, place, noun) else 0


def _is_asked_for(found: Tokens, place: int, noun: int) -> bool:
    """Whether what stands before the adjective, or behind the noun, makes a genitive of them."""
    before = place - 1
    is_idiom = found.lower[before] in COPULAS and found.texts[noun] in lexicon.words("genitive_idioms")
    if is_idiom or is_governed(found, place, noun):
        return True
    while found.lower[before] in lexicon.words("degree_adverbs") and place - before < _MOST_ADJECTIVES:
        before -= 1
    if found.lower[before] in _MEASURES:
        return False
    is_object = any(found.lower[before] in lexicon.words(name) for name in ("genitive_prepositions", "genitive_verbs"))
    return is_object or is_noun(found, before)


def _is_few(found: Tokens, place: int) -> bool:
    """„binnen weniger Tage“, but not „mit weniger Zucker“."""
    return found.lower[place] == "weniger" and found.lower[place - 1] in _BEFORE_FEW


def adjective_in_n_end(found: Tokens, place: int) -> int:
    """The place of the noun of „letzten Jahres“, „starken Regens“; 0 where no such genitive begins at `place`."""
    noun = place + 1
    word = found.texts[place]
    if not word.islower() or not is_capital(found.texts[noun]) or not is_genitive_in_s(found.lower[noun]):
        return 0
    if found.lower[place - 1] in lexicon.words("genitive_prepositions"):
        return noun
    is_sure = found.lower[noun].endswith("es") or _SURE_IN_N.fullmatch(word)
    return noun if is_sure and is_noun(found, place - 1) else 0


def _noun_behind(found: Tokens, place: int) -> int:
    """The place behind the adjectives that begin at `place`: „kultureller und wirtschaftlicher“."""
    at = place + 1
    for _ in range(_MOST_ADJECTIVES):
        if _is_adjective_in_r(found.texts[at]):
            at += 1
        elif found.texts[at] in _JOINING and _is_adjective_in_r(found.texts[at + 1]):
            at += 2
    return at


def _is_adjective_in_r(word: str) -> bool:
    if not word.endswith("er") or not word[0].islower():
        return False
    return len(word) >= _SHORTEST_ADJECTIVE and word not in lexicon.words("not_adjectives_in_er")
