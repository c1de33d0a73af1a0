"""What a user asks to have checked: places in the content folder, files elsewhere, or a text that is typed in."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ssg.console.arguments import missing
from ssg.console.outcome import UsageFault
from ssg.diagnostic import printable

TYPED = "-"
ENDINGS = (".md", ".yaml")


@dataclass(frozen=True)
class Selection:
    """Which findings are wanted. Nothing asked for means the whole content folder."""

    inside: tuple[str, ...]
    """Places in the content folder, relative to it; the empty str is all of it."""
    alone: tuple[str, ...]
    """Files that are judged without neighbours, as their user wrote them; „-“ is standard input."""

    @property
    def is_everything(self) -> bool:
        """Whether it is the whole content folder."""
        return "" in self.inside

    def holds(self, path: str) -> bool:
        """Whether the file, named as findings name it, is at one of the places inside."""
        return any(not place or path == place or path.startswith(f"{place}/") for place in self.inside)


def select(asked: Iterable[str], content: Path, *, is_alone: bool) -> Selection:
    """Sort what is asked for. With `is_alone`, files of the content folder are judged without neighbours, too.

    UsageFault where nothing is there to judge.
    """
    paths = list(asked)
    if not paths and not is_alone:
        return Selection(("",), ())
    if not paths:
        raise UsageFault("Zu „--as“ fehlt die Datei.", "Zum Beispiel: python build.py check entwurf.md --as leicht")
    inside: list[str] = []
    alone: list[str] = []
    for path in paths:
        place = None if is_alone or path == TYPED else _place_in(content, path)
        if path != TYPED and not os.path.lexists(path):
            raise missing(Path(path))
        if place is None:
            alone.extend([path] if path == TYPED else _files(Path(path)))
        else:
            inside.append(place)
    return Selection(tuple(inside), tuple(dict.fromkeys(alone)))


def _place_in(content: Path, path: str) -> str | None:
    """`path` relative to the content folder: as it is spelled, or as it is reached through links."""
    for spell in (os.path.abspath, os.path.realpath):
        place, folder = Path(spell(path)), Path(spell(content))
        if place.is_relative_to(folder):
            return "" if place == folder else place.relative_to(folder).as_posix()
    return None


def _files(path: Path) -> Iterator[str]:
    if not path.is_dir():
        yield path.as_posix()
        return
    found = sorted(each for each in path.rglob("*") if each.name.endswith(ENDINGS) and each.is_file())
    if not found:
        hint = "Geprüft werden Dateien mit der Endung „.md“."
        raise UsageFault(f"Im Ordner „{printable(path.as_posix(), 300)}“ liegt kein Text.", hint)
    yield from (each.as_posix() for each in found)
