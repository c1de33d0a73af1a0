"""Legt einen neuen Eintrag an: zwei Dateien als Entwurf, mit einer Erklärung zu jedem Feld.

Mit „kreis“ und einem Namen entsteht ein ganzer Landkreis, in dem noch alles offen ist. Was Sie nicht
angeben, fragt das Programm, wenn Sie es in einem Fenster für Befehle starten.
"""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ssg.console.arguments import Parser, existing_folder
from ssg.console.asking import asked, can_ask, chosen
from ssg.console.invocation import content_folder, counties_in
from ssg.console.outcome import CLEAN, UsageFault
from ssg.console.terminal import say
from ssg.console.text_files import create, taken_already
from ssg.diagnostic import printable
from ssg.languages import Language

if TYPE_CHECKING:
    from ssg.kind import Facts
    from ssg.reference.starter import Known

CALL = "python build.py new"
COUNTY = "kreis"


def arguments(parser: Parser) -> None:
    """Declare operands and options."""
    parser.add_argument("kind", nargs="?", metavar="ART", help="Was Sie anlegen, zum Beispiel „programm“ oder „kreis“.")
    parser.add_argument(
        "name", nargs="?", metavar="KREIS/NAME", help="Wo und wie es heißt, zum Beispiel „nordhausen/mein-programm“."
    )
    parser.add_argument("--title", metavar="TITEL", help="Die Überschrift der Seite, oder der Name vom Landkreis.")
    parser.add_argument(
        "--content", type=existing_folder, metavar="ORDNER", help="Der Ordner mit Ihren Texten. Sonst: content"
    )
    parser.set_defaults(today=None)


def run(args: Namespace) -> int:
    """Write the files; nothing that stands there is touched."""
    is_asking = can_ask()
    _expect_title(args.title)
    if not is_asking and (args.kind is None or args.name is None):
        raise UsageFault("Es fehlt, was Sie anlegen wollen.", f"Zum Beispiel: {CALL} programm nordhausen/mein-programm")
    from ssg.console.new_place import entry_place, expect_free
    from ssg.reference.kind_names import kind_called

    kind = kind_called(args.kind or _asked_kind())
    if kind.FOLDER == COUNTY:
        return _found_county(args)
    content = content_folder(args)
    county, slug, title = _asked_place(args, content) if args.name is None else ("", "", args.title or "")
    stem = entry_place(args.name or f"{county}/{slug}", kind.FOLDER, content)
    expect_free(stem, content)
    if is_asking and args.name is not None and not title:
        title = asked("Wie heißt die Seite? Mit Enter bleibt der Titel vom Beispiel.")
    _expect_title(title or None)
    known = _known(kind, stem, content, title, is_asking=is_asking)
    _write(_entry_files(kind, stem, args, known), stem.parent, args.content)
    return CLEAN


def _expect_title(title: str | None) -> None:
    from ssg.load.source_text import refused_in

    if title is not None and (not title.strip() or not title.isprintable() or refused_in(title)):
        raise UsageFault(f"„{printable(title)}“ kann kein Titel sein.", "Schreiben Sie den Titel in eine Zeile.")


def _asked_kind() -> str:
    from ssg.kinds import kinds

    return chosen("Was wollen Sie anlegen?", {folder: kind.SINGULAR for folder, kind in kinds().items()})


def _asked_place(args: Namespace, content: Path) -> tuple[str, str, str]:
    """County, file name and title, as they are typed in."""
    from ssg.load.file_names import proposed_slug
    from ssg.load.walk import SHARED

    names = {county: county for county in (*counties_in(content), SHARED)}
    county = chosen("In welchem Landkreis? „gemeinsam“ gilt für alle.", names)
    title = args.title or asked("Wie heißt die Seite?")
    slug = asked("Wie heißt die Datei? Der Name steht später in der Adresse.", proposed_slug(title))
    return county, slug, title


def _known(kind: "type[Facts]", stem: Path, content: Path, title: str, *, is_asking: bool) -> "Known":
    """The title, and what the entry may name. At a terminal, one chooses."""
    from ssg.console.neighbours import neighbours
    from ssg.reference.field_reference import fields_of
    from ssg.reference.starter import Known

    county = stem.parent.parent.name
    naming = [field for field in fields_of(kind, Language.STANDARD) if field.names_in]
    there = {field.names_in: neighbours(content, county, field.names_in) for field in naming}
    references: dict[str, str] = {}
    for field in naming if is_asking else ():
        if there[field.names_in] and not field.is_list:
            question = f"{field.title}: {field.meaning}"
            references[field.name] = chosen(question, there[field.names_in], is_needed=False)
    return Known(title, {name: slug for name, slug in references.items() if slug}, _listed(there))


def _listed(there: Mapping[str, Mapping[str, str]]) -> dict[str, tuple[str, ...]]:
    return {folder: tuple(names) for folder, names in there.items()}


def _entry_files(kind: "type[Facts]", stem: Path, args: Namespace, known: "Known") -> dict[Path, str]:
    from ssg.reference.starter import starter

    endings = {Language.STANDARD: ".md", Language.EASY: f"{Language.EASY.suffix}.md"}
    return {Path(f"{stem}{end}"): starter(kind, language, args.today, known) for language, end in endings.items()}


def _found_county(args: Namespace) -> int:
    from ssg.console.new_place import county_named, expect_name, proposed_name_of
    from ssg.reference.county_starter import county_files

    written = args.name or asked("Wie heißt der Landkreis?")
    slug, title = (county_named if args.title is None else proposed_name_of)(written)
    expect_name(slug, is_county=True)
    content = content_folder(args)
    if (content / slug).exists():
        raise taken_already(content / slug)
    files = county_files(args.title or title, args.today)
    _write({content / slug / place: text for place, text in files.items()}, content / slug, args.content)
    say("Was noch offen ist, nennt „check“. Sehen Sie ihn an: python build.py build --stage draft")
    return CLEAN


def _write(files: Mapping[Path, str], folder: Path, content: Path | None) -> None:
    for path, text in files.items():
        create(path, text)
    option = f" --content {content.as_posix()}" if content else ""
    say("\n".join(f"Neu: {path.as_posix()}" for path in files))
    say(f"Ersetzen Sie die Beispiele. Dann prüfen Sie: python build.py check {folder.as_posix()}{option}")
