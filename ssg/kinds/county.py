"""Counties: what a whole site says of itself."""

from typing import ClassVar, Literal

from pydantic import Field

from ssg.kind import ContactRef, Facts, Prose
from ssg.values import Colour, Text, WebAddress


class County(Facts):
    """Ein Landkreis: Wie heißt er, und wer gibt Auskunft?"""

    FOLDER: ClassVar[str] = "kreis"
    SINGULAR: ClassVar[str] = "Landkreis"
    PLACE: ClassVar[int | None] = None
    EXAMPLE: ClassVar[str] = """\
titel: Landkreis Musterkreis
kurz: Planung und Hilfe im Landkreis Musterkreis.
status: veroeffentlicht
stand: 15.11.2018
name: Landkreis Musterkreis
webadresse: https://www.landkreis.example
farbe: "#14532d"
trennzeichen: bindestrich
begruessung: Willkommen beim Landkreis Musterkreis.
"""
    EASY_EXAMPLE: ClassVar[str] = """\
---
titel: Landkreis Musterkreis
kurz: Hier finden Sie Hilfe vom Landkreis.
begruessung: Guten Tag und willkommen.
---
Auf dieser Seite finden Sie Hilfe.
"""

    name: Text = Field(title="Name", description="Der Name, wie er oben auf jeder Seite steht.")
    web_address: WebAddress | None = Field(
        default=None, alias="webadresse", title="Web-Adresse", description="Wo diese Seiten im Internet stehen werden."
    )
    colour: Colour = Field(
        default="#14532d", alias="farbe", title="Farbe", description="Die Farbe der Kopf-Zeile: „#14532d“."
    )
    greeting: Prose | None = Field(
        default=None, alias="begruessung", title="Begrüßung", description="Die ersten Sätze auf der Start-Seite."
    )
    separator: Literal["bindestrich", "mediopunkt"] = Field(
        default="bindestrich",
        alias="trennzeichen",
        title="Trenn-Zeichen",
        description="Das Zeichen in langen Wörtern: „bindestrich“ für Sozial-Planung, „mediopunkt“ für Sozial·planung.",
    )
    contact: ContactRef | None = Field(
        default=None,
        alias="kontakt",
        title="Kontakt",
        description="Wer Auskunft gibt, wenn eine Seite niemanden nennt.",
    )
