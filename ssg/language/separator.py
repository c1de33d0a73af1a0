"""The sign that shows the parts of a compound; a county uses one of two."""

import re
from collections.abc import Iterable
from enum import StrEnum

_DIVIDED = r"(?<=[a-zäöüß]{2})-([^\W\d_])(?=[a-zäöüß]{2})"


class Separator(StrEnum):
    """What stands between the parts; the value is its German name."""

    HYPHEN = "bindestrich"
    MEDIOPUNKT = "mediopunkt"

    @property
    def sign(self) -> str:
        """The character."""
        return "-" if self is Separator.HYPHEN else "·"

    def joined(self, parts: Iterable[str]) -> str:
        """The parts as one word: „Sozial-Planung“ or „Sozial·planung“; a word that begins small stays small."""
        first, *others = parts
        if self is Separator.MEDIOPUNKT:
            others = [part[:1].lower() + part[1:] for part in others]
        elif first[:1].isupper():
            others = [part[:1].upper() + part[1:] for part in others]
        return self.sign.join((first, *others))

    def respelled(self, words: str) -> str:
        """`words`, whose compounds have hyphens, with this sign; „E-Mail“ and „PDF-Datei“ keep theirs."""
        if self is Separator.HYPHEN:
            return words
        return re.sub(_DIVIDED, lambda found: self.sign + found[1].lower(), words)
