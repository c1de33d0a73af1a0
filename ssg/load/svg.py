"""SVG pictures: only what draws is allowed; whatever runs, loads or styles is refused."""

import re
from collections.abc import Iterator
from xml.parsers import expat

from ssg.diagnostic import Diagnostic, Problem
from ssg.load.attachment_problems import (
    SVG_ATTRIBUTE,
    SVG_DECLARATION,
    SVG_ELEMENT,
    SVG_REFERENCE,
    SVG_ROOT,
    SVG_SYNTAX,
    SVG_TOO_DEEP,
)
from ssg.load.source_text import read_text, span_between

SVG_LIMIT = 512 << 10
"""Octets that a picture may have."""
SVG_DEPTH_LIMIT = 40
FINDINGS_LIMIT = 50


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SVG, _XLINK, _XML = (
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/XML/1998/namespace",
)
_ELEMENTS = _words(
    "svg g path rect circle ellipse line polyline polygon text tspan title desc defs symbol use marker clipPath mask "
    "pattern linearGradient radialGradient stop"
)
_ATTRIBUTES = _words(
    "id class lang version baseProfile role aria-hidden aria-label aria-labelledby aria-describedby focusable "
    "x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy fr d points width height viewBox preserveAspectRatio transform offset "
    "pathLength rotate textLength lengthAdjust gradientUnits gradientTransform spreadMethod "
    "patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits "
    "markerUnits markerWidth markerHeight refX refY orient "
    "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit "
    "stroke-dasharray stroke-dashoffset color opacity display visibility overflow clip-path clip-rule mask "
    "marker-start marker-mid marker-end stop-color stop-opacity paint-order vector-effect shape-rendering "
    "text-rendering color-interpolation mix-blend-mode transform-origin "
    "font-family font-size font-style font-weight font-stretch font-variant letter-spacing word-spacing "
    "text-anchor text-decoration dominant-baseline alignment-baseline baseline-shift writing-mode direction"
)
_FREE_TEXT = frozenset({"aria-label"})
_FUNCTIONS = _words("rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley rotate skewx skewy")
_CALL = re.compile(r"([\w-]{0,40})\(([^)]*)")
_INNER = re.compile(r"""\s*["']?#[\w.:-]+["']?\s*""")


def examine_svg(path: str, octets: bytes) -> tuple[Diagnostic, ...]:
    """Every reason not to publish the picture."""
    text, refused = read_text(path, octets)
    if text is None or refused:
        return refused
    return tuple(dict.fromkeys(_Examination(path, text).findings()))


class _Refused(Exception):
    """Nothing more of this picture is read."""


class _Examination:
    """One pass of the parser over one picture. A document type ends it before any entity is declared."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text
        self._octets = text.encode()
        self._found: list[Diagnostic] = []
        self._seen: set[str] = set()
        self._depth = 0
        self._parser = expat.ParserCreate("utf-8", " ")
        self._parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.XmlDeclHandler = self._declaration
        self._parser.ProcessingInstructionHandler = self._instruction
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def findings(self) -> list[Diagnostic]:
        try:
            self._parser.Parse(self._octets, True)  # noqa: FBT003 - expat's own signature
        except _Refused:
            pass
        except expat.ExpatError:
            self._note(SVG_SYNTAX, "", at=self._parser.ErrorByteIndex)
        return self._found

    def _doctype(self, *_: object) -> None:
        self._note(SVG_DECLARATION, "doctype", found="eine Zeile mit „DOCTYPE“")
        raise _Refused

    def _declaration(self, _: str, encoding: str | None, __: int) -> None:
        # A browser obeys this line: in some encodings the same octets hold other elements than those examined here.
        if encoding and encoding.lower() != "utf-8":
            self._note(SVG_DECLARATION, "encoding", found=f"die Kodierung „{encoding}“")

    def _instruction(self, target: str, _: str) -> None:
        self._note(SVG_DECLARATION, f"?{target}", found=f"die Anweisung „{target}“")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        space, _, local = name.rpartition(" ")
        if self._depth == 1 and (space, local) != (_SVG, "svg"):
            self._note(SVG_ROOT, "", element=local)
            raise _Refused
        if self._depth > SVG_DEPTH_LIMIT:
            self._note(SVG_TOO_DEEP, "", limit=str(SVG_DEPTH_LIMIT))
            raise _Refused
        if space != _SVG or local not in _ELEMENTS:
            self._note(SVG_ELEMENT, f"<{name}", element=local)
            return
        for attribute, value in attributes.items():
            self._examine_attribute(attribute, value)

    def _end(self, _: str) -> None:
        self._depth -= 1

    def _examine_attribute(self, name: str, value: str) -> None:
        space, _, local = name.rpartition(" ")
        if local == "href" and space in {"", _XLINK}:
            if not _INNER.fullmatch(value):
                self._note(SVG_REFERENCE, f"{name}={value}", attribute=local, value=value)
        elif not (local in _ATTRIBUTES and not space) and (space, local) not in {(_XML, "space"), (_XML, "lang")}:
            self._note(SVG_ATTRIBUTE, f"@{name}", attribute=local)
        elif local not in _FREE_TEXT:
            for outside in _outside(value):
                self._note(SVG_REFERENCE, f"{name}={value}", attribute=local, value=outside)

    def _note(self, problem: Problem, once: str, at: int = -1, **values: str) -> None:
        """Note a finding; the same element or attribute is told once, where it first stands."""
        if once and once in self._seen:
            return
        self._seen.add(once)
        index = self._parser.CurrentByteIndex if at < 0 else at
        offset = len(self._octets[: max(index, 0)].decode(errors="ignore"))
        end = min(offset + 1, len(self._text))
        self._found.append(problem.at(span_between(self._path, self._text, min(offset, end), end), **values))
        if len(self._found) >= FINDINGS_LIMIT:
            raise _Refused


def _outside(value: str) -> Iterator[str]:
    """What in a presentation attribute could reach out of the picture; an escape could spell anything."""
    if "\\" in value or "/*" in value:
        yield value
        return
    for call in _CALL.finditer(value):
        name, argument = call[1].lower(), call[2]
        if name not in _FUNCTIONS and not (name == "url" and _INNER.fullmatch(argument)):
            yield call.group()
