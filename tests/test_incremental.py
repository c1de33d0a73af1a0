"""After any sequence of edits, the site is what a build from nothing makes of it, byte for byte."""

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.diagnostic import Severity
from ssg.output import Copy, Output
from ssg.pipeline import build as run_stages
from ssg.project import Project
from ssg.work import Work
from tests.small_county import OPEN_DUTIES
from tests.whole_site import TEMPLATES, build, files_of

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


@dataclass
class Place:
    """A project on disk that edits change, and that is built again after each."""

    folder: Path
    files: Files = field(default_factory=dict)
    today: str = DAYS[0]

    def write(self, files: Mapping[str, str]) -> None:
        """Make the disk hold `files`; what stays is not touched."""
        for path in self.files.keys() - files.keys():
            (self.folder / path).unlink()
        for path in files:
            if files[path] != self.files.get(path):
                (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
                (self.folder / path).write_text(files[path], encoding="utf-8")
        self.files = dict(files)

    def make(self, *more: str) -> int:
        cache = ("--cache", str(self.folder / "cache"))
        folders = self.folder / "content", self.folder / "site"
        return build(*folders, *cache, *more, today=self.today, templates=self.folder / "templates")


@lru_cache(maxsize=32)
def made_from_nothing(files: frozenset[tuple[str, str]], today: str) -> dict[str, bytes] | None:
    """The files of the site, made in another place, or None where problems forbid it. Many edits change nothing."""
    with tempfile.TemporaryDirectory() as name:
        folder = laid_out(Path(name), dict(files)).folder
        project = Project(
            content=folder / "content",
            templates=folder / "templates",
            output=folder / "site",
            today=date.fromisoformat(today),
        )
        cold = run_stages(project, Work(cache=None, jobs=1, engine=""))
        if any(each.severity is Severity.ERROR for each in cold.diagnostics):
            return None
        made: list[Output | Copy] = [*cold.outputs, *cold.copies]
        return {each.path: octets_of(each) for each in made}


def octets_of(file: Output | Copy) -> bytes:
    if isinstance(file, Output):
        return file.text.encode()
    return file.origin.read_bytes() if file.origin else file.octets or b""


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


def laid_out(folder: Path, files: Mapping[str, str]) -> Place:
    """A project with `files` that was never built."""
    place = Place(folder)
    shutil.copytree(TEMPLATES / "assets/fonts", folder / "templates/assets/fonts", dirs_exist_ok=True)
    place.write(files)
    return place


def start(folder: Path) -> Place:
    texts = {path: octets for path, octets in files_of(TEMPLATES).items() if not path.endswith(".woff2")}
    templates = {f"templates/{path}": octets.decode() for path, octets in texts.items()}
    place = laid_out(folder, {f"content/{path}": text for path, text in CONTENT.items()} | templates)
    assert place.make() == 0
    return place


def apply(place: Place, edit: Edit) -> None:
    verb, *values = edit
    if verb == "today":
        (place.today,) = values
    elif verb == "damage":
        spoil(place.folder / "site")
    elif verb == "lose":
        lose(place.folder / values[0])
    elif verb == "alone":
        place.make("--county", *values)
    else:
        place.write(EDITS[verb](place.files, *values))


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


def build_and_compare(place: Place) -> None:
    before = files_of(place.folder / "site")
    expected = made_from_nothing(frozenset(place.files.items()), place.today)
    assert place.make() == (1 if expected is None else 0)
    assert files_of(place.folder / "site") == (before if expected is None else expected)


@pytest.fixture(scope="module", autouse=True)
def _young_files_are_trusted() -> Iterator[None]:
    """Or nothing would be remembered that a test has just written."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ssg.footprint.CALM", -(10**18))
        yield


@pytest.fixture(scope="module")
def beginning(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A project that was built once, to be copied."""
    return start(tmp_path_factory.mktemp("anfang"))


@settings(max_examples=10, deadline=None)
@given(sequence=st.lists(edits, min_size=3, max_size=7))
def test_after_any_edits_a_build_equals_one_from_nothing(beginning: Place, sequence: list[Edit]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(beginning.folder, folder, dirs_exist_ok=True)
        place = Place(Path(folder), dict(beginning.files))
        for edit in sequence:
            apply(place, edit)
            build_and_compare(place)


UNSEEN: list[Edit] = [
    ("damage",),
    *(("lose", path) for path in LOSSES.values()),
    ("alone", "nachbar"),
    (set_heading.__name__, "content/nachbar/seiten/ziel.md", "Neues Ziel"),
]
"""What a build makes up for; and a heading that another county leads to, without which there is none."""
ONE_EACH: list[Edit] = [
    (add_text.__name__, "content/kreis/seiten/bild.md", "Zug"),
    (set_field.__name__, "content/kreis/kontakte/amt.md", "titel", "Zug"),
    *(
        (set_field.__name__, *where, values[1])
        for where, values in FACTS.items()
        if where[1] not in {"status", "kontakt"}
    ),
    (add_file.__name__, "kreis/begriffe/antrag.md"),
    (add_file.__name__, "kreis/aufrufe/geld.leicht.md"),
    (add_file.__name__, "zweitkreis/kreis.yaml"),
    (rename.__name__, "content/kreis/aufrufe/geld.md", "neu"),
    (delete.__name__, "content/kreis/aufrufe/geld.md"),
    *((edit_template.__name__, path, "Zug") for path in SHOWN_IN),
    (add_style.__name__, "Zug"),
    (repaint.__name__, "blue"),
    ("today", DAYS[1]),
    (add_file.__name__, "gemeinsam/seiten/weg.md"),
    *UNSEEN,
]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return start(tmp_path_factory.mktemp("ort"))


@pytest.mark.parametrize("edit", ONE_EACH, ids=" ".join)
def test_each_edit_shows_and_can_be_taken_back(edit: Edit, place: Place) -> None:
    files, before = place.files, files_of(place.folder / "site")
    apply(place, edit)
    build_and_compare(place)
    assert (files_of(place.folder / "site") != before) is (edit not in UNSEEN)
    place.write(files)
    place.today = DAYS[0]
    build_and_compare(place)
    assert files_of(place.folder / "site") == before


def test_a_problem_leaves_the_site_and_its_end_renews_it(place: Place) -> None:
    before = files_of(place.folder / "site")
    apply(place, (add_file.__name__, "kreis/seiten/kaputt.md"))
    build_and_compare(place)
    assert files_of(place.folder / "site") == before
    apply(place, (delete.__name__, "content/kreis/seiten/kaputt.md"))
    apply(place, (set_field.__name__, "content/kreis/kreis.yaml", "name", "Neukreis"))
    build_and_compare(place)
    assert files_of(place.folder / "site") != before
