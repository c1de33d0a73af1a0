"""Pages: text that is no programme, contact or event, perhaps with pictures."""

from typing import ClassVar

from pydantic import Field

from ssg.kind import ContactRef, Facts, Name, PictureFile, Prose, Record
from ssg.values import Flag


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
    pictures: tuple[Picture, ...] = Field(
        default=(), alias="bilder", title="Bilder", description="Die Bilder der Galerie, in dieser Reihenfolge."
    )
    contact: ContactRef | None = Field(default=None, alias="kontakt", title="Kontakt", description="Wer Auskunft gibt.")
