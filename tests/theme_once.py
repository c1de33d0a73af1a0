"""The theme of a templates folder, worked out once per test process for the same files: most tests build with it."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from ssg.theme import Theme, load_theme


def remembering() -> Callable[[Path], Theme]:
    """Like `load_theme`, but what the same names and octets once gave is given again."""
    known: dict[bytes, Theme] = {}

    def load_once(folder: Path) -> Theme:
        digest = digest_of(folder)
        if digest not in known:
            known[digest] = load_theme(folder)
        return known[digest]

    return load_once


def digest_of(folder: Path) -> bytes:
    digest = sha256(folder.name.encode())
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        octets = path.read_bytes()
        digest.update(f"\0{path.relative_to(folder).as_posix()}\0{len(octets)}\0".encode())
        digest.update(octets)
    return digest.digest()
