"""The look of the site as it is at the moment."""

from pathlib import Path

from ssg.footprint import Footprint, footprint
from ssg.preview.remembering import Remembering
from ssg.theme import Theme, load_theme


class ThemeNow:
    """The theme, loaded again when a file of it changes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._work = Remembering("", None)
        self._made: tuple[Footprint, Theme] | None = None

    def theme(self) -> Theme:
        """As it is now. Raises ThemeFault."""
        seen = footprint([self._folder])
        if self._made is None or self._made[0] != seen:
            self._made = seen, load_theme(self._folder, self._work)
        return self._made[1]
