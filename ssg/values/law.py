"""References to a section of a law: „§ 80 SGB VIII“."""

import re
from dataclasses import dataclass
from typing import Self

from ssg.values.refusal import Refusal, refuse
from ssg.values.written import Written, one_line, plain

_NUMBER = "[0-9]{1,4}[a-z]?"
_DETAIL = r"(?:Absatz|Abs\.|Satz|S\.|Nummer|Nr\.) ?[0-9]{1,3}"
_LAW = re.compile(
    rf"(?P<sign>§{{1,2}}) ?(?P<section>{_NUMBER}(?: ?(?:-|, ?| und | bis ) ?{_NUMBER}){{0,9}}(?: {_DETAIL}){{0,5}})"
    r" (?P<book>[A-ZÄÖÜ][A-Za-zÄÖÜäöüß0-9() -]{1,150})"
)
_SPELLED = (
    (re.compile(r"\bAbs\. ?"), "Absatz "),
    (re.compile(r"\bS\. ?"), "Satz "),
    (re.compile(r"\bNr\. ?"), "Nummer "),
    (re.compile(" ?- ?"), " bis "),
)


@dataclass(frozen=True)
class LawReference(Written):
    """One or more sections of one law; `section` is „80“ or „16 Abs. 1“, `book` is „SGB VIII“."""

    written: str
    section: str
    book: str

    PATTERN = r"^\s*§{1,2}\s*[0-9].*[A-Za-zÄÖÜäöüß0-9)]\s*$"
    EXAMPLES = ("§ 80 SGB VIII", "§ 16 Abs. 1 SGB II", "§§ 1-3 ThürBarrWebG")

    @classmethod
    def read(cls, written: str) -> Self:
        """The sign, a number with its details, and the short or full name of the law."""
        found = _LAW.fullmatch(plain(written))
        if found is None:
            refuse(Refusal.LAW_UNREADABLE, written)
        return cls(one_line(written), found["section"], found["book"])

    def in_words(self, *, easy: bool = False) -> str:
        """§ 80 SGB VIII as written; in easy German without signs and abbreviations: Paragraf 80 SGB VIII."""
        if not easy:
            return self.written
        word = "Paragrafen" if self.written.startswith("§§") else "Paragraf"
        section = self.section
        for short, spelled in _SPELLED:
            section = short.sub(spelled, section)
        return f"{word} {section} {self.book}"
