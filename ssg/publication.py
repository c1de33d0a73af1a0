"""Whether residents can read an entry: its status, and the days from and until which it is public."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import Field

from ssg.fields import Prose
from ssg.record import Record
from ssg.values import Date, in_words

Publication = Literal["entwurf", "veroeffentlicht"]
DRAFT, PUBLISHED = "entwurf", "veroeffentlicht"


class Standing(StrEnum):
    """Whether an entry is public on one day, and why it is not."""

    PUBLIC = "öffentlich"
    DRAFT = "Entwurf"
    AHEAD = "noch nicht öffentlich"
    OVER = "nicht mehr öffentlich"


class Published(Record):
    """What an entry says of its own publication."""

    status: Publication = Field(
        default="veroeffentlicht",
        title="Status",
        description="Ein Entwurf erscheint nicht. Schreiben Sie „entwurf“ oder „veroeffentlicht“.",
    )
    public_from: Date | None = Field(
        default=None, alias="ab", title="Öffentlich ab", description="Vor diesem Tag erscheint die Seite nicht."
    )
    public_until: Date | None = Field(
        default=None, alias="bis", title="Öffentlich bis", description="Nach diesem Tag erscheint die Seite nicht mehr."
    )
    farewell: Prose | None = Field(
        default=None,
        alias="danach",
        title="Danach",
        description="Was nach dem Tag „bis“ unter der Adresse steht. Ohne Angabe gibt es die Adresse dann nicht mehr.",
    )
    review_due: Date | None = Field(
        default=None,
        alias="pruefen_bis",
        title="Prüfen bis",
        description="Bis zu welchem Tag jemand nachsieht, ob die Seite noch stimmt.",
    )

    def standing(self, today: date) -> Standing:
        """Whether it is public, and why not."""
        if self.status == DRAFT:
            return Standing.DRAFT
        if self.public_from and today < self.public_from:
            return Standing.AHEAD
        if self.public_until and today > self.public_until:
            return Standing.OVER
        return Standing.PUBLIC

    def is_shelved(self, today: date) -> bool:
        """Whether it is not public, and will not be unless somebody changes it."""
        return self.standing(today) in {Standing.DRAFT, Standing.OVER}

    def is_public(self, today: date) -> bool:
        """Whether residents can read it."""
        return self.standing(today) is Standing.PUBLIC

    def impossible_days(self) -> Iterator[tuple[str, str]]:
        """(field, a German sentence) where the days cannot both be true, or one lacks its other."""
        first, last = self.public_from, self.public_until
        if first and last and last < first:
            days = in_words(last, easy=False), in_words(first, easy=False)
            yield "bis", f"Die Seite ist nur bis {days[0]} öffentlich. Sie erscheint aber erst ab {days[1]}."
        if self.farewell and not last:
            yield "danach", "Hier steht, was später unter der Adresse steht. Der Tag „bis“ fehlt dazu."


UNSHOWN = frozenset(Published.model_fields)
"""The fields that no page of a public entry shows."""
