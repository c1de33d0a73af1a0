"""Texts that do not speak to their readers."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.passage import PassageKind
from ssg.language.text import Text
from ssg.rule import rule

MANY_SENTENCES = 10

_NOUN = r"(?:[Dd](?:er|ie)|[Ee]ine?)[ ](?:Betroffene|Leistungsberechtigte|Antragsberechtigte)r?"
_PERSON = r"(?:Antragstell|Leistungsempfäng|Empfäng|Bürg|Einwohn|Besuch|Teilnehm)er(?:in)?"
_FOUND = re.compile(
    rf"""
      (?P<quoted>„[^“\n]{{0,120}}“)
    | \b(?P<familiar>[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[mnrs]?)?)\b
    | \b[Mm]an\b
    | \b(?:{_PERSON}|{_NOUN})[ ](?:muss|soll|kann|hat|darf|ist)\b
    """,
    re.VERBOSE,
)
_POLITE = re.compile(r"\b(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b")


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
    found = [each for each in text.find(_FOUND) if not each[1]["quoted"]]
    is_polite = any(True for _ in text.find(_POLITE))
    for place, match in found:
        is_mixed = is_polite and match["familiar"] is not None
        weighed = direct_address.weighing(Severity.ERROR) if is_mixed else direct_address
        hint = "Bleiben Sie auf der ganzen Seite bei „Sie“." if is_mixed else None
        yield weighed.at(place.span, found=f"Hier steht „{place.text}“.", hint=hint)
    sentences = [each for each in text.sentences if each.passage.kind is PassageKind.PARAGRAPH]
    if not (found or is_polite) and len(sentences) > MANY_SENTENCES:
        silent = "Die Seite spricht niemanden an."
        yield direct_address.weighing(Severity.INFO).at(sentences[0].span, found=silent)
