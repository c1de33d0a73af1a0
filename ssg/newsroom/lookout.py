"""Keeps a survey of every county, made beside the preview, so that no page waits for one."""

from collections.abc import Callable, Iterable
from concurrent.futures import Executor, Future, wait
from functools import partial
from threading import Lock
from typing import NamedTuple

from ssg.newsroom.standing import Survey
from ssg.newsroom.surveying import survey
from ssg.project import Project

FAULT = "Die Prüfung ist dieses Mal nicht gelungen. Starten Sie die Vorschau neu."


class View(NamedTuple):
    """What is known of all counties."""

    surveys: tuple[Survey, ...]
    waiting: tuple[str, ...]
    """The counties that are being looked through, because they are new or have changed."""


class Lookout:
    """Has counties looked through whose files are not as they were."""

    def __init__(
        self, project: Project, engine: str, stamp: Callable[[str], str], hire: Callable[[], Executor]
    ) -> None:
        """`stamp` names the state of a county; `hire` is asked for somebody who works, once there is work."""
        self._survey = partial(survey, project, engine)
        self._stamp = stamp
        self._hire = hire
        self._worker: Executor | None = None
        self._known: dict[str, Survey] = {}
        self._begun: dict[str, tuple[str, Future[Survey]]] = {}
        self._lock = Lock()

    def view(self, names: Iterable[str], patience: float) -> View:
        """How these stand. What is not known yet is waited for, for so many seconds together."""
        asked = tuple(names)
        with self._lock:
            futures = [begun for name in asked if (begun := self._begin(name))]
        if futures:
            wait(futures, patience)
        with self._lock:
            waiting = tuple(name for name in asked if self._take(name))
            known = tuple(self._known[name] for name in asked if name in self._known)
        return View(known, waiting)

    def close(self) -> None:
        """Let the worker go, whatever is at work."""
        if self._worker:
            self._worker.shutdown(cancel_futures=True)

    def _begin(self, name: str) -> Future[Survey] | None:
        """Ask for a survey of what the files hold now; None where it is there."""
        stamp, known = self._stamp(name), self._known.get(name)
        if known and known.stamp == stamp:
            return None
        begun = self._begun.get(name)
        if begun is None or (begun[0] != stamp and begun[1].done()):
            begun = self._begun[name] = stamp, self._submitted(name, stamp)
        return begun[1]

    def _submitted(self, name: str, stamp: str) -> Future[Survey]:
        from concurrent.futures import BrokenExecutor

        for _ in range(2):
            self._worker = self._worker or self._hire()
            try:
                return self._worker.submit(self._survey, name, stamp)
            except BrokenExecutor:
                self._worker = None
        lost: Future[Survey] = Future()
        lost.set_result(Survey(name, stamp, fault=FAULT))
        return lost

    def _take(self, name: str) -> bool:
        """Note what has come; whether something is still under way."""
        stamp, future = self._begun.get(name, ("", None))
        if future is None:
            return False
        if not future.done():
            return True
        del self._begun[name]
        fault = future.exception()
        self._known[name] = future.result() if fault is None else Survey(name, stamp, fault=FAULT)
        return False
