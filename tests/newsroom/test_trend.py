"""How the content grew: what git tells, and its drawing."""

from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from ssg.newsroom.line_chart import Line, line_chart
from ssg.newsroom.trend import MOST, trend
from tests.newsroom.history import BEGIN, commit, git
from tests.small_county import write_tree

PAGE = "---\ntitel: Seite\n---\nText.\n"


def test_few_commits_are_looked_at_the_first_and_the_last_among_them(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    content = tmp_path / "content"
    for day in range(MOST + 2):
        write_tree(content, {f"a/seiten/s{day}.md": PAGE})
        commit(tmp_path, day)
    easy = "---\ntitel: Seite\ngeprueft:\n  gruppe: Wir\n  datum: 1.1.2019\n---\nText.\n"
    draft = "---\ntitel: Seite\nstatus: entwurf\n---\nText.\n"
    write_tree(content, {"a/seiten/s1.leicht.md": easy, "a/seiten/s2.leicht.md": PAGE, "a/seiten/s3.md": draft})
    write_tree(content, {"a/kreis.leicht.md": easy.replace("gruppe", "gruppen")})
    commit(tmp_path, 99)
    told = trend(content)
    assert len(told) == MOST
    assert (told[0].pages, told[0].easy) == (1, 0)
    assert (told[-1].pages, told[-1].easy, told[-1].drafts) == (MOST + 2, 2, 1)
    assert told[-1].time == BEGIN + timedelta(days=99)


def test_without_git_there_is_no_history(tmp_path: Path) -> None:
    assert trend(tmp_path) == ()


def test_names_of_lines_do_not_lie_over_each_other() -> None:
    times = [BEGIN, BEGIN + timedelta(days=10)]
    drawn = line_chart(
        "Seiten & mehr", times, [Line("a", [1, 5]), Line("b", [1, 5]), Line("c", [0, 0]), Line("d", [0, 0])]
    )
    rows = sorted(
        float(part.partition('"')[0])
        for part in drawn.split('<g class="linie-')[1:]
        for part in [part.partition("<text")[2].partition('y="')[2]]
    )
    assert all(lower - upper >= 17 for upper, lower in pairwise(rows))
    assert "Seiten &amp; mehr" in drawn
