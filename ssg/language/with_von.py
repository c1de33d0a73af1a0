"""The dative with „von“ that says the same as a genitive: „des Landrats“, „vom Landrat“."""

import re

from ssg.language.nouns import is_masculine
from ssg.patterns import compile_later

_ARTICLES_IN_S = compile_later(r"(?P<stem>ein|mein|dein|sein|ihr|unser|eur|kein|dies|jen|jed)es")
_ARTICLES_IN_R = compile_later(r"(?P<stem>ein|mein|dein|sein|ihr|unser|eur|kein|dies|jen|all)er")
_FEMININE = compile_later(
    r"\w*(?:ung|heit|keit|schaft|ion|tät|ik|ur|in|ei|anz|enz|ie|stadt|frau|mutter|tochter|schwester|zeit|arbeit|welt"
    r"|macht|nacht|hand|wand|bank|firma|steuer|nummer|feier|not|art|fahrt|wahl|zahl|haft|kraft|post|schrift|pflicht|"
    r"schuld|bahn|tür|kommune|gemeinde|gruppe|schule|straße|stelle|seite|woche|sprache|hilfe|pflege|reise|karte|küche)",
    re.IGNORECASE,
)
_PLURAL_IN_N = compile_later(r"\w+(?:en|ln|rn|s)")
_PLURAL_IN_R = compile_later(
    r"\w*(?:kinder|länder|häuser|bücher|männer|bilder|wörter|dörfer|wälder|räder|mitglieder|gelder|felder|bürger|helfer|lehrer|schüler|arbeiter|partner|bewohner|einwohner|betreuer|berater|träger|ämter|güter|vertreter|mieter|besucher|teilnehmer)",
    re.IGNORECASE,
)
_NOUN_IN_E = compile_later(r"(?:Ge\w+|\w*(?:ende|auge|interesse|ge[bhlmwt]\w{2,6}de))s", re.IGNORECASE)


def with_von(genitive: str) -> str | None:
    """„vom Landrat“ for „des Landrats“; None where form and gender do not tell how it goes."""
    article, *between, noun = genitive.split() if " " in genitive else ("", genitive)
    if noun.endswith("-") or any(not word.endswith("en") for word in between):
        return None
    changed = (
        _of_masculine(article.lower(), noun) or _of_feminine(article.lower(), noun) or _of_plural(article.lower(), noun)
    )
    if changed is None:
        return None
    return " ".join([changed[0], *between, changed[1]])


def _of_masculine(article: str, noun: str) -> tuple[str, str] | None:
    """Of neuter nouns too."""
    if article == "des":
        return "vom", _without_ending(noun)
    found = _ARTICLES_IN_S.fullmatch(article)
    return (f"von {found['stem']}em", _without_ending(noun)) if found else None


def _of_feminine(article: str, noun: str) -> tuple[str, str] | None:
    if not _FEMININE.fullmatch(noun):
        return None
    if article == "der" or _ARTICLES_IN_R.fullmatch(article):
        return f"von {article}", noun
    return None


def _of_plural(article: str, noun: str) -> tuple[str, str] | None:
    dative = _plural_dative(noun)
    if dative is None or article == "einer":
        return None
    if article == "der":
        return "von den", dative
    found = _ARTICLES_IN_R.fullmatch(article)
    return (f"von {found['stem']}en", dative) if found else None


def _plural_dative(noun: str) -> str | None:
    if _PLURAL_IN_N.fullmatch(noun):
        return noun
    is_plural = _PLURAL_IN_R.fullmatch(noun) or (noun.endswith("e") and is_masculine(noun[:-1]))
    return noun + "n" if is_plural else None


def _without_ending(noun: str) -> str:
    """„Landrats“ is of the „Landrat“, „Festes“ of the „Fest“, „Ergebnisses“ of the „Ergebnis“; „Fonds“ stays."""
    if noun.endswith("fonds"):
        return noun
    if noun.endswith(("nisses", "tlasses")):
        return noun[:-3]
    if noun.endswith("es") and not _NOUN_IN_E.fullmatch(noun):
        return noun[:-2]
    return noun.removesuffix("s")
