"""What can be a part of a German compound, and how likely it is: the word lists behind `compounds`."""

from collections.abc import Iterator
from functools import cache, lru_cache

from ssg.language import lexicon
from ssg.language.inflection import base_forms, without_umlaut
from ssg.language.verbs import strong_verbs
from ssg.patterns import compile_later

SHORTEST = 3
LONGEST = 22
PART = 10
"""The cost of any part: few long parts are likelier than many short ones."""
_SHORT = 3
_INFLECTED = 1
_LINKED = 1
_RARELY_LINKED = 3
_DERIVED = 5
_UNKNOWN = 14
_LONG_ENOUGH = 5
_UNMISTAKABLE = 7

_PREFIXES = (
    *("zusammen", "zurück", "wieder", "gegen", "hinter", "wider", "durch", "unter", "über", "nach", "miss", "fort"),
    *("ent", "emp", "ver", "zer", "auf", "aus", "bei", "ein", "her", "hin", "los", "mit", "vor", "weg"),
    *("be", "ge", "er", "ab", "an", "um", "zu", "un", "ur"),
)
"""The longest first."""
_LEARNED = frozenset(
    {"tele", "mikro", "makro", "multi", "mono", "inter", "trans", "prä", "sub", "anti", "auto", "neo", "pseudo", "poly"}
    | {"hyper", "meta", "para", "psycho", "ko", "re", "des", "dis"}
)
_SUFFIXED = compile_later(r"\w*[aeiouyäöü]\w*(?:ung|heit|keit|schaft|tion|sion|ität|ling|tum)s")
_ACTION = compile_later(r"(?P<stem>\w+?)(?:ung|ungen|er|ers|ern|erin|erinnen|en|ens)")
_PLACE = compile_later(
    r"\w+(?:hausen|rode|heimer|burger|furter|dorfer)s?|\w+erweise"
    r"|(?:nord|süd|ost|west|mittel|nieder|ober)+"
    r"(?:thüringen|deutschland|sachsen|bayern|hessen|franken|österreich|europa|amerika|afrika|asien)s?"
)


@cache
def simple_nouns() -> frozenset[str]:
    """Nouns without parts, in small letters."""
    return lexicon.small_cells("simple_nouns")


def is_undivided(word: str) -> bool:
    """Whether `word`, in small letters, is a name or another word that only looks like a compound."""
    listed = lexicon.small_cells("undivided")
    return word in listed or word.removesuffix("s") in listed or _PLACE.fullmatch(word) is not None


@cache
def firm_compounds() -> dict[str, str]:
    """Compounds that stay whole inside longer words, in small letters, and how they are divided alone."""
    return {cell.replace("·", "").lower(): cell.lower() for row in lexicon.rows("firm_compounds") for cell in row}


@lru_cache(maxsize=4096)
def first_cost(part: str) -> int | None:
    """How unlikely it is that `part`, in small letters, is a first or middle part; None if it cannot be one."""
    short = _SHORT if len(part) == SHORTEST else 0
    if part in _nouns() or part in lexicon.small_cells("first_parts"):
        return PART + short
    if part in lexicon.small_cells("verb_stems"):
        return PART + short + _LINKED
    costs = [cost for stem, cost in _unlinked(part) if stem in _nouns()]
    if costs:
        return PART + min(costs)
    if _SUFFIXED.fullmatch(part):
        return PART + _UNKNOWN
    return None


@lru_cache(maxsize=4096)
def last_cost(part: str) -> int | None:
    """How unlikely it is that `part`, in small letters, is the last part; None if it cannot be one."""
    short = _SHORT if len(part) == SHORTEST else 0
    if part in _nouns():
        return PART + short
    if is_known(part):
        return PART + short + _INFLECTED
    action = _ACTION.fullmatch(part) if len(part) >= _LONG_ENOUGH else None
    if action and any(stem in _verb_stems() for stem in _without_prefixes(action["stem"])):
        return PART + _DERIVED
    return None


def is_known(word: str) -> bool:
    """Whether `word`, in small letters, is some form of a noun or firm compound of the lists."""
    return any(base in _nouns() for base in base_forms(word))


def is_familiar_head(word: str) -> bool:
    """Whether `word` is some form of a noun that divides even a word whose first part is unknown."""
    heads = lexicon.small_cells("compound_heads")
    return any(base in heads or (len(base) >= _UNMISTAKABLE and base in _nouns()) for base in base_forms(word))


def is_prefix(part: str) -> bool:
    """Whether `part` consists of prefixes alone: „Vor“, „Zurück“, „Unver“."""
    return part in _LEARNED or _is_all_prefixes(part)


@lru_cache(maxsize=4096)
def _is_all_prefixes(part: str) -> bool:
    rests = (part.removeprefix(prefix) for prefix in _PREFIXES if part.startswith(prefix))
    return any(not rest or _is_all_prefixes(rest) for rest in rests)


def _unlinked(part: str) -> Iterator[tuple[str, int]]:
    """The nouns that `part` may be with a linking element, and the cost of that."""
    if len(part) > SHORTEST:
        yield part + "e", _LINKED
    if part.endswith("s"):
        yield part[:-1], _LINKED
    if part.endswith("es"):
        yield part[:-2], _RARELY_LINKED
    if part.endswith("n"):
        yield part[:-1], _LINKED
    if part.endswith("en"):
        yield part[:-2], _LINKED
    if part.endswith("er"):
        yield part[:-2], _RARELY_LINKED
        yield without_umlaut(part[:-2]), _RARELY_LINKED
    if part.endswith("e"):
        yield part[:-1], _RARELY_LINKED
        yield without_umlaut(part[:-1]), _RARELY_LINKED


def _without_prefixes(stem: str) -> Iterator[str]:
    yield stem
    while prefix := next(filter(stem.startswith, _PREFIXES), ""):
        stem = stem.removeprefix(prefix)
        if not stem:
            return
        yield stem


@cache
def _verb_stems() -> frozenset[str]:
    infinitives = lexicon.words("weak_verbs") | strong_verbs().keys()
    return lexicon.small_cells("verb_stems") | {verb.removesuffix("n").removesuffix("e") for verb in infinitives}


@cache
def _nouns() -> frozenset[str]:
    return simple_nouns() | firm_compounds().keys()
