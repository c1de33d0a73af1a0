"""The text of a body as people read it: its passages."""

import unicodedata
from collections.abc import Iterator, Mapping

from ssg.language.passage import Lines, Mark, Passage, PassageKind
from ssg.markdown.blocks import Block, blocks, line_starts
from ssg.markdown.inline import Reading


def passages(body: str, path: str, first_line: int) -> tuple[Passage, ...]:
    """Every heading, paragraph, list item, cell and alternative text, in order; only the last may be empty.

    `path` is the file of the body, `first_line` the line of the file on which the body begins.
    """
    origin = Lines(path, first_line, line_starts(body))
    return tuple(passage for block in blocks(body) for passage in _of_block(block, origin))


def _of_block(block: Block, origin: Lines) -> Iterator[Passage]:
    if block.reading.text.strip():
        yield _passage(block.kind, block.reading, block, origin)
    for alternative in block.reading.alternatives:
        yield _passage(PassageKind.ALTERNATIVE, alternative, block, origin)


def _passage(kind: PassageKind, reading: Reading, block: Block, origin: Lines) -> Passage:
    """The passage of one reading, its text in the composed form (NFC)."""
    texts: list[str] = []
    runs: list[tuple[int, int]] = []
    moved = {0: 0}
    read = length = 0
    for text, offset in reading.pieces:
        for part, start in _composed(text, offset):
            runs += _runs(length, start, len(part), block)
            texts.append(part)
            length += len(part)
        read += len(text)
        moved[read] = length
    marks = tuple(_moved(mark, moved, block) for mark in reading.marks)
    place = (block.level, block.cell) if kind is block.kind else (0, None)
    return Passage(kind, "".join(texts), origin, tuple(runs) or ((0, block.offset(0)),), marks, *place)


def _runs(length: int, start: int, size: int, block: Block) -> Iterator[tuple[int, int]]:
    """The runs of one piece: one at its start, one wherever the block goes on elsewhere in the body."""
    yield length, block.offset(start)
    for begin, place in block.runs_within(start, start + size):
        yield length + begin - start, place


def _composed(text: str, offset: int) -> Iterator[tuple[str, int]]:
    """`text` in parts that are composed and keep their length, but for single characters written as several."""
    if unicodedata.is_normalized("NFC", text):
        yield text, offset
        return
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not unicodedata.combining(text[index]):
            yield unicodedata.normalize("NFC", text[start:index]), offset + start
            start = index


def _moved(mark: Mark, moved: Mapping[int, int], block: Block) -> Mark:
    """The mark of a reading as a mark of its passage; marks begin and end between pieces."""
    begin, end = mark.written
    written = (block.offset(begin), block.offset(max(end - 1, begin)) + 1)
    return Mark(mark.kind, moved[mark.start], moved[mark.end], mark.target, written)
