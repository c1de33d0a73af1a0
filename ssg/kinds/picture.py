"""Pictures of entries: what they show, in words, and whose they are."""

from collections.abc import Iterable, Iterator
from typing import Annotated

from pydantic import Field

from ssg.fields import Name, PictureFile, Prose
from ssg.record import Record
from ssg.values import Flag, Text


class Picture(Record):
    """Ein Bild mit Unterschrift."""

    file: PictureFile = Field(alias="datei", title="Datei", description="Die Bild-Datei im Ordner „bilder“.")
    caption: Name = Field(alias="unterschrift", title="Unterschrift", description="Was unter dem Bild steht.")
    alternative: Prose = Field(
        alias="alternativtext",
        title="Alternativ-Text",
        description="Was auf dem Bild zu sehen ist, für blinde Menschen.",
    )
    drawing: Flag = Field(
        default=False,
        alias="zeichnung",
        title="Zeichnung",
        description="Ist das Bild eine Zeichnung? „ja“ oder „nein“.",
    )
    credit: Name | None = Field(default=None, alias="nachweis", title="Nachweis", description="Von wem das Bild ist.")
    licence: Text | None = Field(
        default=None, alias="lizenz", title="Lizenz", description="Unter welcher Lizenz? Zum Beispiel „CC BY 4.0“."
    )

    @property
    def source(self) -> str | None:
        """Whose it is and under which licence, as one text."""
        return ", ".join(part for part in (self.credit, self.licence) if part) or None


Hero = Annotated[
    Picture | None,
    Field(alias="bild", title="Bild", description="Ein Bild am Anfang der Seite, mit Alternativ-Text."),
]


def said_twice(pictures: Iterable[tuple[str, Picture | None]]) -> Iterator[tuple[str, str]]:
    """(field, a German sentence) for each picture whose caption only repeats what describes it."""
    for field, picture in pictures:
        if picture and picture.caption.strip(" .").casefold() == picture.alternative.strip(" .").casefold():
            yield field, "Unterschrift und Alternativ-Text sind gleich. Der Alternativ-Text sagt, was zu sehen ist."
