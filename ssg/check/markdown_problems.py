"""What can be wrong with the markup of a text."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Problem, Severity, Span, did_you_mean
from ssg.kind import Wording
from ssg.language.passage import MarkKind, Passage, PassageKind
from ssg.languages import Language
from ssg.markdown import Link, links, passages
from ssg.markdown.parser import DEPTH_LIMIT, box_of, depth, parse, source
from ssg.markdown.targets import ALLOWED_SCHEMES, FOREIGN_HOST, is_refused, scheme
from ssg.markdown.writing import BOXES

RAW_HTML = Problem(
    code="MD001",
    name="raw-html",
    severity=Severity.WARNING,
    message="Hier steht HTML: „{tag}“.",
    hint="Die Seite zeigt das HTML als Text. Löschen Sie es, oder nutzen Sie Markdown: „**fett**“ statt „<b>fett</b>“.",
    why="HTML im Text kann Seiten kaputt machen und Schad-Programme enthalten. Darum führt das Programm es nicht aus.",
    good=("Das ist **wichtig**.",),
    bad=("Das ist [[<b>]]wichtig</b>.",),
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
UNKNOWN_BOX = Problem(
    code="MD009",
    name="unknown-box",
    severity=Severity.WARNING,
    message="Ein Kasten beginnt mit „{word}“. Diesen Kasten gibt es nicht.",
    hint="Schreiben Sie {known}.",
    why="Ein Kasten hat einen Rahmen und ein Zeichen. Das Programm kennt ihn an seinem ersten Wort.",
    good=("> **Wichtig:** Rufen Sie vorher an.", "> Das sagt der Landrat."),
    bad=("> **[[Wichtich]]:** Rufen Sie vorher an.",),
)

TO_DO = "ZU TUN"
"""What commands that prepare a text put before each line that somebody must still write."""
UNFINISHED = Problem(
    code="MD010",
    name="unfinished",
    severity=Severity.WARNING,
    message="Hier ist noch etwas zu tun: „ZU TUN“ steht {count}-mal im Text.",
    hint="Schreiben Sie die Zeile neu. Ist nichts mehr zu tun, dann löschen Sie sie.",
    why="Das Programm hat den Text nur vorbereitet. So ist er noch nicht für Leserinnen und Leser.",
    good=("Was ist zu tun? Rufen Sie an.",),
    bad=("```\n[[ZU TUN]]: Der Kreistag hat beschlossen.\n```",),
)

LOST_SIGN = Problem(
    code="MD011",
    name="lost-sign",
    severity=Severity.WARNING,
    message="Die Zeile beginnt mit „{sign}“. Die Seite zeigt nur das Zeichen und macht daraus nichts.",
    hint="Schreiben Sie: „{instead}“. Das Leer-Zeichen gehört dazu.",
    why="Überschriften und Listen entstehen aus einem Zeichen und einem Leer-Zeichen. Sonst bleibt die Zeile ein "
    "gewöhnlicher Text: Niemand findet den Abschnitt, und ein Vorlese-Programm zählt die Punkte nicht.",
    good=("## Was kostet das?", "- Montag\n- Dienstag", "Es sind -5 Grad.", "Das Zeichen `##Ziele` steht hier."),
    bad=("[[##]]Was kostet das?", "[[-]]Montag\n[[-]]Dienstag", "[[•]] Montag\n[[•]] Dienstag"),
)
LOST_TABLE = Problem(
    code="MD012",
    name="lost-table",
    severity=Severity.WARNING,
    message="Diese Zeilen sehen aus wie eine Tabelle. Die Seite zeigt nur Striche.",
    hint="Schreiben Sie unter die erste Zeile: {rule}",
    why="Die Zeile aus Strichen sagt, dass darüber die Köpfe der Spalten stehen. Ohne sie entsteht keine Tabelle.",
    good=("| Tag | Zeit |\n|---|---|\n| Montag | 9 Uhr |",),
    bad=("[[| Tag | Zeit |\n| Montag | 9 Uhr |]]",),
)

_ENOUGH = 5
"""Words by which editors know a line again."""
_LOST_SIGN = re.compile(r"^(?P<sign>#{2,6}(?=[^\W_])|-(?=[A-ZÄÖÜ])|[•▪●◦‣■□►](?=\s))", re.MULTILINE)
_LOST_TABLE = re.compile(r"^\|.+\|[ ]*(?:\n\|.+\|[ ]*)+$", re.MULTILINE)
_MAY_BE_LOST = re.compile(r"[#|•▪●◦‣■□►-]")
_TAG = re.compile(r"<(?:!--|[!?/]?[A-Za-z][A-Za-z0-9-]*+(?=[\s/>]|\Z))[^<>\n]*+>?")
_TAG_NAME = re.compile(r"/?[A-Za-z][A-Za-z0-9-]*")
_SHOWN_SCHEMES = " oder ".join(f"„{name}:“" for name in sorted(ALLOWED_SCHEMES, reverse=True))


def markdown_findings(wording: Wording) -> Iterator[Diagnostic]:
    """Everything that is wrong with the markup of one wording's text."""
    yield from _too_deep(wording)
    yield from _unfinished(wording)
    yield from _unknown_boxes(wording)
    for link in links(wording.body):
        yield from _link(link, _link_span(link, wording))
        # On easy pages, a rule judges pictures whole: whether they are described, and how.
        if link.is_image and wording.language is Language.STANDARD and not link.text.strip():
            yield NO_ALTERNATIVE.at(_link_span(link, wording), href=link.href)
    for passage in passages(wording.body, wording.path, wording.body_line):
        yield from _raw_html(passage)
        if passage.kind is PassageKind.PARAGRAPH and _MAY_BE_LOST.search(passage.text):
            yield from _lost(passage)


