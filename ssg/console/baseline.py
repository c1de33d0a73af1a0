"""What is known already: findings of old pages that are counted but neither listed nor in the way."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from ssg.console.outcome import UsageFault
from ssg.console.text_files import put
from ssg.diagnostic import Diagnostic, Severity, Span, printable
from ssg.ranking import enduring

NAME = ".leichtbau-baseline.json"
VERSION = 1
_PROGRAM = "leichtbau"
_NEVER_KNOWN = ("DA", "FE", "VW")
"""Files, fields and references: while they have problems, the site cannot be made."""
_FINGERPRINT_LENGTH = 16


class Known(NamedTuple):
    """One finding without its place, so that edits elsewhere in the file leave it known."""

    path: str
    """Relative to the content folder."""
    code: str
    fingerprint: str


@dataclass(frozen=True)
class Baseline:
    """How often each finding was there when the list was made."""

    counts: Mapping[Known, int] = field(default_factory=dict)

    @classmethod
    def of(cls, found: Iterable[Diagnostic], lines: Mapping[str, Sequence[str]]) -> "Baseline":
        """All that was found, but for what no list may hide."""
        return cls(Counter(_known(each, lines) for each in found if may_be_known(each)))

    @property
    def size(self) -> int:
        """The number of findings."""
        return sum(self.counts.values())

    def unknown(self, found: Iterable[Diagnostic], lines: Mapping[str, Sequence[str]]) -> tuple[Diagnostic, ...]:
        """What was found besides, in the same order. An empty list needs no look at the texts."""
        if not self.counts:
            return tuple(found)
        left = Counter(self.counts)
        fresh = []
        for each in found:
            known = _known(each, lines)
            if may_be_known(each) and left[known] > 0:
                left[known] -= 1
            else:
                fresh.append(each)
        return tuple(fresh)

    def gone(self, present: "Baseline") -> int:
        """How many findings of the list are not among the present ones any more."""
        return (Counter(self.counts) - Counter(present.counts)).total()

    def as_json(self) -> str:
        """The list as a file that shows line by line what a change of it means."""
        rows = [
            {"path": known.path, "code": known.code, "fingerprint": known.fingerprint, "count": count}
            for known, count in sorted(self.counts.items())
        ]
        return json.dumps({"program": _PROGRAM, "version": VERSION, "known": rows}, ensure_ascii=False, indent=1) + "\n"


def beside(content: Path) -> Path:
    """Where the list lies unless an option says otherwise."""
    folder = Path(os.path.abspath(content)).parent  # noqa: PTH100 - a link to a content folder stands where it stands
    return folder / NAME


def read_baseline(path: Path) -> Baseline:
    """The list in the file; UsageFault where it holds none."""
    try:
        return _from_json(json.loads(path.read_bytes()))
    except OSError as fault:
        hint = "Legen Sie die Liste an: python build.py check --write-baseline"
        raise UsageFault(f"Die Liste „{_shown(path)}“ lässt sich nicht lesen.", hint) from fault
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        hint = "Löschen Sie die Datei. Oder nennen Sie eine andere mit „--baseline“."
        raise UsageFault(f"„{_shown(path)}“ ist keine Liste von bekannten Stellen.", hint) from fault


def write_baseline(path: Path, baseline: Baseline) -> None:
    """Put the list into the file; UsageFault where it holds something else."""
    if path.exists():
        read_baseline(path)
    put(path, baseline.as_json())


def _from_json(value: dict[str, Any]) -> Baseline:
    if (value["program"], value["version"]) != (_PROGRAM, VERSION):
        raise ValueError(VERSION)
    rows = value["known"]
    return Baseline({Known(*(str(row[name]) for name in Known._fields)): int(row["count"]) for row in rows})


def _shown(path: Path) -> str:
    return printable(path.as_posix(), limit=300)


def may_be_known(each: Diagnostic) -> bool:
    """Whether the site can be made in spite of the finding."""
    return each.severity is not Severity.ERROR or not each.code.startswith(_NEVER_KNOWN)


def _known(each: Diagnostic, lines: Mapping[str, Sequence[str]]) -> Known:
    quoted = " ".join(_passage(each.span, lines.get(each.span.path, ())).split())
    digest = sha256(json.dumps([enduring(each.message), quoted]).encode()).hexdigest()
    return Known(each.span.path, each.code, digest[:_FINGERPRINT_LENGTH])


def _passage(span: Span, lines: Sequence[str]) -> str:
    """What stands at the place; nothing for a finding about the whole file."""
    if span == Span(span.path) or span.end_line > len(lines):
        return ""
    chosen = list(lines[span.line - 1 : span.end_line])
    chosen[-1] = chosen[-1][: span.end_column - 1]
    chosen[0] = chosen[0][span.column - 1 :]
    return "\n".join(chosen)
