"""Several sentences in one line."""

from collections.abc import Iterator
from itertools import groupby, pairwise, starmap

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.edit import Edit, replacing
from ssg.language.passage import MarkKind, PassageKind
from ssg.language.text import Sentence, Slice, Text
from ssg.patterns import compile_later
from ssg.rule import rule

_WITH_LINES = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM})
_PLAIN_START = compile_later(r"[^\W_]+(?![.)]\s)|[„“»‚(]")
"""What Markdown cannot take for the sign of a list, a heading or a table at the start of a line."""


def _each_in_its_line(text: Text) -> Iterator[Edit]:
    for sentences in _crowded_lines(text):
        for one, other in pairwise(sentences):
            gap = Slice(one.passage, one.end, other.start)
            in_link = one.passage.is_marked(MarkKind.LINK, gap.start, gap.end)
            if gap.text.strip(" ") == "" and _PLAIN_START.match(other.text) and not in_link:
                yield replacing(gap, "\n")


@rule(
    code="LS302",
    name="one-sentence-per-line",
    severity=Severity.ERROR,
    message="In dieser Zeile stehen {sentences} Sätze.",
    hint="Beginnen Sie jeden Satz in einer neuen Zeile.",
    fix=_each_in_its_line,
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 10 · Netzwerk Leichte Sprache, Sätze",
    disputed=(
        "Nach BITV beginnt jeder Satz in einer neuen Zeile. Das Netzwerk bricht auch im Satz um, wo der Sinn "
        "es erlaubt. Hier ist beides recht, nur 2 Sätze in einer Zeile nicht."
    ),
    good=(
        "Das Amt hilft Ihnen.\nRufen Sie an.",
        "Dr. Meier hat am 1. Juni um 13.30 Uhr Zeit.",
        "Der Fach-Tag ist am 4. November im Rathaus.",
    ),
    bad=(
        "[[Das Amt hilft Ihnen. Rufen Sie an.]]",
        "[[Haben Sie Fragen? Schreiben Sie uns.]]",
        "- [[Kommen Sie am Montag. Bringen Sie den Ausweis mit.]]",
    ),
)
def one_sentence_per_line(text: Text) -> Iterator[Diagnostic]:
    """Beginnt jeder Satz in einer neuen Zeile, findet das Auge den Anfang leicht wieder."""
    for sentences in _crowded_lines(text):
        together = Slice(sentences[0].passage, sentences[0].start, sentences[-1].end)
        yield one_sentence_per_line.at(together.span, sentences=len(sentences))


def _crowded_lines(text: Text) -> Iterator[list[Sentence]]:
    """The sentences of each line that holds more than one."""
    with_lines = (sentence for sentence in text.sentences if sentence.passage.kind in _WITH_LINES)
    if not any(starmap(_share_line, pairwise(text.sentences))):
        return
    for _, group in groupby(with_lines, key=_line):
        sentences = list(group)
        if len(sentences) > 1:
            yield sentences


def _share_line(one: Sentence, other: Sentence) -> bool:
    return one.passage is other.passage and one.passage.text.find("\n", one.start, other.start) == -1


def _line(sentence: Sentence) -> tuple[int, int]:
    """The line in which a sentence begins: its passage, and where the line break before it stands."""
    return id(sentence.passage), sentence.passage.text.rfind("\n", 0, sentence.start)
