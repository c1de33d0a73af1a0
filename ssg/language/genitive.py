"""The genitive: „des Landrats“, „die Zahl der Kinder“, „wegen hoher Kosten“, „Thüringens Schulen“."""

from ssg.language import lexicon
from ssg.language.genitive_adjectives import adjective_in_n_end, adjective_in_r_end
from ssg.language.genitive_governed import is_dative, is_governed, stands_alone
from ssg.language.genitive_names import is_genitive_name, is_owning_group
from ssg.language.genitive_signs import COPULAS, DEMONSTRATIVES, may_hold_genitive
from ssg.language.nouns import can_own, is_capital, is_genitive_in_s, is_masculine
from ssg.language.participles import is_declined_participle
from ssg.language.tokens import Tokens, tokens
from ssg.patterns import compile_later

_ALONE = frozenset({"dessen", "deren", "derer", "wessen", "gottes", "hungers", "jesu", "christi"})
_BEFORE_NOUN = frozenset({"desselben", "zweier", "dreier"})
_OWNERS_IN_S = frozenset({"eines", "meines", "deines", "seines", "ihres", "unseres", "unsres", "eures", "keines"})
_POINTERS_IN_S = frozenset({"dieses", "jenes", "jedes", "manches", "solches", "welches"})
_OWNERS_IN_R = frozenset({"einer", "meiner", "deiner", "seiner", "ihrer", "unserer", "unsrer", "eurer", "keiner"})
_POINTERS_IN_R = frozenset({"der", "dieser", "jener", "jeder", "mancher", "solcher", "welcher"})
_PICKED = frozenset({"ein", "eine", "einer", "eines", "einem", "einen", "keiner", "keine", "keines", "viele", "einige"})
_NUMERALS = frozenset({"zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"})
_STANDING = frozenset({"anderen", "beiden", "einen", "einzelnen", "ersteren", "letzteren", "meisten", "übrigen"})
_QUOTES = frozenset({"„", '"', "‚", "»", "'"})
_NAME_ADJECTIVE = compile_later(
    r"(?:\w+(?:isch|lich)|Deutsch|Rot|Neu|Alt|Groß|Vereint|Vereinigt|Heilig|Erst|Zweit|Dritt)en"
)
_DAYS = frozenset(
    {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag", "Uhr", "Januar"}
    | {"Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"}
)
_MOST_MODIFIERS = 6
_LONGEST_DESCRIPTION = 9
_CONTRACTED = frozenset({"am", "im", "vom", "zum", "zur", "beim", "ins"})


def find_genitive(sentence: str) -> list[tuple[int, int]]:
    """(start, end) of each genitive, from its article or adjective to its noun; „deren“ and names stand alone.

    A lone noun without article or adjective („Mangels Geld“) is not found.
    """
    if not may_hold_genitive(sentence):
        return []
    found = tokens(sentence)
    spans: list[tuple[int, int]] = []
    place, behind = 1, found.places.stop
    while place < behind:
        last = _last(found, place)
        if last:
            spans.append((found.starts[place], found.end(last)))
        place = max(place, last) + 1
    return spans


def _last(found: Tokens, place: int) -> int:
    """The place of the last token of the genitive that begins at `place`; 0 where none does."""
    word = found.lower[place]
    if word in _ALONE:
        return place
    if word in _BEFORE_NOUN:
        return _noun_after(found, place) or place
    if word[-1] == "s":
        return _last_in_s(found, place, word)
    if word[-1] == "r":
        return _last_in_r(found, place, word)
    return adjective_in_n_end(found, place) if word[-2:] == "en" else 0


def _last_in_s(found: Tokens, place: int, word: str) -> int:
    if word == "des":
        is_foreign = found.texts[place] == "Des" and is_capital(found.texts[place - 1])
        return 0 if is_foreign else _noun_after(found, place) or place
    if word in _OWNERS_IN_S:
        return _noun_after(found, place)
    if word in _POINTERS_IN_S:
        return _pointer_in_s(found, place)
    return place if is_capital(found.texts[place]) and is_genitive_name(found, place) else 0


def _last_in_r(found: Tokens, place: int, word: str) -> int:
    if word in _POINTERS_IN_R:
        return _pointer_in_r(found, place)
    if word in _OWNERS_IN_R:
        return _owner_in_r(found, place)
    if is_capital(found.texts[place]):
        return place if is_owning_group(found, place) else 0
    return adjective_in_r_end(found, place)


def _pointer_in_s(found: Tokens, place: int) -> int:
    """„dieses Jahres“ and „dieses großen Hauses“, but neither „dieses Haus“ nor „dieses große Haus“."""
    noun = _noun_after(found, place)
    if noun > place + 1:
        return noun if found.lower[place + 1].endswith("en") else 0
    return noun if is_genitive_in_s(found.lower[noun]) else 0


def _pointer_in_r(found: Tokens, place: int) -> int:
    before = found.lower[place - 1]
    if found.lower[place + 1] in _STANDING and _is_standing_group(found, place):
        return place + 1
    if (noun := _noun_after_description(found, place)) and can_own(found, place - 1):
        return noun
    noun = _noun_after(found, place)
    if before in _PICKED and (noun or found.texts[place + 1][:1].isdigit()):
        return noun or place + 1
    if not noun or not _agrees(found, place, noun) or _is_subject(found, place, noun):
        return 0
    if is_dative(found, noun):
        return 0
    is_idiom = before in COPULAS and found.texts[noun] in lexicon.words("genitive_idioms")
    is_owned = (
        is_idiom or is_governed(found, place, noun) or _follows_demonstrative(found, place) or can_own(found, place - 1)
    )
    is_these_days = found.lower[place] == "dieser" and found.texts[noun] == "Tage"
    return noun if is_owned or is_these_days else 0


def _is_subject(found: Tokens, place: int, noun: int) -> bool:
    """„Heute redet im Kreistag der Landrat“; „Dann ging der Trainer Tino Vogel“."""
    if found.texts[noun + 1] in lexicon.words("given_names"):
        return True
    return noun == place + 1 and (is_masculine(found.texts[noun]) or _is_said_when(found, place - 1, noun))


def _is_said_when(found: Tokens, place: int, noun: int) -> bool:
    """„Am Montag der Bürgermeister“, but not „Am Montag der Karwoche“."""
    return found.texts[place] in _DAYS and not found.lower[noun].endswith("woche")


def _follows_demonstrative(found: Tokens, place: int) -> bool:
    """„unter dem der anderen“, but not „, das der Kreis“ nor „, mit dem der Kreis“."""
    is_relative = "," in found.texts[max(place - 3, 0) : place - 1]
    return found.lower[place] == "der" and found.lower[place - 1] in DEMONSTRATIVES and not is_relative


def _owner_in_r(found: Tokens, place: int) -> int:
    noun = _noun_after(found, place)
    if not noun or not _agrees(found, place, noun):
        return 0
    may_be_place = found.texts[place - 1] in lexicon.words("genitive_places")
    if is_governed(found, place, noun):
        return noun
    return noun if can_own(found, place - 1) and not may_be_place else 0


def _is_standing_group(found: Tokens, place: int) -> bool:
    """„die Meinung der anderen ist …“, but not „der anderen Leute“."""
    return can_own(found, place - 1) and stands_alone(found, place + 1)


def _noun_after_description(found: Tokens, place: int) -> int:
    """„die Quote der an einer Schule eingeschriebenen Männer“: the noun behind the participle; 0 without one."""
    first = found.lower[place + 1]
    if first not in lexicon.words("prepositions") and first not in _CONTRACTED:
        return 0
    for at in found.places[place + 2 : place + _LONGEST_DESCRIPTION]:
        word = found.texts[at]
        if not word[0].isalnum():
            return 0
        if word.islower() and (
            word.endswith(("lichen", "baren")) or (word[-2:] == "en" and is_declined_participle(word))
        ):
            return next((noun for noun in (at + 1, at + 2) if is_capital(found.texts[noun])), 0)
    return 0


def _agrees(found: Tokens, place: int, noun: int) -> bool:
    """Whether what stands between article and noun may belong to a genitive: „der neuen“, not „der neue“."""
    last = found.texts[noun - 1]
    if noun == place + 1 or last in _QUOTES or is_capital(last):
        return True
    return last.endswith(("en", "ziger")) or last[0].isdigit() or last in _NUMERALS


def _noun_after(found: Tokens, place: int) -> int:
    """The place of the noun of the phrase that begins at `place`; 0 where something else comes first."""
    for at in found.places[place : place + _MOST_MODIFIERS]:
        word = found.texts[at]
        if is_capital(word):
            if not _is_origin(word, found.texts[at + 1]):
                return at
        elif not word[0].isalnum() and word not in _QUOTES and not _joins_adjectives(found, at):
            return 0
    return 0


def _is_origin(word: str, following: str) -> bool:
    """„der Berliner Mauer“, „der Europäischen Union“, but not „der Trainer Tino Vogel“."""
    if not is_capital(following) or following in lexicon.words("given_names"):
        return False
    return word.endswith("er") or bool(_NAME_ADJECTIVE.fullmatch(word))


def _joins_adjectives(found: Tokens, at: int) -> bool:
    """„seiner markanten, tiefen Stimme“."""
    around = (found.texts[at - 1], found.texts[at + 1])
    return found.texts[at] == "," and all(word.islower() and word.endswith("en") for word in around)
