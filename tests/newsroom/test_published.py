"""The desk is for editors: no published page knows it, and no build loads it."""

import subprocess
import sys

from ssg.newsroom import markup
from ssg.project import ROOT
from tests.whole_site import GOLDEN_SITE, TEMPLATES


def test_no_published_site_and_no_template_knows_the_desk() -> None:
    files = [path for folder in (GOLDEN_SITE, TEMPLATES) for path in folder.rglob("*") if path.is_file()]
    assert [path for path in files if markup.PLACE.encode() in path.read_bytes()] == []


def test_no_build_loads_it() -> None:
    asked = "import sys, ssg.cli, ssg.commands.build, ssg.commands.serve, ssg.pipeline; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603 - our own words
    assert [name for name in done.stdout.split() if name.startswith("ssg.newsroom")] == []
