"""What a web server must know of a site besides its files."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ssg.address import EASY_FOLDER, missing
from ssg.languages import Language
from ssg.sending import ALWAYS, ASKED_AGAIN, ENCRYPTED, LASTING, POLICY

SAFE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*/?")
"""Addresses that mean the same in every configuration, quoted or not."""
BASE = re.compile(r"/([a-z0-9_-]+/)*")


@dataclass(frozen=True)
class Hosting:
    """A site as a server sees it. Every address counts from the root of the site, as „nordhausen/programme/neu/“."""

    base: str = "/"
    """The folder of the server in which the site begins, with a slash at both ends."""
    moved: tuple[tuple[str, str], ...] = ()
    """Earlier address and present one of each page that has moved."""
    gone: tuple[str, ...] = ()
    """Addresses at which a page says that it is no more."""
    brotli: bool = False
    """Whether a server may send what is compressed in this way, where that needs a module."""

    def __post_init__(self) -> None:
        """ValueError for what could mean something else in a configuration."""
        strange = [each for each in (*self.gone, *(side for pair in self.moved for side in pair)) if unsafe(each)]
        if strange or not BASE.fullmatch(self.base):
            message = f"not an address: {(strange or [self.base])[0]!r}"
            raise ValueError(message)

    def at(self, address: str) -> str:
        """An address of the site as one of the server."""
        return self.base + address

    def missing(self, language: Language) -> str:
        """The server's address of the page for addresses that there are not."""
        return self.at(missing(language))

    @property
    def easy(self) -> str:
        """A regular expression: the server's addresses of everything in Leichte Sprache."""
        return f"^{self.base}([^/]+/)?{EASY_FOLDER}(/|$)"

    @property
    def lasting(self) -> str:
        """A regular expression: the server's addresses of files whose names tell what they hold."""
        return LASTING.replace("^/", f"^{self.base}")


def unsafe(address: str) -> bool:
    """Whether an address may not stand in a configuration."""
    return not SAFE.fullmatch(address)


def spellings(address: str) -> tuple[str, ...]:
    """The ways to ask for a page: a folder may be named by the file in it."""
    return (address, f"{address}index.html") if address.endswith("/") else (address,)


def always() -> dict[str, str]:
    """The headers of a page, of which other files change some."""
    return {"Content-Security-Policy": POLICY, **ENCRYPTED, **ALWAYS, "Cache-Control": ASKED_AGAIN}


def lines(each: Iterable[str], indent: str = "") -> str:
    """Lines of a configuration."""
    return "\n".join(f"{indent}{line}" for line in each)
