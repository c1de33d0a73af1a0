"""Which addresses a link may have: one allow-list, judged as a browser would read the address."""

import re
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

ALLOWED_SCHEMES = frozenset({"https", "http", "mailto", "tel"})
FOREIGN_HOST = "//"

_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ROUNDS = 3
_HOST = r"https?://[^\s/?#@:\\\[\]]+\.[^\s/?#@:\\\[\].]{2,}\.?(?::[0-9]{1,5})?(?:[/?#].*)?"
_COMPLETE = {
    "https": re.compile(_HOST, re.IGNORECASE | re.DOTALL),
    "http": re.compile(_HOST, re.IGNORECASE | re.DOTALL),
    "mailto": re.compile(r"mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]{2,}(?:\?.*)?", re.IGNORECASE | re.DOTALL),
    "tel": re.compile(r"tel:\+?[0-9][0-9().\-/ ]*", re.IGNORECASE),
}


@lru_cache(maxsize=1 << 14)
def scheme(address: str) -> str | None:
    """The scheme that a browser sees in `address`, `//` for a host without one, None for an internal address."""
    seen = address
    for _ in range(_ROUNDS):
        if found := _scheme_of(seen):
            return found
        seen = unescape(unquote(seen))
    return _scheme_of(seen)


def is_refused(address: str) -> bool:
    """Whether `address` leads somewhere that no page may link to."""
    found = scheme(address)
    return found is not None and found not in ALLOWED_SCHEMES


def is_complete(address: str) -> bool:
    """Whether `address` of an allowed scheme names a host, a mailbox or a number; internal addresses are complete."""
    pattern = _COMPLETE.get(scheme(address) or "")
    return pattern is None or pattern.fullmatch(unquote(address)) is not None


def is_external(address: str) -> bool:
    """Whether `address` leads to another web site."""
    return scheme(address) in {"http", "https"}


def _scheme_of(address: str) -> str | None:
    visible = _INVISIBLE.sub("", address)
    if visible[:2].replace("\\", "/") == FOREIGN_HOST:
        return FOREIGN_HOST
    found = _SCHEME.match(visible)
    return found[1].lower() if found else None
