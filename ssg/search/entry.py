"""One page as the index sees it: its sentences, and how much each of its words counts."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap

from ssg.kinds.term import Term
from ssg.language.passage import Passage, PassageKind
from ssg.language.sentences import split_sentences
from ssg.markdown.reading import passages
from ssg.search.facts import said, unsaid
from ssg.search.terms import spelled, terms, written_words
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
_FEW = 5
"""So few words of a list or a table say nothing without what stands before them."""

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
    unseen: tuple[str, ...]
    """What it is found by, but no words for readers."""
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
    facts = tuple(said(card.facts, easy=view.is_easy)) if card else ()
    unseen = tuple(unsaid(card.facts)) if card else ()
    summary = (card and card.summary) or ""
    return PageText(view.path, view.title, twin, _title_weight(view), summary, facts, unseen, view.body, _names(view))


def page_entry(page: PageText) -> PageEntry:
    """Read one page: this takes long, and knows of no other page."""
    sentences = tuple(_sentences(page))
    weights: dict[str, list[int]] = defaultdict(list)
    shown: dict[str, tuple[int, int]] = {}
    words: dict[str, None] = {}
    by_others = ((text, FACT) for text in (*page.names[1:], *page.unseen))
    unseen = ((page.twin, HEADING), (page.title, page.weight), *by_others)
    read = (*unseen, *((text, weight) for text, weight, _ in sentences))
    for number, (text, weight) in enumerate(read, -len(unseen)):
        for word in written_words(text):
            words[word] = None
            for term, share in terms(word):
                weights[term].append(weight * share)
                if number >= 0 and (term not in shown or shown[term][0] < share):
                    shown[term] = share, number
    first = 0, 0
    kept = tuple((term, _sum(found), shown.get(term, first)[1]) for term, found in weights.items())
    texts = tuple(before + text for text, _, before in sentences)
    return PageEntry(page.path, page.title, texts, kept, tuple(dict.fromkeys(map(spelled, words))), page.names)


def _sum(weights: list[int]) -> int:
    """Each place where a term stands counts once, what repeats it a little."""
    places = set(weights)
    return sum(places) + min(len(weights) - len(places), _MOST)


def _title_weight(view: View) -> int:
    count = len(written_words(view.title)) or 1
    leads_on = view.subject is not None and not isinstance(view.subject.facts, Term)
    return TITLE + _SHORT_TITLE // count + (_LEADS_ON if leads_on else 0)


def _sentences(page: PageText) -> Iterator[tuple[str, int, str]]:
    """(sentence or piece of one, how much it counts, what is shown before it)."""
    for text, weight, before in _texts(page):
        for sentence in split_sentences(text):
            for piece in _pieces(" ".join(sentence.split())):
                yield piece, weight, before


def _texts(page: PageText) -> Iterator[tuple[str, int, str]]:
    yield page.summary, SUMMARY, ""
    for fact in page.facts:
        yield fact, FACT, ""
    heading = before = ""
    for passage in passages(page.body, "", 1):
        if passage.kind is PassageKind.HEADING:
            heading = before = passage.text
        elif passage.kind is PassageKind.PARAGRAPH:
            before = passage.text if passage.text.endswith(":") else heading
        yield passage.text, HEADING if passage.kind is PassageKind.HEADING else TEXT, _led_in(passage, before)


def _led_in(passage: Passage, before: str) -> str:
    """The words before a few of a list or a table: „Hier finden Hilfe:“ before „Frauen“."""
    alone = passage.kind in {PassageKind.ITEM, PassageKind.CELL} and len(passage.text.split()) <= _FEW
    if not alone or not before or passage.text.endswith((".", "!", "?")):
        return ""
    last = [*split_sentences(before)][-1]
    return f"{' '.join(last.split())}{'' if last.endswith((':', '.', '!', '?')) else ':'} "


def _pieces(sentence: str) -> Iterator[str]:
    if len(sentence) <= _LONGEST:
        yield sentence
    else:
        lines = wrap(sentence, _LONGEST, break_long_words=False, break_on_hyphens=False)
        for number, line in enumerate(lines, 1):
            yield ("… " if number > 1 else "") + line + (" …" if number < len(lines) else "")


def _names(view: View) -> tuple[str, ...]:
    facts = view.subject.facts if view.subject else None
    return (view.title, *facts.forms) if isinstance(facts, Term) else ()
