"""Surveys of counties: made anew after a change, and never taken for what they are not."""

from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path

from ssg.newsroom.desk import Desk
from ssg.newsroom.lookout import Lookout
from ssg.newsroom.standing import Survey
from tests.preview.browsing import preview_of
from tests.small_county import write_tree


class Worker(ThreadPoolExecutor):
    """Is done with a county when the test says so."""

    def __init__(self) -> None:
        super().__init__(1)
        self.under_way: list[tuple[Survey, Future[Survey]]] = []

    def submit(self, _task: object, name: str, stamp: str) -> Future[Survey]:  # type: ignore[override]
        future: Future[Survey] = Future()
        self.under_way.append((Survey(name, stamp), future))
        return future

    def finish(self) -> None:
        survey, future = self.under_way.pop(0)
        future.set_result(survey)


def test_a_survey_of_what_was_before_does_not_end_the_waiting(tmp_path: Path) -> None:
    worker, stamps = Worker(), {"a": "1"}

    def hire() -> Executor:
        return worker

    lookout = Lookout(preview_of(tmp_path).project, "", stamps.__getitem__, hire)
    assert lookout.view(["a"], 0) == ((), ("a",))
    stamps["a"] = "2"
    worker.finish()
    assert lookout.view(["a"], 0) == ((Survey("a", "1"),), ("a",))
    worker.finish()
    assert lookout.view(["a"], 0) == ((Survey("a", "2"),), ())
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
