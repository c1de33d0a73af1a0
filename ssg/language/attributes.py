"""Long descriptions before a noun: „die vom Land bezahlten Kurse“."""

from collections.abc import Iterator

from ssg.language import lexicon
from ssg.language.participles import is_declined_participle
from ssg.language.tokens import Tokens, tokens
from ssg.patterns import compile_later

_TRIGGER = compile_later(r"(?:nd|t|n)e[mnrs]? +(?:[a-zäöüß]+e[mnrs]? +)?[A-ZÄÖÜ]")
_ARTICLE = compile_later(
    r"d(?:er|ie|as|en|em|es)|ein(?:e[mnrs]?)?|(?:kein|mein|dein|sein|ihr|unser|euer)e?[mnrs]?"
    r"|(?:dies|jen|jed|all|viel|beid|mehrer|einig|manch|welch)e[mnrs]?"
)
_ADJECTIVE = compile_later(r"[a-zäöüß]+e[mnrs]?")
_CONTRACTED = frozenset({"am", "im", "vom", "zum", "zur", "beim", "ins", "ans"})
_OTHERS = frozenset({"ich", "du", "er", "sie", "es", "wir", "man", "und", "oder"})
_JOINING = frozenset({"und", "oder"})
_BRACKETS = {"(": ")"}
_QUOTES = frozenset('„“”"»«‚‘')
_FEWEST = 3
_MOST = 14


def find_long_attribute(sentence: str) -> list[tuple[int, int]]:
    """(start, end) from article to noun where at least three words, a participle among them, stand in between."""
    if not _TRIGGER.search(sentence):
        return []
    return list(_attributes(tokens(sentence)))


def _attributes(words: Tokens) -> Iterator[tuple[int, int]]:
    done = 0
    for place, word in enumerate(words.lower):
        if place <= done or not _ARTICLE.fullmatch(word) or not _opens_phrase(words, place):
            continue
        noun = _noun(words, place)
        if noun is not None:
            done = noun
            yield words.starts[place], words.end(noun)


def _opens_phrase(words: Tokens, place: int) -> bool:
    """Whether the article begins a description, not a relative clause: no comma before, something small behind."""
    return words.texts[place - 1] != "," and words.texts[place + 1][:1].islower()


def _noun(words: Tokens, article: int) -> int | None:
    """The place of the noun that follows a participle; None where a noun of its own already follows the article."""
    in_phrase = False
    for at in _inside(words, article):
        word = words.lower[at]
        if word in lexicon.words("prepositions") or word in _CONTRACTED or _ARTICLE.fullmatch(word):
            in_phrase = True
        elif words.texts[at] != word:
            if not in_phrase:
                return None
            in_phrase = words.texts[at + 1][:1].isupper() or words.lower[at + 1] in _JOINING
        elif is_declined_participle(word) and (noun := _behind_adjectives(words, at + 1)):
            return noun if noun - article - 1 >= _FEWEST else None
    return None


def _inside(words: Tokens, article: int) -> Iterator[int]:
    """The places behind the article up to the end of its clause, without signs of quotation and brackets."""
    closing = ""
    for at in range(article + 1, min(article + _MOST, len(words.texts) - 2)):
        text = words.texts[at]
        if closing or text in _BRACKETS:
            closing = "" if text == closing else closing or _BRACKETS[text]
        elif text not in _QUOTES and not (words.lower[at] in _JOINING and words.texts[at - 1][:1].isupper()):
            if not text[:1].isalnum() or words.lower[at] in lexicon.words("finite_auxiliaries") | _OTHERS:
                return
            yield at


def _behind_adjectives(words: Tokens, place: int) -> int | None:
    """The place of the noun behind further adjectives: „bezahlten und gut besuchten Kurse“."""
    last = place + _MOST
    while place < last and (words.lower[place] in _JOINING or _is_adjective(words.texts[place])):
        place += 1
    return place if words.texts[place][:1].isupper() else None


def _is_adjective(word: str) -> bool:
    return _ADJECTIVE.fullmatch(word) is not None and not _ARTICLE.fullmatch(word)
