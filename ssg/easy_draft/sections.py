"""The text of an easy draft: the same sections, each a question, its hard words, and a list of what to say."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from ssg.easy_draft.marks import marked_to_do
from ssg.easy_draft.pieces import pieces
from ssg.kind import Wording
from ssg.language import split_sentences
from ssg.language.known_words import KnownWords
from ssg.language.passage import Passage, PassageKind
from ssg.language.text import Text
from ssg.markdown import Heading, headings, passages
from ssg.pair import NEEDED
from ssg.statements import stated_in

FRAME = "```"
_ASKING = ("Was ", "Wer ", "Wie ", "Wo ", "Wann ", "Warum ", "Welche ", "Wofür ", "Wohin ")
_SPECIAL = re.compile(r"([\\`*_\[\]<>])")


def text_to_do(
    wording: Wording, words: KnownWords, explained: Mapping[str, str], is_easy: Callable[[str], bool]
) -> str:
    """The Markdown; `words` are those of the glossary, `explained` their easy sentences by the same names.

    What is still to be written stands in frames of code: no rule reads it, and it can lie there until someone has time.
    """
    named = iter(headings(wording.body))
    told: set[str] = set()
    blocks: list[str] = []
    level = 1
    for number, (title, every) in enumerate(_sections(passages(wording.body, wording.path, wording.body_line))):
        question = _question(title.text) if title else ""
        if title:
            shown = _plain(question) if is_easy(question) else f"Worum geht es im Teil {number}?"
            known = next(named)
            level = min(known.level, level + 1)
            blocks.append(_heading(known, level, shown))
        blocks += _section(question, every, words, explained, told)
    return "\n\n".join(blocks) + ("\n" if blocks else "")


def _sections(every: Iterable[Passage]) -> list[tuple[Passage | None, list[Passage]]]:
    """Each heading with what follows it; the first section has none."""
    found: list[tuple[Passage | None, list[Passage]]] = [(None, [])]
    for passage in every:
        if passage.kind is PassageKind.HEADING:
            found.append((passage, []))
        else:
            found[-1][1].append(passage)
    return found


def _heading(known: Heading, level: int, shown: str) -> str:
    """The heading of a section; easy texts leave no level out."""
    anchor = f" {{#{known.id}}}" if known.is_named else ""
    return f"{'#' * level} {shown}{anchor}"


def _section(
    question: str, every: list[Passage], words: KnownWords, explained: Mapping[str, str], told: set[str]
) -> Iterator[str]:
    yield from _explanations(every, words, explained, told)
    title = [f"Überschrift: {question}"] if question else []
    lines = [marked_to_do(each) for each in (*title, *_statements(every), *_reminders(every))]
    if lines:
        yield "\n".join((FRAME, *lines, FRAME))


def _explanations(
    every: Iterable[Passage], words: KnownWords, explained: Mapping[str, str], told: set[str]
) -> Iterator[str]:
    for passage in every:
        for found in words.find(passage.text):
            if found.name in explained and found.name not in told:
                told.add(found.name)
                yield explained[found.name]


def _statements(every: Iterable[Passage]) -> Iterator[str]:
    for passage in every:
        if passage.kind is not PassageKind.ALTERNATIVE:
            for sentence in split_sentences(passage.text):
                yield from pieces(" ".join(sentence.split()))


def _reminders(every: list[Passage]) -> Iterator[str]:
    """What must not get lost: facts that stand in the text alone, and links."""
    text = Text(tuple(every))
    facts = dict.fromkeys(place.text for fact, place in stated_in(text) if fact.kind in NEEDED)
    if facts:
        yield f"Diese Angaben bleiben: {', '.join(facts)}"
    for passage, mark in text.links:
        yield f"Dieser Link bleibt: [{passage.text[mark.start : mark.end]}]({mark.target})"
    for passage, mark in text.pictures:
        yield f"Dieses Bild bleibt: ![{passage.text}]({mark.target})"


def _question(heading: str) -> str:
    words = " ".join(heading.split())
    if words.endswith("?"):
        return words
    return f"{words}?" if words.startswith(_ASKING) else f"Was müssen Sie wissen zu: {words}?"


def _plain(text: str) -> str:
    """The words as Markdown that shows just them."""
    return _SPECIAL.sub(r"\\\1", text)
