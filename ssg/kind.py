"""What a content kind is: validated facts, and their wordings, one per language."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import ClassVar, TypeVar

from pydantic import Field, SerializeAsAny

from ssg.diagnostic import Span
from ssg.fields import MediaFile
from ssg.language.separator import Separator
from ssg.languages import Language
from ssg.publication import Publication, Published
from ssg.record import Record
from ssg.values import Date, Duration, EarlierAddress, FileSize, FrameRate, FrameSize, Text, WebAddress

Place = tuple[str | int, ...]
"""Where a value stands in a file's fields: ("foerderung", 0, "zeitraum")."""


F = TypeVar("F", bound="Facts")


class State(StrEnum):
    """Where an entry stands in time, seen from one day."""

    AHEAD = "kommt"
    OPEN = "offen"
    RUNNING = "laeuft"
    OVER = "vorbei"
    UNKNOWN = "unbekannt"
    MISSING = "fehlt"


class Exemption(Record):
    """Eine Stelle, die mit Grund so bleibt, wie sie ist."""

    rule: Text = Field(alias="regel", title="Regel", description="Welche Regel? Der Code, zum Beispiel LS101.")
    passage: Text = Field(alias="stelle", title="Stelle", description="Welche Wörter im Text? Genau so geschrieben.")
    reason: Text = Field(alias="grund", title="Grund", description="Warum soll der Text so bleiben?")


class Proofread(Record):
    """Wer aus der Ziel-Gruppe den leichten Text geprüft hat, und wann."""

    group: Text = Field(alias="gruppe", title="Prüf-Gruppe", description="Welche Gruppe hat den Text geprüft?")
    day: Date = Field(alias="datum", title="Datum", description="Wann hat die Gruppe den Text geprüft?")


class LeftOut(Record):
    """Eine Angabe, die in der leichten Fassung mit Absicht fehlt."""

    what: Text = Field(alias="angabe", title="Angabe", description="Welche Angabe? So wie in der anderen Fassung.")
    reason: Text = Field(alias="grund", title="Grund", description="Warum fehlt die Angabe hier?")


class Recording(Record):
    """Eine Aufnahme: Jemand liest die Seite vor."""

    file: MediaFile = Field(alias="datei", title="Datei", description="Die Ton-Datei im Ordner „medien“.")
    speaker: Text = Field(
        alias="sprecher", title="Sprecher", description="Wer liest vor: ein Mensch, oder „Eine Computer-Stimme“?"
    )
    duration: Duration = Field(alias="dauer", title="Dauer", description="Wie lange dauert die Aufnahme?")
    day: Date | None = Field(default=None, alias="datum", title="Datum", description="Von wann ist die Aufnahme?")


class Film(Record):
    """Ein Film in Deutscher Gebärden-Sprache zu einer Seite."""

    file: MediaFile | None = Field(default=None, alias="datei", title="Datei", description="Der Film in „medien“.")
    url: WebAddress | None = Field(default=None, title="Internet-Adresse", description="Oder: Wo der Film sonst liegt.")
    size: FileSize | None = Field(default=None, alias="groesse", title="Größe", description="Nur bei einer Adresse.")
    duration: Duration = Field(alias="dauer", title="Dauer", description="Wie lange dauert der Film?")
    frame: FrameSize = Field(alias="bild", title="Bild-Größe", description="Breite und Höhe in Pixel.")
    rate: FrameRate = Field(
        alias="bilder_je_sekunde", title="Bilder je Sekunde", description="Wie viele Bilder zeigt er in der Sekunde?"
    )
    captions: MediaFile | None = Field(
        default=None, alias="untertitel", title="Untertitel", description="Die Datei mit Untertiteln („.vtt“)."
    )


class Words(Record):
    """The front matter that words a page, in every language."""

    title: Text = Field(alias="titel", title="Titel", description="Die Überschrift der Seite.")
    summary: Text | None = Field(
        default=None, alias="kurz", title="Kurz-Text", description="Ein bis zwei Sätze: Worum geht es?"
    )
    exemptions: tuple[Exemption, ...] = Field(
        default=(), alias="ausnahmen", title="Ausnahmen", description="Welche Hinweise nehmen Sie mit Grund in Kauf?"
    )
    names: tuple[Text, ...] = Field(
        default=(), alias="namen", title="Namen", description="Welche Namen von Menschen, Orten und Ämtern bleiben so?"
    )
    recording: Recording | None = Field(
        default=None, alias="audio", title="Aufnahme", description="Eine eigene Aufnahme: Jemand liest vor."
    )


class EasyWords(Words):
    """The front matter of the version in Leichte Sprache."""

    status: Publication = Field(
        default="veroeffentlicht",
        title="Status",
        description="Ein Entwurf erscheint nicht. Schreiben Sie „entwurf“ oder „veroeffentlicht“.",
    )
    updated: Date | None = Field(
        default=None,
        alias="stand",
        title="Stand",
        description="An welchem Tag haben Sie den leichten Text zuletzt geändert? Ohne Angabe: wie in der Haupt-Datei.",
    )
    proofread: Proofread | None = Field(
        default=None, alias="geprueft", title="Geprüft", description="Wer hat den leichten Text geprüft, und wann?"
    )

    tested: Text | None = Field(
        default=None,
        alias="gepruefte_fassung",
        title="Geprüfte Fassung",
        description="Welchen Text die Prüf-Gruppe gelesen hat. Das schreibt „python build.py reviewed“.",
    )
    basis: tuple[Text, ...] = Field(
        default=(),
        alias="grundlage",
        title="Grundlage",
        description="Aus welchem Text die leichte Fassung entstanden ist. Das schreibt „python build.py reviewed“.",
    )
    left_out: tuple[LeftOut, ...] = Field(
        default=(),
        alias="weggelassen",
        title="Weggelassen",
        description="Welche Angaben fehlen hier mit Absicht, und warum?",
    )


