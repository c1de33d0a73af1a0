from benchmarks.contestants import OURS
from benchmarks.processes import Cost
from benchmarks.scenarios import SCENARIOS
from benchmarks.tables import markdown, plain, rows

COSTS = {
    ("cold", OURS): [Cost(9, 8, 2_000_000), Cost(1, 8, 2_000_000), Cost(2, 8, 2_000_000)],
    ("cold", "hugo"): [Cost(4, 1, 0)],
    ("cold-one", OURS): [Cost(3, 8, 0)],
    ("check", OURS): [Cost(120.4, 8, 0)],
}
CHOSEN = [each for each in SCENARIOS if each.name in {"cold", "cold-one", "check"}]


def test_a_row_has_medians_and_what_part_ours_is_of_the_peers() -> None:
    assert list(rows(COSTS, CHOSEN, [OURS, "hugo"], "wall, s")) == [
        ("wall, s", OURS, "hugo (ours / it)"),
        ("cold, all checks, one worker", "3.00", "4.00 (0.75)"),
        ("cold, all checks", "2.00", "4.00 (0.50)"),
        ("check alone", "120", ""),
    ]


def test_a_table_is_written_for_terminals_and_for_markdown() -> None:
    table = [("a", "bbb"), ("cc", "1")]
    assert plain(table) == "a   bbb\ncc    1"
    assert markdown(table) == "| a | bbb |\n|---|---|\n| cc | 1 |"
