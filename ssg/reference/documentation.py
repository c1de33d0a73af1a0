"""The generated part of the handbook: fields from the kinds, rule pages from the problems, commands from their help."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from ssg.console.arguments import Parser
from ssg.diagnostic import Problem
from ssg.kind import Facts
from ssg.kinds import kinds
from ssg.languages import Language
from ssg.reference.catalogue import problems
from ssg.reference.explanation import as_page, escaped, shown
from ssg.reference.field_reference import Field, fields_of

FIELDS = "felder.md"
COMMANDS = "befehle.md"
RULES = "regeln"

GROUPS = {
    "DA": "Dateien",
    "FE": "Felder",
    "VW": "Verweise",
    "MD": "Text und Markdown",
    "LS": "Leichte Sprache",
    "AS": "Alltags-Sprache",
    "BF": "Barriere-Freiheit der fertigen Seiten",
}
_MADE = "<!-- Diese Seite macht „python build.py docs“. Änderungen hier gehen verloren. -->"


def handbook_pages(parsers: Mapping[str, Parser]) -> dict[str, str]:
    """Every generated page by its path below docs/."""
    rules = {f"{RULES}/{problem.code.lower()}.md": f"{_MADE}\n\n{as_page(problem)}" for problem in problems().values()}
    return {
        FIELDS: _joined(_field_parts()),
        COMMANDS: _joined(_command_parts(parsers)),
        f"{RULES}/README.md": _joined(_rule_parts(problems().values())),
        **rules,
    }


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join((_MADE, *parts)) + "\n"


def _field_parts() -> Iterator[str]:
    yield "# Felder"
    yield (
        "Jede Datei beginnt mit Feldern. Hier steht zu jeder Art, welche Felder es gibt. "
        "Ein neuer Eintrag mit allen Erklärungen entsteht so: `python build.py new ART KREIS/NAME`."
    )
    yield "\n".join(f"- [{kind.SINGULAR}](#{kind.SINGULAR.lower()})" for kind in kinds().values())
    for kind in kinds().values():
        yield from _kind_parts(kind)


def _kind_parts(kind: type[Facts]) -> Iterator[str]:
    is_county = not kind.EXAMPLE.startswith("---")
    place = "content/<landkreis>/kreis.yaml" if is_county else f"content/<landkreis>/{kind.FOLDER}/<name>.md"
    easy = place.replace(".yaml", ".md").replace(".md", ".leicht.md")
    yield f"## {kind.SINGULAR}"
    yield " ".join((kind.__doc__ or "").split())
    yield f"Die Datei heißt `{place}`. Daneben liegt der leichte Text: `{easy}`."
    yield _table(fields_of(kind, Language.STANDARD))
    yield "### Beispiel: " + kind.SINGULAR
    yield _block(kind.EXAMPLE)
    yield f"### Leichte Sprache: {kind.SINGULAR}"
    yield "Diese Felder darf der leichte Text haben. Alles andere kommt aus der Haupt-Datei."
    yield _table(fields_of(kind, Language.EASY))
    yield _block(kind.EASY_EXAMPLE)


def _table(fields: Iterable[Field]) -> str:
    head = ("| Feld | Titel | Bedeutung | Pflicht | Was darf dort stehen? |", "|---|---|---|---|---|")
    return "\n".join([*head, *_rows(fields)])


def _rows(fields: Iterable[Field], above: str = "") -> Iterator[str]:
    for field in fields:
        name = f"{above}{field.name}"
        duty = "ja" if field.is_required else "nein"
        cells = (f"`{name}`", field.title, escaped(field.meaning), duty, escaped(field.allowed))
        yield f"| {' | '.join(cells)} |"
        yield from _rows(field.parts, f"{name} › ")


def _block(example: str) -> str:
    return f"```yaml\n{example.rstrip()}\n```"


def _rule_parts(found: Iterable[Problem]) -> Iterator[str]:
    yield "# Alle Codes"
    yield (
        "Jeder Hinweis im Bericht hat einen Code. Hier steht, was er bedeutet. "
        "Dasselbe zeigt: `python build.py explain CODE`."
    )
    by_prefix = {prefix: list(group) for prefix, group in groupby(found, key=lambda problem: problem.code[:2])}
    for prefix, title in GROUPS.items():
        yield f"## {title}"
        yield "\n".join(_rule_line(each) for each in by_prefix.get(prefix, ()))


def _rule_line(problem: Problem) -> str:
    return f"- [{problem.code}]({problem.code.lower()}.md) `{problem.name}`: {escaped(shown(problem.message))}"


def _command_parts(parsers: Mapping[str, Parser]) -> Iterator[str]:
    yield "# Befehle"
    yield "Ein Befehl ist eine Zeile im Terminal. Ohne Befehl baut `python build.py` die Seiten."
    yield _EXITS
    for name, parser in parsers.items():
        yield f"## {name}"
        yield f"```text\n{parser.format_help().rstrip()}\n```"


_EXITS = """\
Am Ende meldet jeder Befehl eine Zahl an das System:

- 0: Alles ist in Ordnung.
- 1: Es gibt Probleme. Mit `--strict` zählen auch Warnungen.
- 2: Der Befehl passt so nicht. Ein Satz sagt, was fehlt.
- 3: Ein Versehen von uns. Ein Satz sagt, welche Datei die Entwickler brauchen.
- 4: Die Seiten sind da, aber einzelne Einträge fehlen (nur mit `build --quarantine`). Der Bericht beginnt mit ihnen.
- Ab 129: Jemand hat den Befehl abgebrochen. Die Zahl ist 128 und die Nummer des Signals."""
