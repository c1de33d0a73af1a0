"""What one county, or what counties share, has on disk."""

from dataclasses import dataclass, replace

from ssg.diagnostic import Diagnostic
from ssg.draft import Attachment, SourceFile
from ssg.output import Copy
from ssg.validate import id_of


@dataclass(frozen=True)
class Region:
    """The files of one county, or of what counties share, taken from disk and not yet read."""

    name: str
    texts: tuple[SourceFile, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    copies: tuple[Copy, ...] = ()
    refused: tuple[Diagnostic, ...] = ()
    """Files that cannot be used."""
    misdrawn: tuple[Diagnostic, ...] = ()
    """What is wrong with pictures."""
    left_out: frozenset[str] = frozenset()
    """The ids of entries whose texts are not among these. They count as broken."""

    def without(self, ids: frozenset[str]) -> "Region":
        """The same as if nobody could read the texts of these entries, of which nothing is told."""
        return replace(
            self,
            texts=tuple(text for text in self.texts if id_of(text.place) not in ids),
            refused=tuple(each for each in self.refused if id_of(each.span.path) not in ids),
            left_out=ids,
        )
