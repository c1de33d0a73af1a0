import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, SerializeAsAny, TypeAdapter

from ssg.cache import Cache
from ssg.diagnostic import Diagnostic, Severity, Span
from ssg.output import Output
from ssg.work import Work, settle_in

CALLS: list[object] = []


class Kind(BaseModel):
    model_config = ConfigDict(frozen=True)
    title: str


class Event(Kind):
    place: str


class Page(BaseModel):
    model_config = ConfigDict(frozen=True)
    marked: SerializeAsAny[Kind]
    unmarked: Kind
    several: tuple[Kind, ...] = ()


@dataclass(frozen=True)
class Unit:
    name: str
    kind: Kind


def shout(unit: object) -> str:
    CALLS.append(unit)
    return str(unit).upper()


def whisper(unit: object) -> str:
    CALLS.append(unit)
    return str(unit).lower()


def repeat(unit: str, *, times: int) -> str:
    CALLS.append(unit)
    return unit * times


def add(first: int, second: int) -> int:
    CALLS.append(second)
    return first + second


def where(unit: int) -> tuple[int, int]:
    return unit, os.getpid()


def fall(unit: int) -> int:
    if unit == 250:
        raise LookupError("our own fault")
    return unit


def die_away_from(home: int, unit: int) -> int:
    if os.getpid() != home:
        os.kill(os.getpid(), signal.SIGKILL)
    return unit


def page_of(unit: str) -> Output:
    CALLS.append(unit)
    return Output(f"{unit}.html", unit, f"{unit}.md")


def findings_of(unit: str) -> tuple[Diagnostic, ...]:
    CALLS.append(unit)
    return (Diagnostic(Span(unit, 1, 2, 3, 4), "LS101", Severity.WARNING, "„ä“", "Hinweis"),)


@pytest.fixture(autouse=True)
def _no_calls() -> None:
    CALLS.clear()


def run(folder: Path | None, task: Callable[[Any], Any], units: list[Any], result: Any = str, **more: Any) -> list[Any]:
    key = more.pop("key", None)
    settings = {"engine": "eins", "jobs": 1, **more}
    if folder is None:
        return Work(cache=None, **settings).each(task, units, result)
    with Cache.open(folder) as cache:
        return Work(cache=cache, **settings).each(task, units, result, key=key)


def calls(folder: Path, task: Callable[[Any], Any], units: list[Any], result: Any = str, **more: Any) -> int:
    """How many units were not in the cache."""
    before = len(CALLS)
    run(folder, task, units, result, **more)
    return len(CALLS) - before


def test_results_come_in_the_order_of_the_units(tmp_path: Path) -> None:
    assert run(None, shout, ["c", "a", "b"]) == ["C", "A", "B"]
    assert run(tmp_path, shout, ["b"]) == ["B"]
    assert run(tmp_path, shout, ["c", "a", "b", "a"]) == ["C", "A", "B", "A"]


def test_a_unit_is_done_once(tmp_path: Path) -> None:
    assert calls(tmp_path, shout, ["a", "b", "a"]) == 2
    assert calls(tmp_path, shout, ["b", "a", "c"]) == 1
    assert calls(tmp_path, shout, ["a", "b", "c"]) == 0


def test_another_task_engine_or_argument_is_another_result(tmp_path: Path) -> None:
    assert calls(tmp_path, shout, ["a"]) == 1
    assert calls(tmp_path, whisper, ["a"]) == 1
    assert calls(tmp_path, shout, ["a"], engine="zwei") == 1
    assert calls(tmp_path, partial(repeat, times=2), ["a"]) == 1
    assert run(tmp_path, partial(repeat, times=3), ["a"]) == ["aaa"]
    assert run(tmp_path, partial(repeat, times=2), ["a"]) == ["aa"]
    assert calls(tmp_path, partial(add, 1), [5], int) == 1
    assert calls(tmp_path, partial(add, 2), [5], int) == 1
    assert calls(tmp_path, partial(add, 1), [5], int) == 0


