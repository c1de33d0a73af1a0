"""What several test files share."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.configuration import set_hypothesis_home_dir

from ssg.audit import audit, audit_style
from ssg.cli import main
from tests.alone import room
from tests.in_memory import keep_temporary_files_in_memory
from tests.once import Once, remembering

keep_temporary_files_in_memory()
# The same examples each time, and time to try them: what a run finds shall depend on the code alone.
settings.register_profile(
    "same", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", deadline=None)
settings.load_profile("same")
# Not in the project's own folder: builds look whether anything came into it.
set_hypothesis_home_dir(Path(__file__).parent.parent / ".pytest_cache/hypothesis")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="accept what the golden county becomes as the golden site"
    )
    parser.addoption(
        "--thorough", action="store_true", help="try every fault and every hostile text, not a sample; others each time"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Begin with the first files: those with a browser take longest, though they have few tests."""
    if config.getoption("--thorough"):
        settings.load_profile("thorough")
    if hasattr(config.option, "loadscopereorder"):
        config.option.loadscopereorder = False


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of one file share a worker (`--dist loadgroup`), and what the file prepares for them."""
    for item in items:
        item.add_marker(pytest.mark.xdist_group(item.nodeid.partition("::")[0]))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Let tests marked `alone` wait for the other workers, and these for them."""
    if not hasattr(item.config, "workerinput"):
        return (yield)
    folder = item.config.rootpath / ".pytest_cache"
    folder.mkdir(exist_ok=True)
    with room(folder, alone=item.get_closest_marker("alone") is not None):
        return (yield)


@pytest.fixture(scope="session")
def thorough(request: pytest.FixtureRequest) -> bool:
    """Whether there is time for everything."""
    return bool(request.config.getoption("--thorough"))


@pytest.fixture(scope="session", autouse=True)
def known() -> Iterator[None]:
    """Builds in this process work templates, styles and pages out again only when these changed: most are the same."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ssg.pipeline.load_theme", remembering())
        patch.setattr("ssg.county.audit", Once(audit, 512))
        patch.setattr("ssg.pipeline.audit_style", Once(audit_style, 32))
        yield


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own content, built through the command line: once for all workers of a run."""
    folder = tmp_path_factory.getbasetemp()
    folder = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    output = folder / "gebaut" / "site"
    with room(folder, alone=True):
        if not output.is_dir():
            assert main(["build", "--output", str(output), "--no-cache", "--today", "2026-11-22"]) == 0
    return output
