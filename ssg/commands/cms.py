"""Schreibt einen Ordner mit Formularen für Ihre Texte: Wer im Browser schreibt, braucht kein YAML.

Beide Fassungen einer Seite stehen in einem Formular nebeneinander. Gespeichert werden dieselben Dateien, die Sie sonst
von Hand schreiben. Der Ordner gehört nicht zu den öffentlichen Seiten. Legen Sie ihn auf einen eigenen Web-Server,
oder schreiben Sie mit „--serve“ nur auf diesem Rechner. Der Browser dafür ist Chrome, Chromium oder Edge.

Die Formulare selbst sind das freie Programm Sveltia CMS. Beim ersten Mal holt es „npm“ aus dem Internet. Danach
braucht es kein Internet, und es fragt bei niemandem an, außer beim Server, den Sie mit „--repo“ nennen.
"""

import re
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ssg.console.arguments import PROGRAM, Parser, existing_folder, place, port
from ssg.console.interruption import Interrupted
from ssg.console.invocation import CACHE, SITE, base_folder, content_folder, expect_county
from ssg.console.outcome import CLEAN, Stopped, UsageFault
from ssg.console.terminal import say, say_aside
from ssg.console.text_files import put_octets
from ssg.diagnostic import printable

if TYPE_CHECKING:
    from ssg.forms.desk import Repository
    from ssg.forms.served import Served

FOLDER = "admin"
PORT = 8010
_LENGTH = 300
_SECURE = re.compile(r"https://[\w.-]+(:\d+)?(/[\w./-]*)?", re.ASCII)
"""It becomes a part of the page's policy, so nothing else may stand in it."""
_NAMED = 10
"""So many files with comments are named."""
_QUOTE_FIRST = f"Setzen Sie zuerst Anführungs-Zeichen: {PROGRAM} format"
_NOTE_ELSEWHERE = "Was davon wichtig ist, gehört an einen anderen Ort, zum Beispiel in die Nachricht zur Änderung."


def arguments(parser: Parser) -> None:
    """Declare operands and options."""
    parser.add_argument("counties", nargs="*", metavar="KREIS", help="Nur für diese Landkreise. Sonst: für alle")
    parser.add_argument(
        "--content", type=existing_folder, metavar="ORDNER", help="Der Ordner mit Ihren Texten. Sonst: content"
    )
    parser.add_argument("--output", type=place, metavar="ORDNER", help=f"Dorthin kommen die Formulare. Sonst: {FOLDER}")
    parser.add_argument(
        "--repo",
        metavar="WO:NAME",
        help="Wo Ihre Texte liegen, zum Beispiel „gitlab:landkreis/seiten“, „github:…“ oder „gitea:…“. "
        "Sonst: nur auf diesem Rechner",
    )
    parser.add_argument("--branch", metavar="ZWEIG", help="Der Zweig in „--repo“. Sonst: main")
    parser.add_argument(
        "--api",
        metavar="ADRESSE",
        help="Die Schnittstelle Ihres eigenen Servers, zum Beispiel https://git.landkreis.example/api/v4",
    )
    parser.add_argument(
        "--bundle", type=place, metavar="DATEI", help="Das Paket mit dem Programm, wenn Sie es schon haben."
    )
    parser.add_argument("--serve", action="store_true", help="Zeigt die Formulare gleich, nur auf diesem Rechner.")
    parser.add_argument(
        "--port", type=port, default=PORT, metavar="NUMMER", help=f"Die Nummer für „--serve“. Sonst: {PORT}"
    )


def run(args: Namespace) -> int:
    """Write the folder, and serve it if that is wanted."""
    from ssg.forms.bundle import unpacked
    from ssg.forms.desk import desk, policy
    from ssg.forms.repository import regions, top_of
    from ssg.forms.served import Served

    content = content_folder(args)
    for county in args.counties:
        expect_county(county, content)
    output = args.output or base_folder(args) / FOLDER
    _expect_apart(output, content, base_folder(args) / SITE)
    known = regions(content, tuple(args.counties))
    if not known:
        raise Stopped("Es gibt noch keinen Landkreis.", f"Legen Sie einen an: {PROGRAM} new kreis NAME")
    repository = _repository(args, content)
    files = desk(known, repository) | unpacked(_bundle(args))
    for name, octets in files.items():
        put_octets(output / name, octets)
    _warn(content, (region.name for region in known))
    if repository.host is None and not (top_of(content) / ".git").exists():
        say_aside(f"Die Formulare öffnen nur einen Ordner, den „git“ kennt. Im Ordner um „{content}“: git init")
    say(f"Die Formulare liegen in {output.as_posix()}/.")
    return _serve(Served(files, policy(repository)), args.port) if args.serve else CLEAN


