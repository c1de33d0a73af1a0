"""What the grammar detectors find in a text, outside proper names."""

from collections.abc import Callable, Iterable, Iterator

from ssg.language.names import names_in
from ssg.language.text import Sentence, Slice, Text

Detector = Callable[[str], list[tuple[int, int]]]


def detected(
    text: Text, find: Detector, among: Iterable[Sentence] | None = None
) -> Iterator[tuple[Sentence, tuple[Slice, ...]]]:
    """Each sentence in which `find` finds something, with where that stands.

    Only sentences `among` the given ones are looked at, where a quick look has left some out.
    """
    for sentence in text.sentences if among is None else among:
        written = sentence.prose
        spans = find(written)
        if spans and (outside := _outside_names(written, spans)):
            yield (
                sentence,
                tuple(Slice(sentence.passage, sentence.start + start, sentence.start + end) for start, end in outside),
            )


def _outside_names(written: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    names = names_in(written)
    return [span for span in spans if not any(start <= span[0] and span[1] <= end for start, end in names)]
