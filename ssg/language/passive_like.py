"""What says the same as a passive: „ist abzugeben“, „sind zu prüfen“, „lässt sich öffnen“."""

from collections.abc import Iterator

from ssg.language import lexicon
from ssg.language.clauses import between_commas, is_small
from ssg.language.participles import is_participle
from ssg.language.tokens import Tokens, tokens
from ssg.language.verbs import is_infinitive
from ssg.patterns import compile_later

_TRIGGER = compile_later(
    r"\b(?:ist|sind|war|waren)\b.*zu|\bl(?:ässt|assen|ieß|ießen) .*\bsich\b|\bsich\b.*\bl(?:ässt|assen)"
)
_BE = frozenset({"ist", "sind", "war", "waren"})
_LET = frozenset({"lässt", "lassen", "ließ", "ließen"})
_JOINED = compile_later(r"(?P<prefix>[a-zäöüß]{2,15}?)zu(?P<verb>[a-zäöüß]{3,20}n)")


def find_passive_like(sentence: str) -> list[tuple[int, int]]:
    """(start, end) of each such phrase, from the finite verb to the infinitive."""
    if not _TRIGGER.search(sentence):
        return []
    words = tokens(sentence)
    return sorted({(words.starts[first], words.end(last)) for first, last in _phrases(words)})


def _phrases(words: Tokens) -> Iterator[tuple[int, int]]:
    """(first, last) place of each phrase; the infinitive stands at the end of its clause."""
    for place, word in enumerate(words.lower):
        if word in _BE or word in _LET:
            part = between_commas(words, place)
            if part[-1] > place and is_small(words, part[-1]) and _means_passive(words, place, part):
                yield place, part[-1]


def _means_passive(words: Tokens, place: int, part: range) -> bool:
    """„ist bis Montag abzugeben“, „lässt sich öffnen“; „ist bereit zu helfen“ says something else."""
    if words.lower[place] in _LET:
        return words.lower[place + 1] == "sich" and is_infinitive(words.lower[part[-1]])
    before = _before_zu(words, part[-1])
    if before is None or is_participle(words.lower[before]):
        return False
    return lexicon.words("words_with_zu").isdisjoint(words.lower[at] for at in part)


def _before_zu(words: Tokens, last: int) -> int | None:
    """The place before „zu prüfen“ or „abzugeben“; None where the last word is neither."""
    joined = _JOINED.fullmatch(words.lower[last])
    if joined and is_infinitive(joined["prefix"] + joined["verb"]):
        return last - 1
    return last - 2 if words.lower[last - 1] == "zu" and is_infinitive(words.lower[last]) else None
