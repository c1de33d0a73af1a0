"""What the world outside answers to the links of the content: asked when somebody wants to know, never in a build."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from datetime import date
from pathlib import Path

from ssg.diagnostic import Diagnostic
from ssg.outside.answer import Answer, Verdict
from ssg.outside.asking import Caller
from ssg.outside.outside_problems import BROKEN, MOVED, UNCHECKED
from ssg.outside.politeness import ask_all
from ssg.outside.remembered import Remembered
from ssg.outside.uses import Uses

Count = Callable[[int, int], None]


def judged_links(
    uses: Uses, cache: Path | None, today: date, count: Count | None = None, caller: Caller | None = None
) -> tuple[Diagnostic, ...]:
    """A finding for each place that leads to an address that is gone, has moved, or could not be checked.

    What was asked within the last days is taken from `cache`, and what is asked now goes there.
    """
    with Remembered.open(cache) if cache else nullcontext(Remembered({})) as remembered:
        known = {url: answer for url in uses if (answer := remembered.recall(url, today))}
        lacking = [url for url in uses if url not in known]
        asked = ask_all(lacking, caller or Caller(), today, count)
        remembered.keep(asked, today)
    return tuple(sorted(_told(uses, {**known, **asked}, today)))


def _told(uses: Uses, answers: Mapping[str, Answer], today: date) -> Iterator[Diagnostic]:
    for url, places in uses.items():
        answer = answers[url]
        for span, written in places:
            match answer.verdict:
                case Verdict.BROKEN:
                    yield BROKEN.at(span, written=written, why=answer.why, age=_age(answer, today))
                case Verdict.UNSURE:
                    yield UNCHECKED.at(span, written=written, why=answer.why)
                case Verdict.REACHED:
                    yield from [MOVED.at(span, written=written, place=answer.moved_to)] if answer.moved_to else ()


def _age(answer: Answer, today: date) -> str:
    days = (today - answer.day).days
    return "heute" if days == 0 else "gestern" if days == 1 else f"vor {days} Tagen"
