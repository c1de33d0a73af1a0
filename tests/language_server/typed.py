"""Texts in which `|` marks where somebody types."""

from ssg.language_server.document import Document, Place


def typed(text: str, path: str = "k/programme/x.md") -> tuple[Document, Place]:
    """The document without its mark, and the place of that."""
    before, _, after = text.partition("|")
    lines = before.split("\n")
    return Document(path, before + after), Place(len(lines), len(lines[-1]) + 1)
