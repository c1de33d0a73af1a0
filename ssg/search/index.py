"""The entries of a county's version become one index: which page holds a term, how much, and where it shows."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ssg.search.entry import TEXT, PageEntry
from ssg.search.terms import terms, written_words

Posting = tuple[int, int, int]
"""How much a term counts on a page, below zero so that the best comes first; the numbers of the page and sentence."""

_SAID_ALOUD = -8
"""From here on a term stands in a page's title, summary or headings."""


@dataclass(frozen=True)
class Index:
    """What all pages of one county and version hold."""

    pages: tuple[tuple[str, str], ...]
    """(site path, title) of each page by its number."""
    sentences: tuple[str, ...]
    postings: Mapping[str, Sequence[Posting]]
    """The pages of each term, the best first."""
    spellings: tuple[str, ...]
    """Every word that a reader may mean to type, the most frequent first."""


def joined(entries: Iterable[PageEntry]) -> Index:
    """The index of these pages, whatever their order. Explained terms lend their explanation to the pages they name."""
    pages = sorted(entries, key=lambda entry: entry.path)
    starts = list(accumulate((max(1, len(page.sentences)) for page in pages), initial=0))
    sentences = [text for page in pages for text in page.sentences or ("",)]
    postings: dict[str, list[Posting]] = defaultdict(list)
    spellings: Counter[str] = Counter()
    for number, page in enumerate(pages):
        start = starts[number]
        for term, weight, sentence in page.terms:
            postings[term].append((-weight, number, start + sentence))
        spellings.update(page.spellings)
    for term, found in tuple(postings.items()):
        found.sort()
        spellings[term] += len(found)
    for term, lent in _lent(pages, postings, sentences).items():
        held = {number for _, number, _ in postings[term]}
        postings[term] += [posting for posting in lent if posting[1] not in held]
    return Index(
        tuple((page.path, page.title) for page in pages),
        tuple(sentences),
        postings,
        tuple(sorted(spellings, key=lambda word: (-spellings[word], word))),
    )


def _lent(
    pages: Sequence[PageEntry], postings: Mapping[str, Sequence[Posting]], sentences: list[str]
) -> dict[str, list[Posting]]:
    """What explanations lend: „Geld“ leads to the page of a programme, because the glossary explains it by that."""
    lent: dict[str, dict[int, int]] = defaultdict(dict)
    for own, explanation in enumerate(pages):
        named = {number for name in explanation.names for number in _naming(name, postings)} - {own}
        if named and explanation.sentences:
            start = len(sentences)
            sentences += [f"{explanation.title}: {text}" for text in explanation.sentences]
            for term, _, sentence in explanation.terms:
                lent[term] |= dict.fromkeys(named, start + sentence)
    return {term: [(-TEXT, number, found[number]) for number in sorted(found)] for term, found in lent.items()}


def _naming(name: str, postings: Mapping[str, Sequence[Posting]]) -> Iterator[int]:
    """The pages that say every word of `name` where it shows."""
    wholes = [found[-1][0] for word in written_words(name) if (found := terms(word))]
    aloud = [{no for weight, no, _ in postings.get(term, ()) if weight <= _SAID_ALOUD} for term in wholes]
    yield from set.intersection(*aloud) if aloud else ()
