"""What several test files share."""

from pathlib import Path

import pytest

from ssg.cli import main


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="accept what the golden county becomes as the golden site"
    )


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own content, built once through the command line."""
    output = tmp_path_factory.mktemp("gebaut") / "site"
    assert main(["build", "--output", str(output), "--no-cache", "--today", "2026-11-22"]) == 0
    return output
