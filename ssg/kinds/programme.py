"""Programmes: what the county plans, with whose money, and when."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from pydantic import Field

from ssg.fields import ContactRef, DocumentRef, LinkTarget, Name, ProgrammeRef, Prose
from ssg.kind import Facts, State
from ssg.kinds.picture import Hero, said_twice
from ssg.record import Record
from ssg.values import Date, LawReference, Money, Period, Text


class Phase(Record):
    """Ein Abschnitt im Zeit-Plan."""

    period: Period = Field(
        alias="zeitraum", title="Zeitraum", description="Zum Beispiel „2016“ oder „Mai 2016 – Juni 2018“."
    )
    steps: tuple[Prose, ...] = Field(alias="schritte", title="Schritte", description="Was in dieser Zeit passiert.")


class Funding(Record):
    """Woher das Geld kommt."""

    fund: Name | None = Field(
        default=None, alias="fonds", title="Fonds", description="Der Topf, aus dem das Geld kommt."
    )
    guideline: Name | None = Field(
        default=None, alias="richtlinie", title="Richtlinie", description="Die Regeln für das Geld."
    )
    giver: Name | None = Field(default=None, alias="geber", title="Geber", description="Wer das Geld gibt.")
    period: Period | None = Field(
        default=None, alias="zeitraum", title="Zeitraum", description="Wann es das Geld gibt."
    )
    amount: Money | None = Field(
        default=None, alias="betrag", title="Betrag", description="Zum Beispiel „22.900,50 €“."
    )
    note: Prose | None = Field(
        default=None, alias="hinweis", title="Hinweis", description="Zum Beispiel die Förder-Stufe."
    )


class LegalBasis(Record):
    """Das Gesetz, nach dem der Landkreis handelt."""

    law: LawReference = Field(alias="vorschrift", title="Vorschrift", description="Zum Beispiel „§ 80 SGB VIII“.")
    subject: Prose | None = Field(
        default=None, alias="inhalt", title="Inhalt", description="Worum es in der Vorschrift geht."
    )


class Decision(Record):
    """Der Beschluss zum Programm."""

    body: Name = Field(alias="gremium", title="Gremium", description="Wer beschlossen hat, zum Beispiel „Kreistag“.")
    number: Text | None = Field(default=None, alias="nummer", title="Nummer", description="Zum Beispiel „747/18“.")
    day: Date | None = Field(default=None, alias="datum", title="Datum", description="Der Tag der Sitzung.")
    subject: Prose | None = Field(
        default=None, alias="gegenstand", title="Gegenstand", description="Was beschlossen wurde."
    )


class WebLink(Record):
    """Ein Link mit Namen."""

    title: Name = Field(alias="titel", title="Titel", description="Wohin der Link führt, in Worten.")
    target: LinkTarget = Field(
        alias="ziel", title="Ziel", description="Eine Internet-Adresse oder ein Eintrag wie „programme/mein-programm“."
    )


class Programme(Facts):
    """Ein Programm: Was plant der Landkreis, mit welchem Geld und bis wann?"""

    FOLDER: ClassVar[str] = "programme"
    SINGULAR: ClassVar[str] = "Programm"
    PLACE: ClassVar[int | None] = 10
    EXAMPLE: ClassVar[str] = """\
---
titel: Strategie gegen Armut
kurz: Der Landkreis plant bis 2018, wie er Armut vorbeugt.
status: veroeffentlicht
stand: 15.11.2018
zeitraum: 01.01.2016 – 31.12.2018
ziele:
  - Weniger Menschen im Landkreis sind arm.
phasen:
  - zeitraum: 2016
    schritte:
      - Bestehende Angebote werden erfasst.
  - zeitraum: 2017 – 2018
    schritte:
      - Die Strategie wird geschrieben.
      - Der Kreistag berät die Strategie.
foerderung:
  - fonds: Europäischer Sozialfonds (ESF)
    richtlinie: Armutspräventionsrichtlinie
    geber: Freistaat Thüringen
    zeitraum: 01.01.2016 – 31.12.2018
rechtsgrundlagen:
  - vorschrift: § 80 SGB VIII
    inhalt: Planung der Jugendhilfe
beschluss:
  gremium: Kreistag
  nummer: 12/18
  datum: 18.12.2018
  gegenstand: Strategie gegen Armut
links:
  - titel: Internetseite des Landkreises
    ziel: www.landkreis.example
---
Der Landkreis schreibt eine Strategie gegen Armut.
"""
    EASY_EXAMPLE: ClassVar[str] = """\
---
titel: Ein Plan gegen Armut
kurz: Der Landkreis macht einen Plan gegen Armut.
ziele:
  - Weniger Menschen sollen arm sein.
phasen:
  - schritte:
      - Der Landkreis sammelt alle Angebote.
  - schritte:
      - Der Landkreis schreibt den Plan.
      - Der Kreistag spricht über den Plan.
rechtsgrundlagen:
  - inhalt: Der Landkreis plant die Hilfe für junge Menschen.
beschluss:
  gegenstand: Der Plan gegen Armut
---
Der Landkreis macht einen Plan.
Der Plan ist gegen Armut.
"""

    picture: Hero = None
    period: Period | None = Field(
        default=None, alias="zeitraum", title="Zeitraum", description="Von wann bis wann das Programm läuft."
    )
    aims: tuple[Prose, ...] = Field(
        default=(), alias="ziele", title="Ziele", description="Was das Programm erreichen soll."
    )
    phases: tuple[Phase, ...] = Field(default=(), alias="phasen", title="Phasen", description="Der Zeit-Plan.")
    funding: tuple[Funding, ...] = Field(
        default=(), alias="foerderung", title="Förderung", description="Woher das Geld kommt."
    )
    legal_basis: tuple[LegalBasis, ...] = Field(
        default=(),
        alias="rechtsgrundlagen",
        title="Rechtsgrundlagen",
        description="Nach welchem Gesetz gehandelt wird.",
    )
    decision: Decision | None = Field(
        default=None, alias="beschluss", title="Beschluss", description="Wer es beschlossen hat."
    )
    follows: tuple[ProgrammeRef, ...] = Field(
        default=(), alias="folgt_auf", title="Folgt auf", description="Programme, auf die dieses Programm folgt."
    )
    contact: ContactRef | None = Field(default=None, alias="kontakt", title="Kontakt", description="Wer Auskunft gibt.")
    documents: tuple[DocumentRef, ...] = Field(
        default=(), alias="dokumente", title="Dokumente", description="Dateien zu diesem Programm."
    )
    links: tuple[WebLink, ...] = Field(default=(), title="Links", description="Weitere Seiten zum Thema.")

    def state(self, today: date) -> State | None:
        """Whether the programme's own period lies ahead, runs or is over."""
        return None if self.period is None else _stage(self.period, today)

    def days(self) -> tuple[date | None, date | None]:
        """Those of its own period."""
        return (None, None) if self.period is None else self.period.days

    def stages(self, today: date) -> tuple[State, ...]:
        """Whether each phase lies ahead, runs or is over."""
        return tuple(_stage(phase.period, today) for phase in self.phases)

    def contradictions(self) -> Iterator[tuple[str, str]]:
        """A caption is no description."""
        yield from said_twice([("bild", self.picture)])

    def open_questions(self) -> Iterator[tuple[str, str]]:
        """A programme without a contact leaves residents alone."""
        if self.contact is None:
            yield "kontakt", "ein Kontakt"


def _stage(period: Period, today: date) -> State:
    if period.is_over(today):
        return State.OVER
    return State.RUNNING if period.has_begun(today) else State.AHEAD
