"""Values that stay text (or become yes and no): names, postcodes, e-mail addresses, colours, file names."""

import re
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from ssg.values.refusal import Refusal, refuse
from ssg.values.written import from_text, plain, text_schema

_BREAKS = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029]+")
_POSTCODE = re.compile(r"[0-9]{5}")
_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_EMAIL = re.compile(rf"[A-Za-z0-9_%+-]+(?:\.[A-Za-z0-9_%+-]+)*@(?:{_LABEL}\.)+[A-Za-z]{{2,63}}")
_FILE_NAME = re.compile(r"[a-z0-9-]+\.[a-z0-9]+")
_LONGEST_EMAIL = 254
_TRANSLITERATED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def read_text(written: str) -> str:
    """`written` on one line without blanks at its ends; no-break spaces inside stay."""
    text = _BREAKS.sub(" ", written).strip()
    return text or refuse(Refusal.TEXT_EMPTY, written)


def read_postcode(written: str) -> str:
    """Exactly five digits, leading zeros kept."""
    code = plain(written)
    return code if _POSTCODE.fullmatch(code) else refuse(Refusal.POSTCODE_UNREADABLE, written)


def read_email(written: str) -> str:
    """An everyday e-mail address, its case kept; rare but legal forms are refused."""
    address = read_text(written)
    if len(address) > _LONGEST_EMAIL or not _EMAIL.fullmatch(address):
        refuse(Refusal.EMAIL_UNREADABLE, written)
    return address


def read_flag(written: str) -> bool:
    """„ja“ or „nein“."""
    answer = plain(written).casefold()
    return answer == "ja" if answer in {"ja", "nein"} else refuse(Refusal.FLAG_UNREADABLE, written)


def read_file_name(written: str) -> str:
    """A file's name without a folder, safe in every address."""
    name = read_text(written)
    if not _FILE_NAME.fullmatch(name):
        refuse(Refusal.FILE_NAME_UNREADABLE, written, suggestion=_safe_file_name(name))
    return name


def _safe_file_name(name: str) -> str:
    """The nearest name that is allowed, or an example where nothing is left of it."""
    stem, _, ending = name.lower().translate(_TRANSLITERATED).rpartition(".")
    safe = re.sub(r"[^a-z0-9]+", "-", stem).strip("-") + "." + re.sub(r"[^a-z0-9]", "", ending)
    return safe if _FILE_NAME.fullmatch(safe) else "plan-2019.pdf"


Text = Annotated[str, BeforeValidator(from_text(read_text, str)), WithJsonSchema({"type": "string", "pattern": r"\S"})]
Postcode = Annotated[
    str,
    BeforeValidator(from_text(read_postcode, str)),
    WithJsonSchema(text_schema(r"^\s*[0-9]{5}\s*$", "06567", "99734")),
]
Email = Annotated[
    str,
    BeforeValidator(from_text(read_email, str)),
    WithJsonSchema(text_schema(r"^\s*[^@\s]+@[^@\s]+\.[A-Za-z]+\s*$", "sozialamt@landkreis.example")),
]
Flag = Annotated[
    bool,
    BeforeValidator(from_text(read_flag, bool)),
    WithJsonSchema(text_schema(r"^\s*([Jj][Aa]|[Nn][Ee][Ii][Nn])\s*$", "ja", "nein")),
]
FileName = Annotated[
    str,
    BeforeValidator(from_text(read_file_name, str)),
    WithJsonSchema(text_schema(r"^\s*[a-z0-9-]+\.[a-z0-9]+\s*$", "plan-2019.pdf")),
]
