"""What load returns: content files as their editors wrote them, not yet judged by any kind."""

from dataclasses import dataclass

from ssg.diagnostic import Span
from ssg.kind import Place
from ssg.languages import Language

Tree = str | tuple["Tree", ...] | dict[str, "Tree"]
"""YAML as text only: every scalar is a str, every list a tuple; an empty value is the empty str."""


@dataclass(frozen=True)
class Draft:
    """One content file as written."""

    path: str
    """Relative to the content folder, with forward slashes."""
    county: str
    """The folder directly below the content folder; empty for a text that has no place in it."""
    folder: str
    """The folder of its kind; `kreis` for a county's own file; empty as for `county`."""
    slug: str
    """The file name without its ending; `kreis` for a county's own file."""
    language: Language
    fields: dict[str, Tree]
    keys: dict[Place, Span]
    """Where each field's name stands."""
    values: dict[Place, Span]
    """Where each value stands; () is all fields together."""
    body: str = ""
    """The Markdown below the fields, with LF line ends; empty for a YAML file."""
    body_line: int = 1
    """The line of the file on which `body` begins."""


@dataclass(frozen=True)
class SourceFile:
    """A text of the content folder, not yet read."""

    path: str
    """As it stands on disk, relative to the content folder."""
    place: str
    """The path it should have; the same unless its name was reported."""
    octets: bytes


@dataclass(frozen=True)
class Version:
    """A picture in one width and format."""

    path: str
    width: int
    type: str
    """„image/avif“."""


@dataclass(frozen=True)
class Raster:
    """How large a picture is, and in which versions it is published besides its own file."""

    width: int
    height: int
    versions: tuple[Version, ...] = ()

    def by_type(self) -> tuple[tuple[str, tuple[Version, ...]], ...]:
        """The versions of each format, the smallest files first."""
        types = dict.fromkeys(each.type for each in self.versions)
        return tuple((type_, tuple(each for each in self.versions if each.type == type_)) for type_ in types)


@dataclass(frozen=True)
class Attachment:
    """A picture or document beside the entries."""

    path: str
    """Relative to the content folder: "nordhausen/bilder/x.svg"."""
    size: int
    """In octets."""
    digest: str
    """SHA-256, in hexadecimal."""
    raster: Raster | None = None
    """Of a picture, as soon as someone looked at it."""
    spoken: str = ""
    """Of a recording by the computer voice: the digest of the text that it reads."""


@dataclass(frozen=True)
class Content:
    """All that the content folder holds, ordered by path."""

    drafts: tuple[Draft, ...]
    attachments: tuple[Attachment, ...]


@dataclass(frozen=True)
class Files:
    """The same, as long as nobody has read the texts."""

    texts: tuple[SourceFile, ...] = ()
    attachments: tuple[Attachment, ...] = ()
