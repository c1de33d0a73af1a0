"""The views and pages of a small county that has everything, and of one with hostile texts."""

import json
import re
from datetime import date
from functools import cache, lru_cache
from xml.etree.ElementTree import Element

import html5lib

from ssg.draft import Attachment
from ssg.link import link
from ssg.plan import plan
from ssg.project import ROOT
from ssg.render import render
from ssg.theme import Theme, load_theme
from ssg.view import View
from tests.said_text import as_written
from tests.small_county import small_county, validated

TODAY = date(2018, 11, 1)
HOSTILE = (
    """<script>alert(1)</script> "a" 'b' &copy=1 &lt;i&gt; &#106;avascript:x <!-- c --> ]]> `d` ={{ 7*7 }}{% x %}"""
)
QUOTED = "'" + HOSTILE.replace("'", "''") + "'"


def page(*lines: str, body: str = "") -> str:
    return "\n".join(["---", *lines, "---", body, ""])


def full_county() -> dict[str, str]:
    """Every kind, each naming the others, a gallery, a term, drafts, missing twins and gaps."""
    named = ("kontakt: beispiel", "dokumente:", "  - beispiel", "  - plan", "  - vorlage")
    return {
        **small_county(),
        "musterkreis/programme/neu.md": page(
            "titel: Neue Strategie",
            "kurz: Es geht weiter. Alle machen mit.",
            "zeitraum: seit Mai 2016",
            "folgt_auf:",
            "  - beispiel",
            *named,
            "foerderung:",
            "  - betrag: 22.900,50 €",
            "    hinweis: Das ist Stufe 3.",
            "links:",
            "  - titel: Kontakt",
            "    ziel: kontakte/beispiel#kontakt",
            "  - titel: Nirgends",
            "    ziel: programme/nirgends",
            "  - titel: Bundesamt",
            "    ziel: www.bamf.de",
            body="## Überblick\n\nText mit [Kontakt](kontakte/beispiel) und [Amt](https://www.bamf.de).",
        ),
        "musterkreis/programme/neu.leicht.md": page(
            "titel: Neuer Plan",
            "kurz: Es geht weiter. Alle machen mit.",
            "geprueft:",
            "  gruppe: Lebens-Hilfe",
            "  datum: 02.10.2018",
            body="Das ist neu. Alle machen mit.",
        ),
        "musterkreis/termine/offen.md": page(
            "titel: Offener Termin", "beginn: 4. November, ab 13.30 Uhr", "programm: neu", *named
        ),
        "musterkreis/aufrufe/offen.md": page("titel: Offener Aufruf", "zeitraum: 2019", "programm: neu", *named),
        "musterkreis/dokumente/plan.md": page("titel: Großer Plan", "datei: plan.pdf", "programm: neu"),
        "musterkreis/dokumente/fern.md": page(
            "titel: Ferner Plan", "url: www.landkreis.example/plan.pdf", "format: PDF"
        ),
        "musterkreis/dokumente/vorlage.md": page("titel: Vorlage", "status: entwurf"),
        "musterkreis/seiten/bilder.md": page(
            "titel: Bilder",
            "bilder:",
            *(
                line
                for name in ("burg", "teich", "wald")
                for line in (
                    f"  - datei: {name}.svg",
                    f"    unterschrift: {name.title()}",
                    f"    alternativtext: Zeichnung von {name.title()}.",
                    "    zeichnung: ja",
                    "    nachweis: Redaktion",
                )
            ),
        ),
        "leerkreis/kreis.yaml": "titel: Leerkreis\nname: Leerkreis\n",
        "leerkreis/kreis.leicht.md": page("titel: Leerkreis"),
    }


