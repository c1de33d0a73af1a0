"""What `check` can put right in files, to be shown or to be kept."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from ssg.console.correction import corrected
from ssg.console.county_nearby import style_near
from ssg.console.lone_text import language_of, octets_of
from ssg.console.selection import Selection
from ssg.console.terminal import say, say_aside
from ssg.console.text_files import put_octets
from ssg.kinds import kinds
from ssg.load.walk import TEXT_ENDINGS, survey
from ssg.report import path_below

_NO_LINE_END = "\\ No newline at end of file"


@dataclass(frozen=True)
class Change:
    """One file as it is and as it would be; `path` is shown and written as its user named it."""

    path: str
    before: bytes
    after: bytes

    def keep(self) -> None:
        """Write the file. Where a link leads to it, the link stays."""
        put_octets(Path(self.path).resolve(), self.after)

    @property
    def difference(self) -> str:
        """The change as `patch` reads it, without a line end."""
        lines = unified_diff(_lines(self.before), _lines(self.after), self.path, self.path, lineterm="\n")
        shown = (line if line.endswith("\n") else f"{line}\n{_NO_LINE_END}\n" for line in lines)
        return "".join(shown).removesuffix("\n")


def changes(selection: Selection, content: Path, edition: str | None) -> Iterator[Change]:
    """Each chosen text that would change, in order."""
    for path in paths_of(selection, content):
        before = octets_of(path)
        after = corrected(path, before, language_of(path, edition), style_near(path))
        if after != before:
            yield Change(path, before, after)


def paths_of(selection: Selection, content: Path) -> Iterator[str]:
    """Each chosen text, in order."""
    yield from _inside(selection, content)
    yield from selection.alone


def show(proposed: Iterable[Change]) -> bool:
    """Print the differences; whether there is any."""
    is_any = False
    for change in proposed:
        say(change.difference)
        is_any = True
    return is_any


def keep(proposed: Iterable[Change]) -> None:
    """Write the files, and say which aside, where no report is."""
    number = 0
    for number, change in enumerate(proposed, 1):  # noqa: B007 - their number is told
        change.keep()
        say_aside(f"{change.path}: berichtigt.")
    say_aside(_said(number))


def _said(number: int) -> str:
    if not number:
        return "Von selbst ließ sich nichts berichtigen."
    return "1 Datei ist berichtigt." if number == 1 else f"{number} Dateien sind berichtigt."


def _inside(selection: Selection, content: Path) -> Iterator[str]:
    if selection.inside:
        spots, _ = survey(content, kinds())
        for spot in spots:
            if spot.path.endswith(TEXT_ENDINGS) and selection.holds(spot.path):
                yield path_below(content.as_posix(), spot.path)


def _lines(octets: bytes) -> list[str]:
    """Only LF ends a line of a difference; what comes before it is part of the line."""
    *lines, last = octets.decode().split("\n")
    return [*(f"{line}\n" for line in lines), *([last] if last else [])]
