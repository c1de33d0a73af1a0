"""How well the detectors do on the labelled sentences in `gold/`: precision, recall and F1 per task.

A task is one line in `TASKS`. Rows without a label are not counted.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ssg.language.compounds import split_compound
from ssg.language.genitive import find_genitive
from ssg.language.negation import find_negation
from ssg.language.passive import find_passive
from ssg.language.sentences import split_sentences
from ssg.language.subjunctive import find_subjunctive
from ssg.language.subordinate import find_subordinate_clause

GOLD = Path(__file__).with_name("gold")
COUNTY = "own-county"

Row = dict[str, Any]
Marks = tuple[set[int], set[int]]
"""What should be found and what is found in one row."""


@dataclass(frozen=True)
class Figures:
    """How many marks were found rightly, found wrongly, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / ((self.right + self.wrong) or 1)

    @property
    def recall(self) -> float:
        return self.right / ((self.right + self.missed) or 1)

    @property
    def f1(self) -> float:
        return 2 * self.right / ((2 * self.right + self.wrong + self.missed) or 1)


@dataclass(frozen=True)
class Task:
    """A detector, its labelled rows, and the figures that it must not fall below."""

    name: str
    pack: str
    detector: Callable[[str], Any]
    compare: Callable[[Row, Callable[[str], Any]], Marks | None]
    f1: float
    precision: float = 0.0
    source: str = ""

    def rows(self) -> list[Row]:
        return [row for row in read(self.pack) if not self.source or row["source"] == self.source]

    def figures(self) -> Figures:
        marks = [found for row in self.rows() if (found := self.compare(row, self.detector))]
        return Figures(
            right=sum(len(wanted & found) for wanted, found in marks),
            wrong=sum(len(found - wanted) for wanted, found in marks),
            missed=sum(len(wanted - found) for wanted, found in marks),
        )

    def slips(self) -> Iterator[tuple[str, str]]:
        """(what went wrong, text) of every row that is not right."""
        for row in self.rows():
            wanted, found = self.compare(row, self.detector) or (set(), set())
            if wanted != found:
                yield ("missed" if wanted - found else "wrong"), text_of(row)


@cache
def read(pack: str) -> tuple[Row, ...]:
    lines = (GOLD / f"{pack}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines if line)


def text_of(row: Row) -> str:
    """What the detector gets to see."""
    return str(row.get("text") or row.get("paragraph") or row["word"])


def labels(name: str, detector: Callable[[str], Any], *, f1: float, precision: float) -> Task:
    """The detector finds something in exactly the sentences that are labelled so."""

    def compare(row: Row, detector: Callable[[str], Any]) -> Marks | None:
        if row[name] is None:
            return None
        return ({0} if row[name] else set()), ({0} if detector(row["text"]) else set())

    return Task(name, "dev", detector, compare, f1, precision)


def sentence_ends(row: Row, detector: Callable[[str], Any]) -> Marks:
    return _ends(row["sentences"]), _ends(detector(row["paragraph"]))


def compound_cuts(row: Row, detector: Callable[[str], Any]) -> Marks:
    """Cuts that are optional are neither wanted nor wrong."""
    return _cuts(row["split"]), _cuts(detector(row["word"])) - set(row["optional"])


def _ends(sentences: Sequence[str]) -> set[int]:
    """The number of visible characters before each end but the last."""
    lengths = [len(re.sub(r"\s", "", sentence)) for sentence in sentences[:-1]]
    return {sum(lengths[: count + 1]) for count in range(len(lengths))}


def _cuts(split: str) -> set[int]:
    parts = split.split("·")
    return {sum(map(len, parts[:count])) for count in range(1, len(parts))}


TASKS = (
    labels("passive", find_passive, f1=0.998, precision=0.999),
    labels("subjunctive", find_subjunctive, f1=0.978, precision=0.999),
    labels("genitive", find_genitive, f1=0.97, precision=0.99),
    labels("subordinate", find_subordinate_clause, f1=0.98, precision=0.99),
    labels("negation", find_negation, f1=1.0, precision=1.0),
    Task("sentences", "split-dev", split_sentences, sentence_ends, f1=0.998),
    Task("sentences, county", "split-dev", split_sentences, sentence_ends, f1=0.99, source=COUNTY),
    Task("compounds", "compounds-dev", split_compound, compound_cuts, f1=0.96, precision=0.95),
)
