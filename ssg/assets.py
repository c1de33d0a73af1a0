"""What the templates bring besides templates: one style sheet, one script, fonts; their names tell their bytes."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from rcssmin import cssmin
from rjsmin import jsmin

ASSETS = "assets"
STYLES = f"{ASSETS}/css"
STYLE = "style.css"
SCRIPT = "script.js"

_URL = re.compile(r'url\("([^":]+)"\)')
_ORDER = re.compile(r"\d+")
_BESIDE_TEMPLATES = 4
"""Style sheets in `assets/css` numbered below come before those that stand beside a template, the others behind."""


class MissingAsset(Exception):
    """A style sheet names a file that is not there: the name as written."""


@dataclass(frozen=True)
class Assets:
    """The published files of a theme."""

    paths: Mapping[str, str]
    """The site path of each file by its name: `style.css`, `script.js`, or its path below `assets/`."""
    octets: Mapping[str, bytes]
    """The content of each file by its site path."""

    def text(self, name: str) -> str:
        """The text of a style sheet or script."""
        return self.octets[self.paths[name]].decode()


def published(sources: Mapping[str, bytes]) -> Assets:
    """The assets made of the theme's files by their names. Raises MissingAsset.

    Every name holds a digest of the content, so a browser may keep a file forever and never shows an old one.
    """
    styles = sorted((name for name in sources if name.endswith(".css")), key=_rank)
    scripts = [name for name in sorted(sources) if name.endswith(".js") and not name.startswith(f"{ASSETS}/")]
    alone = [name for name in sorted(sources) if name.startswith(f"{ASSETS}/") and not name.startswith(f"{STYLES}/")]
    single = {name.removeprefix(f"{ASSETS}/"): _small(name, sources[name]) for name in alone}
    paths = {name: _stamped(name, content) for name, content in single.items()}
    style = _with_paths("\n".join(sources[name].decode() for name in styles), paths)
    joined = {
        STYLE: _small(STYLE, style.encode()),
        SCRIPT: _small(SCRIPT, _joined([sources[name].decode() for name in scripts]).encode()),
    }
    paths |= {name: _stamped(name, content) for name, content in joined.items()}
    return Assets(paths, {paths[name]: content for name, content in (single | joined).items()})


def _rank(name: str) -> tuple[int, str]:
    number = _ORDER.match(posixpath.basename(name)) if name.startswith(f"{STYLES}/") else None
    return int(number[0]) if number else _BESIDE_TEMPLATES, name


def _joined(scripts: list[str]) -> str:
    """Each script in a block of its own: what it declares stays inside, as long as the whole is strict."""
    return '"use strict";\n' + "".join(f"{{\n{script}\n}}\n" for script in scripts)


def _small(name: str, content: bytes) -> bytes:
    """The content without comments and needless blanks: readers on slow phones load it before the first page."""
    shorten = {".css": cssmin, ".js": jsmin}.get(posixpath.splitext(name)[1])
    return shorten(content.decode()).strip().encode() + b"\n" if shorten else content


def _stamped(name: str, content: bytes) -> str:
    stem, ending = posixpath.splitext(f"{ASSETS}/{name}")
    return f"{stem}-{sha256(content).hexdigest()[:10]}{ending}"


def _with_paths(style: str, paths: Mapping[str, str]) -> str:
    """The style sheet with every file that it loads under its published name, seen from the folder `assets`."""

    def path(written: re.Match[str]) -> str:
        if written[1] not in paths:
            raise MissingAsset(written[1])
        return f'url("{posixpath.relpath(paths[written[1]], ASSETS)}")'

    return _URL.sub(path, style)
