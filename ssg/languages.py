"""The versions in which the site exists."""

from enum import StrEnum


class Language(StrEnum):
    """A version of the site; the value is the HTML language tag."""

    STANDARD = "de"
    EASY = "de-simple"

    @property
    def suffix(self) -> str:
        """What stands between the slug and `.md` in a file name."""
        return ".leicht" if self is Language.EASY else ""
