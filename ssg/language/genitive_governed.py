"""Genitives that no noun before them owns, but a verb, an adjective or „halber“ asks for: „der Hexerei angeklagt“."""

from ssg.language import lexicon
from ssg.language.clauses import between_commas
from ssg.language.genitive_signs import ACCUSED
from ssg.language.nouns import is_capital
from ssg.language.tokens import Tokens

_WERDEN = frozenset({"wird", "werden", "wurde", "wurden", "worden"})
_NOT_ACCUSING = frozenset({"von", "durch", "mit", "bei", "in", "vor", "an", "auf", "aus", "nach", "seit", "zu"})
_OWNERS = frozenset({"gehört", "gehörte", "gehören", "gehörten", "hilft", "helfen", "dient", "dienen", "dienten"})
_SIGNS = frozenset({",", ".", "!", "?", ";", ""})


def is_governed(found: Tokens, place: int, noun: int) -> bool:
    """Whether a verb or adjective asks for the phrase from `place` to `noun`."""
    before, behind = found.lower[place - 1], found.lower[noun + 1]
    if behind in lexicon.words("genitive_followers"):
        return before not in _NOT_ACCUSING
    if before in ACCUSED and not found.lower[noun].endswith("er"):
        asking = lexicon.words("genitive_reflexives")
        return any(found.lower[at] in asking for at in between_commas(found, place))
    is_charge = behind in lexicon.words("charges") and before not in _NOT_ACCUSING
    return is_charge and not _WERDEN.isdisjoint(found.lower[at] for at in between_commas(found, place))


def is_dative(found: Tokens, noun: int) -> bool:
    """„…, dass das Haus der Kirche gehört.“: the verb that ends the clause asks for the dative."""
    return found.lower[noun + 1] in _OWNERS and found.texts[noun + 2] in _SIGNS


def stands_alone(found: Tokens, place: int) -> bool:
    """Whether no noun follows the token: „die Meinung anderer ist ihm wichtig“."""
    following = found.texts[place + 1]
    return not is_capital(following) and not following.endswith(("er", "en", "e"))
