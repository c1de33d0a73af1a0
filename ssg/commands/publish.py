"""Veröffentlicht die fertigen Seiten: Leserinnen und Leser sehen den alten Stand oder den neuen, nie eine Mischung.

Das Ziel ist ein Ordner auf diesem Rechner oder auf einem Server, den „ssh“ erreicht. Jeder Stand bekommt dort einen
Ordner unter „releases“. Erst wenn alles angekommen und verglichen ist, zeigt die Verknüpfung „current“ auf ihn. Drei
Stände bleiben. Geht etwas nicht, sagt ein Satz den Grund, der alte Stand bleibt zu sehen, und die Zahl am Ende ist 1.

Einfacher Webspace kennt keine Verknüpfungen. Dorthin kommt mit „sftp://…“ oder „--plain“ Datei für Datei: zuerst, was
Seiten brauchen, dann die Seiten. Was wegfällt, geht zuletzt.
"""

import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ssg.console.arguments import PROGRAM, Parser, place
from ssg.console.invocation import SITE, shortest
from ssg.console.missing_site import bring_back
from ssg.console.outcome import CLEAN, Stopped, UsageFault
from ssg.console.terminal import say, say_aside
from ssg.diagnostic import printable
from ssg.project import ROOT

if TYPE_CHECKING:
    from ssg.publish.place import Place
    from ssg.publish.plain import WebSpace
    from ssg.publish.release import Difference, Listing, Release

_LAST_PORT = 65_535
CHOICES = ("--list", "--rollback", "--dry-run")


def arguments(parser: Parser) -> None:
    """Declare operand and options."""
    parser.add_argument(
        "target",
        nargs="?",
        metavar="ZIEL",
        help="Zum Beispiel /srv/www/kreis, benutzer@server:/srv/www/kreis oder sftp://benutzer@server/kreis",
    )
    parser.add_argument("--site", type=place, metavar="ORDNER", help="Dort liegen die fertigen Seiten. Sonst: site")
    parser.add_argument(
        "--port", type=_port, metavar="NUMMER", help="Die Nummer, unter der „ssh“ antwortet. Sonst: die „ssh“ kennt"
    )
    parser.add_argument(
        "--plain", action="store_true", help="Der Ordner ist einfacher Webspace: Er zeigt die Dateien, wie sie liegen."
    )
    parser.add_argument(
        "--part",
        action="store_true",
        help="Auch Seiten, die mit „build --county“ entstanden: Am Ziel stehen dann nur diese Landkreise.",
    )
    parser.add_argument("--dry-run", action="store_true", help="Zeigt nur, was sich ändern würde.")
    parser.add_argument("--list", action="store_true", help="Nennt die Stände, die es am Ziel gibt.")
    parser.add_argument("--rollback", action="store_true", help="Zeigt wieder den Stand davor.")


def _port(written: str) -> int:
    if written.isascii() and written.isdigit() and 0 < int(written[:6]) <= _LAST_PORT:
        return int(written)
    raise UsageFault(f"„{printable(written)}“ kann keine Nummer für „ssh“ sein.", "Meistens ist es die 22.")


def run(args: Namespace) -> int:
    """Publish, or what else the options ask for."""
    from ssg.publish.stop import PublishStopped, WrongTarget
    from ssg.publish.target import is_web_space, place_at, web_space_at
    from ssg.write.disk import WriteFailed, telling
    from ssg.write.lock import Busy

    _expect_sense(args)
    try:
        with telling(Path(args.target)):
            if args.plain or is_web_space(args.target):
                _copy(web_space_at(args.target, args.port), args)
            elif args.list:
                _list(place_at(args.target, args.port))
            elif args.rollback:
                _roll_back(place_at(args.target, args.port))
            else:
                _publish(place_at(args.target, args.port), args)
    except WrongTarget as wrong:
        raise UsageFault(wrong.message, wrong.hint) from wrong
    except PublishStopped as stop:
        raise Stopped(stop.message, stop.hint) from stop
    except (Busy, WriteFailed) as stop:
        raise Stopped(str(stop)) from stop
    return CLEAN


def _expect_sense(args: Namespace) -> None:
    if not args.target:
        raise UsageFault(
            "Wohin sollen die Seiten?", "Zum Beispiel: python build.py publish benutzer@server:/srv/www/kreis"
        )
    asked = [name for name in CHOICES if getattr(args, name[2:].replace("-", "_"))]
    if len(asked) > 1:
        raise UsageFault(f"„{asked[0]}“ und „{asked[1]}“ passen nicht zusammen.", "Schreiben Sie nur eines davon.")
    if (args.list or args.rollback) and (args.plain or args.target.startswith("sftp://")):
        raise UsageFault(
            "Auf einfachem Webspace gibt es nur einen Stand.",
            "Holen Sie den älteren Stand mit „git“ zurück, bauen Sie ihn, und veröffentlichen Sie ihn.",
        )


