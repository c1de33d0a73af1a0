"""What can be wrong with the markup of a text."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Problem, Severity, Span
from ssg.kind import Wording
from ssg.language.passage import Lines, MarkKind, Passage, PassageKind
from ssg.markdown import Link, headings, links, passages
from ssg.markdown.blocks import blocks, line_starts
from ssg.markdown.outline import HIGHEST_LEVEL
from ssg.markdown.parser import DEPTH_LIMIT, depth, parse, source
from ssg.markdown.targets import ALLOWED_SCHEMES, FOREIGN_HOST, is_refused, scheme

WCAG_STRUCTURE = "WCAG 2.2, 1.3.1 · BITV 2.0 § 3"

RAW_HTML = Problem(
    code="MD001",
    name="raw-html",
    severity=Severity.WARNING,
    message="Hier steht HTML: „{tag}“.",
    hint="Die Seite zeigt das HTML als Text. Löschen Sie es, oder nutzen Sie Markdown: „**fett**“ statt „<b>fett</b>“.",
    why="HTML im Text kann Seiten kaputt machen und Schad-Programme enthalten. Darum führt das Programm es nicht aus.",
    good=("Das ist **wichtig**.",),
    bad=("Das ist [[<b>]]wichtig[[</b>]].",),
)
MAIN_HEADING = Problem(
    code="MD002",
    name="second-main-heading",
    severity=Severity.WARNING,
    message="Die Überschrift „{text}“ hat die Stufe 1.",
    hint="Die Stufe 1 hat schon der Titel der Seite. Schreiben Sie „## {text}“.",
    why="Jede Seite hat genau eine Haupt-Überschrift: ihren Titel. Vorlese-Programme finden daran den Anfang.",
    source=WCAG_STRUCTURE,
    good=("## Wer hilft Ihnen?",),
    bad=("# [[Wer hilft Ihnen?]]",),
)
REFUSED_LINK = Problem(
    code="MD003",
    name="refused-link",
    severity=Severity.ERROR,
    message="Der Link „{text}“ beginnt mit „{scheme}“. Das ist hier nicht erlaubt.",
    hint="Erlaubt sind Links auf eigene Seiten und Links mit {allowed}.",
    why="Andere Links können auf dem Gerät der Leserin ein Programm starten.",
    good=("[Antrag](https://www.example.org/antrag)", "[Schreiben Sie uns](mailto:amt@example.org)"),
    bad=("[[[Antrag](javascript:oeffne)]]", "[[[Datei](file:///C:/antrag.pdf)]]"),
)
TOO_DEEP = Problem(
    code="MD004",
    name="lists-too-deep",
    severity=Severity.ERROR,
    message="Die Listen sind mehr als {limit} Stufen tief.",
    hint="Nehmen Sie weniger Stufen. Gut sind höchstens 2.",
    why="So tiefe Listen kann niemand lesen, und ein Teil vom Text geht beim Umwandeln verloren.",
    good=("- eins\n  - zwei",),
    bad=("[[" + "- " * (DEPTH_LIMIT + 1) + "eins]]",),
)
SKIPPED_LEVEL = Problem(
    code="MD005",
    name="skipped-heading-level",
    severity=Severity.WARNING,
    message="Die Überschrift „{text}“ hat die Stufe {level}. Davor steht eine mit Stufe {before}.",
    hint="Schreiben Sie „{mark} {text}“. Gehen Sie immer nur eine Stufe tiefer.",
    why="Vorlese-Programme zeigen die Überschriften wie ein Inhalts-Verzeichnis. Fehlt eine Stufe, sucht man sie.",
    source=WCAG_STRUCTURE,
    good=("## Hilfe\n\n### Am Telefon",),
    bad=("## Hilfe\n\n#### [[Am Telefon]]",),
)
EMPTY_LINK = Problem(
    code="MD006",
    name="empty-link",
    severity=Severity.ERROR,
    message="Der Link auf „{href}“ hat keinen Text.",
    hint="Schreiben Sie zwischen die eckigen Klammern, wohin der Link führt.",
    why="Einen Link ohne Text sieht man nicht, und Vorlese-Programme lesen nur die Adresse vor.",
    source="WCAG 2.2, 2.4.4 · BITV 2.0 § 3",
    good=("[Antrag für Wohn-Geld](antrag.md)",),
    bad=("[[[](antrag.md)]]",),
)
NO_ALTERNATIVE = Problem(
    code="MD007",
    name="picture-without-description",
    severity=Severity.ERROR,
    message="Das Bild „{href}“ hat keine Beschreibung.",
    hint="Schreiben Sie zwischen die eckigen Klammern, was auf dem Bild zu sehen ist.",
    why="Blinde Menschen hören statt des Bildes die Beschreibung.",
    source="WCAG 2.2, 1.1.1 · BITV 2.0 § 3",
    good=("![Das Landratsamt von vorn](bilder/amt.svg)",),
    bad=("[[![](bilder/amt.svg)]]",),
)
FOREIGN_PICTURE = Problem(
    code="MD008",
    name="foreign-picture",
    severity=Severity.ERROR,
    message="Das Bild „{href}“ liegt nicht im Ordner der Inhalte.",
    hint="Legen Sie das Bild in Ihren Ordner. Schreiben Sie dann zum Beispiel „bilder/amt.svg“.",
    why="Ein Bild von einer anderen Internet-Seite verrät dieser Seite, wer Ihre Seite liest.",
    good=("![Das Landratsamt von vorn](bilder/amt.svg)",),
    bad=("[[![Das Landratsamt von vorn](https://www.example.org/amt.svg)]]",),
)

_TAG = re.compile(r"<(?:!--|[!?/]?[A-Za-z][A-Za-z0-9-]*+(?=[\s/>]|\Z))[^<>\n]*+>?")
_SHOWN_SCHEMES = " oder ".join(f"„{name}:“" for name in sorted(ALLOWED_SCHEMES, reverse=True))


def markdown_findings(wording: Wording) -> Iterator[Diagnostic]:
    """Everything that is wrong with the markup of one wording's text."""
    yield from _too_deep(wording)
    yield from _headings(wording)
    for link in links(wording.body):
        yield from _link(link, _link_span(link, wording))
    for passage in passages(wording.body, wording.path, wording.body_line):
        yield from _raw_html(passage)


