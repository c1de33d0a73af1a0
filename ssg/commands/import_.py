"""Holt eine Seite von Ihrem alten Auftritt: Kontakte, Zeitpläne, Links, Dateien und Termine werden Entwürfe.

Was das Programm nicht versteht, steht am Ende vom Entwurf unter „ZU TUN“. Nichts geht verloren.
"""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from ssg.address import SHARED
from ssg.console.arguments import PROGRAM, Parser, existing_folder, missing
from ssg.console.invocation import content_folder, counties_in
from ssg.console.outcome import CLEAN, Stopped, UsageFault
from ssg.console.terminal import say
from ssg.diagnostic import did_you_mean, printable

if TYPE_CHECKING:
    from ssg.takeover.saved import Saved

MOST_LETTERS = 200_000
_PROTOCOLS = ("http://", "https://")


def arguments(parser: Parser) -> None:
    """Declare operands and option."""
    parser.add_argument(
        "source", nargs="?", metavar="SEITE", help="Die Adresse der Seite, oder eine gespeicherte Seite („.html“)."
    )
    parser.add_argument("county", nargs="?", metavar="KREIS", help="Der Landkreis, zum Beispiel „nordhausen“.")
    parser.add_argument(
        "--content", type=existing_folder, metavar="ORDNER", help="Der Ordner mit Ihren Texten. Sonst: content"
    )
    parser.set_defaults(today=None)


def run(args: Namespace) -> int:
    """Write the drafts; nothing that stands there is touched."""
    if args.source is None or args.county is None:
        raise UsageFault(
            "Es fehlt die Seite oder der Landkreis.",
            f"Zum Beispiel: {PROGRAM} import https://www.landkreis.example/seite nordhausen",
        )
    content = content_folder(args)
    known = (*counties_in(content), SHARED)
    if args.county not in known:
        raise UsageFault(
            f"Den Landkreis „{printable(args.county)}“ gibt es nicht.",
            did_you_mean(args.county, known, f"Es gibt: {', '.join(known)}."),
        )
    page = _page(args.source)
    from ssg.check.markdown_problems import TO_DO
    from ssg.console.text_files import create
    from ssg.takeover.entries import entries_of

    folder = content / args.county
    # What bears the name of a shared entry would take its place for the whole county.
    places = (folder, content / SHARED)
    made = entries_of(page, args.today, lambda name: any(_stands(place / name) for place in places))
    for each in made:
        path = folder / each.folder / f"{each.slug}.md"
        create(path, each.text)
        count = each.text.count(f"{TO_DO}:")
        say(f"Neu: {path.as_posix()}" + (f" ({count}-mal „{TO_DO}“)" if count else ""))
    say(f"Prüfen Sie jede Angabe. Danach: {PROGRAM} check {folder.as_posix()}")
    return CLEAN


def _stands(stem: Path) -> bool:
    return any(stem.parent.glob(f"{stem.name}.*"))


def _page(source: str) -> "Saved":
    try:
        from ssg.takeover.saved import saved
    except ImportError as fault:
        raise Stopped(
            "Für fremde Seiten fehlt die Erweiterung „import“.",
            "So installieren Sie sie: pip install leichtbau[import]",
        ) from fault
    octets, address = _octets(source)
    page = saved(octets, address)
    if page is None or not page.content:
        raise Stopped(f"„{printable(source, 300)}“ enthält keinen Text.", "Nennen Sie eine Seite in HTML.")
    if sum(len(line.text) for line in (*page.content, *page.margin)) > MOST_LETTERS:
        raise Stopped(f"„{printable(source, 300)}“ ist zu lang für eine Seite.", "Teilen Sie die Seite vorher auf.")
    return page


def _octets(source: str) -> tuple[bytes, str]:
    """What the page consists of, and its address where it has one."""
    if source.lower().startswith(_PROTOCOLS):
        from ssg.takeover.fetched import Unreachable, fetched

        try:
            return fetched(source)
        except Unreachable as fault:
            hint = "Speichern Sie die Seite im Browser, und nennen Sie die Datei."
            raise Stopped(f"Die Seite ist nicht gekommen: {fault}.", hint) from fault
    path = Path(source)
    if not path.is_file():
        raise missing(path)
    try:
        return path.read_bytes(), ""
    except OSError as fault:
        raise Stopped(f"„{printable(source, 300)}“ lässt sich nicht lesen.", "Prüfen Sie die Rechte.") from fault
