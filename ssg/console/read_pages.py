"""The pages of entries as they are read aloud, each with the place of its recording."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ssg.console.computer_voice import Speech

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
    from ssg.theme import load_theme

    theme = load_theme(templates)
    pages: dict[str, ReadPage] = {}
    for view in _views(content, theme, today):
        if view.shows_its_source and wants(view.source):
            speech = _speech(view, theme)
            if before := pages.get(view.source):
                speech = _shared(before.speech, speech)
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


def _speech(view: "View", theme: "Theme") -> Speech:
    from ssg.dom import parse
    from ssg.dom.said import said
    from ssg.render import render

    page = parse(render(view, theme).text, path=view.path)
    return Speech(view.title, said(page, theme.say(view.language, "speech.picture")), is_easy=view.is_easy)


def _shared(speech: Speech, other: Speech) -> Speech:
    """A shared entry has a page in each county, and one recording: what all of these pages say."""
    said = frozenset(other.lines)
    return Speech(speech.title, tuple(line for line in speech.lines if line in said), is_easy=speech.is_easy)
