"""The ways between pages: the link from one page to another, written when the page around it is known."""

import posixpath
import re
from functools import lru_cache
from html import unescape
from urllib.parse import quote

from markupsafe import escape

_OPEN, _CLOSE = "\ufdd2", "\ufdd3"
"""Around a site path where a link will stand. No text may hold them."""
_LEFT_OPEN = re.compile(f"{_OPEN}([^{_OPEN}{_CLOSE}]*){_CLOSE}")
_SCHEME = re.compile("[a-z][a-z0-9+.-]*:")


def is_outside(path: str) -> bool:
    """Whether it is an address outside, with a scheme."""
    return _SCHEME.match(path) is not None


def left_open(path: str) -> str:
    """The link to a site path, for a part of a page that many pages share. An address outside stays as it is."""
    return path if is_outside(path) else f"{_OPEN}{path}{_CLOSE}"


def closed(text: str, page: str, root: str | None = None) -> str:
    """The text with each link that was `left_open` as the page needs it: from `root`, or from where the page is."""

    def way(found: re.Match[str]) -> str:
        path = unescape(found[1])
        return str(escape(relative(path, page) if root is None else from_root(path, root)))

    return _LEFT_OPEN.sub(way, text)


def relative(path: str, page: str) -> str:
    """The link from `page` to the site path `path`, to an explicit file so that it also works from disk.

    An address outside stays as it is.
    """
    if is_outside(path):
        return path
    file, hash_sign, anchor = path.partition("#")
    if file == page or not file:
        return f"#{anchor}" if hash_sign else posixpath.basename(page)
    return _way(_quoted(file), page.rpartition("/")[0]) + hash_sign + anchor


def from_root(path: str, root: str) -> str:
    """The link to a site path for a page that a server shows at any address."""
    file, hash_sign, anchor = path.partition("#")
    return root + quote(file.removesuffix("index.html")) + hash_sign + anchor


def _way(file: str, folder: str) -> str:
    """The path to `file` as one writes it in `folder`; both are site paths."""
    for above, up in _above(folder):
        if file.startswith(above):
            way = up + file[len(above) :]
            return f"{way}index.html" if not way or way.endswith("/") else way
    raise AssertionError("every path begins with the empty one")


@lru_cache(maxsize=64)
def _above(folder: str) -> tuple[tuple[str, str], ...]:
    """(folder, way up to it) of `folder` and of all that lie above it."""
    steps = quote(folder).split("/") if folder else []
    return tuple(
        ("".join(f"{step}/" for step in steps[:kept]), "../" * (len(steps) - kept))
        for kept in range(len(steps), -1, -1)
    )


@lru_cache(maxsize=4096)
def _quoted(path: str) -> str:
    return quote(path)
