"""Texts in which `|` marks where somebody types, in a small county on disk."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ssg.diagnostic import Diagnostic
from ssg.language_server.document import Document, Place
from ssg.language_server.targets import Reach
from ssg.language_server.workspace import Workspace
from ssg.languages import Language
from ssg.project import Project
from tests.small_county import small_county, write_tree
from tests.whole_site import TEMPLATES

MORE = {
    "k/bilder/haus.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    "k/kontakte/amt.md": "---\ntitel: Amt für Soziales\nkurz: Das Amt hilft.\n---\nDas Amt.\n",
    "gemeinsam/kontakte/land.md": "---\ntitel: Land\n---\nDas Land.\n",
}


@dataclass(frozen=True)
class Desk:
    """Somebody who types in one county."""

    workspace: Workspace

    @classmethod
    def at(cls, folder: Path, more: Mapping[str, str] = MORE) -> "Desk":
        """Over the examples of all kinds and `more` files, in a new folder."""
        return cls(Workspace(project_at(write_tree(folder / "content", {**small_county("k"), **more}))))

    def types(self, path: str, text: str) -> tuple[Diagnostic, ...]:
        """What is found in the text."""
        document = Document(path, text)
        self.workspace.texts.hold(document)
        return self.workspace.findings(document)

    def stands(self, text: str, path: str) -> tuple[Document, Place, Reach]:
        """The text, where somebody types in it, and what it can lead to."""
        document, place = typed(text, path)
        self.workspace.texts.hold(document)
        here = self.workspace.around(path)
        assert here is not None
        language = Language.EASY if path.endswith(".leicht.md") else Language.STANDARD
        return document, place, Reach(here, language)


def project_at(content: Path) -> Project:
    """A project of one day."""
    return Project(content=content, templates=TEMPLATES, output=content, today=date(2018, 11, 15), is_published=False)


def typed(text: str, path: str = "k/programme/x.md") -> tuple[Document, Place]:
    """The document without its mark, and the place of that."""
    before, _, after = text.partition("|")
    lines = before.split("\n")
    return Document(path, before + after), Place(len(lines), len(lines[-1]) + 1)
