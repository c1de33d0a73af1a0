"""Texts that do not speak to their readers."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.passage import PassageKind
from ssg.language.sought import Form, Sought
from ssg.language.text import Text
from ssg.patterns import compile_later
from ssg.rule import rule

MANY_SENTENCES = 10

_PERSONS = ("Antragsteller", "Leistungsempfänger", "Empfänger", "Bürger", "Einwohner", "Besucher", "Teilnehmer")
_CONCERNED = ("Betroffene", "Leistungsberechtigte", "Antragsberechtigte")
_FOUND = compile_later(
    rf"""
      (?P<quoted>„[^“\n]{{0,120}}“)
    | \b(?P<familiar>[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[mnrs]?)?)\b
    | \b[Mm]an\b
    | \b(?:(?:{"|".join(_PERSONS)})(?:in)?|(?:[Dd](?:er|ie)|[Ee]ine?)[ ](?:{"|".join(_CONCERNED)})r?)
      [ ](?:muss|soll|kann|hat|darf|ist|bekommt|erhält|braucht|zahlt|stellt|wird)\b
    """,
    re.VERBOSE,
)
_FAMILIAR = ("du", "dich", "dir", "dein", "deine", "deinem", "deinen", "deiner", "deines")
_CANDIDATES = Sought(
    frozenset(
        {"man", "Man", *_FAMILIAR, *map(str.capitalize, _FAMILIAR)}
        | {f"{person}{ending}" for person in _PERSONS for ending in ("", "in")}
        | {f"{person}{ending}" for person in _CONCERNED for ending in ("", "r")}
    ).__contains__,
    Form.WORD,
)
"""Without one of these words, the pattern finds nothing."""
_POLITE = Sought(frozenset({"Sie", "Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres"}).__contains__, Form.WORD)


@rule(
    code="LS407",
    name="direct-address",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="{found} Wer ist gemeint?",
    hint="Sprechen Sie die Menschen an: „Sie können …“, „Sie müssen …“.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 2 · Netzwerk Leichte Sprache, Texte · DIN SPEC 33429",
    disputed=(
        "Manche Texte für Jugendliche sagen „du“. Alle Regeln wollen in Texten für Erwachsene „Sie“. "
        "Hier gilt „Sie“, und Seiten für Jugendliche nehmen den Hinweis mit Grund in Kauf."
    ),
    good=(
        "Sie können den Antrag hier abgeben.",
        "Jemand hilft Ihnen im Büro von Frau Mann.",
        "Ein Kind sagt: „Du bist dran.“",
    ),
    bad=(
        "[[Man]] kann den Antrag hier abgeben.",
        "Der [[Antragsteller muss]] 18 Jahre alt sein.",
        "Hier bekommst [[du]] Hilfe.",
        "[[Das Amt hilft.]]" + "\n\nDas Amt hilft." * 10,
    ),
)
def direct_address(text: Text) -> Iterator[Diagnostic]:
    """Bei „man“ und „der Antragsteller“ denken viele: Das meint andere. Bei „Sie“ wissen alle: Das meint mich."""
    is_polite = text.holds(_POLITE)
    found = [*text.find(_FOUND)] if text.holds(_CANDIDATES) else []
    for place, match in found:
        if match["quoted"]:
            continue
        is_mixed = is_polite and match["familiar"] is not None
        weighed = direct_address.weighing(Severity.ERROR) if is_mixed else direct_address
        hint = "Bleiben Sie auf der ganzen Seite bei „Sie“." if is_mixed else None
        yield weighed.at(place.span, found=f"Hier steht „{place.text}“.", hint=hint)
    if not (found or is_polite):
        yield from _unspoken(text)


def _unspoken(text: Text) -> Iterator[Diagnostic]:
    """A page of many sentences that never says „Sie“."""
    sentences = [each for each in text.sentences if each.passage.kind is PassageKind.PARAGRAPH]
    if len(sentences) > MANY_SENTENCES:
        milder = direct_address.weighing(Severity.INFO)
        yield milder.at(sentences[0].span, found="Die Seite spricht niemanden an.")
