"""Subordinate clauses: „weil das Amt zu ist“, „die Ihnen hilft“, „um Geld zu sparen“."""

from functools import cache, lru_cache
from itertools import pairwise

from ssg.language import lexicon
from ssg.language.nouns import is_capital, is_noun
from ssg.language.statements_in_a_row import completes_main_clause, follows_relative, is_short_statement
from ssg.language.tokens import Tokens, tokens
from ssg.language.verb_last import (
    FARTHEST,
    clause_end,
    is_bare_participle,
    is_finite,
    is_infinitive_at,
    is_verb,
    is_verb_last,
    last_word,
)
from ssg.patterns import compile_later

_OPENING = frozenset({"", ",", ":", ";", "(", "„", '"', "»", "–", "—", "-", "…", ".", "!", "?", "‚", "'"})
PAUSES = frozenset(',–—(„"“')
_COMMAS = frozenset({",", "–", "—", "-", "("})
_STOPS = frozenset({"", ";", ":", "!", "?"})
_PURPOSES = frozenset({"um", "ohne", "statt", "anstatt"})
_THAT = frozenset({"dass", "daß"})
RELATIVES = frozenset({"der", "die", "das", "den", "dem"})
_SURE_RELATIVES = frozenset({"dessen", "deren", "denen", "derer"})
_SUBJECTS = frozenset({"ich", "er", "wir", "man", "du", "ihr", "es"})
_SURE_SUBJECTS = frozenset({"ich", "er", "wir", "man", "du"})
_CONDITIONAL = compile_later(r"(?:würde|wäre|hätte|könnte|müsste|sollte|seie)n?|sei|habe")
_CONTRACTIONS = frozenset({"am", "im", "vom", "zum", "zur", "beim", "ins", "ans", "aufs"})
_ADVERBS = frozenset(
    {"nicht", "auch", "dort", "hier", "dann", "heute", "damals", "jetzt", "so", "immer", "nur", "noch", "schon"}
)
_JOINING = frozenset({"und", "oder"})
_LOOSE = frozenset({"wo", "was"})


def find_subordinate_clause(sentence: str) -> list[tuple[int, int]]:
    """(start, end) of each word that opens a subordinate clause: a conjunction, a pronoun, „um“ before „zu“.

    A clause without such a word („Haben Sie Fragen, rufen Sie an“) is not found.
    """
    if not _may_hold_clause(sentence):
        return []
    found = tokens(sentence)
    among = openers()
    places = [place for place, word in enumerate(found.lower) if word in among and _opens_clause(found, place)]
    return [(found.starts[place], found.end(place)) for place in places]


@cache
def openers() -> frozenset[str]:
    """The words that can open a subordinate clause, in small letters."""
    lists = ("subordinators", "weak_subordinators", "question_words")
    return frozenset({"je"}.union(_PURPOSES, RELATIVES, _SURE_RELATIVES, *map(lexicon.words, lists)))


@cache
def sure_openers() -> frozenset[str]:
    """Openers that are no everyday articles, in small letters."""
    return openers() - RELATIVES


@cache
def _certain() -> frozenset[str]:
    """The same as they are written."""
    return sure_openers() | {word.capitalize() for word in sure_openers()}


def _may_hold_clause(sentence: str) -> bool:
    """A quick look: False only where no clause can be found."""
    return _may_hold_relative(sentence) or not _certain().isdisjoint(sentence.split())


def _may_hold_relative(text: str) -> bool:
    """A quick look: False only where „der“, „die“ or „das“ opens no clause."""
    if not PAUSES.isdisjoint(text):
        return True
    return any(may_relate(behind) for word, behind in pairwise(text.split()) if word.lower() in RELATIVES)


@lru_cache(maxsize=4096)
def may_relate(behind: str) -> bool:
    """Whether a relative clause without a comma may begin: „die Schule die ihm hilft“."""
    is_small = behind in _SURE_SUBJECTS or behind in RELATIVES or behind in lexicon.words("clause_pronouns")
    return is_small or behind in _prepositions() or behind in _ADVERBS


@cache
def _prepositions() -> frozenset[str]:
    return lexicon.words("prepositions") | lexicon.words("genitive_prepositions") | _CONTRACTIONS


def _opens_clause(found: Tokens, place: int) -> bool:
    word = found.lower[place]
    if is_capital(found.texts[place]) and found.texts[place - 1] not in _OPENING:
        return False
    if word in lexicon.words("subordinators"):
        is_place_name = word == "ob" and is_capital(found.texts[place - 1])
        return found.texts[place + 1] not in _STOPS and not is_place_name
    if word in _PURPOSES:
        return _has_purpose(found, place)
    if word == "je":
        return not {"desto", "umso"}.isdisjoint(found.lower[place : place + FARTHEST])
    if word in RELATIVES or word in _SURE_RELATIVES:
        return _relates(found, place)
    is_weak = word in lexicon.words("weak_subordinators") and _subordinates(found, place)
    return is_weak or (word in lexicon.words("question_words") and _asks(found, place))


def _follows_joiner(found: Tokens, place: int) -> bool:
    return found.texts[place - 1] in _OPENING or found.lower[place - 1] in lexicon.words("clause_joiners")


def _has_purpose(found: Tokens, place: int) -> bool:
    """„um Geld zu sparen“, „ohne anzurufen“; not „um 8 Uhr“ nor „der Ring um die Stadt“."""
    following = found.lower[place + 1]
    is_loose = not _follows_joiner(found, place)
    if following in _THAT or following == "zu":
        return True
    if is_loose and (following[:1].isdigit() or found.lower[place] != "um" or is_noun(found, place - 1)):
        return False
    for at in found.places[place : place + FARTHEST]:
        if found.texts[at] in _STOPS or (found.texts[at] == "," and is_loose):
            return False
        if is_infinitive_at(found, at):
            return True
    return False


