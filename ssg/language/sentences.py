"""Where German sentences end: full stops of abbreviations, ordinals, dates and initials do not end one."""

import re
from functools import lru_cache

from ssg.language import lexicon
from ssg.months import MONTHS
from ssg.patterns import compile_later

_END = compile_later(
    r"""
    (?P<first>[.!?…\n])                    # alone in front, a set of signs is looked for fastest
    (?: (?<=\n)(?P<blank_line>[ \t]*+\n\s*+)
      | (?<!\n)(?<![.!?…].)(?P<more>[.!?…]*+)(?P<closing>[\"“”»«›‹’')\]]*+)(?P<gap>\s++) )
    """,
    re.VERBOSE,
)
_WORD = compile_later(r"[^\s(\[\"„“”»«›‹‚‘']\S*")
_BACKWARDS = compile_later(r"[^\s(\[\"„“”»«›‹‚‘'/–—-]*")
_SINGLE_LETTER = compile_later(r"[^\W\d_]")
_SPACED_LETTERS = compile_later(r"(?:\b[^\W\d_]\.\s){1,4}[^\W\d_]\Z")
_STREET = compile_later(r"\w*str", re.IGNORECASE)
_DOTTED = compile_later(r"(?:[^\W\d_]{1,3}\.){1,5}[^\W\d_]{1,3}")
_NUMBER = compile_later(r"\d{1,4}")
_LONG_NUMBER = compile_later(r"\d{3}\Z")
_GROUPED = compile_later(r"\d{2}[ \u00a0]?[ /–-][ \u00a0]?\d{1,4}\Z")
"""The end of a telephone number: „55 66 - 77“."""
_CALL = compile_later(r"[A-ZÄÖÜ][a-zäöüß]{2,30}n[ \u00a0\n]Sie\b")
"""„Blättern Sie“, „Lesen Sie“: a sentence begins."""
_NUMBERED = compile_later(r"([^\W\d_]+|§)\.?[ \u00a0]\d{1,4}(?:[ \u00a0]?[a-z])?\Z")
_LETTERED = compile_later(r"(?:([^\W\d_]{2,})[ \u00a0][^\W\d_]|(\d)[ \u00a0][a-h])\Z")
_LIST_MARK = compile_later(r"(?:\A|[\s:])\d{1,2}\Z")
_LETTER_MARK = compile_later(r"[a-z]\)\s")
_MEASURED = compile_later(r"\d[ \u00a0]?(?:m|g|h|l|t|kg|km|cm|mm|ml|qm|ha|min|std)\Z")
"""„2,10 m“, „40 kg“: what follows is no name."""
_ROMAN = compile_later(r"[IVX]{1,7}")
_LONGEST_WORD = 60


def split_sentences(text: str) -> list[str]:
    """The sentences of a paragraph, in order, each without the white space around it."""
    return [text[start:end] for start, end in sentence_slices(text)]


