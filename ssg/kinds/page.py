"""Pages: text that is no programme, contact or event, perhaps with pictures."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from ssg.fields import ContactRef
from ssg.kind import Facts
from ssg.kinds.picture import Hero, Picture, said_twice
from ssg.values import Flag


class Page(Facts):
    """Eine Seite: Text und Bilder zu einem Thema."""

    FOLDER: ClassVar[str] = "seiten"
    SINGULAR: ClassVar[str] = "Seite"
    PLACE: ClassVar[int | None] = 100
    IN_MENU: ClassVar[bool] = False
    EXAMPLE: ClassVar[str] = """\
---
titel: Über den Landkreis
kurz: So leben die Menschen im Landkreis.
status: veroeffentlicht
stand: 15.11.2018
im_menue: ja
---
Zum Landkreis gehören viele Städte und Dörfer.
"""
    EASY_EXAMPLE: ClassVar[str] = """\
---
titel: Das ist der Landkreis
kurz: So leben die Menschen im Landkreis.
---
Zu dem Landkreis gehören viele Städte und Dörfer.
"""

    in_menu: Flag = Field(
        default=False, alias="im_menue", title="Im Menü", description="Soll die Seite im Menü stehen? „ja“ oder „nein“."
    )
    picture: Hero = None
    pictures: tuple[Picture, ...] = Field(
        default=(), alias="bilder", title="Bilder", description="Die Bilder der Galerie, in dieser Reihenfolge."
    )
    contact: ContactRef | None = Field(default=None, alias="kontakt", title="Kontakt", description="Wer Auskunft gibt.")

    def contradictions(self) -> Iterator[tuple[str, str]]:
        """A caption is no description."""
        yield from said_twice((("bild", self.picture), *(("bilder", each) for each in self.pictures)))
