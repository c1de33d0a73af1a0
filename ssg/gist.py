"""What other pages ask of a text: found once when it changes, then remembered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from ssg.fingerprint import fingerprints
from ssg.kind import Wording
from ssg.language.names import hyphen_names
from ssg.markdown import Heading, Link, headings, links


@dataclass(frozen=True)
class Gist:
    """What one wording holds."""

    links: tuple[Link, ...]
    headings: tuple[Heading, ...]
    fingerprints: tuple[tuple[str, str], ...]
    """Each section with a digest of its words."""
    hyphen_names: tuple[str, ...]
    """Names that it writes with a hyphen."""


Gists: TypeAlias = Mapping[str, Gist]
"""By the path of the wording's file."""


def gist(wording: Wording) -> Gist:
    """What `wording` holds, as far as its title, summary and text tell it."""
    return Gist(
        links=links(wording.body),
        headings=headings(wording.body),
        fingerprints=tuple(fingerprints(wording).items()),
        hyphen_names=hyphen_names("\n".join(words_of(wording))),
    )


def gists(wordings: Iterable[Wording]) -> Gists:
    """The gist of each."""
    return {each.path: gist(each) for each in wordings}


def words_of(wording: Wording) -> tuple[str, ...]:
    """All that a gist depends on."""
    return wording.title, wording.summary or "", wording.body
