"""A task is done again only for what is new."""

from ssg.rounds import Rounds, plainly

DONE: list[object] = []


def length(word: str) -> int:
    DONE.append(word)
    return len(word)


def joined(pair: tuple[str, str | None]) -> str:
    DONE.append(pair)
    return f"{pair[0]}+{pair[1]}"


def test_only_new_units_are_done_and_the_order_is_theirs() -> None:
    DONE.clear()
    rounds = Rounds()
    assert rounds.each(length, ["a", "bb"]) == [1, 2]
    assert rounds.each(length, ["ccc", "bb", "a", "bb"]) == [3, 2, 1, 2]
    assert DONE == ["a", "bb", "ccc"]


def test_what_a_round_lacks_is_forgotten() -> None:
    DONE.clear()
    rounds = Rounds()
    for words in (["a"], [], ["a"]):
        rounds.each(length, words)
    assert DONE == ["a", "a"]


def test_a_tuple_is_known_by_its_members() -> None:
    DONE.clear()
    rounds, first, second = Rounds(), "erste Fassung", "zweite Fassung"
    rounds.each(joined, [(first, second)])
    assert rounds.each(joined, [(first, second), (first, None)]) == plainly(joined, [(first, second), (first, None)])
    assert len(DONE) == 4  # one of the first round, one new, and two done plainly


def test_every_task_has_results_of_its_own() -> None:
    rounds = Rounds()
    pair = ("a", "b")
    assert rounds.each(joined, [pair]) == ["a+b"]
    assert rounds.each(str, [pair]) == ["('a', 'b')"]
