"""Easy text is large, airy, dark on light and in few typefaces."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity, Span
from ssg.dom.cascade import Style
from ssg.dom.easy_style import EASY, STANDARD, media_of, named_elements, text_style
from ssg.dom.measures import contrast
from ssg.dom.stylesheet import Stylesheet
from ssg.rule import rule

LEAST_EM = 1.2
LEAST_PIXELS = 18
LEAST_LEADING = 1.4
LEAST_CONTRAST = 7
MOST_FAMILIES = 2

_GOOD = "html.easy { font-size: 125%; } body { font: 1.125rem / 1.6 sans-serif; color: #111; background: #fff; } "


@rule(
    code="LS505",
    name="font-size",
    severity=Severity.ERROR,
    message="Gestaltung für Leichte Sprache: {problem}.",
    hint="Gut sind 1.2em und 18 Pixel, ein Zeilen-Abstand von 1.5, dunkle Schrift auf hellem Grund.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummern 9 und 10 · WCAG 2.2, 1.4.3 und 1.4.8",
    disputed=(
        "Netzwerk, Inclusion Europe und Hildesheim wollen 14 Punkt, das kommt vom Papier. "
        "Nach einer Lese-Studie reichen 12 Punkt, und Arial ist nicht die beste Schrift. "
        "Hier gilt die Zahl aus BITV, 1.2em, und nie weniger als 18 Pixel."
    ),
    good=(
        _GOOD,
        _GOOD + "[lang=de-simple] main { font-size: 1.25rem; line-height: 1.6; color: #111; background: #fff; }",
        _GOOD + "[lang=de-simple] h2 { font-size: 1.6em; font-weight: 700; }",
        _GOOD + "html.standard { font-size: 100%; } .standard .note { font-size: 0.8rem; }",
    ),
    bad=(
        _GOOD + "[lang=de-simple] main { font-size: 0.9em; }",
        _GOOD + "[lang=de-simple] main { line-height: 1.1; }",
        _GOOD + "[lang=de-simple] main { background-image: url(wald.jpg); }",
        _GOOD + ".note { font-size: 0.8rem; }",
        _GOOD + "main { color: #777; }",
        _GOOD + "h1 { font-family: Serif; } .note { font-family: Script; }",
        "body { font: 1rem / 1.5 sans-serif; }",
    ),
)
def font_size(sheet: Stylesheet) -> Iterator[Diagnostic]:
    """Große Schrift mit viel Abstand ist leichter zu lesen.

    Die Größe entsteht erst aus allen Regeln der Gestaltung zusammen.
    Darum rechnet das Programm aus, wie der Text einer leichten Seite am Ende aussieht.
    """
    standard = text_style(sheet, STANDARD)
    found = [problem for media in media_of(sheet) for problem in _of_text(text_style(sheet, EASY, media), standard)]
    found += _of_elements(sheet)
    for problem in dict.fromkeys(found):
        yield font_size.at(Span(""), problem=problem)


def _of_text(text: Style, standard: Style) -> Iterator[str]:
    least = max(LEAST_PIXELS, LEAST_EM * standard.size)
    if round(text.size, 2) < round(least, 2):
        yield f"Der Text ist {text.size:.3g} Pixel groß, gut sind mindestens {least:.3g}"
    if text.leading < LEAST_LEADING:
        yield f"Der Zeilen-Abstand ist {text.leading:.3g}, gut sind mindestens {LEAST_LEADING}"
    seen = contrast(text.get("color") or "#000000", text.background)
    if seen is not None and seen < LEAST_CONTRAST:
        yield f"Der Kontrast vom Text ist {seen:.3g}, gut sind mindestens {LEAST_CONTRAST}"


def _of_elements(sheet: Stylesheet) -> Iterator[str]:
    for named, style in named_elements(sheet, "font", "font-size"):
        if round(style.size, 2) < LEAST_PIXELS:
            yield f"„{named.selector}“ ist {style.size:.3g} Pixel groß, gut sind mindestens {LEAST_PIXELS}"
    for named, style in named_elements(sheet, "background", "background-image"):
        if "url(" in style.get("background") or "gradient(" in style.get("background"):
            yield f"„{named.selector}“ hat ein Bild oder einen Verlauf als Hintergrund"
    fonts = (style.get("font-family") for _, style in named_elements(sheet, "font", "font-family"))
    families = sorted({font.partition(",")[0].strip(" \"'") for font in fonts} - {"", "inherit"})
    if len(families) > MOST_FAMILIES:
        yield f"Es gibt {len(families)} Schriften ({', '.join(families)}), gut sind höchstens {MOST_FAMILIES}"
