"""Clauses behind a comma that begin with „der“, „die“, „das“ as article: „Die Sonne scheint, die Vögel singen“."""

from ssg.language import lexicon
from ssg.language.nouns import is_capital, is_noun
from ssg.language.tokens import Tokens
from ssg.language.verb_last import FARTHEST, clause_end, is_bare_participle, is_finite, is_verb, last_word

_COMMAS = frozenset({",", "–", "—", "-", "("})
_STOPS = frozenset({"", ";", ":", "!", "?"})
_ARTICLES = frozenset({"der", "die", "das", "den", "dem"})
_PLACING = frozenset({"in", "nach", "vor", "aus", "bei", "über"})
_PASSIVE = frozenset({"wird", "werden", "wurde", "wurden"})
_LONGEST_STATEMENT = 6
_ANTECEDENTS = {
    "die": frozenset({"die", "der", "den"}),
    "eine": frozenset({"die", "der"}),
    "das": frozenset({"das", "dem"}),
    "den": frozenset({"der", "den", "dem"}),
    "einen": frozenset({"der", "den", "dem"}),
}
"""Which pronouns can refer to a noun behind an article."""


def follows_relative(found: Tokens, comma: int) -> bool:
    """„die arm sind, und die Hilfe brauchen“, not „Die Kinder lachen, und die Eltern klatschen“."""
    return any(
        found.texts[at] in _COMMAS and found.lower[at + 1] in lexicon.words("relatives")
        for at in range(max(0, comma - FARTHEST), comma)
    )


def is_short_statement(found: Tokens, place: int) -> bool:
    """„Die Sonne scheint, die Vögel singen“, not „Es gibt Menschen, die Geld brauchen“."""
    before, verb = found.texts[place - 2], found.texts[place + 2]
    if not is_capital(found.texts[place + 1]) or is_finite(verb) or found.texts[place + 3].isalnum():
        return False
    may_be_subject = found.lower[place] in {"der", "die", "das"}
    if (may_be_subject and verb in lexicon.words("verbs_without_object")) or (
        verb.endswith(("t", "te")) and _is_bare_place(found, place)
    ):
        return True
    if place - 1 > _LONGEST_STATEMENT:
        return False
    may_be_pronoun = before in lexicon.words("before_relatives") or (
        before.endswith(("e", "en", "er")) and not is_verb(before)
    )
    may_be_infinitive = before.endswith("n") and not lexicon.words("modal_verbs").isdisjoint(found.lower[1:place])
    return before.islower() and not (may_be_pronoun or may_be_infinitive or is_bare_participle(before))


def _is_bare_place(found: Tokens, place: int) -> bool:
    """„vor Malta, die …“: a name has no article, and „die“ cannot mean it."""
    return is_noun(found, place - 2) and found.lower[place - 3] in _PLACING and found.lower[place] != "das"


def completes_main_clause(found: Tokens, place: int) -> bool:
    """Whether the verb at the end belongs to one before: „Sie soll den Weg, die Brücke und … bauen“."""
    last = found.texts[last_word(found, place)]
    is_infinitive = last.endswith(("en", "ern", "eln")) and not is_finite(last)
    is_participle = found.texts[place - 2].islower() and is_bare_participle(last)
    if not (is_infinitive or is_participle) or found.texts[clause_end(found, place)] not in _STOPS:
        return False
    finite = lexicon.words("modal_verbs") if is_infinitive else _PASSIVE
    for at in range(place - 2, max(0, place - FARTHEST), -1):
        is_complete = found.texts[at + 1] == "," and is_verb(found.texts[at])
        if found.texts[at] in _STOPS or (is_complete and not _disagrees(found, place, at)):
            return False
        if found.lower[at] in finite:
            return True
    return False


def _disagrees(found: Tokens, place: int, verb: int) -> bool:
    """Whether the noun before `verb` cannot be meant: „den Antrag ausfüllen, die …“, „die Halle mieten, das …“."""
    if not is_noun(found, verb - 1) or not is_capital(found.texts[place + 1]):
        return False
    article, may_be_plural = found.lower[verb - 2], found.lower[verb - 1].endswith("n")
    fitting = _ANTECEDENTS.get(article, _ARTICLES)
    return found.lower[place] not in fitting and not (may_be_plural and article in {"den", "der"})