def _subordinates(found: Tokens, place: int) -> bool:
    """Whether „als“, „da“, „während“ … opens a clause."""
    word, following = found.lower[place], found.lower[place + 1]
    if word == "als" and _CONDITIONAL.fullmatch(following):
        return found.texts[place - 1] == "," or (place == 1 and found.texts[clause_end(found, place)] == ",")
    if word == "soweit" and clause_end(found, place) == place + 2 and following not in _STOPS:
        return True
    if is_finite(following) or not is_verb_last(found, place):
        return False
    if is_capital(found.texts[place]):
        ends_well = found.texts[clause_end(found, place)] == "," and following != "des"
        return ends_well and not _is_apposition(found, place)
    if not _follows_joiner(found, place):
        is_contrast = found.lower[place - 1] == "anders" and found.texts[clause_end(found, place)] == ","
        return following in _SUBJECTS or (is_contrast and not is_bare_participle(found.texts[last_word(found, place)]))
    return not _is_apposition(found, place)


def _is_apposition(found: Tokens, place: int) -> bool:
    """„als Bauern verhöhnt“, „und als Helfer gefeiert“: no verb of its own."""
    has_no_subject = is_capital(found.texts[place + 1]) or not found.texts[place + 1].isalpha()
    is_joined = found.texts[place - 1] not in _OPENING
    if found.lower[place] != "als" or not (has_no_subject or is_joined):
        return False
    return is_bare_participle(found.texts[last_word(found, place)])


def _asks(found: Tokens, place: int) -> bool:
    """Whether a question word opens a clause: „…, was Sie brauchen“; not „Was brauchen Sie?“."""
    before = found.texts[place - 1]
    following = found.lower[place + 1]
    is_question = "?" in found.texts[place : place + FARTHEST]
    if before == "," or (before in _prepositions() and found.texts[place - 2] == ","):
        is_direct = is_question and is_finite(following)
        return not is_direct and (found.lower[place] != "wie" or is_verb_last(found, place))
    if is_finite(following) or not is_verb_last(found, place):
        return False
    if is_capital(found.texts[place]):
        ends_well = found.lower[place] == "wer" or found.texts[clause_end(found, place)] == ","
        return ends_well and not is_question
    if _follows_joiner(found, place) or (before == "so" and found.texts[place - 2] == ","):
        return True
    is_sure = (
        found.lower[place] == "wo" or following in lexicon.words("clause_pronouns") or following in _prepositions()
    )
    return found.lower[place] in _LOOSE and is_sure


def _relates(found: Tokens, place: int) -> bool:
    """Whether „der“, „die“, „dessen“ … is a relative pronoun."""
    before = found.texts[place - 1]
    has_preposition = before in _prepositions() and before not in lexicon.words("weak_subordinators")
    comma = place - 2 if has_preposition else place - 1
    if found.texts[comma] in _COMMAS:
        if found.lower[place] in _SURE_RELATIVES:
            return True
        return _has_relative_verb(found, place) or _must_relate(found, place) or _resumes(found, place)
    if found.texts[comma] in {"und", "oder"} and found.texts[comma - 1] == ",":
        return _has_relative_verb(found, place) and follows_relative(found, comma - 1)
    return _relates_without_comma(found, place, comma)


def _has_relative_verb(found: Tokens, place: int) -> bool:
    if not is_verb_last(found, place):
        return False
    if found.texts[place - 1] == "," and (is_short_statement(found, place) or completes_main_clause(found, place)):
        return False
    following = found.texts[place + 1]
    may_be_article = is_capital(following) or (following.endswith(("e", "en")) and following not in _prepositions())
    word = found.texts[_closing_word(found, place)]
    is_shortened = "ge" in word[1:] and is_bare_participle(word)
    return not (may_be_article and is_shortened)


def _must_relate(found: Tokens, place: int) -> bool:
    """Whether what follows cannot stand between article and noun: „, die nach langer Zeit …“."""
    following, second = found.lower[place + 1], found.lower[place + 2]
    if following in _ADVERBS:
        return not second.endswith(("e", "en"))
    is_small = following in lexicon.words("clause_pronouns") or following in _prepositions()
    return is_small and not is_finite(second)


def _closing_word(found: Tokens, place: int) -> int:
    """The place of the last word of the clause, or of its first part before „und“."""
    last = last_word(found, place)
    joining = (at for at in range(place + 3, last) if found.texts[at] in _JOINING)
    return next((at - 1 for at in joining if is_verb(found.texts[at - 1])), last)


def _resumes(found: Tokens, place: int) -> bool:
    """Whether the clause is interrupted by another one: „die, falls möglich, mithelfen“."""
    pause = clause_end(found, place)
    inner = found.lower[pause + 1]
    if found.texts[pause] != "," or not (inner in lexicon.words("subordinators") or inner in RELATIVES):
        return False
    resumption = clause_end(found, pause + 1)
    return found.texts[resumption] == "," and is_verb_last(found, resumption)


def _relates_without_comma(found: Tokens, place: int, comma: int) -> bool:
    """The comma is forgotten: „die Schule die ihm hilft“."""
    word, following = found.texts[place], found.texts[place + 1]
    if word.lower() == "das" and following == "man":
        return True
    if word not in RELATIVES or not is_noun(found, comma):
        return False
    if following in _SURE_SUBJECTS:
        return comma < place - 1 or is_verb_last(found, place)
    if comma < place - 1 or word in {"den", "dem"} or not is_verb_last(found, place):
        return False
    if following in _prepositions():
        return is_finite(found.texts[last_word(found, place)])
    return may_relate(following)