def _lost(passage: Passage) -> Iterator[Diagnostic]:
    """Signs and tables that were meant as markup. Whoever wants them to be seen writes a backslash, or code."""
    for found in _LOST_SIGN.finditer(passage.text):
        sign, span = found["sign"], passage.span(*found.span())
        is_meant = passage.is_marked(MarkKind.CODE, *found.span()) or span.end_column - span.column > len(sign)
        if not is_meant:
            yield LOST_SIGN.at(span, sign=sign, instead=_mended(sign, passage.text[found.end() :]))
    for found in _LOST_TABLE.finditer(passage.text):
        columns = found[0].partition("\n")[0].rstrip().count("|") - 1
        yield LOST_TABLE.at(passage.span(*found.span()), rule=f"|{'---|' * columns}")


def _mended(sign: str, rest: str) -> str:
    """How the line should begin."""
    words = rest.partition("\n")[0].split()
    return " ".join((sign if sign[0] == "#" else "-", *words[:_ENOUGH], *(["…"] if len(words) > _ENOUGH else [])))


def _unknown_boxes(wording: Wording) -> Iterator[Diagnostic]:
    lines = source(wording.body).split("\n")
    for token in parse(wording.body):
        word = box_of(token) if token.type == "blockquote_open" else None
        if word and word not in BOXES and token.map:
            column = lines[token.map[0]].find(word) + 1
            line = wording.body_line + token.map[0]
            hint = did_you_mean(
                word, BOXES, UNKNOWN_BOX.hint.format(known=" oder ".join(f"„{each}“" for each in BOXES))
            )
            yield UNKNOWN_BOX.at(Span(wording.path, line, column, line, column + len(word)), word=word, hint=hint)


def _unfinished(wording: Wording) -> Iterator[Diagnostic]:
    """The first such place; a draft may have them."""
    if wording.public and TO_DO in wording.body:
        before, _, _ = wording.body.partition(TO_DO)
        line, column = wording.body_line + before.count("\n"), len(before.rpartition("\n")[2]) + 1
        span = Span(wording.path, line, column, line, column + len(TO_DO))
        yield UNFINISHED.at(span, count=wording.body.count(TO_DO))


def _too_deep(wording: Wording) -> Iterator[Diagnostic]:
    for level, token in depth(parse(wording.body)):
        if level > DEPTH_LIMIT:
            number = (token.map or [0])[0]
            width = len(source(wording.body).split("\n")[number])
            line = wording.body_line + number
            yield TOO_DEEP.at(Span(wording.path, line, 1, line, width + 1), limit=DEPTH_LIMIT)
            return


def _link(link: Link, span: Span) -> Iterator[Diagnostic]:
    shown = link.text or link.href
    found = scheme(link.href)
    if link.is_image and found is not None:
        yield FOREIGN_PICTURE.at(span, href=link.href)
    elif is_refused(link.href):
        yield REFUSED_LINK.at(
            span, text=shown, scheme=found if found == FOREIGN_HOST else f"{found}:", allowed=_SHOWN_SCHEMES
        )
    if not link.is_image and not link.text.strip():
        yield EMPTY_LINK.at(span, href=link.href)


def _link_span(link: Link, wording: Wording) -> Span:
    line = wording.body_line + link.line - 1
    return Span(wording.path, line, link.column, line, link.end_column)


def _raw_html(passage: Passage) -> Iterator[Diagnostic]:
    """Each tag, but for those that close one already told."""
    closing: set[str] = set()
    for found in _TAG.finditer(passage.text):
        name = "".join(_TAG_NAME.findall(found[0])[:1]).lower()
        if name not in closing and not passage.is_marked(MarkKind.CODE, *found.span()):
            closing.add(f"/{name}")
            yield RAW_HTML.at(passage.span(*found.span()), tag=found[0])
