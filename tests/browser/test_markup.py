"""The HTML checker of the W3C (vnu) is silent on every page of the built site.

It is a jar: `npm install --ignore-scripts vnu-jar` brings it, the environment variable `VNU_JAR` names it.
"""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.servers.needed import missing

FALSE_ALARMS = (
    # HTML allows two hyphens before a date without its year; the checker knows the form without them only.
    re.compile("Bad value “--[0-9]{2}-[0-9]{2}” for attribute “datetime” on element “time”"),
    # It reads from disk, where nothing is a page's own to it, and data are scripts to it: test_policy.py has a browser.
    re.compile(r"(?:Resource|Inline script) violates Content Security Policy \(meta tag\)"),
)
SHORT_RUN = ("-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""Java's compiler for programs that end soon: half the time. What it makes needs a larger stack."""
FAULTY = '<!doctype html><html lang="de"><title>x</title><p id="a"><p id="a"><img src="x">'


@pytest.fixture(scope="module")
def checker() -> list[str]:
    java, jar = shutil.which("java"), os.environ.get("VNU_JAR", "")
    if java is None or not Path(jar).is_file():
        missing("no checker: install Java and vnu-jar, and name the jar in VNU_JAR")
    return [str(java), *SHORT_RUN, "-jar", jar, "--format", "json", "--stdout", "--skip-non-html"]


def complaints(checker: list[str], *files: Path) -> list[str]:
    run = subprocess.run([*checker, *map(str, files)], capture_output=True, check=False, timeout=120)  # noqa: S603 - the checker itself
    messages: list[dict[str, Any]] = json.loads(run.stdout)["messages"]
    return [f"{each.get('url')}: {each['message']}" for each in messages if not is_false_alarm(each["message"])]


def is_false_alarm(message: str) -> bool:
    return any(known.match(message) for known in FALSE_ALARMS)


def test_the_checker_is_silent_on_every_page(checker: list[str], built_site: Path) -> None:
    assert complaints(checker, built_site) == []


def test_the_checker_would_complain(checker: list[str], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(FAULTY, "utf-8")
    assert [each for each in ("Duplicate ID", "alt") if each not in " ".join(complaints(checker, page))] == []