def test_a_key_of_ones_own_is_all_that_counts(tmp_path: Path) -> None:
    assert calls(tmp_path, partial(repeat, times=2), ["a", "b"], key=lambda unit: (unit, "d1")) == 2
    assert calls(tmp_path, partial(repeat, times=3), ["a", "b"], key=lambda unit: (unit, "d1")) == 0
    assert calls(tmp_path, partial(repeat, times=2), ["a", "b"], key=lambda unit: (unit, unit)) == 2


EVENT = Event(title="Treffen", place="Halle")
PAGE = Page(marked=EVENT, unmarked=EVENT, several=(EVENT,))


@pytest.mark.parametrize(
    "changed",
    [
        PAGE.model_copy(update={"marked": EVENT.model_copy(update={"place": "Saal"})}),
        PAGE.model_copy(update={"unmarked": EVENT.model_copy(update={"place": "Saal"})}),
        PAGE.model_copy(update={"several": (EVENT.model_copy(update={"place": "Saal"}),)}),
        PAGE.model_copy(update={"several": (EVENT, EVENT)}),
        PAGE.model_copy(update={"unmarked": Kind(title="Treffen")}),
    ],
)
def test_every_field_of_a_subclass_counts(tmp_path: Path, changed: Page) -> None:
    assert calls(tmp_path, shout, [PAGE]) == 1
    assert calls(tmp_path, shout, [changed]) == 1
    assert calls(tmp_path, shout, [PAGE, changed]) == 0


def test_dataclasses_and_tuples_count_whole(tmp_path: Path) -> None:
    unit = Unit("a", EVENT)
    others = [replace(unit, name="b"), replace(unit, kind=Kind(title="Treffen")), (unit, 1), (unit, None)]
    assert calls(tmp_path, shout, [unit]) == 1
    assert calls(tmp_path, shout, others) == 4


def test_octets_may_be_a_part_of_a_unit(tmp_path: Path) -> None:
    assert calls(tmp_path, shout, [("a", b"\xff\x00"), ("a", b"\xff\x01")]) == 2


def test_the_order_of_a_dict_never_gives_a_wrong_result(tmp_path: Path) -> None:
    run(tmp_path, shout, [{"a": 1, "b": 2}])
    assert run(tmp_path, shout, [{"b": 2, "a": 1}]) == ["{'B': 2, 'A': 1}"]


@pytest.mark.parametrize(
    ("task", "result"),
    [
        (page_of, Output),
        (findings_of, tuple[Diagnostic, ...]),
        (findings_of, TypeAdapter(tuple[Diagnostic, ...])),
    ],
)
def test_results_come_back_equal(tmp_path: Path, task: Callable[[str], object], result: Any) -> None:
    first = run(tmp_path, task, ["a", "b"], result)
    assert calls(tmp_path, task, ["a", "b"], result) == 0
    assert run(tmp_path, task, ["a", "b"], result) == first == [task("a"), task("b")]


@pytest.mark.parametrize("octets", [b"", b"{", b'{"path": 1}', b"\xff", b"null"])
def test_a_result_that_cannot_be_read_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, octets: bytes
) -> None:
    monkeypatch.setattr(Cache, "get_all", lambda _cache, keys: dict.fromkeys(keys, octets))
    assert run(tmp_path, page_of, ["a"], Output) == [page_of("a")]


def test_keys_do_not_depend_on_the_process(tmp_path: Path) -> None:
    program = "import sys; from pathlib import Path; import test_work; print(test_work.calls(Path(sys.argv[1]), {}))"
    seen = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{Path(__file__).parent.parent}"}
        command = [sys.executable, "-c", program.format("test_work.shout, [test_work.PAGE, 'ä']"), str(tmp_path)]
        done = subprocess.run(command, capture_output=True, check=True, cwd=Path(__file__).parent, env=environment)  # noqa: S603 - our own program
        seen.append(done.stdout.strip())
    assert seen == [b"2", b"0"]


@pytest.mark.parametrize("task", [lambda unit: unit, partial(lambda unit, x: unit + x, x="1")])
def test_a_task_without_a_name_of_its_own_is_refused(tmp_path: Path, task: Callable[[str], str]) -> None:
    with pytest.raises(TypeError, match="module-level function"):
        run(tmp_path, task, ["a"])


