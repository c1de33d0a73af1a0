"""The passive."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language import find_passive
from ssg.language.detection import detected
from ssg.language.participles import equals_infinitive
from ssg.language.passive import WERDEN
from ssg.language.passive_like import find_passive_like
from ssg.language.sought import Sought
from ssg.language.text import Slice, Text
from ssg.rule import rule

_WERDEN = Sought(WERDEN.__contains__)
_MAY_SAY_PASSIVE = Sought(lambda run: run == "sich" or "zu" in run)
"""„zu öffnen“, „abzugeben“, „lässt sich“."""
_BORN = "geboren"
_SHOWN = 3


@rule(
    code="LS304",
    name="passive-voice",
    severity=Severity.ERROR,
    certainty=Certainty.LIKELY,
    message="„{phrase}“ ist Passiv. Wer das macht, steht nicht da oder erst spät.",
    hint="Sagen Sie, wer etwas macht. Zum Beispiel: „Das Amt prüft den Antrag.“",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 1 · Netzwerk Leichte Sprache, Sätze · DIN SPEC 33429",
    disputed=(
        "BITV, Netzwerk Leichte Sprache und Hildesheim vermeiden jedes Passiv. DIN SPEC 33429 erlaubt „ist "
        "geschlossen“ und das Passiv bei Opfern. Hier gilt: „ist geschlossen“ und „wurde geboren“ sind erlaubt."
    ),
    good=(
        "Das Amt prüft Ihren Antrag.",
        "Morgen wird das Wetter besser.",
        "Sie werden bald Post bekommen.",
        "Das Amt ist geschlossen.",
        "Ich wurde in Sömmerda geboren.",
        "Das Team ist bereit zu helfen.",
    ),
    bad=(
        "Ihr Antrag [[wird vom Amt geprüft]].",
        "Die Wege [[wurden im Mai erneuert]].",
        "Der Müll muss [[getrennt werden]].",
        "Der Antrag [[ist bis Montag abzugeben]].",
        "Die Tür [[lässt sich öffnen]].",
    ),
)
def passive_voice(text: Text) -> Iterator[Diagnostic]:
    """Ein Satz ist leichter, wenn er sagt, wer etwas macht. Im Passiv fehlt diese Person, oder sie steht am Ende."""
    for _, found in detected(text, find_passive, text.sentences_with(_WERDEN)):
        for phrase in found:
            words = phrase.text.split()
            if _BORN not in {words[0], words[-1]}:
                severity = Severity.INFO if _may_be_future(words) else Severity.ERROR
                yield passive_voice.weighing(severity).at(phrase.span, phrase=_shortened(phrase))
    for _, found in detected(text, find_passive_like, text.sentences_with(_MAY_SAY_PASSIVE)):
        for phrase in found:
            yield passive_voice.weighing(Severity.WARNING).at(phrase.span, phrase=_shortened(phrase))


def _may_be_future(words: list[str]) -> bool:
    """„Sie werden das Kind im Verein behalten“ has the look of a passive."""
    last = next((word.lower() for word in reversed(words) if word.lower() not in WERDEN), "")
    return equals_infinitive(last)


def _shortened(phrase: Slice) -> str:
    """The two ends: „wird … geprüft“."""
    words = phrase.text.split()
    return f"{words[0]} … {words[-1]}" if len(words) > _SHOWN else " ".join(words)
