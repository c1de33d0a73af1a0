"""Legt einen neuen Eintrag an: zwei Dateien als Entwurf, mit einer Erklärung zu jedem Feld."""

from argparse import Namespace
from pathlib import Path

from ssg.console.arguments import Parser, existing_folder
from ssg.console.invocation import COUNTY_FILE, content_folder, counties_in
from ssg.console.outcome import CLEAN, UsageFault
from ssg.console.terminal import say
from ssg.console.text_files import create, taken_already
from ssg.diagnostic import did_you_mean, printable
from ssg.languages import Language

CALL = "python build.py new"
COUNTY = "kreis"


def arguments(parser: Parser) -> None:
    """Declare operands and option."""
    parser.add_argument("kind", nargs="?", metavar="ART", help="Was Sie anlegen, zum Beispiel „programm“ oder „kreis“.")
    parser.add_argument(
        "name", nargs="?", metavar="KREIS/NAME", help="Wo und wie es heißt, zum Beispiel „nordhausen/mein-programm“."
    )
    parser.add_argument(
        "--content", type=existing_folder, metavar="ORDNER", help="Der Ordner mit Ihren Texten. Sonst: content"
    )
    parser.set_defaults(today=None)


def run(args: Namespace) -> int:
    """Write the base file and the easy file; nothing that stands there is touched."""
    if args.kind is None or args.name is None:
        raise UsageFault("Es fehlt, was Sie anlegen wollen.", f"Zum Beispiel: {CALL} programm nordhausen/mein-programm")
    from ssg.reference.kind_names import kind_called
    from ssg.reference.starter import starter

    content = content_folder(args)
    kind = kind_called(args.kind)
    stem = _county_stem(args.name, content) if kind.FOLDER == COUNTY else _stem(args.name, kind.FOLDER, content)
    ending = ".md" if kind.EXAMPLE.startswith("---") else ".yaml"
    paths = {Language.STANDARD: Path(f"{stem}{ending}"), Language.EASY: Path(f"{stem}{Language.EASY.suffix}.md")}
    _expect_free(stem)
    for language, path in paths.items():
        create(path, starter(kind, language, args.today))
    say(
        "\n".join(
            [
                *(f"Neu: {path.as_posix()}" for path in paths.values()),
                _next_steps(paths[Language.STANDARD].parent, args.content),
            ]
        )
    )
    return CLEAN


def _stem(written: str, folder: str, content: Path) -> Path:
    """Where the entry's files go, without their endings."""
    county, _, slug = written.partition("/")
    if not county or not slug:
        raise UsageFault(
            f"In „{printable(written)}“ fehlt der Kreis oder der Name.",
            f"Schreiben Sie beides: {CALL} {folder} nordhausen/mein-name",
        )
    _expect_name(slug)
    known = (*counties_in(content), "gemeinsam")
    if county not in known:
        raise UsageFault(
            f"Den Landkreis „{printable(county)}“ gibt es nicht.",
            did_you_mean(county, known, f"Es gibt: {', '.join(known)}."),
        )
    return content / county / folder / slug


def _county_stem(written: str, content: Path) -> Path:
    from ssg.load.file_names import RESERVED_COUNTIES

    _expect_name(written)
    if written in {*RESERVED_COUNTIES, "gemeinsam"}:
        raise UsageFault(f"Der Name „{written}“ ist schon vergeben.", "Wählen Sie einen anderen Namen.")
    return content / written / COUNTY_FILE.removesuffix(".yaml")


def _expect_name(slug: str) -> None:
    from ssg.load.file_names import RESERVED_SLUGS, SLUG, proposed_slug

    if not SLUG.fullmatch(slug):
        raise UsageFault(
            f"„{printable(slug)}“ passt nicht in eine Internet-Adresse.",
            f"Nehmen Sie a bis z, Ziffern und Binde-Striche. Schreiben Sie zum Beispiel: {proposed_slug(slug)}",
        )
    if slug in RESERVED_SLUGS:
        raise UsageFault(f"Der Name „{slug}“ ist schon vergeben.", f"Schreiben Sie zum Beispiel: {slug}-seite")


def _expect_free(stem: Path) -> None:
    rivals = (Path(f"{stem}{ending}") for ending in (".md", ".yaml", ".leicht.md"))
    taken = next((each for each in rivals if each.exists()), None)
    if taken is not None:
        raise taken_already(taken)


def _next_steps(folder: Path, content: Path | None) -> str:
    option = f" --content {content.as_posix()}" if content else ""
    return f"Ersetzen Sie die Beispiele. Dann prüfen Sie: python build.py check {folder.as_posix()}{option}"
