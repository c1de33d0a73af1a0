from collections.abc import Callable

import pytest

from benchmarks import changes
from benchmarks.changes import Project, project_of
from benchmarks.county import TERM
from tests.benchmarks.few_texts import FEW_TEXTS

BEFORE = project_of(10, FEW_TEXTS)
Change = Callable[[Project, int], Project]
CHANGED: dict[Change, set[str]] = {
    changes.text_edited: {"kreis001/programme/p004.md"},
    changes.rare_contact_edited: {"kreis001/kontakte/archiv.md"},
    changes.busy_contact_edited: {"kreis001/kontakte/beratung.md"},
    changes.term_edited: {f"{TERM}.md", f"{TERM}.leicht.md"},
    changes.template_edited: set(),
}


def changed(before: Project, after: Project) -> set[str]:
    paths = before.content.keys() | after.content.keys()
    return {path for path in paths if before.content.get(path) != after.content.get(path)}


@pytest.mark.parametrize("change", CHANGED, ids=lambda change: change.__name__)
def test_a_change_touches_its_own_files_and_is_another_one_in_the_next_round(
    change: Change,
) -> None:
    first = change(BEFORE, 0)
    second = change(first, 1)
    assert changed(BEFORE, first) == changed(first, second) == CHANGED[change]
    assert BEFORE != first != second


def test_an_entry_that_is_added_is_new_and_goes_again() -> None:
    added = changes.entry_added(BEFORE, 3)
    assert len(changed(BEFORE, added)) == 2
    assert BEFORE.content.items() < added.content.items()
    assert changes.entry_removed(added, 3) == BEFORE
    assert changed(BEFORE, changes.entry_added(BEFORE, 4)).isdisjoint(changed(BEFORE, added))
