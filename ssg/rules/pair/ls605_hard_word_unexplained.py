"""Words of the glossary that an easy text does not explain."""

import re
from collections.abc import Iterable, Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.passage import MarkKind, PassageKind
from ssg.language.separator import Separator
from ssg.language.text import Slice, Text
from ssg.language.words import SEPARATORS
from ssg.pair import Comparison, HardWord
from ssg.rule import rule

WINDOW = 2
"""So many lines before and after the word may explain it."""
_SHORT = 3
_GLOSSARY = "begriffe/"
_SIGNS = re.escape(SEPARATORS)
_SIGN = re.compile(rf"(?<=\w)[{_SIGNS}](?=[^\W\d_])")
_RUNNING = {PassageKind.PARAGRAPH, PassageKind.ITEM}


@rule(
    code="LS605",
    name="hard-word-unexplained",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="„{word}“ ist ein schweres Wort. Auf dieser Seite fehlt die Erklärung.",
    hint="Erklären Sie das Wort beim ersten Mal. Zum Beispiel: „{explanation}“",
    barrier="words",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 4 · WCAG 2.2, Erfolgskriterium 3.1.3",
    good=(
        "begriff: Inklusion ||| Text. ||| Alle sollen mitmachen können.\nDas schwere Wort dafür ist: Inklusion.",
        "begriff: Kreistag ||| Text. ||| Was ist der Kreistag?\nDer Kreistag entscheidet für den Landkreis.",
        "begriff: Richtlinie ||| Text. ||| Es gibt eine Richtlinie.\nEine Richtlinie ist eine Sammlung von Regeln.",
        "begriff: Inklusion ||| Text. ||| Hier geht es um [Inklusion](begriffe/inklusion).",
    ),
    bad=(
        "begriff: Inklusion ||| Text. ||| Der Landkreis ist für [[Inklusion]].",
        "begriff: Kreistag ||| Text. ||| Der [[Kreistag]] hat sich getroffen.\nDas Treffen war im Mai.",
    ),
)
def hard_word_unexplained(comparison: Comparison) -> Iterator[Diagnostic]:
    """Ein schweres Wort darf bleiben, wenn die Seite es beim ersten Mal erklärt.

    Die Erklärung steht in derselben Zeile, kurz davor oder kurz danach. Ein Link zum Wörter-Buch reicht auch.
    """
    lines = list(_lines(comparison.easy))
    for hard in comparison.pair.hard_words:
        word = re.compile(rf"(?<![\w·-]){_any_of(hard.forms)}(?![\w·-])")
        found = next(((index, span) for index, line in enumerate(lines) if (span := _use(line, word))), None)
        if found is not None and not _is_explained(hard, lines, found[0]):
            place = Slice(lines[found[0]].passage, *found[1])
            yield hard_word_unexplained.at(place.span, word=place.text, explanation=_explanation(hard, comparison.easy))


def _explanation(hard: HardWord, easy: Text) -> str:
    """The sentences to paste; a glossary for several counties divides words by hyphens."""
    return easy.separator.respelled(" ".join(hard.explanation))


def _lines(text: Text) -> Iterator[Slice]:
    """The lines of all passages that are read one after the other."""
    for passage in text.passages:
        if passage.kind in {*_RUNNING, PassageKind.HEADING}:
            start = 0
            for line in passage.text.split("\n"):
                yield Slice(passage, start, start + len(line))
                start += len(line) + 1


def _use(line: Slice, word: re.Pattern[str]) -> tuple[int, int] | None:
    """Where the word is used in running text; headings, links and short items only name it."""
    is_short = line.passage.kind is PassageKind.ITEM and len(line.text.split()) <= _SHORT
    if line.passage.kind not in _RUNNING or is_short:
        return None
    uses = (found.span() for found in word.finditer(line.passage.prose, line.start, line.end))
    return next((span for span in uses if not line.passage.is_marked(MarkKind.LINK, *span)), None)


def _is_explained(hard: HardWord, lines: list[Slice], index: int) -> bool:
    whole = "\n".join(line.text for line in lines)
    near = "\n".join(line.text for line in lines[max(0, index - WINDOW) : index + WINDOW + 1])
    word = _any_of((*hard.forms, *(form.rpartition("-")[2] for form in hard.forms)))
    begun = [" ".join(sentence.split()[:_SHORT]) for sentence in hard.explanation]
    return (
        any(each in whole or Separator.MEDIOPUNKT.respelled(each) in whole for each in begun)
        or re.search(rf"Was (?:ist|sind|bedeutet) (?:der |die |das |ein |eine )?{word}\?", whole) is not None
        or re.search(_explaining(word), near) is not None
        or any(_GLOSSARY in mark.target for mark in lines[index].passage.marks)
    )


def _any_of(forms: Iterable[str]) -> str:
    return f"(?:{'|'.join(dict.fromkeys(map(_however_divided, forms)))})"


def _however_divided(form: str) -> str:
    """A pattern for the word as it is written, and without signs between its parts or with other ones."""
    first, *others = _SIGN.split(form)
    later = (f"[{part[:1].lower()}{part[:1].upper()}]{re.escape(part[1:])}" if part else "" for part in others)
    return rf"[{_SIGNS}]?".join((re.escape(first), *later))


def _explaining(word: str) -> str:
    return (
        rf"{word} (?:bedeutet|heißt|nennt man|ist ein|ist eine|ist das|ist der|ist die|sind)\b"
        rf"|(?:Wort|Name|Form)[^.\n]*(?:ist|heißt):\s+{word}"
        rf"|(?:heißt|heißen|bedeutet|nennt man|Das ist)(?: das| die| der| auch)?:?\s+(?:[Ee]ine? )?{word}"
    )
