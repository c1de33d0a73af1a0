"""TARGET → where to publish: a folder here, `user@host:folder`, or `sftp://user@host/folder`."""

import re
from pathlib import Path

from ssg.diagnostic import printable
from ssg.publish.folder import Folder
from ssg.publish.place import Place
from ssg.publish.plain import WebSpace
from ssg.publish.server import Server
from ssg.publish.stop import WrongTarget
from ssg.publish.web_folder import WebFolder
from ssg.publish.web_sftp import WebSftp

_NAME = r"[A-Za-z0-9_][A-Za-z0-9._-]*"
_PATH = r"/?[A-Za-z0-9_.][A-Za-z0-9._-]*(?:/[A-Za-z0-9_.][A-Za-z0-9._-]*)*/?"
_SERVER = re.compile(rf"((?:{_NAME}@)?{_NAME}):({_PATH})", re.ASCII)
_SFTP = re.compile(rf"sftp://((?:{_NAME}@)?{_NAME})(?::(\d{{1,5}}))?/({_PATH})", re.ASCII)
_REMOTE = re.compile(r"[^/\\]{2,}:.*", re.DOTALL)


def is_web_space(written: str) -> bool:
    """Whether nobody can make links there."""
    return written.startswith("sftp://")


def web_space_at(written: str, port: int | None) -> WebSpace:
    """Where the site goes file by file. A second slash after the host means the very top, as sftp itself has it."""
    if not is_web_space(written) and not _REMOTE.fullmatch(written):
        return WebFolder(Path(written))
    found = _SFTP.fullmatch(written)
    if found is None or ".." in found[3].split("/"):
        raise unreadable(written)
    return WebSftp(found[1], found[3].rstrip("/"), int(found[2]) if found[2] else port)


def place_at(written: str, port: int | None) -> Place:
    """Where releases go. WrongTarget for one that nobody can mean."""
    if not _REMOTE.fullmatch(written):
        return Folder(Path(written))
    found = _SERVER.fullmatch(written)
    if found is None or ".." in found[2].split("/"):
        raise unreadable(written)
    return Server(found[1], found[2].rstrip("/"), port)


def unreadable(written: str) -> WrongTarget:
    """A target with other characters than names on servers have."""
    return WrongTarget(
        f"„{printable(written, 300)}“ ist kein Ziel.",
        "Schreiben Sie das Ziel so: /srv/www/kreis, benutzer@server:/srv/www/kreis oder sftp://benutzer@server/kreis",
    )
