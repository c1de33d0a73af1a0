"""Hilft Ihnen in Ihrem Schreib-Programm, während Sie tippen: mit Hinweisen, Erklärungen und Vorschlägen.

Ihr Schreib-Programm startet diesen Befehl selbst. Wie Sie das einstellen, steht im Handbuch, für „VS Code“, „Neovim“
und „Helix“. Die Vorschau ist die von „serve“. Läuft „serve“ nicht, zeigt dieser Befehl die Seiten selbst.
"""

import sys
from argparse import Namespace
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from ssg.console.arguments import Parser
from ssg.console.fault import keep_traceback
from ssg.console.invocation import (
    CACHE,
    CONTENT,
    SITE,
    TEMPLATES,
    add_cache,
    add_folders,
    add_port,
    base_folder,
    chosen_cache,
    content_folder,
    templates_folder,
)
from ssg.console.outcome import CLEAN, Stopped
from ssg.console.terminal import is_terminal
from ssg.project import Project


def arguments(parser: Parser) -> None:
    """Declare the options."""
    add_folders(parser)
    add_cache(parser, CACHE)
    add_port(parser)


def run(args: Namespace) -> int:
    """Answer an editor on the standard streams until it says goodbye."""
    if find_spec("pygls") is None:
        raise Stopped(
            "Für Schreib-Programme fehlt die Erweiterung „lsp“.", "So installieren Sie sie: pip install leichtbau[lsp]"
        )
    if is_terminal(sys.stdin):
        raise Stopped(
            "Diesen Befehl startet Ihr Schreib-Programm von selbst.",
            "Wie Sie das einstellen, steht im Handbuch unter „Hilfe im Schreib-Programm“.",
        )
    from ssg.language_server.server import Server

    project = partial(_project, args)
    folder = chosen_cache(args, base_folder(args) / CACHE)
    Server(project, args.port, partial(keep_traceback, folder=folder)).serve()
    return CLEAN


def _project(args: Namespace, root: Path | None) -> Project:
    """What the options describe; without them, the content in the folder that is open in the editor, if it has any."""
    here = root if root and not args.content and (root / CONTENT).is_dir() else None
    base = here or base_folder(args)
    templates = here / TEMPLATES if here and not args.templates and (here / TEMPLATES).is_dir() else None
    return Project(
        content=here / CONTENT if here else content_folder(args),
        templates=templates or templates_folder(args),
        output=base / SITE,
        today=args.today,
        cache=chosen_cache(args, base / CACHE),
    )