def sentence_slices(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence of `text`; only white space lies between them."""
    start = len(text) - len(text.lstrip())
    slices: list[tuple[int, int]] = []
    for found in _END.finditer(text, start):
        is_blank_line = found["first"] == "\n"
        if is_blank_line or _is_end(text, found):
            end = found.start() if is_blank_line else found.start("gap")
            if start < end:
                slices.append((start, end))
            start = found.end()
    if rest := text[start:].rstrip():
        slices.append((start, start + len(rest)))
    return slices


def _is_end(text: str, found: re.Match[str]) -> bool:
    if _is_plain_end(text, found) or found["gap"].count("\n") > 1:
        return True
    if text[found.end() : found.end() + 1] in {".", "!", "?", "…", ",", ";", ":"}:
        return False
    following = _WORD.search(text, found.end(), found.end() + _LONGEST_WORD)
    after = following[0].rstrip(".,;:!?)]\"“”»«’'…") if following else ""
    if after[:1].islower() and not _LETTER_MARK.match(text, found.end()):
        return False
    if found["closing"] == ")" and _is_list_mark(text, found.start()):
        return False
    if not _is_full_stop(found) or found["closing"]:
        return True
    return _full_stop_ends(text, found, after)


def _is_plain_end(text: str, found: re.Match[str]) -> bool:
    """How most sentences end: a sign behind a word, and a capital letter."""
    if found["closing"] or not text[found.end() : found.end() + 1].isupper():
        return False
    return not _is_full_stop(found) or _is_plain(
        _last_word(text[max(0, found.start() - _LONGEST_WORD) : found.start()])
    )


def _is_full_stop(found: re.Match[str]) -> bool:
    return found["first"] == "." and not found["more"]


def _last_word(before: str) -> str:
    word = before[before.rfind(" ") + 1 :]
    if word.isalpha():
        return word
    last = _BACKWARDS.match(before[::-1])
    return last[0][::-1] if last else ""


def _is_list_mark(text: str, stop: int) -> bool:
    """„1.) Antrag holen“, but not the end of a bracket."""
    before = text[max(0, stop - _LONGEST_WORD) : stop]
    return _LIST_MARK.search(before) is not None and before.rfind("(") <= before.rfind(")")


def _full_stop_ends(text: str, found: re.Match[str], after: str) -> bool:
    stop = found.start()
    before = text[max(0, stop - _LONGEST_WORD) : stop]
    word = _last_word(before)
    if _is_plain(word) or _MEASURED.search(before):
        return True
    starts = after in lexicon.words("sentence_starters") or _CALL.match(text, found.end()) is not None
    if _NUMBER.fullmatch(word):
        return _number_ends(before, after, starts=starts)
    if _STREET.fullmatch(word):
        return not after[:1].isdigit() and after != "Nr"
    if _SINGLE_LETTER.fullmatch(word) or _ROMAN.fullmatch(word):
        return _letters_end(before, starts=starts)
    if _DOTTED.fullmatch(word) or word.lower() in lexicon.words("sentence_abbreviations"):
        return starts and word.lower() in lexicon.words("final_abbreviations")
    return True


@lru_cache(maxsize=8192)
def _is_plain(word: str) -> bool:
    """Whether it is no abbreviation, numeral or letter: what most sentences end with."""
    small = word.lower()
    is_abbreviation = small.endswith("str") or small in lexicon.words("sentence_abbreviations")
    return len(word) > 1 and word.isalpha() and word[-1].islower() and not is_abbreviation


def _number_ends(before: str, after: str, *, starts: bool) -> bool:
    """„Seit 2019. Der …“ and „Hauptstr. 5. Bitte …“ end, „am 3. Mai“ and „der 1. Preis“ do not."""
    if after in MONTHS or after in lexicon.words("ordinal_nouns"):
        return False
    ends_anyway = _LONG_NUMBER.search(before) or _GROUPED.search(before)
    return starts or ends_anyway is not None or _is_named(_NUMBERED.search(before))


def _is_named(found: re.Match[str] | None) -> bool:
    """Whether a number or letter stands behind what it counts: „Zimmer 12“, „Plan B“, „10 b“."""
    if found is None:
        return False
    word = found[found.lastindex or 0].lower()
    named = word.endswith(("straße", "str", "platz", "weg", "allee", "gasse", "nummer"))
    return named or word.isdigit() or word in lexicon.words("numbered_nouns")


def _letters_end(before: str, *, starts: bool) -> bool:
    """„Ludwig II. Er …“, „Haus B. Der …“ and „50 km/h. Erlaubt …“ end, „A. Berg“ and „z. B. Ihren …“ do not."""
    if "/" in before[-2:]:
        return True
    if spaced := _SPACED_LETTERS.search(before):
        return starts and spaced[0].lower() in lexicon.words("final_abbreviations")
    return starts or _is_named(_LETTERED.search(before))
