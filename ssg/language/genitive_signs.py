"""A quick look at whether a sentence may hold a genitive, so that most are not taken apart for nothing."""

from functools import cache, lru_cache

from ssg.language import lexicon
from ssg.patterns import compile_later

COPULAS = frozenset(
    {"ist", "bin", "war", "sind", "seid", "waren", "bist", "sei", "wäre", "gleicher", "anderer", "nicht"}
)
DEMONSTRATIVES = frozenset({"das", "dem", "denen", "den", "die"})
PLACE_IN_S = compile_later(r"\w{3,}(?:heim|burg|dorf|hausen|furt|ingen|hagen|brück|stan|ien|leben|rode)s")
"""A place that no list holds."""

ENCLOSING = frozenset("(„“»«\"[‚‘’'")
_ALONE = ("dessen", "deren", "derer", "wessen")
_STEMS = ("d", "ein", "mein", "dein", "sein", "ihr", "unser", "unsr", "eur", "kein", "dies", "jen", "jed", "manch")
_ARTICLES = frozenset({"den", "einen", "keinen", "ihren", "seinen", "meinen", "unseren", "diesen", "jeden"})
_SIGNS = ".,:;!?"


def may_hold_genitive(sentence: str) -> bool:
    """False only where no rule on the genitive can find anything."""
    if not ENCLOSING.isdisjoint(sentence):
        return True
    before = ""
    for word in sentence.split():
        if word in _certain() or (word[0].islower() and _is_owned(word, before)):
            return True
        if word[0].isupper() and _is_owner(word, before):
            return True
        before = word
    return False


@lru_cache(maxsize=8192)
def may_belong_to_genitive(word: str) -> bool:
    """Whether `word` is worth a look; without brackets and quotations, every genitive holds such a word."""
    if word in _certain():
        return True
    if word[-1:] == "s" and word[:1].isupper():
        return word not in _starters()
    return word.endswith("er") and word[0].islower() and _may_be_declined(word)


@cache
def _certain() -> frozenset[str]:
    """Words that are, or nearly always belong to, a genitive."""
    small = {*_ALONE, "solches", "welches", *(stem + "es" for stem in _STEMS)}
    return frozenset(small | {word.capitalize() for word in small})


def _is_owned(word: str, before: str) -> bool:
    """Whether a lower-case word may begin a genitive behind another word."""
    if not word.endswith("er"):
        return False
    return _may_be_declined(word) and (_may_be_noun(before) or before[:1].isdigit() or before.lower() in _owning())


def _may_be_declined(word: str) -> bool:
    return word == "der" or word not in lexicon.words("not_adjectives_in_er") or word[:-2] in _STEMS


def _may_be_noun(word: str) -> bool:
    return word[:1].isupper() and word not in _starters()


@cache
def _starters() -> frozenset[str]:
    """Words that are written with a capital letter only because they come first."""
    return frozenset(map(str.capitalize, lexicon.words("not_nouns")))


@cache
def _owning() -> frozenset[str]:
    lists = ("genitive_prepositions", "quantities", "genitive_verbs", "degree_adverbs")
    return frozenset().union(COPULAS, DEMONSTRATIVES, *map(lexicon.words, lists))


def _is_owner(word: str, before: str) -> bool:
    """Whether a capital word may be a name in -s, or a noun whose adjective in -en stands before it."""
    if before[-1:] == "s" and _may_be_noun(before):
        return True
    stem = word.rstrip(_SIGNS)
    if not stem.endswith("s") or stem in _starters():
        return stem == "Tage" and before == "dieser"
    if before.endswith("en") and before[0].islower():
        return before not in _ARTICLES
    is_listed = stem[:-1] in lexicon.words("genitive_places") or stem[:-1] in lexicon.words("given_names")
    return is_listed or _may_be_noun(before) or bool(PLACE_IN_S.fullmatch(stem))
