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

ACCUSED = frozenset({"sich", "mich", "dich", "uns", "euch", "ihn", "sie"})
"""Objects in front of a genitive: „rühmt sich seiner Taten“, „beschuldigte sie der Lüge“."""

KIN = frozenset({"Mutter", "Vater", "Mama", "Papa", "Oma", "Opa"})
"""Words that are used as names."""

GROUP_IN_R = compile_later(
    r"(?:Dritt|Jugendlich|Geistlich|\w+(?:jährig|hörig|bedürftig|ständig|willig|los|ierend|iert|lebend|ziehend|reisend"
    r"|wachsen|troffen|fangen|fallen|storben|trieben|krank|krankt|schädigt|schäftigt|hindert|letzt|folgt|sichert))er"
)
"""An adjective that stands for people, as a genitive of several: „Jugendlicher“."""

ENCLOSING = frozenset("(„“»«\"[‚‘’'")
_ALONE = ("dessen", "deren", "derer", "wessen", "desselben", "zweier", "dreier", "gottes", "hungers", "jesu", "christi")
_STEMS = ("d", "ein", "mein", "dein", "sein", "ihr", "unser", "unsr", "eur", "kein", "dies", "jen", "jed", "manch")
_ARTICLES = frozenset({"den", "einen", "keinen", "ihren", "seinen", "meinen", "unseren", "diesen", "jeden"})
_SIGNS = ".,:;!?"


def may_hold_genitive(sentence: str) -> bool:
    """False only where no rule on the genitive can find anything."""
    if not ENCLOSING.isdisjoint(sentence):
        return True
    words = sentence.split()
    if not _certain().isdisjoint(words):
        return True
    before = ""
    for word in words:
        if _may_be_owned(word) and _is_owned(before):
            return True
        if word[0].isupper() and (before[-1:] == "s" or _may_own(word)) and _is_owner(word, before):
            return True
        before = word
    return False


@lru_cache(maxsize=8192)
def may_belong_to_genitive(word: str) -> bool:
    """Whether `word` is worth a look; without brackets and quotations, every genitive holds such a word."""
    if word in _certain():
        return True
    if word[:1].isupper():
        return (word.endswith("s") and word not in _starters()) or GROUP_IN_R.fullmatch(word) is not None
    return word.endswith("er") and word[0].islower() and _may_be_declined(word)


@cache
def _certain() -> frozenset[str]:
    """Words that are, or nearly always belong to, a genitive."""
    asking = lexicon.words("genitive_followers") | lexicon.words("charges")
    small = {*_ALONE, "solches", "welches", *(stem + "es" for stem in _STEMS)}
    behind = {word + sign for word in asking for sign in ("", *_SIGNS)}
    return frozenset({"Ihrer"} | small | behind | {word.capitalize() for word in small})


@lru_cache(maxsize=8192)
def _may_be_owned(word: str) -> bool:
    """Whether a lower-case word may begin a genitive, whatever goes before."""
    return word[0].islower() and word.endswith("er") and (_may_be_declined(word) or word == "weniger")


def _is_owned(before: str) -> bool:
    """Whether such a word begins one behind another word."""
    return _may_be_noun(before) or before[:1].isdigit() or before.lower() in _owning()


def _may_be_declined(word: str) -> bool:
    return word == "der" or word not in lexicon.words("not_adjectives_in_er") or word[:-2] in _STEMS


def _may_be_noun(word: str) -> bool:
    return word[:1].isupper() and word not in _starters()


@cache
def _starters() -> frozenset[str]:
    """Words that are written with a capital letter only because they come first."""
    return frozenset(map(str.capitalize, lexicon.words("not_nouns")))


@cache
def _names() -> frozenset[str]:
    return lexicon.words("genitive_places") | lexicon.words("given_names") | KIN


@cache
def _owning() -> frozenset[str]:
    lists = ("genitive_prepositions", "quantities", "genitive_verbs", "degree_adverbs")
    return frozenset().union(COPULAS, DEMONSTRATIVES, ACCUSED, *map(lexicon.words, lists))


@lru_cache(maxsize=8192)
def _may_own(word: str) -> bool:
    """Whether the ending of a capital word is one that `_is_owner` looks for."""
    return word.rstrip(_SIGNS).endswith(("er", "s", "Tage"))


def _is_owner(word: str, before: str) -> bool:
    """Whether a capital word may be a name in -s, or a noun whose adjective in -en stands before it."""
    if before[-1:] == "s" and _may_be_noun(before):
        return True
    stem = word.rstrip(_SIGNS)
    if stem.endswith("er"):
        return _may_be_noun(before) and GROUP_IN_R.fullmatch(stem) is not None
    if not stem.endswith("s") or stem in _starters():
        return stem == "Tage" and before == "dieser"
    if before.endswith("en") and before[0].islower():
        return before not in _ARTICLES
    return stem[:-1] in _names() or _may_be_noun(before) or bool(PLACE_IN_S.fullmatch(stem))
