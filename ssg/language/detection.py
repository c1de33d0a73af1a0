"""What the grammar detectors find in a text, outside proper names."""

from collections.abc import Callable, Iterator

from ssg.language.names import names_in
from ssg.language.text import Sentence, Slice, Text

Detector = Callable[[str], list[tuple[int, int]]]


def prose(sentence: Sentence) -> str:
    """The sentence without code, addresses and telephone numbers, as long as the sentence."""
    return sentence.passage.prose[sentence.start : sentence.end]


def detected(text: Text, find: Detector) -> Iterator[tuple[Sentence, tuple[Slice, ...]]]:
    """Each sentence in which `find` finds something, with where that stands."""
    for sentence in text.sentences:
        written = prose(sentence)
        spans = find(written)
        if spans and (outside := _outside_names(written, spans)):
            yield (
                sentence,
                tuple(Slice(sentence.passage, sentence.start + start, sentence.start + end) for start, end in outside),
            )


def _outside_names(written: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    names = names_in(written)
    return [span for span in spans if not any(start <= span[0] and span[1] <= end for start, end in names)]
