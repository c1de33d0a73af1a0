"""What the file of a kind may hold: its fields, and what may stand in them."""

from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from pydantic.fields import FieldInfo

from ssg.kind import Facts
from ssg.kinds import kinds
from ssg.kinds.county import County
from ssg.languages import Language
from ssg.load.file_names import EASY_ENDING, split_name
from ssg.marks import marks_of
from ssg.record import Record
from ssg.reference.field_reference import Field, fields_of
from ssg.reference.schema import file_model
from ssg.validate.misfits import choices, field_at, model_at

M = TypeVar("M")


@dataclass(frozen=True)
class Form:
    """All fields of one file."""

    kind: type[Facts]
    language: Language

    @property
    def model(self) -> type[Record]:
        """The fields as the program reads them."""
        return _model(self.kind, self.language)

    def fields(self, place: tuple[str, ...]) -> tuple[Field, ...]:
        """The fields of the group at `place`, in the order in which one writes them; none where there is no group."""
        found = _fields(self.kind, self.language)
        for name in place:
            found = next((each.parts for each in found if each.name == name), ())
        return found

    def field(self, place: tuple[str, ...]) -> Field | None:
        """The field at `place`."""
        return next((each for each in self.fields(place[:-1]) if each.name == place[-1]), None) if place else None

    def choices(self, place: tuple[str, ...]) -> tuple[str, ...]:
        """The words of which one has to stand in the field at `place`; none where it is free."""
        info = self._info(place)
        return tuple(dict.fromkeys(choices(info.annotation))) if info and not self.is_group(place) else ()

    def mark(self, place: tuple[str, ...], mark: type[M]) -> M | None:
        """What the field at `place` says of itself in such a mark: what it names, links to or lies in."""
        info = self._info(place)
        if info is None or self.is_group(place):
            return None
        return next((each for each in marks_of(info.annotation, info.metadata) if isinstance(each, mark)), None)

    def is_group(self, place: tuple[str, ...]) -> bool:
        """Whether fields stand in the field at `place`, or in each item of its list."""
        return model_at(self.model, place) is not None

    def is_list(self, place: tuple[str, ...]) -> bool:
        """Whether the field at `place` holds items."""
        field = self.field(place)
        return field is not None and field.allowed.startswith("Liste: ")

    def _info(self, place: tuple[str, ...]) -> FieldInfo | None:
        return field_at(self.model, place)


def form_of(path: str) -> Form | None:
    """The form of the file at a path below the content folder; None where files of no kind lie."""
    _, _, rest = path.partition("/")
    folder, _, name = rest.rpartition("/")
    stem, ending = split_name(name)
    kind = kinds().get(folder or (County.FOLDER if stem == County.FOLDER else ""))
    return Form(kind, Language.EASY if ending == EASY_ENDING else Language.STANDARD) if kind else None


@cache
def _model(kind: type[Facts], language: Language) -> type[Record]:
    return file_model(kind, language)


@cache
def _fields(kind: type[Facts], language: Language) -> tuple[Field, ...]:
    return fields_of(kind, language)
