"""Events: what happens when and where."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from pydantic import Field

from ssg.fields import ContactRef, DocumentRef, Name, ProgrammeRef, Prose
from ssg.kind import Facts, State
from ssg.record import Record
from ssg.values import Moment, Postcode, Text


class Venue(Record):
    """Wo etwas stattfindet."""

    name: Name = Field(title="Name", description="Zum Beispiel „Ratssaal des Bürgerhauses“.")
    street: Text | None = Field(default=None, alias="strasse", title="Straße", description="Straße und Haus-Nummer.")
    postcode: Postcode | None = Field(
        default=None, alias="plz", title="Postleitzahl", description="Fünf Ziffern, zum Beispiel 06567."
    )
    town: Text | None = Field(default=None, alias="ort", title="Ort", description="Die Stadt oder die Gemeinde.")
    access: Prose | None = Field(
        default=None,
        alias="zugang",
        title="Zugang",
        description="Wie man ohne Treppen hinkommt und welche Hilfen es gibt, zum Beispiel ein Aufzug.",
    )


class Event(Facts):
    """Ein Termin: Was findet wann und wo statt?"""

    FOLDER: ClassVar[str] = "termine"
    SINGULAR: ClassVar[str] = "Termin"
    PLACE: ClassVar[int | None] = 40
    EXAMPLE: ClassVar[str] = """\
---
titel: Fachtag Sozialplanung
kurz: Fachleute sprechen über die Planung im Landkreis.
status: veroeffentlicht
stand: 15.11.2018
beginn: 4. November 2019, 13.30 Uhr
ende: 4. November 2019, 16.00 Uhr
ort:
  name: Ratssaal
  strasse: Beispielplatz 1
  plz: "06567"
  ort: Musterstadt
  zugang: Der Ratssaal ist mit dem Aufzug zu erreichen.
veranstalter:
  - Landkreis Musterkreis
anmeldung: Bitte melden Sie sich bis zum 1. November 2019 an.
---
Auf dem Fachtag stellen Träger ihre Angebote vor.
"""
    EASY_EXAMPLE: ClassVar[str] = """\
---
titel: Fach-Tag zur Sozial-Planung
kurz: Fach-Leute sprechen über die Planung im Landkreis.
ort:
  zugang: Es gibt einen Aufzug zum Rats-Saal.
anmeldung: Bitte melden Sie sich bis zum 1. November 2019 an.
---
Ein Fach-Tag ist ein Treffen von Fach-Leuten.
"""

    start: Moment = Field(
        alias="beginn",
        title="Beginn",
        description="Tag und Uhrzeit: „4. November 2019, 13.30 Uhr“. Ist das Jahr offen, lassen Sie es weg.",
    )
    end: Moment | None = Field(default=None, alias="ende", title="Ende", description="Tag und Uhrzeit, wenn bekannt.")
    venue: Venue | None = Field(default=None, alias="ort", title="Ort", description="Wo es stattfindet.")
    organisers: tuple[Name, ...] = Field(
        default=(), alias="veranstalter", title="Veranstalter", description="Wer einlädt."
    )
    registration: Prose | None = Field(
        default=None, alias="anmeldung", title="Anmeldung", description="Wie und bis wann man sich anmeldet."
    )
    programme: ProgrammeRef | None = Field(
        default=None, alias="programm", title="Programm", description="Zu welchem Programm der Termin gehört."
    )
    contact: ContactRef | None = Field(default=None, alias="kontakt", title="Kontakt", description="Wer Auskunft gibt.")
    documents: tuple[DocumentRef, ...] = Field(
        default=(), alias="dokumente", title="Dokumente", description="Dateien zum Termin."
    )

    def state(self, today: date) -> State | None:
        """Unknown while the year is open."""
        last = self.end or self.start
        if not last.has_year:
            return State.UNKNOWN
        return State.OVER if last.is_over(today) else State.AHEAD

    def can_be_noted(self, state: State | None) -> bool:
        """Whether a calendar can take it: it lies ahead, and its year is known."""
        return state is State.AHEAD and self.start.has_year

    def days(self) -> tuple[date | None, date | None]:
        """Its first and its last day."""
        return self.start.day.first, (self.end or self.start).day.last

    def contradictions(self) -> Iterator[tuple[str, str]]:
        """Nothing ends before it begins."""
        if self.end is not None and self.end.has_year and self.start.has_year:
            known = min(len(self.start.iso), len(self.end.iso))
            if self.end.iso[:known] < self.start.iso[:known]:
                yield "ende", "Das Ende liegt vor dem Beginn."

    def open_questions(self) -> Iterator[tuple[str, str]]:
        """The source may name a day without its year."""
        if not self.start.has_year:
            yield "beginn", "das Jahr"
