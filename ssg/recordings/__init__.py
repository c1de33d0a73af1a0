"""Pages → what is heard of them, and the recordings of the computer voice that say something else."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from ssg.diagnostic import Diagnostic, Span
from ssg.dom import parse
from ssg.dom.said import said
from ssg.draft import Attachment
from ssg.fields import FileIn
from ssg.kind import Wording
from ssg.marks import marked
from ssg.output import Output
from ssg.recordings.recording_problems import OUTDATED
from ssg.speech import SPEAKER, Speech
from ssg.view import View
from ssg.work import Work

if TYPE_CHECKING:
    from ssg.theme import Theme  # it loads what makes pages, and problems are told without


Speeches: TypeAlias = Mapping[str, Speech]
"""What a voice says, by the content file that the pages show."""


class Shown(Protocol):
    """A page whose text can be had."""

    @property
    def view(self) -> View:
        """What it shows."""

    def output(self, theme: "Theme") -> Output:
        """The page with its text."""


@dataclass(frozen=True)
class Reading:
    """A page as a voice gets it."""

    title: str
    html: str
    picture: str
    """What comes before the words for a picture."""
    is_easy: bool

    @classmethod
    def of(cls, view: View, page: Output, theme: "Theme") -> "Reading":
        """The reading of a rendered page."""
        return cls(view.title, page.text, theme.say(view.language, "speech.picture"), view.is_easy)


def speech_of(reading: Reading) -> Speech:
    """What the voice says."""
    return Speech(reading.title, said(parse(reading.html, path=""), reading.picture), is_easy=reading.is_easy)


def heard(
    pages: Iterable[Shown],
    wordings: Iterable[Wording],
    files: Iterable[Attachment],
    theme: "Theme",
    work: Work,
) -> Speeches:
    """What is heard now of the pages that have a recording by the computer voice."""
    recorded = _recorded(wordings, _digests(files))
    read = [page for page in pages if page.view.shows_its_source and page.view.source in recorded]
    found = work.each(speech_of, (Reading.of(page.view, page.output(theme), theme) for page in read), Speech)
    return shared({page.view.source: speech} for page, speech in zip(read, found, strict=True))


def shared(parts: Iterable[Speeches]) -> Speeches:
    """What all pages of one source have in common: the pages of a text that counties share differ."""
    now: dict[str, Speech] = {}
    for source, speech in (each for part in parts for each in part.items()):
        before = now.get(source)
        now[source] = before.shared_with(speech) if before else speech
    return now


def outdated(wordings: Collection[Wording], files: Iterable[Attachment], now: Speeches) -> Iterator[Diagnostic]:
    """The recordings of the computer voice that read another text than their pages, which are those of all counties."""
    digests = _digests(files)
    recorded = _recorded(wordings, digests)
    for wording in wordings:
        file = recorded.get(wording.path, "")
        if wording.path in now and file and now[wording.path].digest != digests[file]:
            yield OUTDATED.at(wording.recording_span or Span(wording.path), file=file.rpartition("/")[2])


def _digests(files: Iterable[Attachment]) -> dict[str, str]:
    return {each.path: each.spoken for each in files if each.spoken}


def _recorded(wordings: Iterable[Wording], digests: Collection[str]) -> dict[str, str]:
    """The recording of each text that has one by the computer voice."""
    return {each.path: _file_of(each) for each in wordings if _file_of(each) in digests}


def _file_of(wording: Wording) -> str:
    """Where the recording by the computer voice lies; empty where there is none."""
    if wording.recording is None or wording.recording.speaker != SPEAKER:
        return ""
    county = wording.path.partition("/")[0]
    return next((f"{county}/{mark.folder}/{name}" for _, mark, name in marked(wording.recording, FileIn)), "")
