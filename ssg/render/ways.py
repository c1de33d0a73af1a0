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
    return _way(file, page.rpartition("/")[0]) + hash_sign + anchor


def from_root(path: str, root: str) -> str:
    """The link to a site path for a page that a server shows at any address."""
    file, hash_sign, anchor = path.partition("#")
    return root + quote(file.removesuffix("index.html")) + hash_sign + anchor


@lru_cache(maxsize=4096)
def _way(file: str, folder: str) -> str:
    """The path to `file` as one writes it in `folder`; both are site paths."""
    start, steps = folder.split("/") if folder else [], file.split("/")
    while start and len(steps) > 1 and start[0] == steps[0]:
        start, steps = start[1:], steps[1:]
    return quote("/".join([*[".."] * len(start), *steps[:-1], steps[-1] or "index.html"]))
