"""Web addresses, completed and safe to link to, and the sizes of files."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Self
from urllib.parse import quote

from ssg.values.numbers import NUMBER, decimal_of
from ssg.values.refusal import Refusal, refuse
from ssg.values.texts import read_text
from ssg.values.written import Written, one_line, plain

_SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+-]*):", re.IGNORECASE | re.ASCII)
_LETTER = "A-Za-z0-9ÄÖÜäöü"
_LABEL = f"[{_LETTER}](?:[{_LETTER}-]{{0,61}}[{_LETTER}])?"
_PATH = "A-Za-z0-9ÄÖÜäöüß._~!$&()*+,;=:@/%-"
_ADDRESS = re.compile(
    rf"(?:(?P<scheme>https?)://)?(?P<host>(?:{_LABEL}\.)+(?:xn--[a-z0-9-]{{2,59}}|[a-z]{{2,63}}))(?P<port>:[0-9]{{1,5}})?"
    rf"(?P<rest>(?:/[{_PATH}]*)?(?:\?[{_PATH}?\[\]]*)?(?:\#[{_PATH}?]*)?)",
    re.IGNORECASE | re.ASCII,
)
_ODD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})|%[01][0-9A-Fa-f]|%7[Ff]")
"""A percent sign that encodes nothing, or a control character."""
_SAFE = "._~!$&()*+,;=:@/%?#-"
_LONGEST = 2000
_LONGEST_HOST = 253
ALLOWED_SCHEMES = ("https", "http")

_UNITS = {
    "byte": 1,
    "bytes": 1,
    "kb": 10**3,
    "mb": 10**6,
    "gb": 10**9,
    "kib": 2**10,
    "mib": 2**20,
    "gib": 2**30,
}
_SIZE = re.compile(rf"(?P<number>{NUMBER}) ?(?P<unit>bytes?|[kmg]i?b)", re.IGNORECASE | re.ASCII)
_EASY_NAMES = ("Giga-Byte", "Mega-Byte", "Kilo-Byte", "Byte")
_BINARY = ((2**30, "GiB"), (2**20, "MiB"), (2**10, "KiB"), (1, "Byte"))


@dataclass(frozen=True)
class WebAddress(Written):
    """A page on another site: `written` is what pages show, `href` what they link to."""

    written: str
    href: str

    PATTERN = r"^\s*([Hh][Tt][Tt][Pp][Ss]?://)?[^\s:/@]+\.[^\s@]+[^\s]*\s*$"
    EXAMPLES = ("www.bamf.de", "https://www.landkreis.example/seite")

    @classmethod
    def read(cls, written: str) -> Self:
        """Only https and http, only hosts with a dot, no user names; without a scheme https is meant."""
        text = read_text(written)
        found = _ADDRESS.fullmatch(text) if len(text) <= _LONGEST else None
        if found is None:
            _refuse_foreign_scheme(text, written)
        if found is None or len(found["host"]) > _LONGEST_HOST or _ODD_PERCENT.search(found["rest"]):
            refuse(Refusal.ADDRESS_UNREADABLE, written)
        scheme = (found["scheme"] or ALLOWED_SCHEMES[0]).lower()
        port, rest = found["port"] or "", quote(found["rest"], safe=_SAFE)
        return cls(text, f"{scheme}://{_ascii_host(found['host'])}{port}{rest}")

    @property
    def display(self) -> str:
        """The address as the editor wrote it."""
        return self.written

    def in_words(self, *, easy: bool = False) -> str:  # noqa: ARG002 - an address is the same in every language
        """The address as the editor wrote it."""
        return self.written


@dataclass(frozen=True)
class FileSize(Written):
    """How large a file is, as an editor states it."""

    written: str
    octets: int

    PATTERN = r"^\s*[0-9][0-9.,]*\s*([Bb][Yy][Tt][Ee][Ss]?|[KMGkmg][Ii]?[Bb])\s*$"
    EXAMPLES = ("22,9 MiB", "850 KB", "1,2 MB")

    @classmethod
    def read(cls, written: str) -> Self:
        """A German number with a unit; KB counts in thousands, KiB in 1024."""
        found = _SIZE.fullmatch(plain(written))
        if found is None:
            refuse(Refusal.SIZE_UNREADABLE, written)
        octets = decimal_of(found["number"]) * _UNITS[found["unit"].lower()]
        return cls(one_line(written), round(octets))

    @classmethod
    def measured(cls, octets: int) -> Self:
        """The size of a file that is there, in the largest unit that it fills."""
        factor, unit = next((pair for pair in _BINARY if octets >= pair[0]), _BINARY[-1])
        number = str(octets) if factor == 1 else f"{octets / factor:.1f}".removesuffix(".0").replace(".", ",")
        return cls(f"{number} {unit}", octets)

    def in_words(self, *, easy: bool = False) -> str:
        """22,9 MB for 22,9 MiB, as most readers' own devices say; easy: a whole number, etwa 23 Mega-Byte."""
        if not easy:
            return _SIZE.sub(_with_a_known_unit, plain(self.written))
        step = 1024 if "i" in self.written.lower().removesuffix("bytes") else 1000
        factors = (step**3, step**2, step, 1)
        factor, unit = next(
            (pair for pair in zip(factors, _EASY_NAMES, strict=True) if self.octets >= pair[0]), (1, _EASY_NAMES[-1])
        )
        whole = round(Decimal(self.octets) / factor)
        return f"{whole} {unit}" if whole * factor == self.octets else f"etwa {whole} {unit}"


def _with_a_known_unit(size: re.Match[str]) -> str:
    unit = size["unit"].upper().replace("I", "")
    return f"{size['number']} {'Byte' if unit.startswith('BYTE') else unit}"


def _refuse_foreign_scheme(text: str, written: str) -> None:
    found = _SCHEME.match(text)
    if found and found["scheme"].lower() not in ALLOWED_SCHEMES:
        refuse(Refusal.SCHEME_REFUSED, written, scheme=found["scheme"], allowed=" und ".join(ALLOWED_SCHEMES))


def _ascii_host(host: str) -> str:
    return ".".join(
        label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii")
        for label in host.lower().split(".")
    )
