"""A built site → what its web server must know."""

import json
from collections.abc import Mapping
from pathlib import Path

from ssg.address import relocations
from ssg.hosting import Hosting


class StrangeRelocations(Exception):
    """A file of the site is not as a build writes it: its path."""


def hosting_of(site: Path, base: str = "/", *, brotli: bool = False) -> Hosting:
    """What each county's file says of its addresses. Raises StrangeRelocations."""
    moved: dict[str, str] = {}
    gone: list[str] = []
    for place in sorted(site.glob(relocations("*"))):
        told = _told(place, base)
        moved |= dict(told.moved)
        gone += told.gone
    return Hosting(base=base, moved=tuple(moved.items()), gone=tuple(gone), brotli=brotli)


def _told(place: Path, base: str) -> Hosting:
    try:
        told = json.loads(place.read_bytes())
        moved: Mapping[str, str] = told["moved"]
        return Hosting(base, tuple((str(old), str(new)) for old, new in moved.items()), tuple(map(str, told["gone"])))
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as fault:
        raise StrangeRelocations(place) from fault
