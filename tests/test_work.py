import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, SerializeAsAny, TypeAdapter

from ssg.cache import Cache
from ssg.crew import Crew
from ssg.diagnostic import Diagnostic, Severity, Span
from ssg.output import Output
from ssg.work import SAMPLE, Work

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


class Threads(Crew):
    """Counts the units it gets."""

    def __init__(self) -> None:
        super().__init__(ThreadPoolExecutor(3), 3)
        self.given = 0

    def each(self, task: Callable[[Any], Any], units: Sequence[Any]) -> Iterator[Any]:
        self.given += len(units)
        return super().each(task, units)


def nobody(_jobs: int) -> Crew:
    raise AssertionError("no workers were wanted")


def slow(unit: int) -> int:
    time.sleep(0.002)
    return unit


def test_a_short_task_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ssg.work.Processes", nobody)
    assert run(None, whisper, list(range(2000)), jobs=2) == [str(number) for number in range(2000)]


@pytest.mark.parametrize(("worth", "given"), [(0.0, 100 - SAMPLE), (100.0, 0)])
def test_workers_are_called_for_what_takes_long(monkeypatch: pytest.MonkeyPatch, worth: float, given: int) -> None:
    crew = Threads()
    monkeypatch.setattr("ssg.work.WORTH_STARTING", worth)
    monkeypatch.setattr("ssg.work.Processes", lambda _jobs: crew)
    assert run(None, slow, list(range(100)), jobs=2, result=int) == list(range(100))
    assert crew.given == given


def test_what_loads_first_is_not_taken_for_the_usual_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ssg.work.Processes", nobody)
    monkeypatch.setattr("ssg.work.WORTH_STARTING", 0.5)
    assert run(None, slow_at_first, list(range(200)), jobs=2, result=int) == list(range(200))


def slow_at_first(unit: int) -> int:
    if not unit:
        time.sleep(0.05)
    return unit


def test_one_job_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ssg.work.WORTH_STARTING", 0.0)
    monkeypatch.setattr("ssg.work.Processes", nobody)
    assert run(None, slow, list(range(60)), jobs=1, result=int) == list(range(60))


def test_a_crew_that_was_called_gets_all_that_fills_a_batch(tmp_path: Path) -> None:
    called: list[Threads] = []

    def call() -> Threads:
        called.append(Threads())
        return called[-1]

    units = [str(number) for number in range(901)]
    with Cache.open(tmp_path) as cache, Work(cache=cache, jobs=1, engine="eins", called=call) as work:
        assert work.each(shout, units[:49], str) == units[:49]
        assert called == []
        assert work.each(shout, units, str) == units
        assert work.each(whisper, units, str) == units
        assert work.each(whisper, units, str) == units
        assert [crew.given for crew in called] == [901 - 49 + 901]
        work.dismiss()
        work.dismiss()
        assert work.each(shout, [f"{unit}!" for unit in units], str) == [f"{unit}!" for unit in units]
    assert [crew.given for crew in called] == [901 - 49 + 901, 901]
    assert len(CALLS) == 3 * 901


def test_worker_processes_give_the_same_results(always_worth_it: None) -> None:  # noqa: ARG001 - sets the limits
    with Work(cache=None, jobs=2, engine="eins") as work:
        found = work.each(where, range(400), tuple[int, int])
    assert [unit for unit, _ in found] == list(range(400))
    assert len({process for _, process in found}) == 2


def test_a_fault_of_a_task_is_not_hidden(always_worth_it: None) -> None:  # noqa: ARG001 - sets the limits
    with Work(cache=None, jobs=2, engine="eins") as work, pytest.raises(LookupError, match="our own fault"):
        work.each(fall, range(400), int)


@pytest.fixture
def always_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ssg.work.WORTH_STARTING", -1.0)
    monkeypatch.setattr("ssg.work.WORTH_SENDING", -1.0)


@pytest.mark.parametrize("fault", [OSError, ImportError])
def test_a_machine_without_workers_does_the_work_here(
    always_worth_it: None,  # noqa: ARG001 - sets the limits
    monkeypatch: pytest.MonkeyPatch,
    fault: type[Exception],
) -> None:
    asked = []

    def start(jobs: int) -> Crew:
        asked.append(jobs)
        raise fault

    monkeypatch.setattr("ssg.work.Processes", start)
    with Work(cache=None, jobs=2, engine="eins") as work:
        for _ in range(2):
            assert work.each(whisper, range(300), str) == [str(number) for number in range(300)]
    assert asked == [1]


def test_what_was_done_before_a_fault_is_kept(tmp_path: Path) -> None:
    with pytest.raises(LookupError):
        run(tmp_path, fall, list(range(300)), int)
    with Cache.open(tmp_path) as cache:
        told: list[tuple[int, int]] = []
        work = Work(cache=cache, jobs=1, engine="eins", progress=lambda done, total: told.append((done, total)))
        work.each(fall, range(250), int)
    assert told == []
