"""A page from the Internet, fetched once because somebody asked for it by its address."""

from http.client import HTTPException
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    Request,
)

LIMIT = 8 << 20
"""Octets that a page may have."""
PATIENCE = 20
"""Seconds to wait for an answer."""
_HANDLERS = (HTTPHandler, HTTPSHandler, HTTPRedirectHandler, HTTPDefaultErrorHandler, HTTPErrorProcessor)
_SAFE = "/%:=&?~#+!$,;'@()*[]"
_NAME = "leichtbau import"


class Unreachable(Exception):
    """The page did not come; what is said is German and without a full stop."""


def fetched(address: str) -> tuple[bytes, str]:
    """The octets of the page and the address at which it was found in the end."""
    opener = OpenerDirector()  # knows these two protocols alone: no file of this machine can be meant
    for handler in _HANDLERS:
        opener.add_handler(handler())
    try:
        with opener.open(Request(_in_ascii(address), headers={"User-Agent": _NAME}), timeout=PATIENCE) as answer:  # noqa: S310 - see above
            octets: bytes = answer.read(LIMIT + 1)
            found: str = answer.url
    except (OSError, HTTPException, ValueError, UnicodeError) as refusal:
        raise Unreachable(_why(refusal)) from refusal
    if len(octets) > LIMIT:
        raise Unreachable(f"sie ist größer als {LIMIT >> 20} MiB")
    return octets, found


def _in_ascii(address: str) -> str:
    """The address as servers are asked for it: people write umlauts in names and paths."""
    parts = urlsplit(address)
    host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    return urlunsplit(parts._replace(netloc=host, path=quote(parts.path, _SAFE), query=quote(parts.query, _SAFE)))


def _why(refusal: Exception) -> str:
    code = getattr(refusal, "code", None)
    if code is not None:
        return f"der Server antwortet mit {code}"
    return (
        "der Server antwortet zu langsam" if isinstance(refusal, TimeoutError) else "der Server ist nicht zu erreichen"
    )
