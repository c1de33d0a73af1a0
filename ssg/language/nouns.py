"""Which tokens of a sentence are nouns, and what their form tells about them."""

from functools import lru_cache

from ssg.language import lexicon
from ssg.language.tokens import Tokens
from ssg.language.verbs import is_weak_infinitive
from ssg.patterns import compile_later

OPENING = frozenset({"", ":", "„", '"', "»", "«", "“", "(", "–", "—", "-", ".", "!", "?", ";", "*", "…", "•"})
"""What may stand before a word that is written with a capital letter only because it comes first."""
_ADDRESS = frozenset({"Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres", "Du", "Dir", "Dich"})
_MASCULINE_ENDING = compile_later(r"(?:ismus|ling|ist|ant|ent|[iatskr]tor|ssor|eur|ich|loge|graph|graf|soph|nom)\Z")
_PARAGRAPHS = frozenset({"Abs", "Art", "Buchst", "Nr", "Ziff"})
_SHORTEST_HEAD = 2
_LONGEST_HEAD = 16


def is_capital(word: str) -> bool:
    """Whether `word` begins with a capital letter."""
    return word[:1].isupper()


def is_noun(found: Tokens, place: int) -> bool:
    """Whether the token is written as a noun and is no other word that begins a sentence."""
    word = found.texts[place]
    if not is_capital(word) or word in _ADDRESS:
        return False
    if found.texts[place - 1] not in OPENING:
        return True
    return found.lower[place] not in lexicon.words("not_nouns") and not _is_third_person(found.lower[place])


@lru_cache(maxsize=2048)
def _is_third_person(word: str) -> bool:
    """„Zahlt der Bürger …“, but not „Flucht der Familie“."""
    if not word.endswith("t") or word in lexicon.words("nouns_like_verbs"):
        return False
    return word in lexicon.words("third_persons") or is_weak_infinitive(word[:-1] + "en")


@lru_cache(maxsize=2048)
def is_masculine(noun: str) -> bool:
    """Whether „der“ before the noun can only be its nominative: „der Landrat“, but not „der Bürger“."""
    word = noun.lower()
    if has_head(word, "feminine_exceptions"):
        return False
    return has_head(word, "masculine_heads") or bool(_MASCULINE_ENDING.search(word))


@lru_cache(maxsize=2048)
def has_head(word: str, name: str) -> bool:
    """Whether `word`, in lower case, is or ends with an entry of the word list `name`."""
    heads = lexicon.words(name)
    longest = min(len(word), _LONGEST_HEAD)
    return any(word[-size:] in heads for size in range(_SHORTEST_HEAD, longest + 1))


def is_genitive_in_s(noun: str) -> bool:
    """Whether the -s of `noun`, in lower case, can be the ending of the genitive: „jahres“, but not „haus“."""
    return noun.endswith("s") and not has_head(noun, "neuter_nouns_in_s")


def can_own(found: Tokens, place: int) -> bool:
    """Whether a genitive may follow the token: a noun, a number behind one, „wegen“, „viele“, „bedarf“."""
    word = found.lower[place]
    lists = ("genitive_prepositions", "quantities", "genitive_verbs")
    if is_noun(found, place) or any(word in lexicon.words(name) for name in lists):
        return True
    return word[:1].isdigit() and (is_noun(found, place - 1) or _is_paragraph(found, place))


def _is_paragraph(found: Tokens, number: int) -> bool:
    """„§ 7 der Satzung“, „§ 7 Abs. 2 der Satzung“."""
    before = found.texts[number - 1]
    return before == "§" or (before == "." and found.texts[number - 2] in _PARAGRAPHS)
