"""A crew on other machines: the only door to dask.distributed. Everything travels as values, and no disk is shared."""

import pickle
import warnings
from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Future, wait
from functools import lru_cache, partial
from importlib.util import find_spec
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from ssg.cache import engine_digest
from ssg.crew import Crew, do_batch
from ssg.memory_search import search_seldom

if TYPE_CHECKING:
    from distributed import Client

U = TypeVar("U")
R = TypeVar("R")

PATIENCE = 10.0
"""Seconds in which a scheduler must answer, and a worker must come where there is none."""

_LEAVE = 2.0
_QUIET = dict.fromkeys(("distributed", "distributed.client", "tornado.application"), "critical")
_ONE_AT_A_TIME = Lock()


class ClusterFault(Exception):
    """The cluster cannot do the work: a German sentence that says why, and one that says what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint


class Cluster(Crew):
    """The workers at a scheduler of dask, as they come and go.

    A batch whose worker dies is done by another one. Raises ClusterFault where there is no scheduler or no worker any
    more, or a worker runs another edition of the program.
    """

    under_way = 4
    has_help = False

    def __init__(self, address: str) -> None:
        """`address` is host:port."""
        self._client = _client(address)
        self._address = address
        self._expect_workers()
        self._engine = engine_digest()
        super().__init__(self._client.get_executor(pure=False), len(self._client.nthreads()))

    def lend(self, task: Callable[[U], R]) -> Any:
        """A `partial` becomes a value that the workers pass to each other, and that is made anew if it is lost."""
        if not isinstance(task, partial):
            return task
        return self._client.submit(pickle.loads, pickle.dumps(task, pickle.HIGHEST_PROTOCOL), pure=False)

    def begin(self, lent: Any, batch: Sequence[U]) -> "Future[list[Any]]":
        """Send a batch to whoever is free."""
        if self._client.status != "running":
            raise self._lost()
        return self._executor.submit(_do_alone, self._engine, lent, batch)

    def result(self, begun: "Future[list[R]]") -> list[R]:
        """Wait for a batch. Raises BrokenExecutor if it killed several workers, and what the task raises."""
        from distributed import KilledWorker

        try:
            while not wait((begun,), PATIENCE).done:
                self._expect_workers()
            return begun.result()
        except CancelledError:
            raise self._lost() from None
        except KilledWorker as fault:
            raise BrokenExecutor from fault

    def close(self) -> None:
        """Leave the workers to others."""
        self._client.close(_LEAVE)

    def _expect_workers(self) -> None:
        try:
            self._client.wait_for_workers(1, PATIENCE)
        except TimeoutError:
            self.close()
            raise ClusterFault(
                f"Bei „dask://{self._address}“ ist kein Rechner, der arbeitet.",
                "Starten Sie dort „dask worker“. Leichtbau muss dort installiert sein.",
            ) from None
        except OSError:
            raise self._lost() from None

    def _lost(self) -> ClusterFault:
        return ClusterFault(
            f"Die Verbindung zu „dask://{self._address}“ ist abgebrochen.",
            "Prüfen Sie, ob dort „dask scheduler“ läuft. Starten Sie noch einmal. Ihre Seiten sind, wie sie waren.",
        )


def _client(address: str) -> "Client":
    if find_spec("distributed") is None:
        raise ClusterFault(
            "Für die Arbeit auf anderen Rechnern fehlt die Erweiterung „cluster“.",
            "So installieren Sie sie: pip install leichtbau[cluster]",
        )
    import dask

    dask.config.set(logging=_QUIET)  # before the import that reads it: what matters is told in German
    from distributed import Client

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of other versions of libraries; what matters is asked of each worker
            return Client(f"tcp://{address}", timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError):
        raise ClusterFault(
            f"Unter „dask://{address}“ antwortet niemand.",
            "Prüfen Sie die Adresse, und ob dort „dask scheduler“ läuft. Oder bauen Sie ohne „--executor“.",
        ) from None


def _do_alone(engine: str, task: Callable[[U], R], units: Sequence[U]) -> list[R]:
    """What a worker does. It may have several threads, but tasks are made for processes."""
    if _own_engine() != engine:
        raise ClusterFault(
            "Auf einem der Rechner ist das Programm in einer anderen Fassung.",
            "Installieren Sie überall dieselbe Fassung von Leichtbau und von Python.",
        )
    search_seldom()
    with _ONE_AT_A_TIME:
        return do_batch(task, units)


@lru_cache(maxsize=1)
def _own_engine() -> str:
    return engine_digest()
