"""Where the page of a text is shown."""

from urllib.request import urlopen

import pytest

from ssg.language_server.showing import Showing
from ssg.languages import Language
from ssg.preview.pages import Preview
from ssg.preview.server import Server
from tests.language_server.typed import Desk


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk.at(tmp_path_factory.mktemp("tisch"))


def address(desk: Desk, showing: Showing, path: str, language: Language = Language.STANDARD) -> str:
    here = desk.workspace.around(path)
    assert here
    return showing.address(here, language)


def test_the_preview_that_runs_already_is_taken(desk: Desk) -> None:
    project = desk.workspace.project
    with Server(Preview(project, "", str), 0) as running:
        showing = Showing(project, running.server_port, str)
        assert address(desk, showing, "k/seiten/beispiel.md") == f"{running.address}k/seiten/beispiel/"
        showing.end()


def test_otherwise_there_is_one_until_the_end(desk: Desk) -> None:
    showing = Showing(desk.workspace.project, 0, str)
    shown = address(desk, showing, "k/seiten/beispiel.leicht.md", Language.EASY)
    with urlopen(shown, timeout=60) as answer:  # noqa: S310 - the preview of this very test
        assert b'lang="de-simple"' in answer.read()
    showing.end()
    with pytest.raises(OSError, match="refused"), urlopen(shown, timeout=5):  # noqa: S310 - the same
        pass


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("k/kreis.yaml", "k/"),
        ("gemeinsam/kontakte/land.md", "k/kontakte/land/"),
        ("k/kontakte/amt.md", "k/kontakte/amt/"),
    ],
)
def test_every_file_has_its_page(desk: Desk, path: str, page: str) -> None:
    showing = Showing(desk.workspace.project, 0, str)
    assert address(desk, showing, path).endswith(f"/{page}")
    showing.end()