class Facts(Published):
    """What is true of an entry in every language. One subclass is one content kind, named by its folder."""

    FOLDER: ClassVar[str]
    SINGULAR: ClassVar[str]
    EXAMPLE: ClassVar[str]
    """A complete base file: used by `new`, the docs and the tests."""
    EASY_EXAMPLE: ClassVar[str]
    """The complete easy file that belongs to EXAMPLE."""
    PLACE: ClassVar[int | None] = 80
    """Where pages list its entries: kinds with smaller numbers come first, a kind with None has no list."""
    IN_MENU: ClassVar[bool] = True
    """Whether the menu leads to its list."""

    updated: Date | None = Field(
        default=None, alias="stand", title="Stand", description="An welchem Tag haben Sie die Seite zuletzt geändert?"
    )
    earlier: tuple[EarlierAddress, ...] = Field(
        default=(),
        alias="frueher",
        title="Frühere Adressen",
        description="Wo stand die Seite früher? Was nach dem Landkreis stand, zum Beispiel „programme/alter-name“.",
    )
    film: Film | None = Field(
        default=None, alias="dgs", title="Gebärden-Sprache", description="Ein Film in Deutscher Gebärden-Sprache."
    )

    def state(self, today: date) -> State | None:  # noqa: ARG002 - kinds that know a date override this
        """Where the entry stands in time, or None where time does not matter."""
        return None

    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day on which its state changes; None where that day is open or unknown."""
        return None, None

    def stages(self, today: date) -> tuple[State, ...]:  # noqa: ARG002 - kinds with a time line override this
        """Where each part of its time line stands, in their order."""
        return ()

    def group(self) -> str | None:
        """The topic under which overviews list it, or None for one list."""
        return None

    def contradictions(self) -> Iterator[tuple[str, str]]:
        """(field, a German sentence) for each pair of facts that cannot both be true."""
        yield from ()

    def open_questions(self) -> Iterator[tuple[str, str]]:
        """(field, what is missing) for each fact that the source leaves open."""
        yield from ()


class Wording(Record):
    """One language's words for an entry, and where they stand in its file."""

    language: Language
    path: str
    title: Text
    summary: Text | None = None
    body: str = ""
    body_line: int = 1
    """The line of the file on which `body` begins."""
    title_span: Span
    summary_span: Span | None = None
    exemptions: tuple[tuple[Exemption, Span], ...] = ()
    names: tuple[str, ...] = ()
    """Names of people, places and offices in the text, which stay as they are."""
    recording: Recording | None = None
    recording_span: Span | None = None
    updated: date | None = None
    """When it changed last, where that is told apart from its entry."""
    proofread: Proofread | None = None
    tested: str | None = None
    basis: tuple[str, ...] = ()
    left_out: tuple[tuple[LeftOut, Span], ...] = ()
    public: bool = True
    separator: Separator = Separator.HYPHEN
    """What divides its compounds, as its county has chosen."""


class Placed(Record):
    """What one entry's files say, and where: its wordings and the places of its facts."""

    id: str
    """`<county>/<folder>/<slug>`; for a county `<county>`."""
    wordings: tuple[Wording, ...]
    spans: tuple[tuple[Place, Span], ...] = ()
    """Where each fact stands in the base file."""

    @property
    def county(self) -> str:
        """The folder directly below the content folder."""
        return self.id.partition("/")[0]

    @property
    def slug(self) -> str:
        """The file name without its ending."""
        return self.id.rpartition("/")[2]

    def span(self, place: Place) -> Span:
        """Where `place` stands, or the nearest place around it that is known."""
        known = dict(self.spans)
        while place and place not in known:
            place = place[:-1]
        return known.get(place, Span(self.wordings[0].path))


class Entry(Placed):
    """One content entry: its facts as each language tells them, and its wordings."""

    facts: SerializeAsAny[Facts]
    easy_facts: SerializeAsAny[Facts]
    """The same facts with the easy file's words put in."""

    @property
    def folder(self) -> str:
        """The folder of its kind."""
        return self.facts.FOLDER

    def wording(self, language: Language) -> Wording | None:
        """The words in `language`, if the entry has them and they are public."""
        for each in self.wordings:
            if each.language is language and each.public:
                return each
        return None

    def facts_as(self, kind: type[F]) -> F:
        """The facts of an entry of this kind; TypeError for another."""
        if not isinstance(self.facts, kind):
            raise TypeError(f"{self.id} is no {kind.FOLDER}")
        return self.facts

    def facts_in(self, language: Language) -> Facts:
        """The facts as `language` tells them."""
        return self.easy_facts if language is Language.EASY else self.facts


class Unfit(Placed):
    """An entry whose fields do not all fit: it gets no page, but what its files say is checked like any other."""

    facts: SerializeAsAny[Facts] | None = None
