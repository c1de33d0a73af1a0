"""Keeps a survey of every county, made beside the preview, so that no page waits for one."""

import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from functools import partial
from threading import Lock
from typing import NamedTuple, TypeVar

from ssg.newsroom.standing import Survey
from ssg.newsroom.surveying import measured, survey
from ssg.project import Project
from ssg.statistics import Length

R = TypeVar("R")

FAULT = "Die Prüfung ist dieses Mal nicht gelungen. Starten Sie die Vorschau neu."


class View(NamedTuple):
    """What is known of all counties."""

    surveys: tuple[Survey, ...]
    waiting: tuple[str, ...]
    """The counties that are being looked through, because they are new or have changed."""
    measuring: tuple[str, ...] = ()
    """Those whose findings are known, and how hard their texts are to read is not yet."""


class Lookout:
    """Has counties looked through whose files are not as they were."""

    def __init__(
        self, project: Project, engine: str, stamp: Callable[[str], str], hire: Callable[[], Executor]
    ) -> None:
        """`stamp` names the state of a county; `hire` is asked for somebody who works, once there is work."""
        self._survey = partial(survey, project, engine)
        self._measure = partial(measured, project, engine)
        self._stamp = stamp
        self._hire = hire
        self._worker: Executor | None = None
        self._known: dict[str, Survey] = {}
        self._begun: dict[str, tuple[str, Future[Survey]]] = {}
        self._measuring: dict[str, tuple[str, Future[dict[str, Length]]]] = {}
        self._lock = Lock()

    def view(self, names: Iterable[str], patience: float) -> View:
        """How these stand. What is not known yet is waited for, for so many seconds together.

        What was found in all of them comes first. How hard texts are to read takes longer, and is worked out after it.
        """
        stamps, end = {name: self._stamp(name) for name in names}, time.monotonic() + patience
        for _ in range(2):  # what is under way may tell of files as they were before
            with self._lock:
                futures = self._begin_first(stamps)
            wait(futures, max(0.0, end - time.monotonic()))
            with self._lock:
                self._take(stamps)
        with self._lock:
            late = tuple(name for name, stamp in stamps.items() if not self._knows(name, stamp))
            figures = [] if late else [self._begin_measuring(name) for name in stamps if self._is_unmeasured(name)]
        wait(figures, max(0.0, end - time.monotonic()), FIRST_COMPLETED)
        with self._lock:
            self._take_lengths()
            known = {name: self._known[name] for name in stamps if name in self._known}
            return View(tuple(known.values()), late, tuple(name for name in stamps if self._is_unmeasured(name)))

    def close(self) -> None:
        """Let the worker go, whatever is at work."""
        if self._worker:
            self._worker.shutdown(cancel_futures=True)

    def _begin_first(self, stamps: Mapping[str, str]) -> list[Future[Survey]]:
        """What these still need. Of others, what nobody has begun comes after it: somebody waits for these."""
        is_lacking = not all(self._knows(name, stamp) for name, stamp in stamps.items())
        if is_lacking:
            self._measuring = {name: each for name, each in self._measuring.items() if not each[1].cancel()}
        others = [name for name in self._begun if name not in stamps] if is_lacking else []
        put_off = {name: self._begun.pop(name)[0] for name in others if self._begun[name][1].cancel()}
        futures = [begun for name, stamp in stamps.items() if (begun := self._begin(name, stamp))]
        for name, stamp in put_off.items():
            self._begin(name, stamp)
        return futures

    def _begin(self, name: str, stamp: str) -> Future[Survey] | None:
        """Ask for a survey of what the files hold now, one after the other; None where it is there."""
        if self._knows(name, stamp):
            return None
        if name not in self._begun:
            self._begun[name] = stamp, self._submitted(name, stamp)
        return self._begun[name][1]

    def _knows(self, name: str, stamp: str) -> bool:
        return name in self._known and self._known[name].stamp == stamp

    def _is_unmeasured(self, name: str) -> bool:
        return name in self._known and not self._known[name].is_measured

    def _begin_measuring(self, name: str) -> Future[dict[str, Length]]:
        stamp = self._known[name].stamp
        if name not in self._measuring:
            self._measuring[name] = stamp, self._sent(self._measure, name) or _lost({})
        return self._measuring[name][1]

    def _take_lengths(self) -> None:
        """Note those that have come and tell of the texts as they are known."""
        for name, (stamp, future) in tuple(self._measuring.items()):
            if future.done():
                del self._measuring[name]
                if self._known[name].stamp == stamp:
                    has_failed = future.cancelled() or future.exception() is not None
                    self._known[name] = self._known[name].measured({} if has_failed else future.result())

    def _submitted(self, name: str, stamp: str) -> Future[Survey]:
        return self._sent(self._survey, name, stamp) or _lost(Survey(name, stamp, fault=FAULT))

    def _sent(self, task: Callable[..., R], *told: str) -> Future[R] | None:
        """The task, handed to the worker or to the next one; None where no worker lives."""
        from concurrent.futures import BrokenExecutor

        for _ in range(2):
            self._worker = self._worker or self._hire()
            try:
                return self._worker.submit(task, *told)
            except BrokenExecutor:
                self._worker = None
        return None

    def _take(self, names: Iterable[str]) -> None:
        """Note what has come."""
        for name in names:
            stamp, future = self._begun.get(name, ("", None))
            if future and future.done():
                del self._begun[name]
                has_failed = future.cancelled() or future.exception() is not None
                self._known[name] = Survey(name, stamp, fault=FAULT) if has_failed else future.result()


def _lost(result: R) -> Future[R]:
    """What there is where nobody works."""
    future: Future[R] = Future()
    future.set_result(result)
    return future
