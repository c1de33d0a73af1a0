"""The Konjunktiv: „könnte“, „sei“, „würde“, and „habe“ where somebody reports what others say."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from ssg.language import lexicon
from ssg.language.clauses import Token, tokens
from ssg.language.verbs import inseparations, is_infinitive, separations, strong_verbs

_REMEMBERED = 8192
_CANDIDATE = re.compile(r"\b\w*(?:[äöü]\w*|e(?:n|st|t)?)\b")
_ENDING = re.compile(r"e(?:n|s?t)?\Z")
_UMLAUT = re.compile(r"[äöü]")
_SPEAKER = re.compile(r"ich|mich|mir|mein\w*|du|dich|dir|dein\w*")
_BORDERS = frozenset(",;:.!?")
_SUBJECTS = frozenset({"der", "er", "man", "dieser", "jeder", "ein", "kein"})
_NOMINAL = frozenset(
    "die das den dem des eine einen einer eines keine keiner diese dieses jede alle viele sehr so zu ganz im am".split()
)
_ALONE = frozenset({",", "und", "oder", "aber", "sondern", "-", "–", "bitte"})
_NOUN_AFTER = frozenset({"ist", "hat", "war", "heißt", "bedeutet", "und", "oder", ",", "des", "von", ".", ":"})
_CONDITION = frozenset({"wenn", "falls", "sofern"})


def find_subjunctive(sentence: str) -> list[tuple[int, int]]:
    """(start, end) of each verb in the Konjunktiv, „möchte“ included.

    „sollte“ and „wollte“ are past forms too; „sollte“ counts only in a condition.
    """
    words = tokens(sentence)
    return [
        (word.start, word.end)
        for index, word in enumerate(words)
        if word.is_small
        and (
            (is_certain(word.lower) and not _is_noun(words, index))
            or (is_reported(word.lower) and _is_of_others(words, index))
            or _is_condition(words, index)
        )
    ]


@lru_cache(maxsize=_REMEMBERED)
def is_certain(word: str) -> bool:
    """Whether `word`, in small letters, is a Konjunktiv and no other form."""
    if word in lexicon.words("subjunctive_forms"):
        return True
    if not _ENDING.search(word) or is_infinitive(_ENDING.sub("en", word)):
        return False
    return any(
        rest in _conditional() or any(tail in _conditional() for _, tail in inseparations(rest))
        for _, rest in separations(word)
    )


@lru_cache(maxsize=_REMEMBERED)
def is_reported(word: str) -> bool:
    """Whether `word`, in small letters, is a verb in -e: Konjunktiv where the subject is not „ich“."""
    if not word.endswith("e") or word in lexicon.words("not_subjunctive"):
        return False
    if word.endswith("te") and is_infinitive(word.removesuffix("te") + "en"):
        return False
    return is_infinitive(word + "n") or (word[-2:-1] in {"l", "r"} and is_infinitive(word[:-1] + "n"))


@cache
def _conditional() -> frozenset[str]:
    """The Konjunktiv II of the strong verbs; „gingen“ is a past form as well, „kämen“ is not."""
    singular = [form for verb in strong_verbs().values() for form in verb.conditional]
    plural = [form + ending for form in singular if _UMLAUT.search(form) for ending in ("n", "t")]
    return frozenset([*singular, *plural, *(form + "st" for form in singular)])


def _is_noun(words: Sequence[Token], index: int) -> bool:
    """„Würde ist ein Recht“ is a noun, „Sei pünktlich“ an order, „zu seien“ a slip."""
    if words[index].lower in {"sei", "seien"}:
        return index == 0 or words[index - 1].lower in {"zu", "bitte"}
    following = words[1].lower if len(words) > 1 else "."
    return index == 0 and words[0].text == "Würde" and following in _NOUN_AFTER


def _is_of_others(words: Sequence[Token], index: int) -> bool:
    """Whether the subject is neither „ich“ nor „du“; „…, komme gern wieder“ leaves „ich“ out."""
    if index == 0 or words[index - 1].lower in _NOMINAL:
        return False
    following = words[index + 1].lower if index + 1 < len(words) else ""
    if words[index - 1].lower in _ALONE and following not in _SUBJECTS:
        return False
    return not any(_SPEAKER.fullmatch(word.lower) for word in _part(words, index))


def _part(words: Sequence[Token], index: int) -> Sequence[Token]:
    """The words around `index` up to the next comma on either side."""
    first = next((at for at in range(index, 0, -1) if words[at - 1].text in _BORDERS), 0)
    last = next((at for at in range(index, len(words)) if words[at].text in _BORDERS), len(words))
    return words[first:last]


def _is_condition(words: Sequence[Token], index: int) -> bool:
    if words[index].lower not in {"sollte", "sollten"}:
        return False
    if index == 0:
        return any(word.text == "," for word in words)
    for word in reversed(words[:index]):
        if word.text == ",":
            return False
        if word.lower in _CONDITION:
            return True
    return False
