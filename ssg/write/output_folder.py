"""Where the site may go: the program empties its output folder, so a wrong one is refused."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

from ssg.diagnostic import printable
from ssg.write.disk import telling

STATE_SUFFIX = ".leichtbau"
MANIFEST = "manifest.json"

_CODE = Path(__file__).resolve().parent.parent
_META = re.compile(r"<meta\b[^>]*>", re.IGNORECASE)
_NAMED = re.compile(r"""\bname\s*=\s*["']?generator\b""", re.IGNORECASE)
_OURS = re.compile(r"""\bcontent\s*=\s*["']?leichtbau\b""", re.IGNORECASE)
_HEAD_LENGTH = 1 << 16
_CHOOSE = "Wählen Sie mit „--output“ einen eigenen Ordner, zum Beispiel „site“."


class RefusedOutput(Exception):
    """The folder must not become the output. The text is German and says what to do."""


def state_folder(target: Path) -> Path:
    """Where lock, manifest and the spare for the next build live: beside `target`, so on the same file system."""
    whole = target.absolute()
    return whole.with_name(f".{whole.name}{STATE_SUFFIX}")


def check_output(target: Path, *, project: Path, content: Path, templates: Path) -> None:
    """Raise RefusedOutput unless `target` is absent, empty or a site that this program made.

    WriteFailed if the system does not let us look.
    """
    kept = {"content": content.resolve(), "templates": templates.resolve(), "ssg": _CODE}
    with telling(target):
        for reason in _reasons(target, target.resolve(), project.resolve(), kept):
            raise RefusedOutput(reason)


def _reasons(target: Path, resolved: Path, project: Path, kept: dict[str, Path]) -> Iterator[str]:
    shown = printable(str(target), limit=300)
    yield from _wrong_type(target, resolved, shown)
    yield from _wrong_place(resolved, project, shown)
    for name, folder in kept.items():
        if _is_inside(resolved, folder):
            yield f"„{shown}“ liegt im Ordner „{name}“. {_CHOOSE}"
        if _is_inside(folder, resolved):
            yield f"In „{shown}“ liegt der Ordner „{name}“. {_CHOOSE}"
    yield from _wrong_contents(resolved, shown)


def _wrong_type(target: Path, resolved: Path, shown: str) -> Iterator[str]:
    if target.is_symlink():
        yield f"„{shown}“ ist eine Verknüpfung mit einem anderen Ort. {_CHOOSE}"
    if resolved.exists() and not resolved.is_dir():
        yield f"„{shown}“ ist kein Ordner, sondern eine Datei. {_CHOOSE}"


def _wrong_place(resolved: Path, project: Path, shown: str) -> Iterator[str]:
    home = _home()
    if resolved == resolved.parent:
        yield f"„{shown}“ ist das ganze Datei-System. {_CHOOSE}"
    if _is_same(resolved, home):
        yield f"„{shown}“ ist Ihr persönlicher Ordner. {_CHOOSE}"
    if _is_inside(home, resolved):
        yield f"In „{shown}“ liegt Ihr persönlicher Ordner. {_CHOOSE}"
    if _is_same(resolved, project):
        yield f"„{shown}“ ist der Ordner des ganzen Projekts. {_CHOOSE}"
    if _is_inside(project, resolved):
        yield f"In „{shown}“ liegt das ganze Projekt. {_CHOOSE}"
    if any(part.endswith(STATE_SUFFIX) for part in resolved.parts):
        yield f"„{shown}“ gehört zum Arbeits-Ordner dieses Programms. {_CHOOSE}"


def _home() -> Path:
    """The user's folder; a user without one, as in some containers, shares the root."""
    try:
        return Path.home().resolve()
    except RuntimeError:
        return Path("/").resolve()


def _wrong_contents(resolved: Path, shown: str) -> Iterator[str]:
    state = state_folder(resolved)
    if state.is_symlink() or (state.exists() and not state.is_dir()):
        yield f"Neben „{shown}“ steht „{state.name}“ und ist kein Ordner. Löschen Sie „{state.name}“."
    if (resolved / ".git").exists():
        yield f"In „{shown}“ liegt ein Archiv von Git. {_CHOOSE}"
    if _has_files(resolved) and not (_has_our_start_page(resolved) or _is_in_manifest(resolved)):
        yield f"In „{shown}“ liegen Dateien, die nicht aus diesem Programm sind. Leeren Sie den Ordner. Oder: {_CHOOSE}"


def _has_files(folder: Path) -> bool:
    return any(files or any((Path(at) / name).is_symlink() for name in names) for at, names, files in os.walk(folder))


def _has_our_start_page(folder: Path) -> bool:
    page = folder / "index.html"
    if page.is_symlink() or not page.is_file():
        return False
    with page.open("rb") as opened:
        head = opened.read(_HEAD_LENGTH).decode("utf-8", "replace")
    return any(_NAMED.search(meta) and _OURS.search(meta) for meta in _META.findall(head))


def _is_in_manifest(folder: Path) -> bool:
    """Whether a file of the last build still stands there: its start page may be damaged or gone."""
    try:
        files = json.loads((state_folder(folder) / MANIFEST).read_bytes())["files"]
        return any((folder / path).is_file() for path in files)
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _is_inside(inner: Path, outer: Path) -> bool:
    """Whether `inner` is `outer` or below it, however the names are spelled."""
    return any(_is_same(each, outer) for each in (inner, *inner.parents))


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one == other
