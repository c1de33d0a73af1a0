"""Words for persons with a sign in them, written out for men and women: „Ärzt*innen“ as „Ärzte und Ärztinnen“."""

import re

from ssg.patterns import compile_later

_MEN_IN_E = compile_later(r"\w*(?:kolleg|kund|expert|zeug|gesell|genoss|log|gog|beamt|angestellt)\Z", re.IGNORECASE)
_MEN_IN_EN = compile_later(r"\w*(?:ent|ant|ist|at|ot|or|graf|graph|soph|nom|nachbar)\Z", re.IGNORECASE)
_WITH_UMLAUT = compile_later(r"(?P<start>\w*)(?P<vowel>[äÄ])(?P<end>rzt|lt)\Z")
_PLURAL = "en"


def for_both(stem: str, ending: str) -> str:
    """`stem` stands before the sign, `ending` is „in“ or „innen“: „Bürger und Bürgerinnen“, „Kollege oder Kollegin“."""
    plain = stem.removesuffix(_PLURAL) if _takes_ending(stem.removesuffix(_PLURAL)) else stem
    woman = plain + ending
    return f"{_men(plain)} und {woman}" if ending == "innen" else f"{_man(plain)} oder {woman}"


def _takes_ending(stem: str) -> bool:
    return bool(_MEN_IN_E.match(stem) or _MEN_IN_EN.match(stem))


def _men(stem: str) -> str:
    if _WITH_UMLAUT.match(stem):
        return stem + "e"
    return stem + _PLURAL if _takes_ending(stem) else stem


def _man(stem: str) -> str:
    if found := _WITH_UMLAUT.match(stem):
        vowel = "A" if found["vowel"].isupper() else "a"
        return f"{found['start']}{vowel}{found['end']}"
    return stem + "e" if _MEN_IN_E.match(stem) else stem
