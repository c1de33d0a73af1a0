"""Where pages stand."""

from ssg import address
from ssg.languages import Language


def test_easy_pages_stand_below_leicht() -> None:
    assert address.entry_page("nordhausen", Language.STANDARD, "kontakte", "x") == "nordhausen/kontakte/x/index.html"
    assert address.entry_page("nordhausen", Language.EASY, "kontakte", "x") == "nordhausen/leicht/kontakte/x/index.html"
    assert address.home("nordhausen", Language.EASY) == "nordhausen/leicht/index.html"
    assert address.page_map("nordhausen", Language.STANDARD) == "nordhausen/inhalt/index.html"


def test_the_chooser_is_the_root() -> None:
    assert address.chooser(Language.STANDARD) == "index.html"
    assert address.chooser(Language.EASY) == "leicht/index.html"


def test_a_server_shows_the_folder() -> None:
    assert address.folder_url("nordhausen/inhalt/index.html") == "nordhausen/inhalt/"
