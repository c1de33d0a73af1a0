"""The entries of a county's version become one index: which page holds a term, how much, and where it shows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ssg.search.entry import TEXT, PageEntry
from ssg.search.terms import terms, written_words

Posting = tuple[int, int, str]
"""The number of a page, how much a term counts on it, and the sentence that shows it."""

_SAID_ALOUD = 8
"""From here on a term stands in a page's title, summary or headings."""


@dataclass(frozen=True)
class Index:
    """What all pages of one county and version hold."""

    pages: tuple[tuple[str, str], ...]
    """(site path, title) of each page by its number."""
    postings: dict[str, tuple[Posting, ...]]
    """The pages of each term, the best first."""
    spellings: tuple[str, ...]
    """Every word that a reader may mean to type, the most frequent first."""


def joined(entries: Iterable[PageEntry]) -> Index:
    """The index of these pages, whatever their order. Explained terms lend their explanation to the pages they name."""
    pages = sorted(entries, key=lambda entry: entry.path)
    postings: dict[str, dict[int, tuple[int, str]]] = {}
    frequency: dict[str, int] = {}
    for number, page in enumerate(pages):
        for term, weight, sentence in page.terms:
            postings.setdefault(term, {})[number] = weight, page.sentences[sentence] if page.sentences else ""
            frequency[term] = frequency.get(term, 0) + 1
        for spelling in page.spellings:
            frequency[spelling] = frequency.get(spelling, 0) + 1
    for number, term, sentence in tuple(_lent(pages, postings)):
        postings[term].setdefault(number, (TEXT, sentence))
    return Index(
        tuple((page.path, page.title) for page in pages),
        {term: _ranked(found) for term, found in sorted(postings.items())},
        tuple(sorted(frequency, key=lambda word: (-frequency[word], word))),
    )


def _ranked(found: dict[int, tuple[int, str]]) -> tuple[Posting, ...]:
    best = sorted(found.items(), key=lambda item: (-item[1][0], item[0]))
    return tuple((number, weight, sentence) for number, (weight, sentence) in best)


def _lent(
    pages: Sequence[PageEntry], postings: dict[str, dict[int, tuple[int, str]]]
) -> Iterator[tuple[int, str, str]]:
    """(page, term, sentence): „Geld“ leads to the page of a programme, because the glossary explains it by that."""
    for explanation in pages:
        named = {number for name in explanation.names for number in _naming(name, postings)}
        for number in sorted(named):
            for term, _, sentence in explanation.terms:
                if explanation.sentences and pages[number] is not explanation:
                    yield number, term, f"{explanation.title}: {explanation.sentences[sentence]}"


def _naming(name: str, postings: dict[str, dict[int, tuple[int, str]]]) -> set[int]:
    """The pages that say every word of `name` where it shows."""
    wholes = [terms(word)[-1][0] for word in written_words(name)]
    found = [{no for no, (weight, _) in postings.get(term, {}).items() if weight >= _SAID_ALOUD} for term in wholes]
    return set.intersection(*found) if found else set()
