"""How long the language rules take: `python -m benchmarks.rules [--most N]`.

All figures are CPU time for a page of 150 words. Word lists and what is remembered of single words are warm; every text
is read anew in each round. The rules run one after another over each text, so what they share is paid for once: by the
rows above them where it belongs to the text, otherwise by the first rule that needs it. Looking at the clock takes
longer than many a rule: the line for all of them is measured apart, without it.

What is remembered is what each word, up to some thousands, says to each rule; of sentences and pages nothing is. A text
whose words are all new takes what the two last lines differ by.
"""

import argparse
import gc
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from time import process_time_ns

from ssg.check import check, text_of
from ssg.diagnostic import Span
from ssg.kind import Wording
from ssg.kinds import kinds
from ssg.language.text import Text
from ssg.languages import Language
from ssg.load import load
from ssg.project import ROOT
from ssg.rule import rules_for
from ssg.validate import validate

_PAGE = 150
_ROUNDS = 15
_READING = "Markdown to passages"
_TEXT = "sentences, words, numbers"
_TOGETHER = "all rules, with their text"
_WHOLE = "check, Markdown included"
_LISTS = ROOT / "ssg" / "language" / "lexicons"
_SOURCES = ROOT / "tests" / "quellen"


def main() -> int:
    """Print what each rule takes on easy pages and on office texts, slowest first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=100, metavar="N", help="how many rules to list")
    most = parser.parse_args().most
    gc.disable()  # its pauses hit whatever runs
    pages, sources = _measured(easy_pages()), _measured(office_texts())
    rules = sorted({*pages, *sources} - {_READING, _TEXT, _TOGETHER, _WHOLE}, key=lambda name: -pages[name])
    print(f"{'CPU, ms per page of 150 words':34}{'easy pages':>12}{'office texts':>14}")
    for name in (_READING, _TEXT, *rules[:most]):
        print(f"{name:34}{pages[name]:12.3f}{sources[name]:14.3f}")
    print()
    for name in (_TOGETHER, _WHOLE):
        print(f"{name:34}{pages[name]:12.3f}{sources[name]:14.3f}")
    for name, took in starts().items():
        print(f"\nstart with {name}, over bare Python: {took:.0f} ms", end="")
    print()
    return 0


def easy_pages() -> tuple[Wording, ...]:
    """The easy version of every page of the content folder, but for entries that are much shorter than a page."""
    content, _ = load(ROOT / "content", kinds())
    validated, _ = validate(content.drafts, set())
    easy = (each for each in validated.wordings() if each.language is Language.EASY)
    return tuple(each for each in easy if len(text_of(each).words) >= _PAGE / 2)


def office_texts() -> tuple[Wording, ...]:
    """The texts that the counties gave, taken for easy ones: nearly every rule finds something."""
    paths = sorted(path for path in _SOURCES.glob("*.txt") if ".namen" not in path.name)
    return tuple(as_easy(path.read_text(encoding="utf-8"), path.name) for path in paths)


def as_easy(written: str, path: str) -> Wording:
    """A text whose first line is its title, taken for an easy one."""
    title, _, body = written.partition("\n")
    return Wording(
        language=Language.EASY,
        path=path,
        title=title,
        body=body,
        body_line=2,
        title_span=Span(path, 1, 1, 1, len(title) + 1),
    )


def _measured(wordings: Sequence[Wording]) -> dict[str, float]:
    """Milliseconds per page for each step; the best of all rounds."""
    words = sum(len(text_of(wording).words) for wording in wordings)
    rounds = [_round(wordings) for _ in range(_ROUNDS)]
    return {name: min(found[name] for found in rounds) / words * _PAGE / 1e6 for name in rounds[0]}


def _round(wordings: Sequence[Wording]) -> Counter[str]:
    took: Counter[str] = Counter()
    for wording in wordings:
        started = process_time_ns()
        text = text_of(wording)
        took[_READING] += process_time_ns() - started
        _time_rules(text, took)
        took[_TOGETHER] += _time_of_all(text_of(wording))
    started = process_time_ns()
    for wording in wordings:
        check(wording)
    took[_WHOLE] = process_time_ns() - started
    return took


def _time_rules(text: Text, took: Counter[str]) -> None:
    started = process_time_ns()
    _ = (text.numbers, text.numbers_with())
    ended = process_time_ns()
    took[_TEXT] += ended - started
    for rule in rules_for(Language.EASY):
        started = ended
        for _ in rule.find(text):
            pass
        ended = process_time_ns()
        took[f"{rule.code} {rule.name}"] += ended - started


def _time_of_all(text: Text) -> int:
    started = process_time_ns()
    for rule in rules_for(Language.EASY):
        for _ in rule.find(text):
            pass
    return process_time_ns() - started


def starts() -> dict[str, float]:
    """Milliseconds that a new process takes until it can judge a text, and until it has judged a first one."""
    loaded = f"""
from os import listdir
from ssg.language import lexicon
from ssg.language.passage import Lines, Passage, PassageKind
from ssg.language.text import Text
from ssg.languages import Language
from ssg.rule import rules_for
rules = rules_for(Language.EASY)
for name in listdir({str(_LISTS)!r}): lexicon.words(name.removesuffix(".txt"))
"""
    text = repr(" ".join(office_texts()[0].body.split()[:300]))
    judged = f"""{loaded}
text = Text((Passage(PassageKind.PARAGRAPH, {text}, Lines("a.md", 1, (0,))),))
for rule in rules: list(rule.find(text))
"""
    bare = _cpu_of("")
    return {
        "rules and word lists": (_cpu_of(loaded) - bare) * 1000,
        "these and a first office text of 300 words": (_cpu_of(judged) - bare) * 1000,
    }


def _cpu_of(code: str) -> float:
    measured = f"import time\n{code}\nprint(time.process_time())"
    return min(
        float(subprocess.run([sys.executable, "-c", measured], check=True, capture_output=True, text=True).stdout)
        for _ in range(_ROUNDS)
    )


if __name__ == "__main__":
    raise SystemExit(main())
