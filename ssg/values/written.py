"""How a value is read from text, and what all values that keep their text have in common."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any, ClassVar, Self, TypeVar
from unicodedata import normalize

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

from ssg.values.refusal import Refusal, refuse

T = TypeVar("T")

_SOFT_HYPHEN = "\u00ad"
_TO_PLAIN = {**dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"), ord(_SOFT_HYPHEN): None}
_LONGEST = 300
"""Longer than any value in one piece; composing letters takes quadratic time on some long texts."""


def plain(written: str) -> str:
    """`written` with letters composed, every dash as a hyphen, every white space as one blank; never empty."""
    flat = " ".join(written.translate(_TO_PLAIN).split())
    if not flat:
        refuse(Refusal.TEXT_EMPTY, written)
    return normalize("NFC", flat) if len(flat) <= _LONGEST else flat


def one_line(written: str) -> str:
    """`written` on one line, its own dashes kept."""
    return " ".join(written.split())


def from_text(read: Callable[[str], T], finished: type[T]) -> Callable[[object], T]:
    """A validator that reads text and lets through what is already of the `finished` type."""

    def accept(value: object) -> T:
        if isinstance(value, str):
            return read(value)
        if type(value) is finished:
            return value
        raise PydanticKnownError("string_type")

    return accept


def text_schema(pattern: str, *examples: str) -> JsonSchemaValue:
    """The JSON schema of a text of this form; `pattern` is shared with JavaScript, so it stays simple."""
    return {"type": "string", "pattern": pattern, "examples": list(examples)}


class Written(ABC):
    """A value that stands as text in content files: read from it, shown as it, and dumped to JSON as it."""

    PATTERN: ClassVar[str]
    """What editors' tools check while typing; never narrower than `read`, invisible characters aside."""
    EXAMPLES: ClassVar[tuple[str, ...]]

    written: str

    @classmethod
    @abstractmethod
    def read(cls, written: str) -> Self:
        """The value that `written` says; PydanticCustomError where it says none."""

    @abstractmethod
    def in_words(self, *, easy: bool = False) -> str:
        """The value as pages show it."""

    def __str__(self) -> str:
        return self.written

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            from_text(cls.read, cls), serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return text_schema(cls.PATTERN, *cls.EXAMPLES)
