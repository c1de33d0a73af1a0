"""Resources: offers of help that live elsewhere, filed by topic."""

from typing import ClassVar, Literal

from pydantic import Field

from ssg.fields import ContactRef
from ssg.kind import Facts
from ssg.values import WebAddress

Topic = Literal["ankommen", "beratung", "sprache-und-bildung", "arbeit-und-anerkennung", "zusammenleben", "sicherheit"]
Audience = Literal["alle", "zugewanderte", "fachkraefte", "ehrenamtliche", "familien", "organisationen"]
Offered = Literal[
    "de",
    "de-simple",
    "ar",
    "bg",
    "en",
    "es",
    "fa",
    "fr",
    "it",
    "ku",
    "pl",
    "ps",
    "ro",
    "ru",
    "so",
    "sq",
    "ti",
    "tr",
    "uk",
    "vi",
    "mehrere",
]
EVERYONE: Audience = "alle"


class Resource(Facts):
    """Ein Angebot: Wo finden Menschen im Internet Hilfe?"""

    FOLDER: ClassVar[str] = "angebote"
    SINGULAR: ClassVar[str] = "Angebot"
    PLACE: ClassVar[int | None] = 20
    EXAMPLE: ClassVar[str] = """\
---
titel: Beratung für neu Zugewanderte
kurz: Fachleute beraten online und in mehreren Sprachen.
status: veroeffentlicht
stand: 15.11.2018
url: www.beratung.example
thema: beratung
zielgruppen:
  - zugewanderte
sprachen:
  - mehrere
art: app
---
"""
    EASY_EXAMPLE: ClassVar[str] = """\
---
titel: Beratung in vielen Sprachen
kurz: Hier bekommen Sie Hilfe im Internet.
---
"""

    url: WebAddress = Field(title="Internet-Adresse", description="So, wie Sie sie zeigen wollen: „www.bamf.de“.")
    topic: Topic = Field(alias="thema", title="Thema", description="Unter welchem Thema steht das Angebot?")
    audiences: tuple[Audience, ...] = Field(
        default=("alle",), alias="zielgruppen", title="Zielgruppen", description="Für wen ist das Angebot?"
    )
    languages: tuple[Offered, ...] = Field(
        default=(), alias="sprachen", title="Sprachen", description="In welchen Sprachen gibt es das Angebot?"
    )
    form: Literal["website", "app"] = Field(
        default="website", alias="art", title="Art", description="„website“ oder „app“."
    )
    contact: ContactRef | None = Field(default=None, alias="kontakt", title="Kontakt", description="Wer Auskunft gibt.")

    @property
    def traits(self) -> dict[str, tuple[str, ...]]:
        """By what offers can be narrowed, each with the values of this one."""
        audiences = tuple(audience for audience in self.audiences if audience != EVERYONE)
        return {"thema": (self.topic,), "zielgruppe": audiences, "sprache": self.languages}

    def suits(self, key: str, value: str) -> bool:
        """Whether who looks for this value wants it; what is for everyone suits every audience."""
        return value in self.traits[key] or (key == "zielgruppe" and EVERYONE in self.audiences)

    def group(self) -> str | None:
        """Overviews file offers by topic."""
        return self.topic
