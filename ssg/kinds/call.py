"""Calls: who may apply for what until when."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from pydantic import Field

from ssg.fields import ContactRef, DocumentRef, ProgrammeRef, Prose
from ssg.kind import Facts, State
from ssg.values import Moment, Period


class Call(Facts):
    """Ein Aufruf: Wer kann bis wann einen Antrag stellen?"""

    FOLDER: ClassVar[str] = "aufrufe"
    SINGULAR: ClassVar[str] = "Aufruf"
    PLACE: ClassVar[int | None] = 50
    EXAMPLE: ClassVar[str] = """\
---
titel: Ideen für Familien gesucht
kurz: Vereine können Geld für Projekte beantragen.
status: veroeffentlicht
stand: 15.11.2018
frist: 15.11.2018
zeitraum: 2019
antragsberechtigt:
  - Kommunen
  - Träger
unterlagen: Die Unterlagen senden wir Ihnen auf Anfrage zu.
---
Der Landkreis fördert Projekte für Familien.
"""
    EASY_EXAMPLE: ClassVar[str] = """\
---
titel: Ideen für Familien gesucht
kurz: Vereine können Geld bekommen.
antragsberechtigt:
  - Städte und Dörfer
  - Vereine
unterlagen: Fragen Sie uns nach den Papieren.
---
Der Landkreis hilft Familien.
"""

    deadline: Moment | None = Field(
        default=None, alias="frist", title="Frist", description="Bis wann kann man den Antrag stellen?"
    )
    period: Period | None = Field(
        default=None, alias="zeitraum", title="Zeitraum", description="Für welche Zeit es das Geld gibt."
    )
    eligible: tuple[Prose, ...] = Field(
        default=(), alias="antragsberechtigt", title="Antragsberechtigt", description="Wer einen Antrag stellen kann."
    )
    papers: Prose | None = Field(
        default=None, alias="unterlagen", title="Unterlagen", description="Wie man die Papiere bekommt."
    )
    programme: ProgrammeRef | None = Field(
        default=None, alias="programm", title="Programm", description="Zu welchem Programm der Aufruf gehört."
    )
    contact: ContactRef | None = Field(
        default=None, alias="kontakt", title="Kontakt", description="Wer beim Antrag hilft."
    )
    documents: tuple[DocumentRef, ...] = Field(
        default=(), alias="dokumente", title="Dokumente", description="Dateien zum Aufruf."
    )

    def state(self, today: date) -> State | None:
        """Open until the deadline; where no deadline is known, over with the funded period."""
        if self.deadline is not None and self.deadline.has_year:
            return State.OVER if self.deadline.is_over(today) else State.OPEN
        if self.period is not None and self.period.is_over(today):
            return State.OVER
        return State.UNKNOWN

    def days(self) -> tuple[date | None, date | None]:
        """The deadline; where none is known, the end of the funded period."""
        if self.deadline is not None and self.deadline.has_year:
            return None, self.deadline.day.last
        return None, self.period.days[1] if self.period else None

    def open_questions(self) -> Iterator[tuple[str, str]]:
        """Without a deadline nobody can plan an application."""
        if self.deadline is None:
            yield "frist", "die Frist"
        elif not self.deadline.has_year:
            yield "frist", "das Jahr"
