"""Names in the genitive: „Thüringens Schulen“, „der Tod Goethes“."""

from ssg.language import lexicon
from ssg.language.genitive_signs import GROUP_IN_R, KIN, PLACE_IN_S
from ssg.language.nouns import OPENING, has_head, is_capital, is_masculine, is_noun
from ssg.language.tokens import Tokens
from ssg.patterns import compile_later

_ARTICLE = compile_later(
    r"d(?:ie|er|as|en|em|es)|[kmds]?ein(?:e[nmrs]?)?|(?:dies|jed|jen|all|viel|einig|ihr|unser)(?:e[nmrs]?)?"
    r"|am|im|zum|zur|vom|beim|ins"
)
_ADJECTIVE = compile_later(r"[a-zäöü]\w{2,}(?:e|er|es|en|em)")
_RANKING = frozenset({"wurde", "wurden", "wird", "werden", "geworden", "war", "ist", "belegte"})
_ABSTRACT = compile_later(r"\w(?:ung|heit|keit|schaft|[ts]ion|ität|tum)(?:en)?\Z")
_TITLES = frozenset({"Herr", "Herrn", "Frau", "Familie", "Firma"})


def is_genitive_name(found: Tokens, place: int) -> bool:
    """Whether the token at `place`, which ends in -s, is a name that owns something."""
    word = found.texts[place]
    stem = word[:-1]
    if _is_person(word) or word in lexicon.words("genitive_places"):
        return False
    if stem in lexicon.words("genitive_places"):
        return True
    if PLACE_IN_S.fullmatch(word):
        return not _is_surname(found, place)
    if _is_person(stem) or stem in KIN:
        return _owns_next(found, place) or _is_named_after(found, place)
    return _is_unknown_owner(found, place)


def is_owning_group(found: Tokens, place: int) -> bool:
    """„die Zahl Jugendlicher“, „die Rechte Dritter“, but not „wurde im Rennen Dritter“ nor „als Jugendlicher“."""
    before = found.texts[place - 1]
    if not is_capital(before) or not GROUP_IN_R.fullmatch(found.texts[place]):
        return False
    if not is_noun(found, place - 1) or _is_person(before):
        return False
    return found.texts[place] != "Dritter" or _RANKING.isdisjoint(found.lower)


def _is_person(word: str) -> bool:
    return word in lexicon.words("given_names")


def _is_surname(found: Tokens, place: int) -> bool:
    before = found.texts[place - 1]
    return _is_person(before) or before in _TITLES


def _is_named_after(found: Tokens, place: int) -> bool:
    """„die Wahl Lafontaines“."""
    return found.lower[place - 1] in lexicon.words("named_after")


def _owns_next(found: Tokens, place: int) -> bool:
    """Whether a noun follows, perhaps behind an adjective."""
    following = found.texts[place + 1]
    if is_capital(following):
        return not _is_person(following)
    return following == "„" or bool(_ADJECTIVE.fullmatch(following) and is_capital(found.texts[place + 2]))


def _is_other_noun(word: str) -> bool:
    """Whether the -s of `word`, in lower case, belongs to a noun that is no name."""
    return (
        word.endswith(("es", "us", "ss", "eis"))
        or word in lexicon.words("not_nouns")
        or word in lexicon.words("plurals_in_s")
    )


def _is_unknown_owner(found: Tokens, place: int) -> bool:
    """„Rushdies Auftritt“, „Edward Halds Arbeiten“: a name that no list holds, before a thing that one may own."""
    before, following = found.texts[place - 1], found.texts[place + 1]
    if not is_capital(following):
        return _is_named_after(found, place)
    if not (has_head(following.lower(), "owned_nouns") or is_masculine(following) or _ABSTRACT.search(following)):
        return False
    if _is_person(before):
        return True
    if _is_other_noun(found.lower[place]):
        return False
    opener = found.lower[place - 1] if found.texts[place - 2] in OPENING else before
    is_small = opener in lexicon.words("not_nouns") and not _ARTICLE.fullmatch(opener)
    return is_small or before == "," or before in OPENING
