"""What there is to tell, and what of it is new since another time."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from ssg.diagnostic import Diagnostic, Severity
from ssg.ranking import fingerprinted
from ssg.record import Record
from ssg.status.commit import Commit

VERSION = 1
_TOLD = frozenset({Severity.ERROR, Severity.WARNING})


class Result(StrEnum):
    """How a build ended."""

    BUILT = "built"
    LEFT_OUT = "left_out"
    """Without some broken entries."""
    STOPPED = "stopped"


class Place(Record):
    """One problem or warning. Its fingerprint survives edits elsewhere in the file."""

    path: str
    line: int
    code: str
    severity: str
    message: str
    hint: str
    fingerprint: str


class Region(Record):
    """One county, or what counties share, by numbers."""

    pages: int
    findings: dict[str, int]


class News(Record):
    """What is different since the last release."""

    commit: Commit | None
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    new_places: tuple[str, ...]
    """The fingerprints of those that were not there."""
    gone_places: int


class Status(Record):
    """How the site stands. Nothing in it depends on when, where or by whom it was built."""

    program: str = "leichtbau"
    version: int = VERSION
    result: Result
    stage: str
    day: str
    """The day that counts for what comes and goes."""
    commit: Commit | None
    tree: str | None
    """The digest of the whole site; None while it was never built."""
    pages: dict[str, str]
    """The digest of each page by its path."""
    left_out: tuple[str, ...]
    known: int
    """How many more findings a baseline knows."""
    findings: dict[str, int]
    counties: dict[str, Region]
    places: tuple[Place, ...]
    news: News | None = None


def counted(found: Iterable[Diagnostic]) -> dict[str, int]:
    """How many findings there are of each severity."""
    numbers = Counter(each.severity for each in found)
    return {severity.value: numbers[severity] for severity in Severity}


def places_of(found: Sequence[Diagnostic]) -> tuple[Place, ...]:
    """The problems, then the warnings. Paths are relative to the content folder."""
    told = [(each, name) for each, name in fingerprinted(found) if each.severity in _TOLD]
    return tuple(
        Place(
            path=each.span.path,
            line=each.span.line,
            code=each.code,
            severity=each.severity.value,
            message=each.message,
            hint=each.hint,
            fingerprint=name,
        )
        for each, name in sorted(told, key=lambda item: item[0].severity.rank)
    )


def counties_of(pages: Iterable[str], found: Sequence[Diagnostic], names: Iterable[str]) -> dict[str, Region]:
    """Pages and findings by the folder at the top."""
    numbers = Counter(path.partition("/")[0] for path in pages)
    by_name: dict[str, list[Diagnostic]] = {name: [] for name in sorted(names)}
    for each in found:
        by_name.setdefault(each.span.path.partition("/")[0], []).append(each)
    return {name: Region(pages=numbers[name], findings=counted(those)) for name, those in by_name.items()}


def with_news(status: Status, before: Status) -> Status:
    """The status with all that is different since `before`."""
    then, now = before.pages, status.pages
    known = {each.fingerprint for each in before.places}
    present = [each.fingerprint for each in status.places]
    news = News(
        commit=before.commit,
        added=tuple(sorted(now.keys() - then.keys())),
        changed=_changed(then, now),
        removed=tuple(sorted(then.keys() - now.keys())),
        new_places=tuple(each for each in present if each not in known),
        gone_places=len(known - set(present)),
    )
    return status.model_copy(update={"news": news})


def _changed(then: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted(path for path in then.keys() & now.keys() if then[path] != now[path]))
