"""The first version of a new entry's files: the kind's example as a draft, with each field explained."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ssg.kind import Facts
from ssg.languages import Language
from ssg.reference.field_reference import Field, fields_of

DRAFT = "status: entwurf"
FENCE = "---"

_FIELD = re.compile(r"(?P<indent> *)(?P<item>- )?(?P<name>[a-z_]+):")
_DAY = re.compile(r"^stand: .*$", re.MULTILINE)
_STATUS = re.compile(r"^status: .*$", re.MULTILINE)
_HEAD = {
    Language.STANDARD: "Ersetzen Sie die Beispiele. Ist alles fertig? Dann schreiben Sie „status: veroeffentlicht“.",
    Language.EASY: "Das ist die Fassung in Leichter Sprache. Ersetzen Sie die Beispiele.",
}
_MORE = "Weitere Felder, wenn Sie sie brauchen. Löschen Sie dann das Zeichen „#“ davor:"


def starter(kind: type[Facts], language: Language, today: date) -> str:
    """The text of a new file: the program reads it at once, and shows nothing of it until it is published."""
    example = kind.EASY_EXAMPLE if language is Language.EASY else kind.EXAMPLE
    fences = example.startswith(FENCE)
    front, body = _cut(example) if fences else (example, "")
    known = fields_of(kind, language)
    lines = [f"# {_HEAD[language]}", *_explained(_as_draft(front, today).splitlines(), known)]
    lines.extend(_others(front, known))
    written = "\n".join(lines) + "\n"
    return f"{FENCE}\n{written}{FENCE}\n{body}" if fences else written


def _cut(example: str) -> tuple[str, str]:
    _, front, body = re.split(rf"^{FENCE}\n", example, maxsplit=2, flags=re.MULTILINE)
    return front, body


def _as_draft(front: str, today: date) -> str:
    front = _DAY.sub(f"stand: {today:%d.%m.%Y}", front)
    return _STATUS.sub(DRAFT, front) if _STATUS.search(front) else f"{front}{DRAFT}\n"


def _explained(lines: Sequence[str], fields: Sequence[Field]) -> Iterator[str]:
    """The lines, each field with its meaning above it where it comes for the first time."""
    above: list[tuple[int, Sequence[Field]]] = [(0, fields)]
    told: set[int] = set()
    for line in lines:
        if match := _FIELD.match(line):
            indent = len(match["indent"]) + len(match["item"] or "")
            while above[-1][0] > indent:
                above.pop()
            for field in [each for each in above[-1][1] if each.name == match["name"]]:
                if id(field) not in told:
                    yield f"{match['indent']}# {field.meaning}"
                told.add(id(field))
                above.extend([(indent + 1, field.parts)] if field.parts else [])
        yield line


def _others(front: str, fields: Sequence[Field]) -> Iterator[str]:
    written = {match["name"] for match in map(_FIELD.match, front.splitlines()) if match and not match["indent"]}
    yield f"# {_MORE}"
    for field in fields:
        if field.name not in {*written, "status"}:
            yield f"# {field.name}: {field.meaning}"
