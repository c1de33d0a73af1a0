"""What a process remembers, and what it asks of the results on disk."""

from pathlib import Path

from ssg.preview.remembering import WORTH_ASKING, Remembering
from ssg.work import Work

DONE: list[str] = []


def length(word: str) -> int:
    DONE.append(word)
    return len(word)


def folded(word: str) -> str:
    return word.casefold()


def done_for(work: Work, *words: str) -> list[str]:
    DONE.clear()
    assert work.each(length, words, int) == [len(word) for word in words]
    return [*DONE]


def test_only_what_is_new_is_done() -> None:
    work = Remembering("", None)
    assert done_for(work, "a", "b") == ["a", "b"]
    assert done_for(work, "b", "c", "a", "c") == ["c"]


def test_what_a_round_lacks_is_forgotten() -> None:
    work = Remembering("", None)
    done_for(work, "a", "b")
    done_for(work, "b")
    assert done_for(work, "a", "b") == ["a"]


def test_the_key_tells_what_is_new() -> None:
    work = Remembering("", None)
    DONE.clear()
    assert work.each(length, ["Wort"], int, key=folded) == work.each(length, ["WORT"], int, key=folded) == [4]
    assert DONE == ["Wort"]


def test_many_new_units_are_asked_of_the_results_of_other_runs(tmp_path: Path) -> None:
    words = [f"Wort {number}" for number in range(WORTH_ASKING)]
    assert done_for(Remembering("1", tmp_path), *words) == words
    assert done_for(Remembering("1", tmp_path), *words) == []
    assert done_for(Remembering("2", tmp_path), *words) == words


def test_a_few_new_units_open_no_file(tmp_path: Path) -> None:
    done_for(Remembering("1", tmp_path / "results"), "a", "b")
    assert not (tmp_path / "results").exists()
