"""The pages of entries as they are read aloud, each with the place of its recording."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ssg.speech import Speech

if TYPE_CHECKING:
    from ssg.kind import Recording
    from ssg.theme import Theme
    from ssg.view import View

MEDIA = "medien"


@dataclass(frozen=True)
class ReadPage:
    """One file of the content folder whose words are a page, and what is heard of it."""

    source: str
    """The file in the content folder."""
    speech: Speech
    recording: "Recording | None"
    """What the file names already."""

    @property
    def sound(self) -> str:
        """The path of its sound file in the content folder: named after the page, the version first."""
        place, _, name = self.source.partition("/")
        stem = name.partition(".")[0].replace("/", "-")
        return f"{place}/{MEDIA}/{'leicht-' if self.speech.is_easy else ''}{stem}.opus"


def read_pages(content: Path, templates: Path, today: date, wants: Callable[[str], bool]) -> tuple[ReadPage, ...]:
    """One for each wanted content file that is a page of its own: entries, and the start pages of counties."""
    from ssg.recordings import Reading, speech_of
    from ssg.render import render
    from ssg.theme import load_theme

    theme = load_theme(templates)
    pages: dict[str, ReadPage] = {}
    for view in _views(content, theme, today):
        if view.shows_its_source and wants(view.source):
            speech = speech_of(Reading.of(view, render(view, theme), theme))
            if before := pages.get(view.source):
                speech = before.speech.shared_with(speech)
            pages[view.source] = ReadPage(view.source, speech, view.frame.recording)
    return tuple(pages[source] for source in sorted(pages))


def _views(folder: Path, theme: "Theme", today: date) -> "tuple[View, ...]":
    from ssg.kinds import kinds
    from ssg.link import link
    from ssg.load import load
    from ssg.plan import plan
    from ssg.validate import validate

    content, _ = load(folder, kinds())
    validated, _ = validate(content.drafts)
    sites, _ = link(validated, content.attachments, today)
    return plan(sites, theme)
