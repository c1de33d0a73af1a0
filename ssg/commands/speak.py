"""Liest Seiten mit einer Computer-Stimme vor und speichert das als Ton-Datei.

Die Datei entsteht im Ordner „medien“ neben den Texten. Danach nennt der Befehl die Zeilen für das Feld „audio“, oder er
schreibt sie mit „--write“ selbst. Seiten mit einer Aufnahme von Menschen bleiben, wie sie sind. Ist ein Text noch
derselbe, bleibt auch seine Ton-Datei. Nötig sind die Programme „espeak-ng“ und „opusenc“. Das Internet ist nicht nötig.
"""

from argparse import Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ssg.console.arguments import Parser
from ssg.console.computer_voice import Spoken, expect_programs, speak, spoken
from ssg.console.invocation import add_folders, content_folder, telling_of_the_theme, templates_folder
from ssg.console.outcome import CLEAN, Stopped, UsageFault
from ssg.console.selection import select
from ssg.console.terminal import say
from ssg.speech import SPEAKER

if TYPE_CHECKING:
    from ssg.console.read_pages import ReadPage

FIELD = "audio"


def arguments(parser: Parser) -> None:
    """Declare operands and options."""
    parser.add_argument(
        "paths", nargs="*", metavar="PFAD", help="Diese Dateien oder Ordner, zum Beispiel content/nordhausen."
    )
    parser.add_argument("--write", action="store_true", help="Schreibt das Feld „audio“ in Ihre Dateien.")
    add_folders(parser)


def run(args: Namespace) -> int:
    """Speak every page at the places that were asked for."""
    content = content_folder(args)
    pages = _pages(args, content, _asked_for(args, content))
    free = [page for page in pages if page.recording is None or page.recording.speaker == SPEAKER]
    for page in pages:
        if page not in free and page.recording:
            say(f"{(content / page.source).as_posix()}: Hier liest {page.recording.speaker} vor. Das bleibt so.")
    expect_programs()
    changed = sum(_record(content, page, args.today, writes=args.write) for page in free)
    say(f"{_counted(len(free))} mit Computer-Stimme, {changed} neu gesprochen.")
    return CLEAN


def _asked_for(args: Namespace, content: Path) -> Callable[[str], bool]:
    if not args.paths:
        raise UsageFault(
            "Welche Seite soll die Computer-Stimme lesen?",
            "Zum Beispiel: python build.py speak content/nordhausen/programme",
        )
    selection = select(args.paths, content, is_alone=False)
    if selection.alone:
        raise UsageFault(
            f"„{selection.alone[0]}“ liegt nicht im Ordner „{content}“.", "Nennen Sie eine Seite aus diesem Ordner."
        )
    return selection.holds


def _pages(args: Namespace, content: Path, wants: Callable[[str], bool]) -> "tuple[ReadPage, ...]":
    from ssg.console.read_pages import read_pages

    with telling_of_the_theme():
        pages = read_pages(content, templates_folder(args), args.today, wants)
    if not pages:
        raise Stopped(
            "Dort gibt es keine Seite, die veröffentlicht ist.", "Prüfen Sie die Dateien mit: python build.py check"
        )
    return pages


def _record(content: Path, page: "ReadPage", today: date, *, writes: bool) -> bool:
    """Make its sound file where that is missing or tells another text; whether it was made."""
    from ssg.console.text_files import put_octets

    file = content / page.sound
    known = spoken(file.read_bytes()) if file.is_file() else None
    is_new = known is None or known.digest != page.speech.digest
    if is_new:
        octets = speak(page.speech, today)
        known = spoken(octets)
        put_octets(file, octets)
    if known is None:
        raise Stopped(
            f"„{file.as_posix()}“ ist keine Ton-Datei geworden.", "Installieren Sie „opus-tools“ noch einmal."
        )
    say(f"{file.as_posix()}: {known.clock} Minuten, {'neu gesprochen' if is_new else 'der Text ist noch derselbe'}.")
    _tell_field(content / page.source, page, known, writes=writes)
    return is_new


def _tell_field(file: Path, page: "ReadPage", known: Spoken, *, writes: bool) -> None:
    """Write the field, or say what to write; nothing where it stands there already."""
    from ssg.console.front_fields import with_field
    from ssg.console.text_files import put_octets

    values = {
        "datei": page.sound.rpartition("/")[2],
        "sprecher": SPEAKER,
        "dauer": known.clock,
        "datum": f"{known.day:%d.%m.%Y}",
    }
    block = (f"{FIELD}:", *(f"  {name}: {value}" for name, value in values.items()))
    before = file.read_bytes().decode("utf-8")
    after = with_field(before, FIELD, block)
    if after == before:
        return
    if writes:
        put_octets(file, after.encode())
        say(f"{file.as_posix()}: Das Feld „{FIELD}“ ist geschrieben.")
    else:
        say("\n".join((f"Schreiben Sie in {file.as_posix()}:", *(f"    {line}" for line in block))))


def _counted(pages: int) -> str:
    return "1 Seite" if pages == 1 else f"{pages} Seiten"
