"""The first version of a new entry's files: the kind's example as a draft, with each field explained."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ssg.canonical.scalars import written
from ssg.kind import Facts
from ssg.languages import Language
from ssg.reference.field_reference import Field, fields_of

DRAFT = "status: entwurf"
FENCE = "---"

_FIELD = re.compile(r"(?P<indent> *)(?P<item>- )?(?P<name>[a-z_]+):")
_TITLE = re.compile(r"^titel: (.*)$", re.MULTILINE)
_DAY = re.compile(r"^stand: .*$", re.MULTILINE)
_STATUS = re.compile(r"^status: .*$", re.MULTILINE)
_HEAD = {
    Language.STANDARD: "Ersetzen Sie die Beispiele. Ist alles fertig? Dann schreiben Sie „status: veroeffentlicht“.",
    Language.EASY: "Das ist die Fassung in Leichter Sprache. Ersetzen Sie die Beispiele.",
}
_MORE = "Weitere Felder, wenn Sie sie brauchen. Löschen Sie dann das Zeichen „#“ davor:"


_PROPOSED = 12


@dataclass(frozen=True)
class Known:
    """What is known of a new entry beforehand."""

    title: str = ""
    """Of its standard version."""
    references: Mapping[str, str] = field(default_factory=dict)
    """The entries that it names, by field."""
    proposals: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The entries that it might name, by folder."""


NOTHING = Known()


def starter(kind: type[Facts], language: Language, today: date, known: Known = NOTHING) -> str:
    """The text of a new file: the program reads it at once, and shows nothing of it until it is published."""
    example = kind.EASY_EXAMPLE if language is Language.EASY else kind.EXAMPLE
    fences = example.startswith(FENCE)
    front, body = _cut(example) if fences else (example, "")
    fields = fields_of(kind, language)
    front = _as_draft(front, today)
    lines = [f"# {_HEAD[language]}"]
    if language is Language.EASY and known.title:
        lines.append(f"# In der anderen Fassung heißt die Seite: {known.title}")
    elif language is Language.STANDARD:
        front = _filled(front, known)
    lines += [*_explained(front.splitlines(), fields), *_others(front, fields, known.proposals)]
    whole = "\n".join(lines) + "\n"
    return f"{FENCE}\n{whole}{FENCE}\n{body}" if fences else whole


def example_title(kind: type[Facts]) -> str:
    """What the example of a kind is called."""
    found = _TITLE.search(kind.EXAMPLE)
    return found[1] if found else kind.SINGULAR


def _cut(example: str) -> tuple[str, str]:
    _, front, body = re.split(rf"^{FENCE}\n", example, maxsplit=2, flags=re.MULTILINE)
    return front, body


def _as_draft(front: str, today: date) -> str:
    front = _DAY.sub(f"stand: {today:%d.%m.%Y}", front)
    return _STATUS.sub(DRAFT, front) if _STATUS.search(front) else f"{front}{DRAFT}\n"


def _filled(front: str, known: Known) -> str:
    if known.title:
        front = _TITLE.sub(lambda _: f"titel: {written(known.title)}", front, count=1)
    return front + "".join(f"{name}: {slug}\n" for name, slug in known.references.items())


def _explained(lines: Sequence[str], fields: Sequence[Field]) -> Iterator[str]:
    """The lines, each field with its meaning above it where it comes for the first time."""
    above: list[tuple[int, Sequence[Field]]] = [(0, fields)]
    told: set[int] = set()
    for line in lines:
        if match := _FIELD.match(line):
            indent = len(match["indent"]) + len(match["item"] or "")
            while above[-1][0] > indent:
                above.pop()
            for found in [each for each in above[-1][1] if each.name == match["name"]]:
                if id(found) not in told:
                    yield f"{match['indent']}# {found.meaning}"
                told.add(id(found))
                above.extend([(indent + 1, found.parts)] if found.parts else [])
        yield line


def _others(front: str, fields: Sequence[Field], proposals: Mapping[str, Sequence[str]]) -> Iterator[str]:
    filled = {match["name"] for match in map(_FIELD.match, front.splitlines()) if match and not match["indent"]}
    yield f"# {_MORE}"
    for each in fields:
        if each.name not in {*filled, "status"}:
            there = proposals.get(each.names_in, ())[:_PROPOSED]
            yield f"# {each.name}: {each.meaning}" + (f" Es gibt: {', '.join(there)}." if there else "")
