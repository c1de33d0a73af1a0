"""How many syllables German words have: nuclei of vowels, mended where spelling and speech differ."""

from functools import lru_cache

from ssg.language import lexicon
from ssg.patterns import compile_later

_NUCLEUS = compile_later(r"eau|ieu|aa|ee|oo|ie|ei|ai|au|eu|äu|ou|oi|ey|ay|oy|[aeiouyäöüéèêàáâóôíîúûœæ]")
_LONGEST = 200

_MENDED = (
    (compile_later(r"qu"), "k"),
    (compile_later(r"\by(?=[aeou])"), "j"),
    (compile_later(r"ko(?=o[pr])"), "ko|"),
    # Fami·li·e, but not Batterie
    (
        compile_later(
            r"(?P<stem>famil|lin|fol|ser|stud|\bakt|mater|präm|kastan|petersil|\blil|\bpin|bakter|immobil|arter"
            r"|komöd|tragöd|\bhost|\borg|\bmum|\bbest|pistaz)ie\b"
        ),
        r"\g<stem>i|e",
    ),
    # one syllable: Na·tion, na·tio·nal, but Sta·di·on
    (compile_later(r"(?<![aeiou])i(?=on)(?<!\bspi)(?<!stadi)"), ""),
    # be·enden, ge·eignet, be·inhalten, be·urlauben
    (compile_later(r"(?<=be)(?=end|erd|eil|ein|ehr|inhalt|irr|urt|url|urk|unr)"), "|"),
    (compile_later(r"(?<=ge)(?=eh|eig|erb|ernt|ein|eb|eck|impf|irrt|urt)"), "|"),
    # Muse·um, Jubilä·um
    (compile_later(r"(?<=e)(?=um\b|ums\b)|(?<=lä)(?=um)"), "|"),
    # Ide·en, See·n
    (compile_later(r"(?<=e)(?=en\b)"), "|"),
    # Famili·en, Theori·en, but not „schien“
    (compile_later(r"(?<=[a-zäöü][bdglnrstvz]i)(?=en\b)(?<!schri)"), "|"),
    # Pati·ent, spezi·ell
    (compile_later(r"(?<=[tlr]i)(?=ent|enz)|(?<=i)(?=ell)"), "|"),
)


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """How many syllables `word` is spoken with, at least 1. The letters of an acronym are not spelled out."""
    spoken = word[:_LONGEST].lower()
    if known := lexicon.pairs("syllable_exceptions").get(spoken):
        return int(known)
    for pattern, mended in _MENDED:
        spoken = pattern.sub(mended, spoken)
    return max(1, len(_NUCLEUS.findall(spoken)))
