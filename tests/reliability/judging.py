"""What of published files could act: judged on their octets, with a parser of HTML that is not ours."""

import json
import re
from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element, fromstring

import html5lib
import vobject

from ssg.output import Output
from tests.small_site import is_ours

_ACTIVE = {
    *("script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "portal", "form", "base", "math"),
    *("link", "meta", "template", "noscript", "plaintext", "xmp", "marquee", "isindex", "param", "foreignobject"),
}
_ADDRESSES = {
    *("href", "src", "action", "formaction", "data", "poster", "background", "cite", "longdesc", "lowsrc", "dynsrc"),
    *(
        "xlink:href",
        "{http://www.w3.org/1999/xlink}href",
        "ping",
        "manifest",
        "codebase",
        "classid",
        "profile",
        "usemap",
    ),
}
_SETTING = {"style", "srcdoc", "formaction", "formmethod", "http-equiv", "target", "is", "slot", "nonce", "integrity"}
_INERT = ("content", "href", "data-", "aria-")
"""What elements that act may be told in words."""
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_ALLOWED = {"https", "http", "mailto", "tel"}
_DRAWN = "data:image/png;base64,"


def active(html: str) -> list[str]:
    """All that runs, loads, sends or leads elsewhere, as a browser would find it; and what the page itself brings."""
    root = html5lib.parse(html, namespaceHTMLElements=False)
    return sorted(found for each in root.iter() for found in _in_element(each))


def _in_element(element: Element) -> Iterator[str]:
    if not isinstance(element.tag, str):  # a comment
        return
    tag = element.tag.rpartition("}")[2].lower()
    if tag in _ACTIVE:
        acting = (each for each in sorted(element.attrib.items()) if not each[0].startswith(_INERT))
        told = " ".join(f"{name}={value}" for name, value in acting)
        named = element.attrib.get("href", "") if tag in {"link", "base"} else ""
        words = "" if is_ours(element) else (element.text or "")[:200]
        yield f"<{tag}> {told} {_asset(named)} {words}"
    for name, value in element.attrib.items():
        if name.lower().startswith("on") or name.lower() in _SETTING:
            yield f"{tag} {name}={value}"
        elif name.lower() in _ADDRESSES:
            yield from (f"{tag} {name}={told}" for told in _strange(value))
        elif name.lower() in {"srcset", "imagesrcset"}:
            yield from (f"{tag} {name}={told}" for part in value.split(",") for told in _strange(part.split()[0]))


def _asset(address: str) -> str:
    """What kind of address it is: each page has its own canonical one."""
    if address.startswith("https://www.landkreis.example/musterkreis/"):
        return "canonical"
    return "asset" if "assets/" in address else "own" if _SCHEME.match(address) is None else address


def _strange(address: str) -> Iterator[str]:
    """The address, if a browser would take it for one of another kind than pages may have."""
    plain = re.sub(r"[\t\n\r]", "", address.strip("".join(map(chr, range(0x21)))))
    scheme = _SCHEME.match(plain)
    if plain.startswith(_DRAWN):
        return
    if (
        (scheme and scheme[1].lower() not in _ALLOWED)
        or re.match(r"[/\\]{2}", plain)
        or "\\" in plain.partition("?")[0]
    ):
        yield address
    if (
        scheme
        and "@" in re.sub(r"[/?#].*", "", plain[scheme.end() :].lstrip("/"))
        and scheme[1].lower().startswith("http")
    ):
        yield address


def misformed(output: Output) -> list[str]:
    """What a program would not read in the file, or find in it that nobody meant."""
    ending = output.path.rpartition(".")[2]
    try:
        if ending in {"json", "webmanifest"}:
            json.loads(output.text, parse_constant=_refuse)
        elif ending in {"xml", "svg", "atom"}:
            fromstring(output.text)  # noqa: S314 - our own files
        elif ending in {"ics", "vcf"}:
            return [f"{name}" for name in _properties(output.text) if name not in _known_properties()]
    except Exception as fault:  # noqa: BLE001 - whatever a parser says
        return [f"{type(fault).__name__}: {fault}"]
    return []


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _properties(text: str) -> Iterator[str]:
    if "\r\n" not in text or re.search(r"[^\r]\n|\r[^\n]", text):
        yield "other line ends"
    for component in vobject.readComponents(text):
        for child in (component, *component.getChildren()):
            yield child.name
            yield from (line.name for line in getattr(child, "lines", list)() if hasattr(child, "lines"))
            if hasattr(child, "contents"):
                yield from (name.upper() for name in child.contents)


@cache
def _known_properties() -> frozenset[str]:
    """Those that the exports write."""
    calendar = (
        "VCALENDAR VEVENT VTIMEZONE STANDARD DAYLIGHT CALSCALE METHOD DTSTAMP DTSTART DTEND DURATION SUMMARY STATUS"
    )
    place = (
        "DESCRIPTION LOCATION CATEGORIES X-WR-CALNAME TZID TZOFFSETFROM TZOFFSETTO TZNAME RRULE CONTACT ORGANIZER GEO"
    )
    card = "VCARD VERSION PRODID UID URL NAME N FN ORG TITLE ROLE TEL EMAIL ADR NOTE LANG LANGUAGE KIND REV SOURCE"
    return frozenset(f"{calendar} {place} {card} LAST-MODIFIED".split())


def texts_of(html: str) -> str:
    """All words of the page, as they are shown: without marks for the end of a line."""
    root = html5lib.parse(html, namespaceHTMLElements=False)
    return " ".join("".join(root.itertext()).replace("\u00ad", "").split())