def _too_deep(wording: Wording) -> Iterator[Diagnostic]:
    for level, token in depth(parse(wording.body)):
        if level > DEPTH_LIMIT:
            number = (token.map or [0])[0]
            width = len(source(wording.body).split("\n")[number])
            line = wording.body_line + number
            yield TOO_DEEP.at(Span(wording.path, line, 1, line, width + 1), limit=DEPTH_LIMIT)
            return


def _headings(wording: Wording) -> Iterator[Diagnostic]:
    origin = Lines(wording.path, wording.body_line, line_starts(wording.body))
    written = [block for block in blocks(wording.body) if block.kind is PassageKind.HEADING]
    before = HIGHEST_LEVEL - 1
    for heading, block in zip(headings(wording.body), written, strict=True):
        span = origin.span(block.offset(0), block.offset(len(block.reading.block)))
        if block.level < HIGHEST_LEVEL:
            yield MAIN_HEADING.at(span, text=heading.text)
        elif heading.level > before + 1:
            mark = "#" * (before + 1)
            yield SKIPPED_LEVEL.at(span, text=heading.text, level=heading.level, before=before, mark=mark)
        before = heading.level


def _link(link: Link, span: Span) -> Iterator[Diagnostic]:
    shown = link.text or link.href
    found = scheme(link.href)
    if link.is_image and found is not None:
        yield FOREIGN_PICTURE.at(span, href=link.href)
    elif is_refused(link.href):
        yield REFUSED_LINK.at(
            span, text=shown, scheme=found if found == FOREIGN_HOST else f"{found}:", allowed=_SHOWN_SCHEMES
        )
    if link.is_image and not link.text.strip():
        yield NO_ALTERNATIVE.at(span, href=link.href)
    elif not link.is_image and not link.text.strip():
        yield EMPTY_LINK.at(span, href=link.href)


def _link_span(link: Link, wording: Wording) -> Span:
    line = wording.body_line + link.line - 1
    return Span(wording.path, line, link.column, line, link.end_column)


def _raw_html(passage: Passage) -> Iterator[Diagnostic]:
    for found in _TAG.finditer(passage.text):
        if not passage.is_marked(MarkKind.CODE, *found.span()):
            yield RAW_HTML.at(passage.span(*found.span()), tag=found[0])
