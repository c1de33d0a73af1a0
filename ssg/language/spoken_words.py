"""How abbreviations, acronyms, Roman numerals and divided words are read aloud."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from ssg.language import lexicon
from ssg.language.numerals import cardinal, ordinal
from ssg.language.roman import arabic
from ssg.language.spoken_numbers import Piece

_STOP = re.compile(r"\.")
_BEFORE_STOP = re.compile(r"(?<![\w.])[^\W\d_]{1,8}\Z")
_LONGEST_SHORT = 9
_SHORT = re.compile(r"(?:[^\W\d_]\.(?:[ \u00a0]?[^\W\d_]{1,4}\.){1,3}|[^\W\d_]{1,8}\.)")
_BLANKS = re.compile(r"[ \u00a0]")
_NEXT_WORD = re.compile(r"[)“”\"\s]*([^\W\d_]+|\S|\Z)")
_FINAL = frozenset(
    {
        "usw.",
        "usf.",
        "etc.",
        "u.a.",
        "u.Ä.",
        "u.ä.",
        "o.ä.",
        "o.Ä.",
        "u.v.m.",
        "u.s.w.",
        "ff.",
        "f.",
        "p.a.",
        "e.V.",
        "Std.",
        "Min.",
    }
)
_NUMBER_BEFORE = re.compile(r"\d[a-z]?[ \u00a0]?\Z")
_AFTER_NUMBER = frozenset({"f.", "ff.", "Min."})
_NEAR = 4
_STREET = re.compile(r"(?<!\w)[^\W\d_]{1,30}str\.")
_PAGE = re.compile(r"(?<![\w.])S\.(?=[ \u00a0]\d)")
_PARAGRAPH_BEFORE = re.compile(r"(?:Abs\.|Absatz|§)[ \u00a0]\d+[ \u00a0]\Z")
_NEAR_LAW = 16
_MARKED = re.compile(r"[·‧\u00ad/*_(:A-ZÄÖÜ-](?:(?<![A-ZÄÖÜ])|(?<=\w.))")
_WORD = re.compile(r"km/h|[^\W_]+(?:(?:[-‐‑·‧\u00ad]|[*:_/](?=in))[^\W_]+|\(in(?:nen)?\))*")
_HYPHENS = re.compile("[-‐‑]")
_INVISIBLE = re.compile("[·‧\u00ad]")
_GENDERED = re.compile(r"(?<=[a-zäöüß])(?:[*:_/(]in|In)(nen)?\)?(?!\w)")
_CAPITALS = re.compile(r"([A-ZÄÖÜ]{2,5})(s?)")
_SHOUTED = re.compile(r"[A-ZÄÖÜ]{6,}")
_COMPOUND_PART = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+")
_COUNTED = r"SGB|Kapitel|Teil|Band|Stufe|Hartz|Klasse|Abschnitt|Buch|Modul|Phase|Säule"
_ROMAN = re.compile(
    rf"(?<![\w.-])(?P<long>[IVX]{{2,6}})(?![\w-]|\.\w)|\b(?:{_COUNTED})[ \u00a0](?P<single>[IVX])(?![\w-]|\.\w)"
)
_RULER = re.compile(r"(?<=[a-zäöüß] )([IVX]{1,6})\.(?=\s+[a-zäöüß])")
_MAY_BE_ROMAN = re.compile(r"[IVX](?![a-zäöüß])")


def spoken_abbreviations(text: str) -> Iterator[Piece]:
    """Each abbreviation with full stops, in full; one that ends a sentence keeps the stop."""
    readings = lexicon.pairs("spoken_abbreviations")
    end = 0
    for stop in _STOP.finditer(text):
        begin = _BEFORE_STOP.search(text, max(end, stop.start() - _LONGEST_SHORT), stop.start())
        found = _abbreviation(text, begin.start(), readings) if begin else None
        if found and _is_meant(text, found):
            words, end = readings[_BLANKS.sub("", found[0])], found.end()
            yield *found.span(), f"{words}." if _sentence_ends(text, found) else words
    for found in _STREET.finditer(text) if "str." in text else ():
        yield *found.span(), found[0].replace("str.", "straße")
    for found in _PAGE.finditer(text) if "S." in text else ():
        yield *found.span(), "Satz" if _PARAGRAPH_BEFORE.search(text[: found.start()][-_NEAR_LAW:]) else "Seite"


def _abbreviation(text: str, start: int, known: Mapping[str, str]) -> re.Match[str] | None:
    """The longest known one at `start`: in „z. B. so.“ the last word is none of it."""
    found = _SHORT.match(text, start)
    while found and _BLANKS.sub("", found[0]) not in known:
        shorter = text.rfind(".", start, found.end() - 1) + 1
        found = _SHORT.fullmatch(text, start, shorter) if shorter else None
    return found


def _is_meant(text: str, found: re.Match[str]) -> bool:
    """„5 Min.“ and „§ 3 f.“ need their number."""
    return found[0] not in _AFTER_NUMBER or bool(
        _NUMBER_BEFORE.search(text, max(0, found.start() - _NEAR), found.start())
    )


def _sentence_ends(text: str, found: re.Match[str]) -> bool:
    if _BLANKS.sub("", found[0]) not in _FINAL:
        return False
    following = _NEXT_WORD.match(text, found.end())
    return following is not None and (not following[1] or following[1] in lexicon.words("sentence_starters"))


def spoken_numerals(text: str) -> Iterator[Piece]:
    """Each Roman numeral: „SGB acht“, „Ludwig der Zweite“."""
    if not _MAY_BE_ROMAN.search(text):
        return
    for found in _RULER.finditer(text):
        if value := arabic(found[1]):
            yield *found.span(), f"der {ordinal(value).capitalize()}"
    for found in _ROMAN.finditer(text):
        group = found.lastgroup or ""
        if value := arabic(found[group]):
            yield *found.span(group), cardinal(value)


def spoken_words(text: str) -> Iterator[Piece]:
    """Each acronym, spelled or spoken, and each compound with hyphen or Mediopunkt, as one word."""
    if not _MARKED.search(text):
        return
    for found in _WORD.finditer(text):
        word = found[0]
        if not word[1:].islower() or not word.isalpha():
            said = _said(word)
            if said != word:
                yield *found.span(), said


@lru_cache(maxsize=4096)
def _said(word: str) -> str:
    known = lexicon.pairs("spoken_words").get(word)
    if known is not None:
        return known
    parts = _HYPHENS.split(_GENDERED.sub(_spoken_ending, _whole(word)))
    said = [_part(each) for each in parts]
    if said != parts:
        return " ".join(said)
    joined = all(map(_COMPOUND_PART.fullmatch, parts)) and lexicon.words("given_names").isdisjoint(parts)
    return parts[0] + "".join(map(str.lower, parts[1:])) if joined else "-".join(parts)


def _whole(word: str) -> str:
    """„Bundes·tag“ and „Bundes·Tag“ as „Bundestag“."""
    first, *rest = _INVISIBLE.split(word)
    return first + "".join(each[:1].lower() + each[1:] for each in rest)


def _part(part: str) -> str:
    known = lexicon.pairs("spoken_words").get(part)
    if known is not None:
        return known
    if found := _CAPITALS.fullmatch(part):
        return " ".join(found[1]) + found[2]
    return part.capitalize() if _SHOUTED.fullmatch(part) else part


def _spoken_ending(found: re.Match[str]) -> str:
    """„Bürger*innen“ with the small pause that people make, written as a hyphen."""
    return f"-in{found[1] or ''}"
