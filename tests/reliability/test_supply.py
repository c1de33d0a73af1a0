"""R24 and R25: what is installed is what was chosen, nothing asks the network, and CI gives strangers nothing."""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from ssg.project import ROOT
from tests.few_counties import THREE
from tests.small_county import write_tree
from tests.whole_site import TEMPLATES, build, fingerprint

PINNED = re.compile(r"^([a-z0-9.-]+)==([^\s;]+)[^\\]*\\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE)
GITHUB, GITLAB = ROOT / "ci/github.yml", ROOT / "ci/gitlab.yml"
PREPARING = 3
"""Steps of each job that get the repository and the program."""


def pinned(name: str) -> dict[str, set[str]]:
    """The versions of each package in a list."""
    told = (ROOT / ".ci" / name).read_text("utf-8")
    found: dict[str, set[str]] = {}
    for package, version, _ in PINNED.findall(told):
        found.setdefault(canonicalize_name(package), set()).add(version)
    assert PINNED.sub("", told).strip() == ""
    return found


def asked(*extras: str) -> Iterator[Requirement]:
    """What the project needs on this machine."""
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    chosen = extras or tuple(project["optional-dependencies"])
    lines = [*project["dependencies"], *(line for extra in chosen for line in project["optional-dependencies"][extra])]
    for each in map(Requirement, lines):
        if each.name != project["name"] and (not each.marker or each.marker.evaluate({"extra": ""})):
            yield each


@pytest.mark.parametrize(("name", "extras"), [("lock.txt", ()), ("runtime.txt", ("images", "publish"))])
def test_r24_every_dependency_has_its_version_and_its_hash(name: str, extras: tuple[str, ...]) -> None:
    known = pinned(name)
    for each in asked(*extras):
        versions = known.get(canonicalize_name(each.name), set())
        assert any(each.specifier.contains(version, prereleases=True) for version in versions), each


def test_r24_building_needs_nothing_without_a_hash() -> None:
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["build-system"]["requires"]
    assert {Requirement(each).name for each in needed} <= pinned("build.txt").keys()
    run = (ROOT / ".ci/run").read_text("utf-8")
    installs = [line for line in run.splitlines() if line.startswith("pip install")]
    assert all("--require-hashes" in line or "--no-index" in line for line in installs)


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("hier")
    write_tree(folder / "content", THREE)
    assert build(folder / "content", folder / "site", "--no-checks") == 0
    return fingerprint(folder / "site")


def test_r24_a_build_needs_neither_network_nor_git(tmp_path: Path, expected: dict[str, str]) -> None:
    apart = ["unshare", "-rn"]
    if not shutil.which("unshare") or subprocess.run([*apart, "true"], check=False, capture_output=True).returncode:  # noqa: S603 - the system's own
        pytest.skip("this machine lets nobody leave its network")
    write_tree(tmp_path / "content", THREE)
    options = ["--no-cache", "--no-checks", "--today", "2019-01-01", "--templates", str(TEMPLATES)]
    command = [shutil.which("unshare") or "", "-rn", sys.executable, str(ROOT / "build.py"), *options]
    done = subprocess.run(command, cwd=tmp_path, env={"PATH": ""}, capture_output=True, check=False)  # noqa: S603 - our own program
    assert done.returncode == 0, done.stderr
    assert fingerprint(tmp_path / "site") == expected


@pytest.mark.parametrize(
    "options",
    [("vendor.github-workflows", str(GITHUB)), ("vendor.gitlab-ci", "--data-transform", "gitlab-ci", str(GITLAB))],
    ids=["github", "gitlab"],
)
def test_r25_templates_fit_the_schemas_of_their_hosts(options: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *options]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - a program of the tests
    assert done.returncode == 0, done.stdout


def github() -> dict[str, Any]:
    told: dict[str, Any] = yaml.load(GITHUB.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - text alone
    return told


def gitlab() -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load(GITLAB.read_text("utf-8"))
    return told


def test_r25_at_github_strangers_get_a_job_that_can_only_read() -> None:
    told = github()
    jobs = told["jobs"]
    assert "pull_request_target" not in told["on"]
    assert told["permissions"] == {}
    assert all(job["permissions"] == {"contents": "read"} for job in jobs.values())
    assert [name for name, job in jobs.items() if job["if"] == "github.event_name == 'pull_request'"] == ["check"]
    assert all(job["if"].startswith("github.event_name") for job in jobs.values())
    assert [name for name, job in jobs.items() if "secrets." in json.dumps(job)] == ["publish"]
    assert "github.ref == 'refs/heads/main'" in jobs["publish"]["if"]
    assert jobs["publish"]["environment"]


def test_r25_actions_are_commits_and_nothing_from_outside_is_run_as_a_script() -> None:
    steps = [step for job in github()["jobs"].values() for step in job["steps"]]
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"]) for step in steps if "uses" in step)
    assert all("${{" not in step["run"] for step in steps if "run" in step)
    checkouts = [step for step in steps if "checkout" in step.get("uses", "")]
    assert len(checkouts) == len(github()["jobs"])
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_r25_at_gitlab_publishing_is_a_job_of_the_default_branch() -> None:
    told = gitlab()
    assert told["check"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    assert "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" in told[".on-main"]["rules"][0]["if"]
    assert {name for name, job in told.items() if "SSH_KEY" in json.dumps(job)} == {"publish"}
    assert ".on-main" in told["publish"]["extends"]
    assert told["publish"]["variables"]["GIT_STRATEGY"] == "clone"


@pytest.mark.parametrize("jobs", ["github", "gitlab"])
def test_r25_two_machines_must_make_the_same_before_it_is_published(jobs: str) -> None:
    if jobs == "github":
        first, second = (github()["jobs"][name]["steps"][PREPARING:] for name in ("build", "publish"))
        scripts = ["\n".join(step.get("run", "") for step in steps) for steps in (first, second)]
    else:
        scripts = ["\n".join(gitlab()[name]["script"]) for name in ("build", "publish")]
    assert "echo" in scripts[0]
    assert "manifest.json" in scripts[0]
    assert 0 < scripts[1].index('test "$tree" = "$TREE"') < scripts[1].index("build.py publish")
    for script in scripts:
        subprocess.run(["/bin/bash", "-n"], input=script.encode(), check=True)


def test_r25_hashes_are_asked_for_wherever_something_is_installed() -> None:
    for path in (GITHUB, GITLAB, ROOT / "ci/Containerfile"):
        installs = re.findall(r"bin/pip install.*", path.read_text("utf-8"))
        assert installs
        assert all("--require-hashes" in each for each in installs)


def test_r25_the_container_is_nobody_and_has_no_texts() -> None:
    lines = (ROOT / "ci/Containerfile").read_text("utf-8").splitlines()
    assert [line for line in lines if line.startswith("FROM")][-1].endswith("-slim-bookworm")
    assert re.fullmatch(r"USER [1-9]\d{3,}", next(line for line in lines if line.startswith("USER")))
    assert not any(line.startswith("COPY") and "content" in line for line in lines)


@pytest.mark.skipif(not shutil.which("cyclonedx-py"), reason='needs the extra "sbom"')
def test_r24_a_known_tool_tells_of_what_an_installation_is_made(tmp_path: Path) -> None:
    place = tmp_path / "sbom.json"
    command = ["cyclonedx-py", "requirements", "--output-reproducible", "--output-file", str(place)]
    subprocess.run([*command, str(ROOT / ".ci/runtime.txt")], check=True, capture_output=True)  # noqa: S603 - a known tool
    told = json.loads(place.read_text("utf-8"))
    assert told["bomFormat"] == "CycloneDX"
    named = {canonicalize_name(each["name"]) for each in told["components"]}
    assert named == pinned("runtime.txt").keys()
