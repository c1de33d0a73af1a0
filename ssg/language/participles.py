"""Past participles: „geprüft“, „beschlossen“, „eingeladen“, „finanziert“."""

from functools import cache, lru_cache

from ssg.language import lexicon
from ssg.language.verbs import inseparations, is_infinitive, separations, strong_verbs
from ssg.patterns import compile_later

_REMEMBERED = 8192
_WEAK = compile_later(r"ge(?!ge)\w*[aeiouyäöü]\w*t")
_WEAK_REST = compile_later(r"\w*[aeiouyäöü]\w*t")
_INFINITIVE_ENDING = compile_later(r"(?:(?<=el)|(?<=er)|e)n\Z")
_NEEDS_E = compile_later(r"(?:[dt]|[bcdfgkpstz]h?[mn]|[ck]h?n)\Z")
_IERT = compile_later(r"\w*\wiert")
_STRONG_END = compile_later(r"[a-zäöüß]{2}(?P<form>ge[a-zäöüß]{3,}n)\Z")
_NEGATED = compile_later(r"un(?!ter)")
_DECLINED = compile_later(r"(?P<stem>\w*(?:t|n|(?P<present>end)))e[mnrs]?")


@lru_cache(maxsize=_REMEMBERED)
def is_participle(word: str) -> bool:
    """Whether `word`, in small letters, can be the past participle in a passive, without an ending."""
    if word[-1:] not in {"t", "n"} or _NEGATED.match(word) or word in lexicon.words("not_participles"):
        return False
    if _IERT.fullmatch(word) or word in lexicon.words("participles") or _has_strong_end(word):
        return True
    return any(_is_simple(rest) for _, rest in separations(word))


@lru_cache(maxsize=_REMEMBERED)
def is_declined_participle(word: str) -> bool:
    """Whether `word`, in small letters, is a participle with an ending: „bezahlten“, „lebende“."""
    found = _DECLINED.fullmatch(word)
    if found is None:
        return False
    return is_infinitive(found["stem"][:-1]) if found["present"] else is_participle(found["stem"])


@lru_cache(maxsize=_REMEMBERED)
def equals_infinitive(word: str) -> bool:
    """Whether the participle `word` is an infinitive too: „erhalten“, „verlassen“, „vergeben“, „verziehen“."""
    return is_infinitive(word) and all(rest not in _with_ge() for _, rest in separations(word))


def participle_of(infinitive: str) -> str:
    """The past participle of a verb: „beschlossen“ of „beschließen“, „eingekauft“ of „einkaufen“."""
    for prefix, rest in separations(infinitive):
        if rest in strong_verbs():
            return prefix + strong_verbs()[rest].participles[0]
        if rest in lexicon.words("weak_verbs"):
            return prefix + _weak_participle(rest)
        for inseparable, tail in inseparations(rest):
            if tail in strong_verbs() and inseparable != "um":
                return prefix + inseparable + strong_verbs()[tail].participles[0].removeprefix("ge")
    return _in_t(infinitive)


def _weak_participle(infinitive: str) -> str:
    has_prefix = infinitive.startswith("ge") or next(inseparations(infinitive), None) is not None
    keeps_out_ge = has_prefix and infinitive not in lexicon.words("verbs_with_ge")
    return _in_t(infinitive) if keeps_out_ge else "ge" + _in_t(infinitive)


def _in_t(infinitive: str) -> str:
    stem = _INFINITIVE_ENDING.sub("", infinitive)
    return f"{stem}et" if _NEEDS_E.search(stem) else f"{stem}t"


def _has_strong_end(word: str) -> bool:
    """Whatever stands before it: „wertgeschätzt“ needs its first part in the list, „kleingeschrieben“ does not."""
    found = _STRONG_END.search(word)
    return found is not None and found["form"] in _strong()


def _is_simple(word: str) -> bool:
    if word in _strong() or _WEAK.fullmatch(word):
        return True
    return any(tail in _bare() or _WEAK_REST.fullmatch(tail) for _, tail in inseparations(word))


@cache
def _strong() -> frozenset[str]:
    return frozenset(form for verb in strong_verbs().values() for form in verb.participles)


@cache
def _with_ge() -> frozenset[str]:
    """Those whose ge- is no part of the infinitive: „gesehen“, but not „gefallen“."""
    return _strong() - strong_verbs().keys()


@cache
def _bare() -> frozenset[str]:
    """The same without their ge-, as they stand behind an inseparable prefix: „nommen“."""
    return frozenset(form.removeprefix("ge") for form in _strong())
