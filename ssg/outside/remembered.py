"""Answers of earlier days, so that nobody is asked the same every day. Losing them only costs questions."""

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Self

from ssg.outside.answer import Answer, Verdict
from ssg.sealed import read_sealed, write_sealed

NAME = "outside-1"
"""The number is the layout's: another layout takes another file."""

LASTS: Mapping[Verdict, timedelta] = {
    Verdict.REACHED: timedelta(7),
    Verdict.BROKEN: timedelta(1),
    Verdict.UNSURE: timedelta(0),
}
"""How old an answer may be. Who could not be asked is asked again each time."""
FORGOTTEN = timedelta(90)
"""An answer that old is dropped."""


class Remembered:
    """Answers by address."""

    def __init__(self, answers: Mapping[str, Answer], place: Path | None = None) -> None:
        self._answers = answers
        self._place = place

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Those in a cache folder; none where the file is missing or spoiled."""
        place = folder / NAME
        try:
            rows = json.loads(read_sealed(place))
            return cls({url: _answer(*row) for url, row in rows.items()}, place)
        except (OSError, ValueError, TypeError, AttributeError):
            return cls({}, place)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is open."""

    def recall(self, url: str, today: date) -> Answer | None:
        """What was heard of the address lately."""
        answer = self._answers.get(url)
        is_fresh = answer is not None and timedelta(0) <= today - answer.day < LASTS[answer.verdict]
        return answer if is_fresh else None

    def keep(self, asked: Mapping[str, Answer], today: date) -> None:
        """Add what was heard now."""
        kept = {url: each for url, each in self._answers.items() if timedelta(0) <= today - each.day < FORGOTTEN}
        rows = {
            url: (each.verdict, each.day.isoformat(), each.why, each.moved_to)
            for url, each in (kept | {**asked}).items()
        }
        if self._place and asked:
            with suppress(OSError):
                write_sealed(self._place, json.dumps(rows, ensure_ascii=False, sort_keys=True).encode())


def _answer(verdict: str, day: str, why: str, moved_to: str) -> Answer:
    return Answer(Verdict(verdict), date.fromisoformat(day), str(why), str(moved_to))
