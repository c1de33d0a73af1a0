"""Where pages stand in the site: paths from its root, always to an explicit file, so that a folder opens from disk."""

from ssg.languages import Language

SHARED = "gemeinsam"
"""The content folder whose entries every county shares."""
EASY_FOLDER = "leicht"
PAGE_MAP = "inhalt"
SEARCH = "suche"


def chooser(language: Language) -> str:
    """The page that lists the counties."""
    return _page(language, [])


def home(county: str, language: Language) -> str:
    """The start page of a county."""
    return _page(language, [county])


def overview(county: str, language: Language, folder: str) -> str:
    """The list of all entries of one kind."""
    return _page(language, [county], folder)


def page_map(county: str, language: Language) -> str:
    """The list of all pages of a county."""
    return _page(language, [county], PAGE_MAP)


def search(county: str, language: Language) -> str:
    """The page that searches a county's pages and lists them from A to Z; its index lies beside it."""
    return _page(language, [county], SEARCH)


def entry_page(county: str, language: Language, folder: str, slug: str) -> str:
    """The page of one entry."""
    return _page(language, [county], folder, slug)


def folder_url(path: str) -> str:
    """`path` as a web server shows it: without the file name."""
    return path.removesuffix("index.html")


def _page(language: Language, before: list[str], *after: str) -> str:
    version = [EASY_FOLDER] if language is Language.EASY else []
    return "/".join([*before, *version, *after, "index.html"])
