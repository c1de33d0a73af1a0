"""Which earlier addresses lead to which entries, and which cannot."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from ssg import address
from ssg.diagnostic import Diagnosed, Diagnostic
from ssg.kind import Entry, Facts
from ssg.link.earlier_problems import ADDRESS_CLAIMED, ADDRESS_IN_USE, ADDRESS_TOO_FAR_UP

FIELD = "frueher"
_OWN = {address.PAGE_MAP, address.SEARCH, *address.SERVICES}
"""Folders of a county whose addresses the program gives."""
_HOME = "index.html"

Moves: TypeAlias = tuple[tuple[str, Entry], ...]
"""Earlier addresses below a county, each with the entry that stood there."""


def moves(county: Entry, pool: Iterable[Entry], kinds: Mapping[str, type[Facts]]) -> Diagnosed[Moves]:
    """Those of all entries of a county, drafts included."""
    entries = (county, *pool)
    in_use = _in_use(entries[1:], kinds) if any(entry.facts.earlier for entry in entries) else {}
    leading: dict[str, tuple[str, Entry]] = {}
    found: list[Diagnostic] = []
    for entry in entries:
        for index, written in enumerate(entry.facts.earlier):
            place, folded = entry.span((FIELD, index)), written.lower()  # some disks hold both to be one
            first, _, rest = written.partition("/")
            if rest and first.lower() in {county.id, address.EASY_FOLDER}:
                found.append(ADDRESS_TOO_FAR_UP.at(place, written=written, first=first, rest=rest))
            elif page := _page_at(folded, in_use):
                found.append(ADDRESS_IN_USE.at(place, written=written, page=page))
            elif folded in leading:
                other = leading[folded][1].wordings[0].path
                found.append(ADDRESS_CLAIMED.at(place, written=written, other=other))
            else:
                leading[folded] = written, entry
    return Diagnosed(tuple(leading.values()), tuple(found))


def _in_use(entries: Iterable[Entry], kinds: Mapping[str, type[Facts]]) -> dict[str, str]:
    """What stands today at each address, as editors know it."""
    pages = {f"{entry.folder}/{entry.slug}": f"„{entry.wordings[0].path}“" for entry in entries}
    lists = {folder: f"die Übersicht „{folder}“" for folder in kinds}
    return {**lists, **pages, _HOME: "die Start-Seite", address.EASY_FOLDER: "die leichte Start-Seite"}


def _page_at(folded: str, in_use: Mapping[str, str]) -> str | None:
    first = folded.partition("/")[0]
    return f"die Seite „{first}“" if first in _OWN else in_use.get(folded)
