"""One question at a time, pauses, and „later“ is heeded."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from email.message import Message
from email.utils import format_datetime

import pytest

from ssg.outside import politeness
from ssg.outside.answer import Answer, Verdict
from ssg.outside.asking import Caller, Heard, Unheard
from ssg.outside.politeness import ask_all
from tests.outside.answering import Answering, answering, local_caller

TODAY = date(2018, 11, 1)


class Clock:
    """Time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.slept += [seconds] if seconds else []


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(politeness, "time", made)
    return made


@pytest.fixture(scope="module")
def server() -> Iterator[Answering]:
    with answering() as made:
        yield made


class Told(Caller):
    """Says what it is told to say, and notes when it was asked."""

    def __init__(self, clock: Clock, *answers: Heard | Unheard) -> None:
        self.clock = clock
        self.answers = [*answers]
        self.asked: list[tuple[float, str]] = []

    def ask(self, url: str) -> Heard:
        self.asked.append((self.clock.now, url))
        answer = self.answers.pop(0) if self.answers else Heard(200, Message())
        if isinstance(answer, Unheard):
            raise answer
        return answer


def later(code: int, wish: str | None) -> Heard:
    headers = Message()
    if wish is not None:
        headers["Retry-After"] = wish
    return Heard(code, headers)


@pytest.mark.usefixtures("clock")
def test_every_kind_of_answer_has_its_verdict(server: Answering) -> None:
    paths = {
        "/code/200": Verdict.REACHED,
        "/only-get/405": Verdict.REACHED,
        "/to/301/code/200": Verdict.REACHED,
        "/code/404": Verdict.BROKEN,
        "/code/410": Verdict.BROKEN,
        "/to/302/code/404": Verdict.BROKEN,
        "/code/401": Verdict.UNSURE,
        "/code/403": Verdict.UNSURE,
        "/code/500": Verdict.UNSURE,
        "/code/503": Verdict.UNSURE,
        "/round/1": Verdict.UNSURE,
        "/later/1/1": Verdict.REACHED,
    }
    found = ask_all([server.url(path) for path in paths], local_caller(), TODAY)
    assert {url.partition(str(server.server_port))[2]: each.verdict for url, each in found.items()} == paths
    assert found[server.url("/to/301/code/200")].moved_to == server.url("/code/200")
    assert all(each.why for each in found.values() if each.verdict is not Verdict.REACHED)


def test_no_two_are_asked_at_once(clock: Clock) -> None:
    open_now: list[str] = []

    class Alone(Told):
        def ask(self, url: str) -> Heard:
            open_now.append(url)
            assert len(open_now) == 1
            heard = super().ask(url)
            open_now.remove(url)
            return heard

    caller = Alone(clock)
    ask_all([f"http://{host}.de/{number}" for host in "abc" for number in range(3)], caller, TODAY)
    assert len(caller.asked) == 9


def test_one_host_is_not_asked_again_at_once_but_another_is(clock: Clock) -> None:
    caller = Told(clock)
    ask_all(["http://a.de/1", "http://a.de/2", "http://b.de/1", "http://a.de/3"], caller, TODAY)
    assert caller.asked == [
        (0.0, "http://a.de/1"),
        (0.0, "http://b.de/1"),
        (politeness.PAUSE, "http://a.de/2"),
        (2 * politeness.PAUSE, "http://a.de/3"),
    ]


@pytest.mark.parametrize("is_moment", [False, True])
def test_who_asks_to_be_left_alone_is_asked_later(clock: Clock, *, is_moment: bool) -> None:
    in_a_while = datetime.now(UTC) + timedelta(seconds=40)
    caller = Told(clock, later(429, format_datetime(in_a_while, usegmt=True) if is_moment else "40"))
    found = ask_all(["http://a.de/1"], caller, TODAY)
    assert found["http://a.de/1"].verdict is Verdict.REACHED
    assert 20 <= caller.asked[1][0] <= 40


@pytest.mark.parametrize("answers", [[later(503, "3600")], [later(429, "2")] * politeness.TRIES])
def test_who_wants_much_patience_is_not_asked_for_anything_else(clock: Clock, answers: list[Heard]) -> None:
    caller = Told(clock, *answers)
    found = ask_all(["http://a.de/1", "http://a.de/2"], caller, TODAY)
    assert {each.verdict for each in found.values()} == {Verdict.UNSURE}
    assert all("später" in each.why for each in found.values())
    assert {url for _, url in caller.asked} == {"http://a.de/1"}


def test_a_silent_host_is_given_up(clock: Clock) -> None:
    caller = Told(clock, *[Unheard("Der Server antwortet nicht")] * 9)
    found = ask_all([f"http://a.de/{number}" for number in range(5)], caller, TODAY)
    assert len(caller.asked) == politeness.FAILURES
    assert set(found.values()) == {Answer(Verdict.UNSURE, TODAY, "Der Server antwortet nicht")}


def test_a_host_that_does_not_exist_is_broken_as_long_as_others_exist(clock: Clock) -> None:
    nobody = Unheard("Diesen Server gibt es nicht", is_nobody=True)
    found = ask_all(["http://a.de/1", "http://a.de/2", "http://b.de/"], Told(clock, nobody), TODAY)
    assert [found[url].verdict for url in sorted(found)] == [Verdict.BROKEN, Verdict.BROKEN, Verdict.REACHED]


def test_where_no_host_exists_this_machine_has_no_net(clock: Clock) -> None:
    nobody = Unheard("Diesen Server gibt es nicht", is_nobody=True)
    found = ask_all(["http://a.de/", "http://b.de/"], Told(clock, nobody, nobody), TODAY)
    assert {each.verdict for each in found.values()} == {Verdict.UNSURE}


@pytest.mark.parametrize("wish", ["\u00b2", "Fri, 31 Dec 9999 23:59:59 -2359", "bald", ""])
def test_a_wish_that_nobody_can_read_is_none(clock: Clock, wish: str) -> None:
    found = ask_all(["http://a.de/"], Told(clock, later(503, wish)), TODAY)
    assert found["http://a.de/"] == Answer(Verdict.UNSURE, TODAY, "Der Server antwortet mit „503“")


@pytest.mark.usefixtures("clock")
def test_what_is_no_address_keeps_nobody_from_being_asked(server: Answering) -> None:
    found = ask_all(["https://[foo", server.url("/code/200")], local_caller(), TODAY)
    assert [each.verdict for each in found.values()] == [Verdict.UNSURE, Verdict.REACHED]


def test_it_counts(clock: Clock) -> None:
    counted: list[tuple[int, int]] = []
    ask_all(["http://a.de/1", "http://b.de/2"], Told(clock), TODAY, lambda done, total: counted.append((done, total)))
    assert counted == [(1, 2), (2, 2)]
