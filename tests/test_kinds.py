"""Every kind's example: complete, without a problem on its whole way to a page, and each field counts for its page."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic.fields import FieldInfo

from ssg.cache import Cache
from ssg.diagnostic import Severity
from ssg.draft import Draft, Tree
from ssg.fields import FileIn, Refers
from ssg.kind import Facts, Place, Words
from ssg.kinds import kinds
from ssg.kinds.county import County
from ssg.languages import Language
from ssg.load import read_draft
from ssg.marks import marks_of
from ssg.output import Output
from ssg.pipeline import Build, build
from ssg.project import Project
from ssg.record import Record
from ssg.theme import Theme
from ssg.view import View
from ssg.work import Work
from tests.said_text import as_written
from tests.small_county import write_tree
from tests.whole_site import TEMPLATES

TODAY = date(2018, 11, 1)
LEFT_OUT = {
    "begriffe": {"kurz"},
    "dokumente": {"url"},
    "kreis": {
        f"datenschutz.{office}.{part}"
        for office, parts in {
            "beauftragte": ("strasse", "plz", "ort", "telefon", "url", "geprueft"),
            "aufsicht": ("strasse", "plz", "ort", "email", "url", "geprueft"),
        }.items()
        for part in parts
    },
    "programme": {"foerderung.betrag", "foerderung.hinweis"},
    "seiten": {f"bilder.{part}" for part in ("unterschrift", "alternativtext", "zeichnung", "nachweis", "lizenz")},
}
"""Fields that an example does not show, besides those that name another entry or a file: these stand nowhere yet."""
NEVER_SHOWN = ("ab", "ausnahmen", "audio", "bild", "bis", "danach", "dgs", "frueher", "namen", "pruefen_bis")
"""A good text needs no exceptions, an example knows no names; recordings, pictures and films come later, if at all.
An example stays public, and where it is: tests/test_publication.py and tests/test_moved.py have others."""
OPEN = {"VW009", "VW015", "AS403", "LS409"}
"""What an example may leave open; the county around it names no contact. Hints are for the editors."""

every_kind = pytest.mark.parametrize("kind", kinds().values(), ids=kinds().keys())


def base_path(kind: type[Facts]) -> str:
    return "musterkreis/kreis.yaml" if kind is County else f"musterkreis/{kind.FOLDER}/beispiel.md"


def page(kind: type[Facts], language: Language) -> str:
    version = "leicht/" if language is Language.EASY else ""
    return f"musterkreis/{version}{'' if kind is County else f'{kind.FOLDER}/beispiel/'}index.html"


def example(kind: type[Facts], text: str | None = None) -> dict[str, str]:
    """A county with this one example, or with another text in place of it."""
    county = {"musterkreis/kreis.yaml": County.EXAMPLE, "musterkreis/kreis.leicht.md": County.EASY_EXAMPLE}
    path = base_path(kind)
    return county | {f"{path.rpartition('.')[0]}.leicht.md": kind.EASY_EXAMPLE, path: text or kind.EXAMPLE}


def draft_of(kind: type[Facts], text: str) -> Draft:
    draft, found = read_draft(base_path(kind), text.encode(), kinds())
    assert draft is not None, found
    return draft


def built(files: dict[str, str], folder: Path, cache: Cache | None = None) -> Build:
    project = Project(content=write_tree(folder, files), templates=TEMPLATES, output=folder / "site", today=TODAY)
    return build(project, Work(cache=cache, jobs=1, engine=""))


@every_kind
def test_the_example_becomes_two_pages_without_a_problem(kind: type[Facts], tmp_path: Path) -> None:
    made = built(example(kind), tmp_path)
    assert {each.code for each in made.diagnostics if each.severity is not Severity.INFO} <= OPEN
    texts = {each.path: each.text for each in made.outputs}
    for language, text in zip(Language, (kind.EXAMPLE, kind.EASY_EXAMPLE), strict=True):
        title = re.findall("(?m)^titel: (.+)$", text)[0]
        assert f">{title}</h1>" in as_written(texts[page(kind, language)]).replace("\u00ad", "")


def fields_of(model: type[Record], above: str = "") -> Iterator[tuple[str, FieldInfo]]:
    """Every field that editors can fill in with its name, nested ones with a dot."""
    for name, field in model.model_fields.items():
        written = above + (field.alias or name)
        nested = [each for record in records_in(field.annotation) for each in fields_of(record, f"{written}.")]
        yield from nested or [(written, field)]


def names_another(field: FieldInfo) -> bool:
    return any(isinstance(mark, Refers | FileIn) for mark in marks_of(field.annotation, field.metadata))


def records_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for each in get_args(annotation):
        yield from records_in(each)


def leaves(tree: Tree, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """Every single text of the fields, with its place."""
    if isinstance(tree, str):
        yield place, tree
        return
    for step, each in tree.items() if isinstance(tree, dict) else enumerate(tree):
        yield from leaves(each, (*place, step))


def dotted(place: Place) -> str:
    return ".".join(step for step in place if isinstance(step, str))


@every_kind
def test_the_example_shows_every_field(kind: type[Facts]) -> None:
    shown = {dotted(place) for place, _ in leaves(draft_of(kind, kind.EXAMPLE).fields)}
    possible = {**dict(fields_of(kind)), **dict(fields_of(Words))}
    assert shown <= possible.keys()
    left_out = {name for name in possible.keys() - shown if not names_another(possible[name])}
    assert {each for each in left_out if each.partition(".")[0] not in NEVER_SHOWN} == LEFT_OUT.get(kind.FOLDER, set())


def with_other(kind: type[Facts], place: Place, value: str) -> str:
    """The example with another value at one place."""
    span = draft_of(kind, kind.EXAMPLE).values[place]
    lines = kind.EXAMPLE.splitlines(keepends=True)
    line = lines[span.line - 1]
    quote = '"' if line[span.column - 1] == '"' else ""
    lines[span.line - 1] = f"{line[: span.column - 1]}{quote}{value}{quote}{line[span.end_column - 1 :]}"
    return "".join(lines)


def other_values(kind: type[Facts], place: Place, value: str) -> Iterator[str]:
    """Values that may fit at a place as well; the first that does will do."""
    yield from (each for each in choices_at(kind, dotted(place)) if each != value)
    yield {"ja": "nein", "nein": "ja"}.get(value, f"{value} neu")
    yield re.sub("[1-8]", lambda digit: str(int(digit[0]) + 1), value, count=1)
    yield re.sub("[1-8](?=[^1-8]*$)", lambda digit: str(int(digit[0]) + 1), value)
    yield f"neu.{value}"
    yield f"{value}/neu"
    yield value.replace("Freitag", "Donnerstag")


def choices_at(kind: type[Facts], name: str) -> Iterator[str]:
    fields = dict(fields_of(kind))
    yield from literals(fields[name].annotation) if name in fields else ()


def literals(annotation: Any) -> Iterator[str]:
    for each in get_args(annotation):
        yield from [each] if isinstance(each, str) else literals(each)


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the pages that are rendered; a page whose View the cache knows is not."""
    paths: list[str] = []

    def note(view: View, theme: Theme) -> Output:  # noqa: ARG001 - called as render is
        paths.append(view.path)
        return Output(view.path, "", view.source)

    note.__qualname__ = "note"
    monkeypatch.setattr("ssg.county.render", note)
    monkeypatch.setattr("ssg.county.audit", no_findings)
    return paths