def _site(args: Namespace) -> Path:
    """Where the pages lie. Stopped where the target would lie among them, and be gone with the next build."""
    bring_back(args.site or Path(SITE))
    site: Path = args.site or (Path(SITE) if Path(SITE).is_dir() else shortest(ROOT / SITE))
    if Path(args.target).resolve().is_relative_to(site.resolve()):
        raise UsageFault(
            f"Das Ziel „{printable(args.target, 300)}“ liegt in „{printable(str(site), 300)}“.",
            "Nennen Sie einen Ordner, der nicht zu den fertigen Seiten gehört.",
        )
    return site


def _publish(there: "Place", args: Namespace) -> None:
    from ssg.publish import is_shown, publish

    with _finished(args) as release:
        now = there.standing()
        if is_shown(release, there, now):
            _say_nothing_to_do(there.shown, release)
        elif args.dry_run:
            _foretell(there.shown, now.listing, release)
        else:
            publish(_with_twins(release), there, now, lambda changed: _tell(changed, there, release))


def _tell(changed: "Difference", there: "Place", release: "Release") -> None:
    told = _counted(changed) if any(vars(changed).values()) else "Beschädigte Dateien sind ersetzt"
    say(f"{told}. Zu sehen in {there.shown}/current.\n{_named(release.tree)}")
    _tell_of_rules(changed)


def _copy(space: "WebSpace", args: Namespace) -> None:
    from ssg.publish.plain import copy

    with _finished(args) as release:
        before = space.noted()
        if before == release.listing:
            _say_nothing_to_do(space.shown, release)
        elif args.dry_run:
            _foretell(space.shown, before, release)
        else:
            changed = copy(release, space, before)
            say(f"{_counted(changed)}. Zu sehen in {space.shown}.\n{_named(release.tree)}")
            _tell_of_rules(changed)


def _tell_of_rules(changed: "Difference") -> None:
    """A web server knows by name the addresses at which no page stands any more."""
    from ssg.address import relocations

    if any(path.endswith(relocations("")) for path in (*changed.added, *changed.changed, *changed.removed)):
        say_aside(f"Seiten sind umgezogen oder beendet. Erneuern Sie die Regeln des Web-Servers: {PROGRAM} webserver")


@contextmanager
def _finished(args: Namespace) -> "Iterator[Release]":
    """The site, which no build changes meanwhile."""
    from ssg.publish.finished import expect_site, finished_site
    from ssg.write.lock import locked

    site = _site(args)
    expect_site(site)
    with locked(site, say_aside):
        yield finished_site(site, may_be_part=args.part)


def _with_twins(release: "Release") -> "Release":
    """Compressed files go to the server alone: they lie beside the site, not in it."""
    from dataclasses import replace

    from ssg.publish.compressed import FILES, twins, ways
    from ssg.write.disk import telling
    from ssg.write.output_folder import state_folder

    store = state_folder(release.site) / "twins"
    with telling(store):
        return replace(release, twins=twins(release.parts, store, ways()), twins_below=store / FILES)


def _list(there: "Place") -> None:
    now = there.standing()
    for tree, seconds in now.releases.items():
        day = time.strftime("%d.%m.%Y %H:%M", time.localtime(seconds))
        say(f"{tree}  {day}{'  zu sehen' if tree == now.current else ''}")
    if not now.releases:
        say(f"In {there.shown} ist noch nichts veröffentlicht.")


def _roll_back(there: "Place") -> None:
    from ssg.publish import roll_back

    def tell(trees: tuple[str, str]) -> None:
        say(f"Zu sehen ist wieder der Stand davor. Der Stand {trees[0]} bleibt liegen.\n{_named(trees[1])}")

    roll_back(there, tell)


def _say_nothing_to_do(shown: str, release: "Release") -> None:
    say(f"{shown} zeigt diesen Stand schon. Es ist nichts zu tun.\n{_named(release.tree)}")


def _foretell(shown: str, before: "Listing", release: "Release") -> None:
    from ssg.publish.release import difference

    changed = difference(before, release.listing)
    for word, paths in (("neu", changed.added), ("geändert", changed.changed), ("entfällt", changed.removed)):
        for path in paths:
            say(f"{word:<10}{path}")
    say(f"{_counted(changed)}. So würde es in {shown}. Es ist nichts geschehen.\n{_named(release.tree)}")


def _counted(changed: "Difference") -> str:
    return f"{len(changed.added)} neu, {len(changed.changed)} geändert, {len(changed.removed)} entfernt"


def _named(tree: str) -> str:
    """The line that two builds of the same content have in common, wherever they ran."""
    return f"Stand: {tree}"
