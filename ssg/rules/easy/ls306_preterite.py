"""The simple past."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.detection import detected
from ssg.language.past import can_be_past, find_past, in_perfect
from ssg.language.sought import Sought
from ssg.language.text import Text
from ssg.rule import rule

_MAY_BE_PAST = Sought(can_be_past)


@rule(
    code="LS306",
    name="preterite",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="„{word}“ steht in der ersten Vergangenheit.",
    hint="Schreiben Sie „{perfect}“.",
    source="DIN SPEC 33429 · Hildesheim · Baden-Württemberg",
    disputed=(
        "Hildesheim erlaubt nur Gegenwart und Perfekt. DIN SPEC 33429 nimmt Wörter wie „war“, „hatte“ und „konnte“ "
        "aus. Hier gilt: „war“, „hatte“, „wurde“, „konnte“, „musste“, „durfte“, „sollte“, „wollte“ und „es gab“ sind "
        "erlaubt."
    ),
    good=(
        "Der Kreistag hat den Plan beschlossen.",
        "Die Sitzung war im Mai.",
        "Die erste Seite ist heute neu.",
        "Es gab Kaffee und Kuchen.",
        "Die bestellte Ware ist da.",
        "Wir wollten Ihnen helfen.",
    ),
    bad=(
        "Der Kreistag [[beschloss]] den Plan.",
        "Die Gruppe [[arbeitete]] 3 Jahre.",
        "Viele Menschen [[halfen]] beim Fest.",
        "Das Fest [[fand]] im Mai statt.",
    ),
)
def preterite(text: Text) -> Iterator[Diagnostic]:
    """Beim Sprechen sagen wir „hat gearbeitet“, nicht „arbeitete“. Diese Form kennen alle."""
    for sentence, found in detected(text, find_past, text.sentences_with(_MAY_BE_PAST)):
        for word in found:
            perfect = in_perfect(sentence.prose, word.start - sentence.start)
            yield preterite.at(word.span, word=word.text, perfect=perfect)
