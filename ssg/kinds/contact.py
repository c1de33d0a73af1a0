"""Contacts: whom residents can call, write to and visit."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from ssg.fields import Name, Prose
from ssg.kind import Facts
from ssg.record import Record
from ssg.values import Email, Postcode, TelephoneLine, Text, TimeRange, Weekdays


class Person(Record):
    """Wer dort arbeitet."""

    name: Text = Field(title="Name", description="Vorname und Nachname.")
    role: Name | None = Field(
        default=None, alias="rolle", title="Rolle", description="Zum Beispiel „Ansprechpartnerin“."
    )


class Hours(Record):
    """Wann das Amt offen ist."""

    days: Weekdays = Field(alias="tage", title="Tage", description="Zum Beispiel „Montag - Freitag“.")
    times: tuple[TimeRange, ...] = Field(
        alias="zeiten", title="Zeiten", description="Eine Liste, zum Beispiel „09.00 - 12.00“."
    )


class Contact(Facts):
    """Ein Kontakt: Wen kann man anrufen, anschreiben oder besuchen?"""

    FOLDER: ClassVar[str] = "kontakte"
    SINGULAR: ClassVar[str] = "Kontakt"
    PLACE: ClassVar[int | None] = 30
    EXAMPLE: ClassVar[str] = """\
---
titel: Wohngeldstelle
kurz: Hier bekommen Sie Auskunft zum Wohngeld.
status: veroeffentlicht
stand: 15.11.2018
amt: Landratsamt Musterkreis
stellen:
  - Sozialamt
  - Wohngeldstelle
person:
  name: Erika Muster
  rolle: Ansprechpartnerin
strasse: Beispielweg 3
plz: "06567"
ort: Musterstadt
telefon:
  - 03631 911–5011/–5012
fax: 03631 911-5099
email: wohngeld@landkreis.example
sprechzeiten:
  - tage: Montag - Freitag
    zeiten:
      - 09.00 - 12.00
      - 13.00 - 16.00
nach_absprache: sowie nach Absprache
---
Bitte bringen Sie Ihren Ausweis mit.
"""
    EASY_EXAMPLE: ClassVar[str] = """\
---
titel: Amt für das Wohn-Geld
kurz: Hier bekommen Sie Hilfe zum Wohn-Geld.
nach_absprache: Brauchen Sie eine andere Zeit? Dann rufen Sie bitte vorher an.
---
Wohn-Geld ist Geld für die Miete.
Bitte bringen Sie Ihren Ausweis mit.
"""

    office: Name = Field(alias="amt", title="Amt", description="Das Amt, zum Beispiel „Landratsamt Nordhausen“.")
    units: tuple[Name, ...] = Field(
        default=(), alias="stellen", title="Stellen", description="Abteilung und Sachgebiet, von groß nach klein."
    )
    person: Person | None = Field(default=None, title="Person", description="Mit wem spricht man?")
    street: Text | None = Field(default=None, alias="strasse", title="Straße", description="Straße und Haus-Nummer.")
    postcode: Postcode | None = Field(
        default=None, alias="plz", title="Postleitzahl", description="Fünf Ziffern, zum Beispiel 06567."
    )
    town: Text | None = Field(default=None, alias="ort", title="Ort", description="Die Stadt oder die Gemeinde.")
    telephones: tuple[TelephoneLine, ...] = Field(
        default=(),
        alias="telefon",
        title="Telefon",
        description="Eine Liste von Nummern mit Vorwahl. „03631 911-5011/-5012“ sind zwei Nummern.",
    )
    fax: TelephoneLine | None = Field(default=None, title="Fax", description="Die Fax-Nummer mit Vorwahl.")
    email: Email | None = Field(default=None, title="E-Mail", description="Die E-Mail-Adresse.")
    hours: tuple[Hours, ...] = Field(
        default=(), alias="sprechzeiten", title="Sprechzeiten", description="Je Eintrag Tage und Zeiten."
    )
    by_appointment: Prose | None = Field(
        default=None,
        alias="nach_absprache",
        title="Nach Absprache",
        description="Ein Satz zu anderen Zeiten, zum Beispiel „sowie nach Absprache“.",
    )

    @property
    def is_reachable(self) -> bool:
        """Whether one can call, write or come."""
        return bool(self.telephones or self.email or self.street)

    def open_questions(self) -> Iterator[tuple[str, str]]:
        """A contact that nobody can reach is open."""
        if not self.is_reachable:
            yield "telefon", "Telefon, E-Mail oder Adresse"
