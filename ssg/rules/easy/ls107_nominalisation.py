"""Nouns in which a verb hides."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.detection import detected
from ssg.language.nominalisations import find_nominalisation, hidden_verb, may_hide_verb
from ssg.language.sought import Sought
from ssg.language.text import Text
from ssg.rule import rule

_HIDING = Sought(may_hide_verb)


@rule(
    code="LS107",
    name="nominalisation",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="In „{noun}“ versteckt sich ein Tun-Wort.",
    hint="Fragen Sie: Wer macht was? Statt „die Verbesserung der Wege“: „Der Landkreis macht die Wege besser.“",
    source="Netzwerk Leichte Sprache, Wörter · DIN SPEC 33429 · DIN 8581-1",
    good=(
        "Der Landkreis baut neue Rad-Wege.",
        "Wir beraten Sie gern am Telefon.",
        "Die Zeitung schreibt über die Wohnung.",
        "Die Familien-Beratung und die Wohnungs-Verwaltung sind neu.",
    ),
    bad=(
        "Die [[Erneuerung]] von Rad-Wegen ist geplant.",
        "Wir werden eine [[Beratung]] durchführen.",
        "Die [[Stärkung]] und die Vernetzung sind wichtig.",
        "Sie können Hilfe [[in Anspruch]] nehmen.",
    ),
)
def nominalisation(text: Text) -> Iterator[Diagnostic]:
    """Ein Tun-Wort sagt, wer etwas macht. Ein Haupt-Wort wie „Verbesserung“ sagt das nicht."""
    for _, found in detected(text, find_nominalisation, text.sentences_with(_HIDING)):
        noun = " ".join(found[0].text.split())
        verb = hidden_verb(noun)
        hint = f"Nehmen Sie das Tun-Wort „{verb}“. Sagen Sie dazu, wer es tut." if verb else None
        yield nominalisation.at(found[0].span, hint=hint, noun=noun)
