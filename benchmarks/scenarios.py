"""What is measured: what changed since the last build, and how our own program is asked to work."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks import changes
from benchmarks.changes import Project

_BUILD = ("build", "--today", "2018-11-15")
NOBODY = "-"


@dataclass(frozen=True)
class Scenario:
    """One row of the table."""

    name: str
    title: str
    change: Callable[[Project, int], Project] | None = None
    options: tuple[str, ...] = _BUILD
    is_cold: bool = False
    """Whether pages and caches are removed first."""
    is_calm: bool = False
    """Whether the last build saw only files that nobody had just changed: right after a change, it trusts no time."""
    compared_with: str = ""
    """The row with the figures of the peers for this one; its own if nothing is said."""

    @property
    def has_peers(self) -> bool:
        """Whether peers run too."""
        return not self.compared_with


_BARE = (*_BUILD, "--no-checks")
_ONE, _TWO = (*_BUILD, "--jobs", "1"), (*_BUILD, "--jobs", "2")
SCENARIOS = (
    Scenario("cold-bare", "cold, --no-checks", options=_BARE, is_cold=True, compared_with="cold"),
    Scenario("text-bare", "one text edited, --no-checks", changes.text_edited, _BARE, compared_with="text"),
    Scenario("cold-one", "cold, all checks, one worker", options=_ONE, is_cold=True, compared_with="cold"),
    Scenario("cold-two", "cold, all checks, two workers", options=_TWO, is_cold=True, compared_with="cold"),
    Scenario("cold", "cold, all checks", is_cold=True),
    Scenario("same", "nothing changed", is_calm=True),
    Scenario("text", "one text edited", changes.text_edited),
    Scenario("contact", "contact of one entry edited", changes.rare_contact_edited),
    Scenario("contacts", "contact of many entries edited", changes.busy_contact_edited),
    Scenario("term", "glossary term edited", changes.term_edited),
    Scenario("template", "template edited", changes.template_edited),
    Scenario("added", "one entry added", changes.entry_added),
    Scenario("removed", "that entry removed", changes.entry_removed),
    Scenario("check", "check alone", options=("check", "--today", "2018-11-15"), compared_with=NOBODY),
)
