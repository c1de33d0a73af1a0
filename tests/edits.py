"""Edits to a small project of several counties, and what may be lost between two builds."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

from tests.small_county import OPEN_DUTIES
from tests.whole_site import TEMPLATES

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z" fill="{}"/></svg>\n'
CONTENT = {
    "kreis/kreis.yaml": "titel: Kreis\nname: Kreis\nkontakt: amt\n" + OPEN_DUTIES,
    "kreis/kreis.leicht.md": "---\ntitel: Kreis\n---\nGuten Tag.\n",
    "kreis/kontakte/amt.md": "---\ntitel: Amt\namt: Amt\nfax: 03631 911-0\n---\nText.\n",
    "kreis/kontakte/amt.leicht.md": "---\ntitel: Amt\n---\nDas Amt hilft.\n",
    "kreis/aufrufe/geld.md": "---\ntitel: Geld\nfrist: 15.01.2019\nkontakt: amt\n---\nSiehe [Amt](kontakte/amt).\n",
    "kreis/begriffe/zug.md": "---\ntitel: Zug\n---\nZüge fahren [im Nachbarkreis](/nachbar/seiten/ziel#ziel).\n",
    "kreis/seiten/bild.md": (
        "---\ntitel: Bild\nim_menue: ja\nbilder:\n"
        "  - datei: burg.svg\n    unterschrift: Burg\n    alternativtext: Eine Burg.\n---\n"
    ),
    "kreis/bilder/burg.svg": PICTURE.format("red"),
    "nachbar/kreis.yaml": "titel: Nachbarkreis\nname: Nachbarkreis\n" + OPEN_DUTIES,
    "nachbar/seiten/ziel.md": "---\ntitel: Ziel\n---\n## Ziel\n\nZurück zum [Amt](/kreis/kontakte/amt).\n",
    "gemeinsam/begriffe/antrag.md": "---\ntitel: Antrag\n---\nEin Antrag ist ein Brief.\n",
}
ADDED = {
    "kreis/begriffe/antrag.md": "---\ntitel: Antrag im Kreis\n---\nIm Kreis ist ein Antrag ein Brief.\n",
    "kreis/aufrufe/geld.leicht.md": "---\ntitel: Geld\n---\nSie bekommen Geld.\n",
    "kreis/programme/plan.md": "---\ntitel: Plan\nkontakt: amt\n---\n",
    "gemeinsam/seiten/weg.md": "---\ntitel: Weg\n---\nDer Weg führt [zum Ziel](/nachbar/seiten/ziel#ziel).\n",
    "zweitkreis/kreis.yaml": "titel: Zweitkreis\nname: Zweitkreis\n" + OPEN_DUTIES,
    "kreis/seiten/kaputt.md": "---\nfalsch: x\n---\n",
}
FACTS = {
    ("content/kreis/kontakte/amt.md", "fax"): ("03631 911-0", "03631 911-1"),
    ("content/kreis/kontakte/amt.md", "amt"): ("Amt", "Amt für Hilfe"),
    ("content/kreis/kontakte/amt.md", "status"): ("entwurf", "veroeffentlicht"),
    ("content/kreis/aufrufe/geld.md", "frist"): ("15.01.2019", "16.01.2019"),
    ("content/kreis/aufrufe/geld.md", "kontakt"): ("amt", "niemand"),
    ("content/kreis/seiten/bild.md", "im_menue"): ("ja", "nein"),
    ("content/kreis/kreis.yaml", "name"): ("Kreis", "Landkreis"),
    ("content/kreis/kreis.yaml", "farbe"): ('"#14532d"', '"#7c2d12"'),
    ("content/nachbar/seiten/ziel.md", "status"): ("entwurf", "veroeffentlicht"),
    ("content/nachbar/seiten/ziel.md", "bis"): ("16.01.2019", "31.12.2018"),
    ("templates/strings/de.yaml", "menu"): ("Menü", "Auswahl"),
    ("templates/strings/de-simple.yaml", "menu"): ("Menü", "Auswahl"),
}
SHOWN_IN = {
    "templates/layouts/base.html": "</main>",
    "templates/components/contact.html": "{% macro box() %}",
    "templates/kinds/aufrufe.html": "{% block content %}",
}
"""Templates, and a place in each where a text can be put in."""
WORDS = ("Antrag", "Ärger", "Zug")
LOSSES = {
    "part": "cache/nachbar/part-1",
    "results": "cache/kreis/results-1.sqlite",
    "last build": "cache/last-build-1",
    "cache": "cache",
    "digests": ".site.leichtbau/digests-1",
    "state": ".site.leichtbau",
    "county": "site/nachbar",
    "site": "site",
}
"""What may get lost between two builds, or be cut off."""
DAYS = ("2019-01-01", "2019-01-16", "2019-01-17")

Files = dict[str, str]
Edit = tuple[str, ...]


def set_field(files: Files, path: str, name: str, value: str) -> Files:
    if path not in files:
        return files
    line, count = re.subn(f"(?m)^{name}:.*$", f"{name}: {value}", files[path], count=1)
    return files | {path: line if count else re.sub("(?m)^titel:", f"{name}: {value}\ntitel:", line, count=1)}


def add_text(files: Files, path: str, word: str) -> Files:
    return files | {path: f"{files[path]}\n{word} hilft.\n"} if path in files else files


def add_file(files: Files, path: str) -> Files:
    return files | {f"content/{path}": (CONTENT | ADDED)[path]}


def delete(files: Files, path: str) -> Files:
    return {each: text for each, text in files.items() if each != path}


def rename(files: Files, path: str, name: str) -> Files:
    target = f"{path.rpartition('/')[0]}/{name}.md"
    return delete(files, path) | {target: files[path]} if path in files else files


def edit_template(files: Files, path: str, word: str) -> Files:
    mark = SHOWN_IN[path]
    shown = f"<p>{word}</p>"
    text = f"{shown}{mark}" if mark.startswith("</") else f"{mark}{shown}"
    return files | {path: (TEMPLATES.parent / path).read_text(encoding="utf-8").replace(mark, text)}


def add_style(files: Files, word: str) -> Files:
    return files | {"templates/assets/css/9-neu.css": f"p {{ --neu: {word}; }}\n"}


def set_heading(files: Files, path: str, word: str) -> Files:
    return files | {path: re.sub("(?m)^## .*$", f"## {word}", files[path])} if path in files else files


def repaint(files: Files, colour: str) -> Files:
    return files | {"content/kreis/bilder/burg.svg": PICTURE.format(colour)}


EDITS: dict[str, Callable[..., Files]] = {
    edit.__name__: edit
    for edit in (set_field, add_text, add_file, delete, rename, edit_template, add_style, set_heading, repaint)
}
WORD = st.sampled_from(WORDS)
CONTENT_FILE = st.sampled_from([f"content/{path}" for path in (*CONTENT, *ADDED)])
TEXT_FILE = CONTENT_FILE.filter(lambda path: path.endswith(".md"))


def does(edit: Callable[..., Files], *values: st.SearchStrategy[str]) -> st.SearchStrategy[Edit]:
    return st.tuples(st.just(edit.__name__), *values)


edits = st.one_of(
    does(add_text, TEXT_FILE, WORD),
    does(set_field, CONTENT_FILE, st.just("titel"), WORD),
    st.sampled_from([(set_field.__name__, *place, value) for place, values in FACTS.items() for value in values]),
    does(add_file, st.sampled_from([*CONTENT, *ADDED])),
    does(delete, CONTENT_FILE),
    does(rename, TEXT_FILE, st.sampled_from(["neu", "antrag"])),
    does(edit_template, st.sampled_from(list(SHOWN_IN)), WORD),
    does(add_style, WORD),
    does(repaint, st.sampled_from(["red", "blue"])),
    st.tuples(st.just("today"), st.sampled_from(DAYS)),
    does(set_heading, st.just("content/nachbar/seiten/ziel.md"), st.sampled_from(["Ziel", "Zug"])),
    st.just(("damage",)),
    st.tuples(st.just("lose"), st.sampled_from([*LOSSES.values()])),
    st.tuples(st.just("alone"), st.sampled_from(["kreis", "nachbar"])),
)


def spoil(site: Path) -> None:
    """What an accident can do to what is published: a page gone, one changed, one too many."""
    pages = sorted(site.rglob("*.html"))
    pages[0].unlink()
    pages[-1].write_text("weg", encoding="utf-8")
    (site / "fremd.html").write_text("neu", encoding="utf-8")


def lose(path: Path) -> None:
    """A folder goes away. Of a file, a part is left."""
    if path.is_dir():
        shutil.rmtree(path)
    elif path.is_file():
        path.write_bytes(path.read_bytes()[:-1])
