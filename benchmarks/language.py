"""How good and how fast the detectors are: `python -m benchmarks.language [--slips TASK]`.

The speed is CPU time on warm word lists, for a page of 150 words.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

from ssg.language.compounds import split_compound
from ssg.language.text import Text
from ssg.languages import Language
from ssg.markdown import passages
from ssg.rule import rules_for
from tests.gold_figures import TASKS, Task, read, text_of
from tests.labelled_texts import county_sentences, whole_words

_PAGE = 150
_ROUNDS = 3


def main() -> int:
    """Print the table, or the rows that a task gets wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slips", metavar="TASK", help="list what this task gets wrong")
    wanted = parser.parse_args().slips
    if wanted:
        return _print_slips(wanted)
    print(f"{'task':20}{'P':>8}{'R':>8}{'F1':>8}{'right':>8}{'wrong':>7}{'missed':>8}{'ms/page':>9}")
    for task in TASKS:
        found = task.figures()
        print(
            f"{task.name:20}{found.precision:8.3f}{found.recall:8.3f}{found.f1:8.3f}"
            f"{found.right:8}{found.wrong:7}{found.missed:8}{_milliseconds(task):9.3f}"
        )
    print()
    for name, right, of in (*_whole_words(), *_county_sentences()):
        print(f"{name:40}{right:6} of {of}")
    print(f"\nimport with word lists, over bare Python: {_start():.0f} ms")
    return 0


def _print_slips(name: str) -> int:
    for task in TASKS:
        if task.name == name:
            for what, text in task.slips():
                print(f"{what}: {text}")
            return 0
    print(f"known tasks: {', '.join(task.name for task in TASKS)}", file=sys.stderr)
    return 2


def _whole_words() -> Iterator[tuple[str, int, int]]:
    """Words that nobody divides: those of the gold pack, and our own."""
    packs = {
        "whole words kept whole": [row["word"] for row in read("compounds-dev") if "·" not in row["split"]],
        "whole words of our own kept whole": whole_words(),
    }
    for name, words in packs.items():
        yield name, sum(split_compound(word) == word for word in words), len(words)


def _county_sentences() -> Iterator[tuple[str, int, int]]:
    """Sentences of county sites in which every rule fires that should, and none that must not."""
    rules = {rule.name: rule for rule in reversed(rules_for(Language.EASY))}
    sentences = county_sentences()
    right = 0
    for sentence in sentences:
        text = Text(passages(sentence.text, "a.md", 1))
        right += sentence.wanted == {
            name for name in sentence.wanted | sentence.forbidden if any(True for _ in rules[name].find(text))
        }
    yield "county sentences of our own, rules right", right, len(sentences)


def _milliseconds(task: Task) -> float:
    texts = [text_of(row) for row in task.rows()]
    words = sum(len(text.split()) for text in texts)
    return min(_seconds(task.detector, texts) for _ in range(_ROUNDS)) / words * _PAGE * 1000


def _seconds(detector: Callable[[str], Any], texts: list[str]) -> float:
    started = time.process_time()
    for text in texts:
        detector(text)
    return time.process_time() - started


def _start() -> float:
    """What it costs to load every detector and its lists in a new process."""
    loading = "from tests.gold_figures import TASKS\nfor task in TASKS: task.detector('Das Haus könnte gebaut werden.')"
    return (_cpu_of(loading) - _cpu_of("import json, re, pathlib, dataclasses, typing")) * 1000


def _cpu_of(code: str) -> float:
    measured = f"import time\n{code}\nprint(time.process_time())"
    return min(
        float(subprocess.run([sys.executable, "-c", measured], check=True, capture_output=True, text=True).stdout)
        for _ in range(_ROUNDS)
    )


if __name__ == "__main__":
    raise SystemExit(main())
