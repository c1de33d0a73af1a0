"""Our own labelled sentences, paragraphs and words in `labelled/`, and how they are read."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.gold_figures import Row

LABELLED = Path(__file__).with_name("labelled")


class CountySentence(NamedTuple):
    """A sentence of a county site, the rules that must find something in it, and the ones that must not."""

    text: str
    wanted: frozenset[str]
    forbidden: frozenset[str]


def entries(name: str) -> list[str]:
    lines = (LABELLED / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def paragraphs() -> Iterator[Row]:
    for line in entries("sentences"):
        sentences = line.split(" ¦ ")
        yield {"paragraph": " ".join(sentences), "sentences": sentences}


def compounds() -> Iterator[Row]:
    for line in entries("compounds"):
        split, _, optional = line.partition("~")
        yield {"word": split.replace("·", ""), "split": split, "optional": [int(cut) for cut in optional.split()]}


def whole_words() -> list[str]:
    return entries("whole_words")


def statements() -> Iterator[Row]:
    for line in entries("subordinate"):
        yield {"text": line[2:], "subordinate": line.startswith("+")}


def county_sentences() -> list[CountySentence]:
    cells = ([cell.strip() for cell in line.split("|")] for line in entries("county_sentences"))
    return [
        CountySentence(text.replace("\\n", "\n"), frozenset(wanted.split()), frozenset(forbidden.split()))
        for text, wanted, forbidden in cells
    ]


def spoken_words() -> Iterator[tuple[str, int]]:
    for line in entries("syllables"):
        word, count = line.split()
        yield word, int(count)
