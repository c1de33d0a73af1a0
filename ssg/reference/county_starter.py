"""The first files of a county: what its name tells, one example of every kind as a draft, and all else open."""

from collections.abc import Iterator
from datetime import date

from ssg.canonical.scalars import written
from ssg.kinds import kinds
from ssg.kinds.county import County
from ssg.kinds.duties import DUTIES
from ssg.languages import Language
from ssg.reference.field_reference import fields_of
from ssg.reference.starter import DRAFT, NOTHING, Known, example_title, starter

EXAMPLE = "beispiel"
_MARK = "Beispiel"
_HEAD = (
    "# Das ist der ganze Landkreis. Ist alles fertig? Dann schreiben Sie „status: veroeffentlicht“.",
    "# Die Start-Seite, die Menüs und die Pflicht-Seiten macht das Programm. Was Sie nicht wissen, lassen Sie offen.",
)
_OPEN = (
    "# Diese Angaben verlangt das Gesetz. Noch sind alle offen, und die Seiten sagen das ehrlich.",
    "# Wissen Sie eine? Dann füllen Sie ihr Feld aus und löschen die Zeile hier. Die Felder erklärt: docs/handbuch.md",
)


def county_files(name: str, today: date) -> dict[str, str]:
    """The text of every file by its path below the county's folder."""
    files = {"kreis.yaml": _county(name, today), "kreis.leicht.md": _easy_county(name)}
    for folder, kind in kinds().items():
        if kind is not County:
            known = Known(title=f"{_MARK}: {example_title(kind)}")
            files[f"{folder}/{EXAMPLE}.md"] = starter(kind, Language.STANDARD, today, known)
            files[f"{folder}/{EXAMPLE}{Language.EASY.suffix}.md"] = starter(kind, Language.EASY, today, NOTHING)
    return files


def _county(name: str, today: date) -> str:
    meanings = {field.name: field.meaning for field in fields_of(County, Language.STANDARD)}
    told = {
        "titel": name,
        "kurz": f"Das sind die Seiten für: {name}",
        "stand": f"{today:%d.%m.%Y}",
        "name": name,
    }
    lines = [*_HEAD]
    for field, value in told.items():
        lines += [f"# {meanings[field]}", f"{field}: {written(value)}"]
    lines += [DRAFT, *_OPEN, "offen:", *_open_parts(), "# Weitere Felder, wenn Sie sie brauchen:"]
    lines += [f"# {field}: {meanings[field]}" for field in meanings if field not in {*told, "status", "offen"}]
    return "\n".join(lines) + "\n"


def _open_parts() -> Iterator[str]:
    for part, duty in DUTIES.items():
        yield f"  # {duty.what} (Feld: {' › '.join(map(str, duty.place))})"
        yield f"  - {part}"


def _easy_county(name: str) -> str:
    lines = (
        "---",
        "# Das ist die Fassung in Leichter Sprache. Trennen Sie lange Wörter mit einem Binde-Strich.",
        f"titel: {written(name)}",
        f"kurz: {written(f'Das sind die Seiten für: {name}')}",
        DRAFT,
        "---",
        "Auf diesen Seiten finden Sie Hilfe.",
    )
    return "\n".join(lines) + "\n"
