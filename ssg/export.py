"""Views → Outputs that no person reads: calendars, address cards, the search index."""

from collections.abc import Sequence

from ssg.discover import members
from ssg.output import Output
from ssg.view import View
from ssg.work import Work


def export(views: Sequence[View], work: Work) -> tuple[Output, ...]:
    """Every file that the exports make of the pages, in the order of their paths."""
    found = (output for family in members("ssg.exports") for output in family.outputs(views, work))
    return tuple(sorted(found, key=lambda output: output.path))
