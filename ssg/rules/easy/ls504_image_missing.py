"""Pictures that not everybody can see."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.sought import holding
from ssg.language.text import Text
from ssg.patterns import compile_later
from ssg.rule import rule

LONGEST = 120

_ANY_TAG = holding("<")
_TAG = compile_later(r"<img\b(?![^<>\n]{0,300}\balt\s*=\s*[\"'][^\"'<>\n])[^<>\n]{0,300}>", re.IGNORECASE)
_NEEDLESS = compile_later(r"\s*(?:Bild|Foto|Abbildung|Grafik|Zeichnung)\s+(?:von\b|mit\b|:|\Z)", re.IGNORECASE)


@rule(
    code="LS504",
    name="image-missing",
    severity=Severity.ERROR,
    message="Zu dem Bild „{picture}“ fehlt etwas: {problem}.",
    hint="Beschreiben Sie in einem kurzen Satz, was auf dem Bild zu sehen ist.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 11 · WCAG 2.2, 1.1.1 · DIN SPEC 33429",
    good=(
        "![Eine Frau und ein Mann lesen einen Brief](brief.png)",
        "![Das Landratsamt von vorn](amt.jpg)",
        "Das Amt ist im Rathaus.",
    ),
    bad=(
        "[[![](brief.png)]]",
        '[[<img src="amt.jpg">]]',
        "[[![Bild von](karte.png)]]",
        "![Ein Bus hält](bus.png)\n\n[[![Eine Frau liest](bus.png)]]",
    ),
)
def image_missing(text: Text) -> Iterator[Diagnostic]:
    """Bilder helfen beim Verstehen. Blinde Menschen hören statt des Bildes seine Beschreibung.

    Ob eine lange Seite gar kein Bild hat, zeigt erst die fertige Seite. Das prüft BF040.
    """
    for found, _ in text.find(_TAG, _ANY_TAG):
        yield image_missing.at(found.span, picture=found.text, problem="die Beschreibung")
    milder = image_missing.weighing(Severity.WARNING)
    meanings: dict[str, str] = {}
    for passage, picture in text.pictures:
        place, name = passage.origin.span(*picture.written), picture.target
        shown = " ".join(passage.text.split())
        if not shown:
            yield image_missing.at(place, picture=name, problem="die Beschreibung")
        elif _NEEDLESS.match(shown):
            yield milder.at(place, picture=name, problem=f"Die Beschreibung beginnt mit „{shown.split()[0]}“")
        elif len(shown) > LONGEST:
            problem = f"Die Beschreibung hat {len(shown)} Zeichen, gut sind höchstens {LONGEST}"
            yield milder.at(place, picture=name, problem=problem)
        elif meanings.setdefault(name, shown) != shown:
            yield milder.at(place, picture=name, problem="Es steht schon für etwas anderes")
