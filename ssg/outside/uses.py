"""Every address outside that a text or a field leads to, with all places that do."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from ssg.diagnostic import Span
from ssg.fields import LinksTo
from ssg.kind import Entry, Wording
from ssg.markdown import links
from ssg.marks import marked, values_in
from ssg.values import WebAddress

Use: TypeAlias = tuple[Span, str]
"""Where an address stands, and how it is written there."""
Uses: TypeAlias = Mapping[str, Sequence[Use]]
"""By the address without its anchor, which no server hears of."""

OWN_ADDRESS = "webadresse"
"""Where a county's pages will be, perhaps not yet."""
_BARE = "www."
_SCHEMES = ("https://", "http://")


def uses_in(entries: Iterable[Entry], holds: Callable[[str], bool] = bool) -> Uses:
    """The addresses in the files whose paths `holds` takes."""
    found: defaultdict[str, list[Use]] = defaultdict(list)
    for entry in entries:
        for span, written in _uses(entry):
            if holds(span.path) and (address := _in_full(written)):
                found[address].append((span, written))
    return {address: tuple(dict.fromkeys(found[address])) for address in sorted(found)}


def _uses(entry: Entry) -> Iterator[Use]:
    for wording in entry.wordings:
        yield from _in_text(wording)
    for place, _, written in marked(entry.facts, LinksTo):
        yield entry.span(place), written
    for place, value in values_in(entry.facts, WebAddress):
        if place != (OWN_ADDRESS,):
            yield entry.span(place), value.href


def _in_text(wording: Wording) -> Iterator[Use]:
    for link in links(wording.body):
        line = wording.body_line + link.line - 1
        yield Span(wording.path, line, link.column, line, link.end_column), link.href


def _in_full(written: str) -> str:
    """The address that is asked for; empty for what leads nowhere outside."""
    address = f"https://{written}" if written.startswith(_BARE) else written
    return address.partition("#")[0] if address.lower().startswith(_SCHEMES) else ""
