"""What the templates bring besides templates: styles, scripts, fonts; their published names tell their bytes."""

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from rcssmin import cssmin
from rjsmin import jsmin

ASSETS = "assets"
STYLES = f"{ASSETS}/css"
STYLE = ".css"
SCRIPT = ".js"

_FOR_ALL = {STYLE: "style.css", SCRIPT: "script.js"}
_FOR_SOME = {STYLE: "more.css", SCRIPT: "more.js"}
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
    """The site path of each file that stands alone, by its path below `assets/`."""
    styles: Mapping[str, tuple[str, ...]]
    """The site paths of the style sheets of each template: that of all pages, then that of its own components."""
    scripts: Mapping[str, tuple[str, ...]]
    """The same for scripts."""
    octets: Mapping[str, bytes]
    """The content of each file by its site path."""
    style: str
    """All styles as one sheet; no page loads it."""

    def loaded_by(self, template: str) -> tuple[str, ...]:
        """The site paths of what every page of `template` may load."""
        return (*self.paths.values(), *self.styles.get(template, ()), *self.scripts.get(template, ()))


def published(sources: Mapping[str, bytes], own: Mapping[str, frozenset[str]]) -> Assets:
    """The assets made of the theme's files by their names. Raises MissingAsset.

    `own` names for each template of a page the styles and scripts that not every page needs. Every published name
    holds a digest of the content, so a browser may keep a file forever and never shows an old one.
    """
    alone = [name for name in sorted(sources) if name.startswith(f"{ASSETS}/") and not name.startswith(f"{STYLES}/")]
    single = {name.removeprefix(f"{ASSETS}/"): _small(name, sources[name]) for name in alone}
    paths = {name: _stamped(name, content) for name, content in single.items()}
    joined = {name: sources[name].decode() for name in sorted(sources.keys() - {*alone}, key=_rank)}
    texts = {name: _with_paths(text, paths) if name.endswith(STYLE) else text for name, text in joined.items()}
    octets = {paths[name]: content for name, content in single.items()}
    by_ending: dict[str, dict[str, tuple[str, ...]]] = {}
    for ending in (STYLE, SCRIPT):
        files = _files_of(own, {name: text for name, text in texts.items() if name.endswith(ending)}, ending)
        octets |= {path: content for each in files.values() for path, content in each.items()}
        by_ending[ending] = {template: tuple(each) for template, each in files.items()}
    style = "\n".join(text for name, text in texts.items() if name.endswith(STYLE))
    return Assets(paths, by_ending[STYLE], by_ending[SCRIPT], octets, style)


def _files_of(own: Mapping[str, frozenset[str]], texts: Mapping[str, str], ending: str) -> dict[str, dict[str, bytes]]:
    """Site path and content of each file of a template; templates with the same components share their files."""
    not_for_all = frozenset[str]().union(*own.values())
    for_all = _file(_FOR_ALL[ending], [text for name, text in texts.items() if name not in not_for_all])
    return {
        template: for_all | _file(_FOR_SOME[ending], [text for name, text in texts.items() if name in names])
        for template, names in own.items()
    }


def _file(name: str, texts: list[str]) -> dict[str, bytes]:
    if not texts:
        return {}
    content = _small(name, (_blocks(texts) if name.endswith(SCRIPT) else "\n".join(texts)).encode())
    return {_stamped(name, content): content}


def _rank(name: str) -> tuple[int, str]:
    number = _ORDER.match(posixpath.basename(name)) if name.startswith(f"{STYLES}/") else None
    return int(number[0]) if number else _BESIDE_TEMPLATES, name


def _blocks(scripts: Iterable[str]) -> str:
    """Each script in a block of its own: what it declares stays inside, as long as the whole is strict."""
    return '"use strict";\n' + "".join(f"{{\n{script}\n}}\n" for script in scripts)


def _small(name: str, content: bytes) -> bytes:
    """The content without comments and needless blanks: readers on slow phones load it before the first page."""
    shorten = {STYLE: cssmin, SCRIPT: jsmin}.get(posixpath.splitext(name)[1])
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