def hostile_county() -> dict[str, str]:
    """The same with markup in every text that an editor writes."""
    body = (
        f"## {HOSTILE}\n\n{HOSTILE}\n\n[a](javascript&#58;alert(1)) [b](<https://a.example/?q=\"'&copy=1>)\n\n"
        '[c](data:text/html;base64,PHNjcmlwdD4=) ![d](x"onerror=alert(1))\n'
    )
    return {
        **full_county(),
        "musterkreis/programme/boese.md": page(
            f"titel: {QUOTED}",
            f"kurz: {QUOTED}",
            "ziele:",
            f"  - {QUOTED}",
            "phasen:",
            "  - zeitraum: 2016",
            "    schritte:",
            f"      - {QUOTED}",
            "foerderung:",
            f"  - fonds: {QUOTED}",
            "beschluss:",
            f"  gremium: {QUOTED}",
            f"  nummer: {QUOTED}",
            "kontakt: boese",
            body=body,
        ),
        "musterkreis/programme/boese.leicht.md": page(f"titel: {QUOTED}", f"kurz: {QUOTED}", body=body),
        "musterkreis/kontakte/boese.md": page(
            f"titel: {QUOTED}", f"amt: {QUOTED}", f"ort: {QUOTED}", f"nach_absprache: {QUOTED}", body=body
        ),
        "musterkreis/seiten/boese.md": page(
            f"titel: {QUOTED}",
            "bilder:",
            "  - datei: burg.svg",
            f"    unterschrift: {QUOTED[:-1]} Ende'",
            f"    alternativtext: {QUOTED}",
        ),
        "musterkreis/angebote/boese.md": page(
            f"titel: {QUOTED}", "url: https://a.example/?a=1&copy=2&lt=3", "thema: beratung", body=body
        ),
        "musterkreis/begriffe/boese.md": page(f"titel: {QUOTED}", f"aussprache: {QUOTED}", body=body),
    }


@cache
def theme() -> Theme:
    return load_theme(ROOT / "templates")


@cache
def views(*, hostile: bool = False) -> dict[str, View]:
    files = hostile_county() if hostile else full_county()
    pictures = [f"musterkreis/bilder/{name}.svg" for name in ("burg", "teich", "wald")]
    attachments = [Attachment(path, 1000, "") for path in pictures]
    attachments.append(Attachment("musterkreis/dokumente/plan.pdf", 24_012_390, ""))
    entries, found = validated(files)
    assert {each.code for each in found} == {"FE009"}
    sites = link(entries, attachments, TODAY).value
    return {view.path: view for view in plan(sites, theme())}


@cache
def shown(path: str, *, hostile: bool = False) -> str:
    return render(views(hostile=hostile)[path], theme()).text


def text_of(path: str) -> str:
    """The page with its tags taken out, on one line."""
    return " ".join(re.sub("<[^>]*>", " ", as_written(shown(path)).replace("<wbr>", "")).split())


@lru_cache(maxsize=128)
def parsed(text: str) -> Element:
    """The tree that a browser makes, to look at only; a parse error raises."""
    root: Element = html5lib.HTMLParser(
        tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False, strict=True
    ).parse(text)
    return root


def resolved(path: str, file: str) -> str:
    if file.startswith("/"):  # the page for wrong addresses
        return file.lstrip("/") + ("index.html" if file.endswith("/") else "")
    parts = path.split("/")[:-1] if file else path.split("/")
    for part in file.split("/") if file else ():
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def has_id(path: str, anchor: str) -> bool:
    return anchor in ids(path)


@cache
def ids(path: str) -> frozenset[str]:
    return frozenset(each.attrib["id"] for each in parsed(shown(path)).iter() if "id" in each.attrib)


EVERY = sorted(views())


def is_ours(element: Element) -> bool:
    """Whether this is the project's own script, without a word in it, data that nothing runs, or one of its forms."""
    if element.tag == "form":
        return element.attrib["class"] in {"search", "desk"}
    if element.attrib == {"type": "application/ld+json"}:
        return isinstance(json.loads(element.text or ""), dict | list)
    source = element.attrib.get("src", "") if element.tag == "script" else ""
    return re.fullmatch(r"[./]*assets/\w+-[0-9a-f]{10}\.js", source) is not None and not element.text
