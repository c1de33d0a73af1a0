"""Documents: files to download, or to ask for while they are not there."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from ssg.fields import DocumentFile, ProgrammeRef, Prose
from ssg.kind import Facts, State
from ssg.kinds.resource import Offered
from ssg.values import Date, FileSize, Text, WebAddress

Accessible = Literal["ja", "nein", "unbekannt"]


class Document(Facts):
    """Ein Dokument: Welche Datei gibt es, und wie groß ist sie?"""

    FOLDER: ClassVar[str] = "dokumente"
    SINGULAR: ClassVar[str] = "Dokument"
    PLACE: ClassVar[int | None] = 60
    EXAMPLE: ClassVar[str] = """\
---
titel: Plan für Familien
kurz: Der Plan nennt die Ziele bis 2020.
status: veroeffentlicht
stand: 15.11.2018
datum: 18.12.2018
format: PDF
groesse: 22,9 MiB
barrierefrei: unbekannt
dateiname: Plan_Familien.pdf
seiten: 84
sprache: de
ersatz: Wir senden Ihnen den Plan gern zu.
---
"""
    EASY_EXAMPLE: ClassVar[str] = """\
---
titel: Der Plan für Familien
kurz: In dem Plan stehen Ziele für Familien.
ersatz: Rufen Sie uns an. Wir schicken Ihnen den Plan.
---
"""

    file: DocumentFile | None = Field(
        default=None, alias="datei", title="Datei", description="Die Datei in diesem Ordner, wenn sie schon da ist."
    )
    url: WebAddress | None = Field(
        default=None, title="Internet-Adresse", description="Die Adresse, wenn die Datei auf einer anderen Seite liegt."
    )
    file_name: Text | None = Field(
        default=None, alias="dateiname", title="Datei-Name", description="Wie die Datei bei Ihnen heißt."
    )
    format: Text | None = Field(default=None, title="Format", description="Zum Beispiel „PDF“.")
    size: FileSize | None = Field(default=None, alias="groesse", title="Größe", description="Zum Beispiel „22,9 MiB“.")
    pages: Text | None = Field(
        default=None, alias="seiten", title="Seiten", description="Wie viele Seiten es hat, zum Beispiel „84“."
    )
    language: Offered | None = Field(
        default=None,
        alias="sprache",
        title="Sprache",
        description="In welcher Sprache es ist: „de“ oder „de-simple“ für Leichte Sprache.",
    )
    day: Date | None = Field(default=None, alias="datum", title="Datum", description="Von wann das Dokument ist.")
    accessible: Accessible = Field(
        default="unbekannt",
        alias="barrierefrei",
        title="Barrierefrei",
        description="Schreiben Sie „ja“, „nein“ oder „unbekannt“.",
    )
    alternative: Prose | None = Field(
        default=None, alias="ersatz", title="Ersatz", description="Wie man den Inhalt anders bekommt."
    )
    programme: ProgrammeRef | None = Field(
        default=None, alias="programm", title="Programm", description="Zu welchem Programm das Dokument gehört."
    )

    def state(self, today: date) -> State | None:  # noqa: ARG002 - a file is there or not, on every day
        """Missing while there is neither a file nor an address."""
        return State.MISSING if self.file is None and self.url is None else None

    def open_questions(self) -> Iterator[tuple[str, str]]:
        """A file that the county has not supplied yet is said, never linked."""
        if self.file is None and self.url is None:
            yield "datei", "die Datei"