def no_findings(output: Output) -> tuple[()]:  # noqa: ARG001 - called as audit is
    return ()


@every_kind
def test_every_field_of_the_example_counts_for_its_page(kind: type[Facts], tmp_path: Path, rendered: list[str]) -> None:
    with Cache.open(tmp_path / "cache") as cache:
        built(example(kind), tmp_path / "content", cache)
        assert page(kind, Language.STANDARD) in rendered
        for place, value in leaves(draft_of(kind, kind.EXAMPLE).fields):
            rendered.clear()
            assert is_tried(kind, place, value, tmp_path / "content", cache), f"no other value fits {dotted(place)}"
            assert page(kind, Language.STANDARD) in rendered or place == ("status",), dotted(place)
        rendered.clear()
        built(example(kind), tmp_path / "content", cache)
        assert rendered == []


def is_tried(kind: type[Facts], place: Place, value: str, folder: Path, cache: Cache) -> bool:
    """Build with another value at `place`; False if none fits."""
    for other in other_values(kind, place, value):
        if other != value:
            made = built(example(kind, with_other(kind, place, other)), folder, cache)
            if not any(each.severity is Severity.ERROR and each.code[:2] in {"DA", "FE"} for each in made.diagnostics):
                return True
    return False


@every_kind
def test_a_draft_of_the_example_has_no_page(kind: type[Facts], tmp_path: Path) -> None:
    made = built(example(kind, with_other(kind, ("status",), "entwurf")), tmp_path)
    assert not {page(kind, language) for language in Language} & {each.path for each in made.outputs}
