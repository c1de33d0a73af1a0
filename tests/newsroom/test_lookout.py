"""Surveys of counties: made anew after a change, and never taken for what they are not."""

from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from ssg.newsroom.desk import Desk
from ssg.newsroom.lookout import Lookout
from ssg.newsroom.standing import PageStanding, Survey, Version
from ssg.publication import Standing
from ssg.statistics import Length
from tests.preview.browsing import preview_of
from tests.small_county import write_tree

PAGE = PageStanding(
    id="a/seiten/b",
    kind="Seite",
    standing=Standing.PUBLIC,
    standard=Version("a/seiten/b.md", "B", 0, None, is_public=True, is_measured=False),
    easy=None,
)


class Worker(ThreadPoolExecutor):
    """Is done with a county when the test says so."""

    def __init__(self) -> None:
        super().__init__(1)
        self.under_way: list[tuple[Survey, Future[Survey]]] = []
        self.measuring: list[tuple[str, Future[dict[str, Length]]]] = []
        self.is_late = False

    def submit(self, _task: object, name: str, stamp: str = "") -> Future[Any]:  # type: ignore[override]
        future: Future[Any] = Future()
        if stamp:
            self.under_way.append((Survey(name, stamp, (PAGE,), is_measured=not self.is_late), future))
        else:
            self.measuring.append((name, future))
        return future

    def finish(self) -> None:
        survey, future = self.under_way.pop(0)
        future.set_result(survey)


def test_a_survey_of_what_was_before_does_not_end_the_waiting(tmp_path: Path) -> None:
    worker, stamps = Worker(), {"a": "1"}

    def hire() -> Executor:
        return worker

    lookout = Lookout(preview_of(tmp_path).project, "", stamps.__getitem__, hire)
    assert lookout.view(["a"], 0)[:2] == ((), ("a",))
    stamps["a"] = "2"
    worker.finish()
    assert lookout.view(["a"], 0)[:2] == ((Survey("a", "1", (PAGE,)),), ("a",))
    worker.finish()
    assert lookout.view(["a"], 0)[:2] == ((Survey("a", "2", (PAGE,)),), ())
    assert lookout.view(["a"], 0).waiting == ()
    assert worker.under_way == []


def test_what_is_asked_for_twice_is_done_once(tmp_path: Path) -> None:
    worker = Worker()
    lookout = Lookout(preview_of(tmp_path).project, "", lambda _: "1", lambda: worker)
    for _ in range(3):
        assert lookout.view(["a", "b"], 0).waiting == ("a", "b")
    assert len(worker.under_way) == 2


def test_a_survey_that_fails_is_told_and_not_asked_for_again(tmp_path: Path) -> None:
    worker = Worker()
    lookout = Lookout(preview_of(tmp_path).project, "", lambda _: "1", lambda: worker)
    lookout.view(["a"], 0)
    worker.under_way.pop()[1].set_exception(ValueError("x"))
    view = lookout.view(["a"], 0)
    assert view.surveys[0].fault.startswith("Die Prüfung ist dieses Mal nicht gelungen.")
    assert (view.waiting, worker.under_way) == ((), [])


def test_what_somebody_waits_for_comes_before_the_rest(tmp_path: Path) -> None:
    worker = Worker()
    lookout = Lookout(preview_of(tmp_path).project, "", lambda _: "1", lambda: worker)
    lookout.view(["a", "b", "c"], 0)
    worker.under_way[0][1].set_running_or_notify_cancel()
    lookout.view(["c"], 0)
    assert [survey.name for survey, future in worker.under_way if not future.cancelled()] == ["a", "c", "b"]


def test_the_chosen_county_is_looked_through_first(tmp_path: Path) -> None:
    worker = Worker()
    texts = {f"{name}/kreis.yaml": f"titel: {name}\n" for name in "abc"}
    desk = Desk(preview_of(write_tree(tmp_path, texts)), "", lambda: worker)
    desk.answer("_redaktion/", "kreis=c")
    assert worker.under_way[0][0].name == "c"
    desk.close()


def late_lookout(folder: Path, worker: Worker, stamps: dict[str, str]) -> Lookout:
    worker.is_late = True
    return Lookout(preview_of(folder).project, "", stamps.__getitem__, lambda: worker)


def test_findings_of_all_come_first_and_lengths_after_them(tmp_path: Path) -> None:
    worker, stamps = Worker(), {"a": "1", "b": "1"}
    lookout = late_lookout(tmp_path, worker, stamps)
    lookout.view(stamps, 0)
    worker.finish()
    assert lookout.view(stamps, 0) == ((Survey("a", "1", (PAGE,), is_measured=False),), ("b",), ("a",))
    assert worker.measuring == []
    worker.finish()
    assert lookout.view(stamps, 0)[1:] == ((), ("a", "b"))
    assert [name for name, _ in worker.measuring] == ["a", "b"]
    worker.measuring[0][1].set_result({"a/seiten/b.md": Length(7, 2)})
    view = lookout.view(stamps, 0)
    assert view.measuring == ("b",)
    assert (view.surveys[0].pages[0].standard.words, view.surveys[0].pages[0].standard.is_measured) == (7, True)
    assert len(worker.measuring) == 2


def test_a_save_is_looked_through_before_lengths_that_nobody_has_begun(tmp_path: Path) -> None:
    worker, stamps = Worker(), {"a": "1"}
    lookout = late_lookout(tmp_path, worker, stamps)
    lookout.view(stamps, 0)
    worker.finish()
    lookout.view(stamps, 0)
    stamps["a"] = "2"
    assert lookout.view(stamps, 0).waiting == ("a",)
    assert worker.measuring[0][1].cancelled()
    worker.finish()
    assert lookout.view(stamps, 0)[1:] == ((), ("a",))
    assert len(worker.measuring) == 2


def test_lengths_of_texts_as_they_were_are_worked_out_again(tmp_path: Path) -> None:
    worker, stamps = Worker(), {"a": "1"}
    lookout = late_lookout(tmp_path, worker, stamps)
    lookout.view(stamps, 0)
    worker.finish()
    lookout.view(stamps, 0)
    (_, begun), stamps["a"] = worker.measuring[0], "2"
    begun.set_running_or_notify_cancel()
    lookout.view(stamps, 0)
    worker.finish()
    begun.set_result({"a/seiten/b.md": Length(7, 2)})
    assert lookout.view(stamps, 0)[1:] == ((), ("a",))
    lookout.view(stamps, 0)
    assert len(worker.measuring) == 2


def test_lengths_that_fail_are_not_asked_for_again(tmp_path: Path) -> None:
    worker, stamps = Worker(), {"a": "1"}
    lookout = late_lookout(tmp_path, worker, stamps)
    lookout.view(stamps, 0)
    worker.finish()
    lookout.view(stamps, 0)
    worker.measuring[0][1].set_exception(ValueError("x"))
    assert lookout.view(stamps, 0)[1:] == ((), ())
