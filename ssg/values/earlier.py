"""Where a page stood before: an address below its county, as a browser shows it."""

import re
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from ssg.values.refusal import Refusal, refuse
from ssg.values.texts import read_text
from ssg.values.written import from_text, text_schema

_STEP = "[A-Za-z0-9_][A-Za-z0-9_-]*"
_ADDRESS = re.compile(rf"{_STEP}(?:/{_STEP})*(?:\.html?)?")
_PAGE = re.compile(r"(?:/|/index\.html?)$")
_SERVER = re.compile(r"^(?:[a-z]+:)?//[^/]*|[?#].*", re.IGNORECASE)
_ENDING = re.compile(r"(?:\.leicht)?\.(?:md|yaml|php|aspx?)$", re.IGNORECASE)
_HTML = re.compile(r"\.html?$")
_STRANGE = re.compile(r"[^a-z0-9_-]+")
_TRANSLITERATED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_LONGEST = 200
_OTHERWISE = "programme/alter-name"


def read_earlier_address(written: str) -> str:
    """„programme/alter-name“ or „aktuelles/seite.html“: letters, digits and hyphens, which mean the same everywhere.

    What a browser adds at the end of a folder's address may stand there.
    """
    address = _PAGE.sub("", read_text(written))
    if len(address) > _LONGEST or not _ADDRESS.fullmatch(address):
        refuse(Refusal.EARLIER_ADDRESS_UNREADABLE, written, suggestion=_nearest(address))
    return address


def _nearest(address: str) -> str:
    """An address that is allowed, as near as possible."""
    path, ending = _split(_ENDING.sub("", _SERVER.sub("", address)).lower().translate(_TRANSLITERATED))
    steps = [step for each in path.split("/") if (step := _STRANGE.sub("-", each).strip("-"))]
    below = steps[1:] if "//" in address and len(steps) > 1 else steps  # the first of a whole address is the county
    found = "/".join(below)[: _LONGEST - len(ending)].strip("/-")
    return found + ending if found else _OTHERWISE


def _split(path: str) -> tuple[str, str]:
    found = _HTML.search(path)
    return (path[: found.start()], found[0]) if found else (path, "")


EarlierAddress = Annotated[
    str,
    BeforeValidator(from_text(read_earlier_address, str)),
    WithJsonSchema(
        text_schema(r"^\s*[A-Za-z0-9_][A-Za-z0-9_/-]*(\.html?)?\s*$", _OTHERWISE, "aktuelles/alte-seite.html")
    ),
]
