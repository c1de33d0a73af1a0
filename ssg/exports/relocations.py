"""The addresses at which a county's pages stand no more: what a web server must know to say so itself."""

import json
from collections.abc import Iterator, Sequence

from ssg.address import folder_url, relocations
from ssg.output import Output
from ssg.view import View
from ssg.work import Work


def outputs(views: Sequence[View], _: Work) -> Iterator[Output]:
    """One file per county in which a page has moved or ended."""
    gone = [folder_url(view.path) for view in views if view.farewell is not None]
    moved = {folder_url(view.path): folder_url(view.moved_to) for view in views if view.moved_to is not None}
    county = next((view.frame.county for view in views), None)
    if county and (gone or moved):
        told = json.dumps({"moved": moved, "gone": gone}, indent=0, sort_keys=True)
        yield Output(relocations(county), f"{told}\n", views[0].source)