def test_progress_is_told_with_hits_counted(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    run(tmp_path, shout, ["a", "b"])
    run(tmp_path, shout, ["a", "b", "c", "d"], progress=lambda done, total: told.append((done, total)))
    assert told == [(3, 4), (4, 4)]


class Counting(ThreadPoolExecutor):
    submitted = 0

    def submit(self, function: Callable[..., Any], /, *args: Any, **more: Any) -> "Future[Any]":
        Counting.submitted += 1
        return super().submit(function, *args, **more)

    def map(self, *_: Any, **_more: Any) -> Any:
        raise AssertionError("submit alone is used")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    monkeypatch.setattr(Counting, "submitted", 0)
    return []


def test_few_units_are_done_here(started: list[int]) -> None:
    run(None, whisper, list(range(200)), jobs=2, executor_factory=started.append)
    run(None, whisper, list(range(300)), jobs=1, executor_factory=started.append)
    assert started == []


def test_any_executor_gets_batches_and_the_order_stays(tmp_path: Path, started: list[int]) -> None:
    def start(jobs: int) -> Executor:
        started.append(jobs)
        return Counting(jobs)

    units = [str(number) for number in range(901)]
    with Cache.open(tmp_path) as cache, Work(cache=cache, jobs=3, engine="eins", executor_factory=start) as work:
        assert work.each(shout, units, str) == units
        assert work.each(whisper, units, str) == units
        assert work.each(whisper, units, str) == units
    assert started == [3]
    assert Counting.submitted == 2 * 12
    assert len(CALLS) == 2 * 901


def test_worker_processes_give_the_same_results() -> None:
    with Work(cache=None, jobs=2, engine="eins") as work:
        found = work.each(where, range(400), tuple[int, int])
    assert [unit for unit, _ in found] == list(range(400))
    assert os.getpid() not in {process for _, process in found}


def test_a_fault_of_a_task_is_not_hidden() -> None:
    with Work(cache=None, jobs=2, engine="eins") as work, pytest.raises(LookupError, match="our own fault"):
        work.each(fall, range(400), int)


def test_what_a_dying_worker_leaves_is_done_here() -> None:
    with Work(cache=None, jobs=2, engine="eins") as work:
        assert work.each(partial(die_away_from, os.getpid()), range(400), int) == list(range(400))
        assert work.each(partial(die_away_from, os.getpid()), range(400), int) == list(range(400))


@pytest.mark.parametrize("fault", [OSError, ImportError, BrokenExecutor])
def test_a_machine_without_workers_does_the_work_here(fault: type[Exception]) -> None:
    def start(_jobs: int) -> Executor:
        raise fault

    assert run(None, whisper, list(range(300)), jobs=2, executor_factory=start) == [str(n) for n in range(300)]


def test_what_was_done_before_a_fault_is_kept(tmp_path: Path) -> None:
    with pytest.raises(LookupError):
        run(tmp_path, fall, list(range(300)), int)
    with Cache.open(tmp_path) as cache:
        told: list[tuple[int, int]] = []
        work = Work(cache=cache, jobs=1, engine="eins", progress=lambda done, total: told.append((done, total)))
        work.each(fall, range(250), int)
    assert told == []


ORPHANS = """
import os, sys, time
from ssg.work import Work
import test_work
if __name__ == "__main__":
    with Work(cache=None, jobs=2, engine="") as work:
        print(*{process for _, process in work.each(test_work.where, range(400), tuple)}, flush=True)
        time.sleep(60)
"""


def is_alive(process: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_workers_do_not_outlive_a_killed_program(tmp_path: Path) -> None:
    (tmp_path / "lauf.py").write_text(ORPHANS)
    paths = os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parent.parent)])
    environment = {**os.environ, "PYTHONPATH": paths}
    command = [sys.executable, str(tmp_path / "lauf.py")]
    with subprocess.Popen(  # noqa: S603 - our own program
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as program:
        assert program.stdout is not None
        workers = [int(word) for word in program.stdout.readline().split()]
        assert workers
        assert all(is_alive(worker) for worker in workers)
        program.kill()
    end = time.monotonic() + 10
    while any(is_alive(worker) for worker in workers) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(is_alive(worker) for worker in workers)


def test_a_worker_leaves_ctrl_c_to_the_program() -> None:
    before = signal.getsignal(signal.SIGINT)
    try:
        settle_in()
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
