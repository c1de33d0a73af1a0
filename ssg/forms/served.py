"""The forms for a browser of this machine."""

from collections.abc import Mapping
from dataclasses import dataclass

from ssg.forms.desk import PAGE
from ssg.preview.answer import MISSING, Answer


@dataclass(frozen=True)
class Served:
    """The files of the page, which do not change while it is open."""

    files: Mapping[str, bytes]
    policy: str
    """What the page may load."""

    def answer(self, path: str) -> Answer:
        """The file, or a sentence."""
        name = path or PAGE
        if name not in self.files:
            return Answer("fehlt.txt", b"Das gibt es hier nicht.", MISSING)
        return Answer(name, self.files[name], policy=f"{self.policy}; frame-ancestors 'none'")

    def stamp(self, path: str) -> str:  # noqa: ARG002 - what is shown stays
        """Always the same."""
        return ""
