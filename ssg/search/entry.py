"""One page as the index sees it: its sentences, and how much each of its words counts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from textwrap import wrap

from pydantic.fields import FieldInfo

from ssg.fields import FileIn, Refers
from ssg.kinds.term import Term
from ssg.language.passage import PassageKind
from ssg.language.sentences import split_sentences
from ssg.markdown.reading import passages
from ssg.marks import marks_of
from ssg.publication import UNSHOWN
from ssg.record import Record
from ssg.search.terms import spelled, terms, written_words
from ssg.values import Written, in_words
from ssg.view import View

TITLE = 12
SUMMARY = 4
HEADING = 3
FACT = 2
TEXT = 1
_SHORT_TITLE = 12
"""What a title of one word gains; one of many words says less by each of them."""
_LEADS_ON = 8
"""What help, offers and plans gain over a list of pages and over the explanation of a word."""
_MOST = 4
"""So often may a word be repeated that it counts more by it."""
_LONGEST = 180
"""A longer sentence is shown in pieces."""
_UNSAID = UNSHOWN | {"updated", "colour", "earlier", "file_name", "forms"}
"""Facts that say nothing about the subject, or are found without being shown."""

Weighted = tuple[str, int, int]
"""A term, how much it counts on its page, and the number of the sentence that shows it."""


@dataclass(frozen=True)
class PageText:
    """What the search reads of a page, and all that its entry depends on."""

    path: str
    """The site path."""
    title: str
    twin: str
    """The title in the other language, or nothing: by its words the page is found as well."""
    weight: int
    """How much each word of the title counts."""
    summary: str
    facts: tuple[str, ...]
    """What its facts say, in words."""
    body: str
    """Markdown."""
    names: tuple[str, ...]
    """A glossary entry: each way to write what it explains."""


@dataclass(frozen=True)
class PageEntry:
    """What the index keeps of one page."""

    path: str
    """The site path."""
    title: str
    sentences: tuple[str, ...]
    terms: tuple[Weighted, ...]
    spellings: tuple[str, ...]
    """Every word of the page as it can be typed."""
    names: tuple[str, ...] = ()
    """A glossary entry: each way to write what it explains."""


def page_text(view: View, twin: str = "") -> PageText:
    """What there is to read of a page; `twin` is its title in the other language."""
    card = view.subject
    facts = tuple(_told(card.facts, easy=view.is_easy)) if card else ()
    summary = (card and card.summary) or ""
    return PageText(view.path, view.title, twin, _title_weight(view), summary, facts, view.body, _names(view))


def page_entry(page: PageText) -> PageEntry:
    """Read one page: this takes long, and knows of no other page."""
    sentences = tuple(_sentences(page))
    weights: dict[str, list[int]] = defaultdict(list)
    shown: dict[str, tuple[int, int]] = {}
    words: dict[str, None] = {}
    unseen = ((page.twin, HEADING), (page.title, page.weight), *((name, FACT) for name in page.names[1:]))
    for number, (text, weight) in enumerate((*unseen, *sentences), -len(unseen)):
        for word in written_words(text):
            words[word] = None
            for term, share in terms(word):
                weights[term].append(weight * share)
                if number >= 0 and (term not in shown or shown[term][0] < share):
                    shown[term] = share, number
    first = 0, 0
    kept = tuple((term, _sum(found), shown.get(term, first)[1]) for term, found in weights.items())
    texts = tuple(text for text, _ in sentences)
    return PageEntry(page.path, page.title, texts, kept, tuple(dict.fromkeys(map(spelled, words))), page.names)


def _sum(weights: list[int]) -> int:
    """Each place where a term stands counts once, what repeats it a little."""
    places = set(weights)
    return sum(places) + min(len(weights) - len(places), _MOST)


def _title_weight(view: View) -> int:
    count = len(written_words(view.title)) or 1
    leads_on = view.subject is not None and not isinstance(view.subject.facts, Term)
    return TITLE + _SHORT_TITLE // count + (_LEADS_ON if leads_on else 0)


def _sentences(page: PageText) -> Iterator[tuple[str, int]]:
    """(sentence or piece of one, how much it counts)."""
    for text, weight in _texts(page):
        for sentence in split_sentences(text):
            for piece in _pieces(" ".join(sentence.split())):
                yield piece, weight


def _texts(page: PageText) -> Iterator[tuple[str, int]]:
    yield page.summary, SUMMARY
    for fact in page.facts:
        yield fact, FACT
    for passage in passages(page.body, "", 1):
        yield passage.text, HEADING if passage.kind is PassageKind.HEADING else TEXT


def _pieces(sentence: str) -> Iterator[str]:
    if len(sentence) <= _LONGEST:
        yield sentence
    else:
        lines = wrap(sentence, _LONGEST, break_long_words=False, break_on_hyphens=False)
        for number, line in enumerate(lines, 1):
            yield ("… " if number > 1 else "") + line + (" …" if number < len(lines) else "")


def _told(record: Record, *, easy: bool) -> Iterator[str]:
    """Every fact that is told in words, but no name of a file or of another entry."""
    for name in _telling(type(record)):
        for leaf in _leaves(getattr(record, name)):
            if isinstance(leaf, Record):
                yield from _told(leaf, easy=easy)
            elif isinstance(leaf, str):
                yield " ".join(leaf.split())
            elif isinstance(leaf, Written):
                yield in_words(leaf, easy=easy)


def _leaves(value: object) -> Iterable[object]:
    return chain.from_iterable(map(_leaves, value)) if isinstance(value, tuple) else (value,)


@cache
def _telling(kind: type[Record]) -> tuple[str, ...]:
    fields = kind.model_fields.items()
    return tuple(name for name, field in fields if name not in _UNSAID and not _names_another(field))


def _names_another(field: FieldInfo) -> bool:
    return any(isinstance(mark, (Refers, FileIn)) for mark in marks_of(field.annotation, field.metadata))


def _names(view: View) -> tuple[str, ...]:
    facts = view.subject.facts if view.subject else None
    return (view.title, *facts.forms) if isinstance(facts, Term) else ()
