"""Terms: hard words of the glossary and their explanations."""

from typing import ClassVar

from pydantic import Field

from ssg.kind import Facts
from ssg.language import split_sentences
from ssg.values import Flag, Text

SENTENCES = 3
"""So many explain a word where it is used; the rest stands on its own page."""


class Term(Facts):
    """Ein Begriff: Was bedeutet ein schweres Wort?"""

    FOLDER: ClassVar[str] = "begriffe"
    SINGULAR: ClassVar[str] = "Begriff"
    PLACE: ClassVar[int | None] = 70
    EXAMPLE: ClassVar[str] = """\
---
titel: Kreistag
status: veroeffentlicht
stand: 15.11.2018
formen:
  - Kreistages
  - Kreistags
aussprache: Kreis-Tag
nur_woerterbuch: nein
---
Der Kreistag ist die gewählte Vertretung der Menschen im Landkreis.
"""
    EASY_EXAMPLE: ClassVar[str] = """\
---
titel: Kreistag
---
Im Kreistag sitzen gewählte Frauen und Männer.
Der Kreistag entscheidet für den Landkreis.
"""

    forms: tuple[Text, ...] = Field(
        default=(), alias="formen", title="Formen", description="Andere Formen des Wortes, zum Beispiel die Mehrzahl."
    )
    pronunciation: Text | None = Field(
        default=None, alias="aussprache", title="Aussprache", description="So spricht man das Wort."
    )
    only_glossary: Flag = Field(
        default=False,
        alias="nur_woerterbuch",
        title="Nur im Wörterbuch",
        description="Steht „ja“, darf das Wort ohne Erklärung im Text stehen. Es ist nur im Wörterbuch erklärt.",
    )


def beginning(explanation: str) -> str:
    """The first sentences of an explanation, for the place where its word is used."""
    paragraphs = explanation.strip().split("\n\n")
    paragraph = next((each for each in paragraphs if not each.startswith("#")), "")
    return "\n".join(split_sentences(paragraph)[:SENTENCES])
