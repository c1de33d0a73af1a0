"""The Konjunktiv: „könnte“, „sei“, „würde“, and „habe“ where somebody reports what others say."""

from functools import cache, lru_cache

from ssg.language import lexicon
from ssg.language.clauses import between_commas, is_small, opens_clause
from ssg.language.tokens import Tokens, tokens
from ssg.language.verbs import inseparations, is_infinitive, separations, strong_verbs
from ssg.patterns import compile_later

_REMEMBERED = 8192
_ENDING = compile_later(r"e(?:n|s?t)?\Z")
_UMLAUT = compile_later(r"[äöü]")
_SPEAKER = compile_later(r"ich|mich|mir|mein(?:e[mnrs]?)?|du|dich|dir|dein(?:e[mnrs]?)?")
_PERSONS = frozenset({"er", "sie", "es", "man", "wer"})
_BEFORE_SUBJECT = frozenset({"der", "die", "das", "ein", "eine", "sein", "seine", "ihr", "ihre", "dieser", "diese"})
_LONGEST_SUBJECT = 6
_SUBJECTS = frozenset({"der", "er", "man", "dieser", "jeder", "ein", "kein"})
_NOMINAL = frozenset(
    {"die", "das", "den", "dem", "des", "eine", "einen", "einer", "eines", "keine", "keiner", "diese", "dieses"}
    | {"jede", "alle", "viele", "sehr", "so", "zu", "ganz", "im", "am"}
)
_ALONE = frozenset({",", "und", "oder", "aber", "sondern", "-", "–", "bitte"})
_AFTER_NOUN = frozenset({"ist", "hat", "war", "heißt", "bedeutet", "und", "oder", ",", "des", "von", ".", ":", ""})
_SHOULD = frozenset({"sollte", "sollten"})
_CONDITION = frozenset({"wenn", "falls", "sofern"})


def find_subjunctive(sentence: str) -> list[tuple[int, int]]:
    """(start, end) of each verb in the Konjunktiv, „möchte“ included.

    „sollte“ and „wollte“ are past forms too: only „sollte“ counts, and only in a condition.
    """
    words = tokens(sentence)
    candidates = [place for place, word in enumerate(words.lower) if can_be_subjunctive(word)]
    return [(words.starts[place], words.end(place)) for place in candidates if _is_found(words, place)]


@lru_cache(maxsize=_REMEMBERED)
def can_be_subjunctive(word: str) -> bool:
    """Whether `word`, in small letters, is a Konjunktiv in some sentence: a quick question before a slow one."""
    if word.endswith("e"):
        is_doubtful = word in _SHOULD or word in lexicon.words("doubtful_subjunctives")
        return is_doubtful or _is_certain(word) or _is_reported(word)
    return word in _SHOULD or word in lexicon.words("subjunctive_forms") or (_is_marked(word) and _is_certain(word))


def _is_marked(word: str) -> bool:
    """Whether it has the umlaut without which no form but those in -e is a Konjunktiv alone."""
    return word[-1:] in {"n", "t"} and _UMLAUT.search(word) is not None


def _is_found(words: Tokens, place: int) -> bool:
    word = words.lower[place]
    if not is_small(words, place):
        return False
    if _is_certain(word):
        return not _is_something_else(words, place)
    if word in lexicon.words("doubtful_subjunctives"):
        return _is_behind_subject(words, place)
    return (_is_reported(word) and _is_of_others(words, place)) or _is_condition(words, place)


@lru_cache(maxsize=_REMEMBERED)
def _is_certain(word: str) -> bool:
    """Whether `word`, in small letters, is a Konjunktiv and no other form of a verb."""
    if word in lexicon.words("subjunctive_forms"):
        return True
    if not _ENDING.search(word) or is_infinitive(_ENDING.sub("en", word)):
        return False
    return any(
        rest in _conditional() or any(tail in _conditional() for _, tail in inseparations(rest))
        for _, rest in separations(word)
    )


@lru_cache(maxsize=_REMEMBERED)
def _is_reported(word: str) -> bool:
    """Whether `word`, in small letters, is a verb in -e: Konjunktiv where the subject is not „ich“."""
    if not word.endswith("e") or word in lexicon.words("not_subjunctive"):
        return False
    if word.endswith("te") and is_infinitive(word.removesuffix("te") + "en"):
        return False
    if word[-2:-1] in {"l", "r"} and (is_infinitive(word[:-1] + "n") or is_infinitive(f"{word[:-2]}e{word[-2]}n")):
        return True
    return is_infinitive(word + "n")


@cache
def _conditional() -> frozenset[str]:
    """The Konjunktiv II of the strong verbs; „gingen“ is a past form as well, „kämen“ is not."""
    singular = [form for verb in strong_verbs().values() for form in verb.conditional]
    plural = [form + ending for form in singular if _UMLAUT.search(form) for ending in ("n", "t")]
    return frozenset([*singular, *plural, *(form + "st" for form in singular if _UMLAUT.search(form))])


def _is_something_else(words: Tokens, place: int) -> bool:
    """„Sei pünktlich“ is an order, „zu seien“ a slip, „Würde ist ein Recht“ a noun."""
    if words.lower[place] in {"sei", "seien"}:
        return place == 1 or words.lower[place - 1] in {"zu", "bitte"}
    return words.texts[place] == "Würde" and words.lower[place + 1] in _AFTER_NOUN


def _is_of_others(words: Tokens, place: int) -> bool:
    """Whether somebody other than „ich“ and „du“ does it; „…, komme gern wieder“ leaves „ich“ out."""
    before, following = words.lower[place - 1], words.lower[place + 1]
    if place == 1 or before in _NOMINAL:
        return False
    if before in _ALONE and following not in _SUBJECTS:
        return before == "," and _follows_insertion(words, place - 1)
    return not any(_SPEAKER.fullmatch(words.lower[at]) for at in between_commas(words, place))


def _is_behind_subject(words: Tokens, place: int) -> bool:
    """„…, das Geld reiche nicht“, but neither „das Kleid meine Farbe“ nor „wenn sie liebe Gäste hat“."""
    following = words.texts[place + 1]
    if following[:1].isupper() or following == "," or following.endswith("e"):
        return False
    if words.lower[place - 1] in _PERSONS:
        return True
    first = between_commas(words, place).start
    is_near = first < place - 1 <= first + _LONGEST_SUBJECT
    return is_near and words.lower[first] in _BEFORE_SUBJECT and words.texts[place - 1][:1].isupper()


def _follows_insertion(words: Tokens, comma: int) -> bool:
    """„Die Kirche, so heißt es, gehöre …“: the subject stands before what is set in; „ich“ is left out nowhere."""
    inside = between_commas(words, comma - 1)
    subject = between_commas(words, inside.start - 2)
    if words.texts[inside.start - 1] != "," or _is_reported(words.lower[subject.start]):
        return False
    is_set_in = words.lower[inside.start] == "so" or opens_clause(words, inside.start)
    return is_set_in and not any(_SPEAKER.fullmatch(words.lower[at]) for at in (*subject, *inside))


def _is_condition(words: Tokens, place: int) -> bool:
    """„Sollten Sie umziehen, …“, „wenn Sie Hilfe brauchen sollten“."""
    if words.lower[place] not in _SHOULD:
        return False
    if place == 1:
        return "," in words.texts
    return any(words.lower[at] in _CONDITION for at in between_commas(words, place))
