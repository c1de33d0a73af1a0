"""Types of fields with marks: what a text names, restates, links to or lies in, for those who read all fields alike."""

from dataclasses import dataclass
from typing import Annotated

from ssg.values import FileName, Text


@dataclass(frozen=True)
class Refers:
    """Marks a field that names another entry; `folder` says of which kind."""

    folder: str


@dataclass(frozen=True)
class Worded:
    """Marks a text whose wording depends on the language: the easy file may restate it.

    `expected` says that the easy version is wanted; a proper name may stand as it is.
    """

    expected: bool


Prose = Annotated[Text, Worded(expected=True)]
Name = Annotated[Text, Worded(expected=False)]


@dataclass(frozen=True)
class LinksTo:
    """Marks a link: a web address, or another entry as `<folder>/<slug>`, perhaps with `#anchor`."""


@dataclass(frozen=True)
class FileIn:
    """Marks the name of a file that lies in `folder` of the same county."""

    folder: str


LinkTarget = Annotated[Text, LinksTo()]
PictureFile = Annotated[FileName, FileIn("bilder")]
DocumentFile = Annotated[FileName, FileIn("dokumente")]
MediaFile = Annotated[FileName, FileIn("medien")]

ProgrammeRef = Annotated[Text, Refers("programme")]
ContactRef = Annotated[Text, Refers("kontakte")]
DocumentRef = Annotated[Text, Refers("dokumente")]
