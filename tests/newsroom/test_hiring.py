"""Who looks through the texts goes when the preview ends, whatever is under way."""

import time
from concurrent.futures import CancelledError
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from ssg.newsroom.hiring import Aide
from ssg.newsroom.standing import Survey
from ssg.newsroom.surveying import survey
from ssg.project import Project
from tests.newsroom.manned import TEXTS
from tests.preview.browsing import TODAY
from tests.small_county import write_tree
from tests.whole_site import TEMPLATES


def test_it_looks_through_a_county_in_a_process_of_its_own_and_leaves_when_told(tmp_path: Path) -> None:
    content = write_tree(tmp_path / "content", TEXTS)
    project = Project(content=content, templates=TEMPLATES, output=tmp_path / "site", today=TODAY)
    aide = Aide()
    told: Survey = aide.submit(survey, project, "", "a", "1").result(timeout=60)
    assert (told.name, told.stamp, len(told.pages)) == ("a", "1", 5)
    endless = aide.submit(time.sleep, 600)
    aide.shutdown(cancel_futures=True)
    with pytest.raises((BrokenProcessPool, CancelledError)):
        endless.result(timeout=0)
