"""What a target on the command line means."""

from pathlib import Path

import pytest

from ssg.publish.folder import Folder
from ssg.publish.place import Place
from ssg.publish.plain import WebSpace
from ssg.publish.server import Server
from ssg.publish.stop import WrongTarget
from ssg.publish.target import place_at, web_space_at
from ssg.publish.web_folder import WebFolder
from ssg.publish.web_sftp import WebSftp


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("/srv/www", Folder(Path("/srv/www"))),
        ("www/mit leer zeichen", Folder(Path("www/mit leer zeichen"))),
        ("web:/srv/www/", Server("web", "/srv/www", 2222)),
        ("kreis_1@web.example.de:www/kreis-1.de", Server("kreis_1@web.example.de", "www/kreis-1.de", 2222)),
    ],
)
def test_releases_go_to_a_folder_here_or_on_a_server(written: str, place: Place) -> None:
    assert place_at(written, 2222) == place


@pytest.mark.parametrize(
    ("written", "space"),
    [
        ("/mnt/web", WebFolder(Path("/mnt/web"))),
        ("sftp://u@web/kreis/", WebSftp("u@web", "kreis", 2222)),
        ("sftp://web:22//srv/www", WebSftp("web", "/srv/www", 22)),
    ],
)
def test_plain_copies_go_to_a_folder_here_or_behind_sftp(written: str, space: WebSpace) -> None:
    assert web_space_at(written, 2222) == space


@pytest.mark.parametrize(
    "written",
    [
        "web:",
        "web:/",
        "-web:/srv",
        "u@-web:/srv",
        "web:/srv/;id",
        "web:-rf",
        "web:a/../b",
        "web:/srv\n",
        "wéb:/srv",
        "web:~/x",
    ],
)
def test_a_server_has_names_that_no_shell_could_take_for_something_else(written: str) -> None:
    with pytest.raises(WrongTarget):
        place_at(written, None)
    with pytest.raises(WrongTarget):
        web_space_at(f"sftp://{written.replace(':', '/', 1)}" if ":" in written else written, None)
