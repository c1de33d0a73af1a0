"""Zeigt die Seiten im Browser, während Sie schreiben.

Jede Seite entsteht, wenn Sie sie aufrufen, aus Ihren Dateien, wie sie dann sind. Wenn Sie speichern, lädt der Browser
die Seite neu. Auch Entwürfe sind zu sehen, mit „Entwurf:“ vor dem Titel. Was einen Bau anhält, steht oben auf der
Seite. Alles andere steht in der Redaktion, zu der jede Seite führt: alle Seiten mit dem, was zu tun ist, und beide
Fassungen nebeneinander. Die Vorschau ist nur auf diesem Rechner zu sehen.
"""

from argparse import Namespace
from functools import partial

from ssg.console.arguments import Parser
from ssg.console.fault import keep_traceback
from ssg.console.interruption import Interrupted
from ssg.console.invocation import (
    CACHE,
    PORT,
    SITE,
    add_cache,
    add_folders,
    add_port,
    base_folder,
    chosen_cache,
    content_folder,
    templates_folder,
)
from ssg.console.missing_site import bring_back
from ssg.console.outcome import CLEAN, Stopped
from ssg.console.terminal import say
from ssg.project import Project


def arguments(parser: Parser) -> None:
    """Declare the options."""
    add_folders(parser)
    add_cache(parser, CACHE)
    add_port(parser)


def run(args: Namespace) -> int:
    """Answer until somebody stops it."""
    from ssg.cache import engine_digest
    from ssg.newsroom.desk import Desk
    from ssg.newsroom.desk_server import DeskServer
    from ssg.newsroom.hiring import Aide
    from ssg.newsroom.markup import PLACE
    from ssg.preview.pages import Preview
    from ssg.preview.server import PortTaken

    base = base_folder(args)
    bring_back(base / SITE)
    project = Project(
        content=content_folder(args),
        templates=templates_folder(args),
        output=base / SITE,
        today=args.today,
        cache=chosen_cache(args, base / CACHE),
    )
    engine = engine_digest() if project.cache else ""
    preview = Preview(project, engine, partial(keep_traceback, folder=project.cache))
    try:
        with DeskServer(Desk(preview, engine, Aide), args.port) as server:
            say(f"Die Vorschau ist da: {server.address}\nWas zu tun ist, steht hier: {server.address}{PLACE}/")
            say("So beenden Sie sie: Strg und C drücken.")
            server.serve_forever()
    except PortTaken as taken:
        raise Stopped(str(taken), f"Nehmen Sie eine andere Nummer, zum Beispiel: --port {PORT + 80}") from taken
    except Interrupted:
        say("Die Vorschau ist beendet.")
    return CLEAN