def _repository(args: Namespace, content: Path) -> "Repository":
    from ssg.forms.desk import HOSTS, Repository
    from ssg.forms.repository import top_of

    if args.repo is None:
        if args.branch or args.api:
            raise UsageFault("„--branch“ und „--api“ gehören zu „--repo“.", "Nennen Sie auch „--repo“.")
        return Repository(f"lokal/{top_of(content).name}")
    host, _, name = args.repo.partition(":")
    found = next((each for each in HOSTS if each == host), None)
    if found is None or name.strip("/").count("/") < 1:
        raise UsageFault(f"„{printable(args.repo)}“ kann kein Ort sein.", "Zum Beispiel: gitlab:landkreis/seiten")
    if args.api and not _SECURE.fullmatch(args.api):
        raise UsageFault(f"„{printable(args.api)}“ ist keine sichere Adresse.", "Sie beginnt mit „https://“.")
    return Repository(name.strip("/"), found, args.branch or "main", args.api or "")


def _bundle(args: Namespace) -> bytes:
    """The editor: from the file that is named, from an earlier time, or from npm."""
    from ssg.console.npm import packed
    from ssg.forms.bundle import FILE, NAME, VERSION, is_known

    kept = base_folder(args) / CACHE / "cms" / FILE
    command = f"npm pack {NAME}@{VERSION}"
    hint = f"Holen Sie das Paket auf einem Rechner mit Internet: {command}. Nennen Sie es hier mit „--bundle {FILE}“."
    if args.bundle is not None:
        octets = _read(args.bundle)
    elif kept.is_file() and is_known(kept.read_bytes()):
        return kept.read_bytes()
    else:
        say_aside(f"Das Programm für die Formulare wird geholt: {command}")
        octets = packed(NAME, VERSION, hint)
    if not is_known(octets):
        raise Stopped(f"Das ist nicht das Paket {NAME} {VERSION}, das hier geprüft wurde.", hint)
    if args.bundle is None:
        put_octets(kept, octets)
    return octets


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        shown = printable(path.as_posix(), _LENGTH)
        raise UsageFault(f"Die Datei „{shown}“ lässt sich nicht lesen.", "Prüfen Sie den Namen.") from fault


def _expect_apart(output: Path, content: Path, site: Path) -> None:
    """The forms are no part of the public site, and no texts; nothing that somebody else wrote is replaced."""
    from ssg.forms.desk import PAGE, is_ours

    shown = printable(output.as_posix(), _LENGTH)
    for folder in (content, site):
        if output.resolve().is_relative_to(folder.resolve()):
            raise UsageFault(
                f"Der Ordner „{shown}“ liegt in „{printable(folder.as_posix(), _LENGTH)}“.",
                "Nehmen Sie für die Formulare einen eigenen Ordner.",
            )
    page = output / PAGE
    if page.exists() and not (page.is_file() and is_ours(page.read_bytes())):
        raise Stopped(f"In „{shown}“ liegt schon eine andere Seite.", "Nehmen Sie einen eigenen Ordner.")


def _warn(content: Path, counties: Iterable[str]) -> None:
    """Name the values and comments that would not survive the forms."""
    from ssg.canonical import notes
    from ssg.forms.repository import texts
    from ssg.forms.unquoted import unquoted

    noted = []
    for path, text in texts(content, counties):
        for line, value in unquoted(path, text):
            say_aside(f"{path}, Zeile {line}: Die Formulare lesen „{value}“ als Zahl. {_QUOTE_FIRST}")
        if number := notes(path, text).total():
            noted.append(f"{path}: {number} {'Notiz' if number == 1 else 'Notizen'} hinter „#“")
    if noted:
        more = [f"… und {len(noted) - _NAMED} weitere Dateien"] if len(noted) > _NAMED else []
        said = "\n".join((*noted[:_NAMED], *more))
        say_aside(f"{said}\nWer so eine Datei im Formular speichert, verliert die Notizen darin. {_NOTE_ELSEWHERE}")


def _serve(forms: "Served", number: int) -> int:
    from ssg.preview.server import PortTaken, Server

    try:
        with Server(forms, number) as server:
            say(f"Die Formulare sind da: {server.address}\nSo beenden Sie sie: Strg und C drücken.")
            server.serve_forever()
    except PortTaken as taken:
        raise Stopped(str(taken), f"Nehmen Sie eine andere Nummer, zum Beispiel: --port {PORT + 80}") from taken
    except Interrupted:
        say("Die Formulare sind geschlossen.")
    return CLEAN
