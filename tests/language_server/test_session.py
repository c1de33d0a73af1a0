"""When open texts are judged: the one that is typed at once, the others when nobody types."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ssg.diagnostic import Diagnostic
from ssg.language_server.document import Document, Encoding
from ssg.language_server.session import LATER, PAUSE, SOON, Session
from tests.language_server.typed import Desk

ONE, TWO, THREE = (f"k/seiten/{name}.md" for name in ("eins", "zwei", "drei"))
TEXT = "---\ntitel: Seite\n---\n{}\n"


@dataclass
class Timer:
    """Something to be done at a time, unless it is cancelled."""

    due: float
    task: Callable[[], None]
    is_over: bool = False

    def cancel(self) -> None:
        self.is_over = True


@dataclass
class Clock:
    """A loop whose time passes when a test says so."""

    now: float = 0.0
    timers: list[Timer] = field(default_factory=list)

    def call_later(self, seconds: float, task: Callable[[str], None], uri: str) -> Timer:
        timer = Timer(self.now + seconds, lambda: task(uri))
        self.timers.append(timer)
        return timer

    def wait(self, seconds: float) -> None:
        self.now += seconds
        for timer in sorted(self.timers, key=lambda timer: timer.due):
            if timer.due <= self.now and not timer.is_over:
                timer.cancel()
                timer.task()


@dataclass
class Editor:
    """What is typed, and what is shown of it."""

    session: Session
    clock: Clock
    shown: list[tuple[str, str]]
    """Every text that was judged: its path and its last line."""

    def types(self, path: str, word: str) -> None:
        self.session.hold(path, str(self.session.workspace.file_of(path)), TEXT.format(word), 1)


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    clock, shown = Clock(), list[tuple[str, str]]()

    def publish(uri: str, document: Document, _: Sequence[Diagnostic]) -> None:
        shown.append((uri, document.lines[-2]))

    def tell(fault: Exception) -> None:
        raise fault

    monkeypatch.setattr("ssg.language_server.workspace.findings", lambda _: ())
    monkeypatch.setattr("asyncio.get_running_loop", lambda: clock)
    return Editor(Session(Desk.at(tmp_path).workspace, Encoding.UTF16, publish, tell), clock, shown)


def test_who_types_fast_is_judged_once(editor: Editor) -> None:
    for word in ("W", "Wo", "Wor", "Wort"):
        editor.types(ONE, word)
        editor.clock.wait(SOON / 2)
    assert editor.shown == []
    editor.clock.wait(SOON)
    assert editor.shown == [(ONE, "Wort")]


def test_who_asks_gets_the_findings_of_what_is_typed(editor: Editor) -> None:
    editor.types(ONE, "Wort")
    assert editor.session.findings(ONE) == ()
    editor.clock.wait(LATER)
    assert editor.shown == [(ONE, "Wort")]


def test_the_other_texts_wait_until_nobody_types_and_come_one_by_one(editor: Editor) -> None:
    for path in (TWO, THREE, ONE):
        editor.types(path, "a")
    for word in "bcdefgh":
        editor.types(ONE, word)
        editor.clock.wait(LATER / 2)
    assert {uri for uri, _ in editor.shown} == {ONE}
    editor.shown.clear()
    editor.clock.wait(LATER / 2 + PAUSE / 2)
    assert editor.shown == [(TWO, "a")]
    editor.clock.wait(PAUSE)
    assert editor.shown == [(TWO, "a"), (THREE, "a")]


def test_a_text_that_is_closed_is_cleared_and_not_judged_again(editor: Editor) -> None:
    editor.types(ONE, "Wort")
    editor.session.drop(ONE)
    editor.clock.wait(LATER)
    assert editor.shown == [(ONE, "Wort")]
    assert editor.session.document(ONE) is None


def test_after_a_save_all_are_judged_again(editor: Editor) -> None:
    editor.types(ONE, "Wort")
    editor.clock.wait(LATER)
    editor.session.reconsider()
    editor.clock.wait(LATER)
    assert editor.shown == [(ONE, "Wort")] * 2
