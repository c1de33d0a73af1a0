"""Words for what nobody can see or touch."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.explanations import explained_words, is_explained_behind
from ssg.language.inflection import base_forms
from ssg.language.listed import WordList
from ssg.language.passage import PassageKind
from ssg.language.text import Text
from ssg.rule import rule

_NAMES = frozenset({PassageKind.TITLE, PassageKind.HEADING})
_LISTED = WordList("abstract_words")


@rule(
    code="LS110",
    name="abstract-word",
    severity=Severity.INFO,
    certainty=Certainty.HINT,
    message="„{word}“ kann man nicht sehen oder anfassen.",
    hint="Geben Sie ein Beispiel: „Zum Beispiel: …“. Oder sagen Sie genau, was passiert.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 4 · Netzwerk Leichte Sprache, Wörter",
    good=(
        "Alle Kinder sollen gleich gut lernen können.",
        "Der Landkreis hat viele Maßnahmen geplant.\nZum Beispiel: ein Fest für Familien.",
        "Der Bus fährt jetzt jede Stunde.",
        "Das schwere Wort dafür ist: Teilhabe.",
        "## Chancengleichheit\n\nAlle Menschen sollen gleich gut lernen können.",
    ),
    bad=(
        "Wir schaffen gute [[Rahmenbedingungen]].",
        "Die [[Maßnahme]] beginnt im Herbst.",
        "[[Chancengleichheit]] ist unser Ziel.",
    ),
)
def abstract_word(text: Text) -> Iterator[Diagnostic]:
    """Bei einem Wort wie „Struktur“ hat man kein Bild im Kopf. Ein Beispiel macht daraus etwas, das man kennt.

    Ein Titel und eine Überschrift dürfen so ein Wort nennen: Der Text darunter macht es klar.
    """
    found = [
        each
        for each in _LISTED.found_in(text)
        if each.found.passage.kind not in _NAMES and not is_explained_behind(text, each, by_example=True)
    ]
    explained = explained_words(text) if found else frozenset()
    for each in found:
        if explained.isdisjoint(base_forms(each.found.text.lower())):
            yield abstract_word.at(each.found.span, word=each.found.text)
