"""Long sentences cut where a new statement begins; every word stays."""

from collections.abc import Iterator

from ssg.language import lexicon
from ssg.language.clauses import opens_clause
from ssg.language.joined_statements import find_second_statement
from ssg.language.tokens import Tokens, tokens

LONG = 10
"""Sentences with more words are cut."""
SHORTEST = 3
"""A piece with fewer words stays with its neighbour."""
CONTINUED = "… "
_STOPS = frozenset({";", ":", "–"})


def pieces(sentence: str) -> list[str]:
    """The sentence, or its parts, each but the first with „…“ in front."""
    if len(sentence.split()) <= LONG:
        return [sentence]
    parts: list[str] = []
    start = 0
    cuts = sorted({cut for cut in _cuts(sentence) if sentence[cut - 1 : cut].isspace()})
    for cut in [*cuts, len(sentence)]:
        part = sentence[start:cut].strip()
        if cut < len(sentence) and min(len(part.split()), len(sentence[cut:].split())) < SHORTEST:
            continue
        parts.append(part)
        start = cut
    return [parts[0], *(f"{CONTINUED}{part}" for part in parts[1:])]


def _cuts(sentence: str) -> Iterator[int]:
    """Where a clause or a statement begins, outside of brackets and quotation marks."""
    found = tokens(sentence)
    yield from (start for start, _ in find_second_statement(sentence) if not _is_enclosed(sentence, start))
    for place in found.places:
        if _begins(found, place) and not _is_enclosed(sentence, found.starts[place]):
            yield found.starts[place]


def _begins(found: Tokens, place: int) -> bool:
    before = found.texts[place - 1]
    return before in _STOPS or (before == "," and (opens_clause(found, place) or found.lower[place] in _joining()))


def _joining() -> frozenset[str]:
    return frozenset({"und", "aber", "sondern", "denn", "doch"}) | lexicon.words("clause_openers")


def _is_enclosed(sentence: str, at: int) -> bool:
    before = sentence[:at]
    return any(before.count(opening) > before.count(closing) for opening, closing in ("()", "„“", "[]"))
