"""What the law asks a county to say of its pages: accessibility statement, imprint and privacy."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar, Literal, NamedTuple

from pydantic import Field

from ssg.fields import ContactRef, Name, Prose
from ssg.kind import Place
from ssg.record import Record
from ssg.values import Date, Email, Postcode, TelephoneLine, Text, WebAddress

STATEMENT, IMPRINT, PRIVACY = "barrierefreiheit", "impressum", "datenschutz"
"""Where each stands in a county's file; also the last part of its page's address."""

Part = Literal[
    "webadresse",
    "vereinbarkeit",
    "erstellt",
    "pruefung",
    "ueberprueft",
    "rueckmeldung",
    "durchsetzung",
    "anschrift",
    "vertretung",
    "telefon",
    "email",
    "beauftragte",
    "aufsicht",
    "server",
]
"""Every part that a county must give, or must say to be open."""


class Duty(NamedTuple):
    """One such part: the page that needs it, where it is filled in, and what it is called."""

    page: str
    place: Place
    what: str


DUTIES: dict[Part, Duty] = {
    "webadresse": Duty(STATEMENT, ("webadresse",), "die Web-Adresse, für die sie gilt"),
    "vereinbarkeit": Duty(STATEMENT, (STATEMENT, "vereinbarkeit"), "wie weit die Seiten barriere-frei sind"),
    "erstellt": Duty(STATEMENT, (STATEMENT, "erstellt"), "der Tag, an dem sie entstand"),
    "pruefung": Duty(STATEMENT, (STATEMENT, "pruefung"), "wer geprüft hat"),
    "ueberprueft": Duty(STATEMENT, (STATEMENT, "ueberprueft"), "der Tag der letzten Prüfung"),
    "rueckmeldung": Duty(STATEMENT, (STATEMENT, "kontakt"), "wem man Barrieren meldet"),
    "durchsetzung": Duty(STATEMENT, (STATEMENT, "durchsetzung"), "die Durchsetzungs-Stelle, und wann Sie das prüften"),
    "anschrift": Duty(IMPRINT, (IMPRINT, "strasse"), "die Anschrift"),
    "vertretung": Duty(IMPRINT, (IMPRINT, "vertretung"), "wer den Landkreis vertritt"),
    "telefon": Duty(IMPRINT, (IMPRINT, "telefon"), "das Telefon"),
    "email": Duty(IMPRINT, (IMPRINT, "email"), "die E-Mail-Adresse"),
    "beauftragte": Duty(PRIVACY, (PRIVACY, "beauftragte"), "wer für den Daten-Schutz da ist"),
    "aufsicht": Duty(PRIVACY, (PRIVACY, "aufsicht"), "bei wem man sich beschwert"),
    "server": Duty(PRIVACY, (PRIVACY, "server"), "was der Web-Server aufschreibt"),
}

Conformity = Literal["vollstaendig", "teilweise", "nicht"]
Reason = Literal["unvereinbar", "belastung", "ausgenommen"]
Method = Literal["selbst", "fremd"]


class Office(Record):
    """Eine Stelle: Wie heißt sie, und wie erreicht man sie?"""

    name: Name = Field(title="Name", description="Wie die Stelle heißt.")
    street: Text | None = Field(default=None, alias="strasse", title="Straße", description="Straße und Haus-Nummer.")
    postcode: Postcode | None = Field(default=None, alias="plz", title="Postleitzahl", description="Fünf Ziffern.")
    town: Text | None = Field(default=None, alias="ort", title="Ort", description="Die Stadt oder die Gemeinde.")
    telephones: tuple[TelephoneLine, ...] = Field(
        default=(), alias="telefon", title="Telefon", description="Eine Liste von Nummern mit Vorwahl."
    )
    email: Email | None = Field(default=None, title="E-Mail", description="Die E-Mail-Adresse.")
    url: WebAddress | None = Field(default=None, title="Internet-Adresse", description="Die Seite der Stelle.")
    checked: Date | None = Field(
        default=None, alias="geprueft", title="Geprüft am", description="Wann Sie diese Angaben zuletzt geprüft haben."
    )

    @property
    def is_reached(self) -> bool:
        """Whether anybody can write to it or call it."""
        return bool(self.telephones or self.email or (self.street and self.town))


class Shortcoming(Record):
    """Ein Inhalt, der nicht barriere-frei ist."""

    what: Prose = Field(alias="inhalt", title="Inhalt", description="Was ist nicht barriere-frei?")
    reason: Reason = Field(
        alias="grund", title="Grund", description="Schreiben Sie „unvereinbar“, „belastung“ oder „ausgenommen“."
    )
    alternative: Prose = Field(alias="ersatz", title="Ersatz", description="Wie bekommt man den Inhalt anders?")


class Statement(Record):
    """Die Erklärung zur Barriere-Freiheit."""

    conformity: Conformity | None = Field(
        default=None,
        alias="vereinbarkeit",
        title="Vereinbarkeit",
        description="Wie weit sind die Seiten barriere-frei? „vollstaendig“, „teilweise“ oder „nicht“.",
    )
    made: Date | None = Field(default=None, alias="erstellt", title="Erstellt", description="Wann entstand sie?")
    method: Method | None = Field(
        default=None,
        alias="pruefung",
        title="Prüfung",
        description="Wer hat geprüft? „selbst“ oder „fremd“, also eine andere Stelle.",
    )
    examiner: Name | None = Field(
        default=None, alias="pruefstelle", title="Prüf-Stelle", description="Bei „fremd“: Wer hat geprüft?"
    )
    report: WebAddress | None = Field(
        default=None, alias="bericht", title="Bericht", description="Wo der Prüf-Bericht steht."
    )
    reviewed: Date | None = Field(
        default=None, alias="ueberprueft", title="Überprüft", description="Wann haben Sie sie zuletzt überprüft?"
    )
    shortcomings: tuple[Shortcoming, ...] = Field(
        default=(),
        alias="maengel",
        title="Mängel",
        description="Was nicht barriere-frei ist. Fehlende Filme, Dateien und Fassungen findet das Programm selbst.",
    )
    contact: ContactRef | None = Field(
        default=None,
        alias="kontakt",
        title="Kontakt",
        description="Wem meldet man Barrieren? Fehlt das Feld, gilt der Kontakt vom Landkreis.",
    )
    enforcement: Office | None = Field(
        default=None,
        alias="durchsetzung",
        title="Durchsetzungs-Stelle",
        description="Wer hilft, wenn der Landkreis nicht antwortet?",
    )


class Imprint(Record):
    """Das Impressum: Wer ist für die Seiten verantwortlich?"""

    name: Name | None = Field(default=None, title="Name", description="Sonst gilt der Name vom Landkreis.")
    street: Text | None = Field(default=None, alias="strasse", title="Straße", description="Straße und Haus-Nummer.")
    postcode: Postcode | None = Field(default=None, alias="plz", title="Postleitzahl", description="Fünf Ziffern.")
    town: Text | None = Field(default=None, alias="ort", title="Ort", description="Die Stadt oder die Gemeinde.")
    representative: Name | None = Field(
        default=None, alias="vertretung", title="Vertretung", description="Wer vertritt den Landkreis nach dem Gesetz?"
    )
    telephones: tuple[TelephoneLine, ...] = Field(
        default=(), alias="telefon", title="Telefon", description="Eine Liste von Nummern mit Vorwahl."
    )
    email: Email | None = Field(default=None, title="E-Mail", description="Die E-Mail-Adresse.")
    vat: Text | None = Field(
        default=None, alias="umsatzsteuer", title="Umsatzsteuer-Nummer", description="Wenn der Landkreis eine hat."
    )


class Privacy(Record):
    """Der Daten-Schutz: Wer ist dafür da, und was schreibt der Web-Server auf?"""

    officer: Office | None = Field(
        default=None, alias="beauftragte", title="Beauftragte", description="Wer ist für den Daten-Schutz da?"
    )
    authority: Office | None = Field(
        default=None, alias="aufsicht", title="Aufsicht", description="Bei welchem Amt kann man sich beschweren?"
    )
    server: Prose | None = Field(
        default=None,
        title="Web-Server",
        description="Was schreibt der Web-Server auf, warum, und wann löscht er es? Ein Satz.",
    )


class Security(Record):
    """Wem man Lücken in der Sicherheit meldet. Fachleute suchen das in der Datei „security.txt“ (RFC 9116)."""

    LASTS: ClassVar[timedelta] = timedelta(360)
    """So long a file that nobody looked at again is to be believed: less than a year, as the RFC asks."""

    email: Email = Field(title="E-Mail", description="Wer Meldungen liest.")
    url: WebAddress | None = Field(
        default=None, title="Internet-Adresse", description="Eine Seite, auf der man Lücken melden kann."
    )
    checked: Date = Field(alias="geprueft", title="Geprüft am", description="Wann Sie das zuletzt geprüft haben.")

    @property
    def ends(self) -> date:
        """The first day on which it is not to be believed any more."""
        return self.checked + self.LASTS


class Duties(NamedTuple):
    """All that a county has filled in of them."""

    web_address: WebAddress | None
    contact: str | None
    statement: Statement
    imprint: Imprint
    privacy: Privacy

    def missing(self) -> Iterator[Part]:
        """Every part that is not filled in, in the order of the pages."""
        told = self._told()
        yield from (part for part in DUTIES if not told[part])

    def lacks(self, page: str) -> bool:
        """Whether any part of this page is not filled in."""
        return any(DUTIES[part].page == page for part in self.missing())

    def aged(self, today: date) -> Iterator[tuple[Place, date]]:
        """Where a review is more than twelve months old, and of which day it is."""
        enforcement = self.statement.enforcement
        reviews = {
            (STATEMENT, "ueberprueft"): self.statement.reviewed,
            (STATEMENT, "durchsetzung", "geprueft"): enforcement.checked if enforcement else None,
        }
        for place, day in reviews.items():
            if day and (day.year + 1, day.month, day.day) < (today.year, today.month, today.day):
                yield place, day

    def _told(self) -> dict[Part, object]:
        statement, imprint, privacy = self.statement, self.imprint, self.privacy
        enforcement = statement.enforcement
        return {
            "webadresse": self.web_address,
            "vereinbarkeit": statement.conformity,
            "erstellt": statement.made,
            "pruefung": statement.method,
            "ueberprueft": statement.reviewed,
            "rueckmeldung": statement.contact or self.contact,
            "durchsetzung": enforcement and enforcement.is_reached and enforcement.checked,
            "anschrift": imprint.street and imprint.postcode and imprint.town,
            "vertretung": imprint.representative,
            "telefon": imprint.telephones,
            "email": imprint.email,
            "beauftragte": privacy.officer and privacy.officer.is_reached,
            "aufsicht": privacy.authority and privacy.authority.is_reached,
            "server": privacy.server,
        }
