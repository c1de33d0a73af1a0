"""Where pages stand in the site: paths from its root, always to an explicit file, so that a folder opens from disk."""

from ssg.languages import Language

SHARED = "gemeinsam"
"""The content folder whose entries every county shares."""
EASY_FOLDER = "leicht"
PAGE_MAP = "inhalt"
SEARCH = "suche"
PAGES = "seiten"
ACCESSIBILITY = "barrierefreiheit"
ABOUT = "ueber-diese-seite"
GUIDE = "navigation"
SIGNS = "gebaerdensprache"
IMPRINT = "impressum"
PRIVACY = "datenschutz"
SERVICES = (ABOUT, GUIDE, ACCESSIBILITY, SIGNS, IMPRINT, PRIVACY)
"""Pages that every county has, in the order in which lists show them. An entry of „seiten“ of such a name words one."""
ROBOTS = "robots.txt"
SECURITY = ".well-known/security.txt"
MISSING = "404.html"
"""The page that a web server shows for an address that there is not."""


def chooser(language: Language) -> str:
    """The page that lists the counties."""
    return _page(language, [])


def home(county: str, language: Language) -> str:
    """The start page of a county."""
    return _page(language, [county])


def overview(county: str, language: Language, folder: str) -> str:
    """The list of all entries of one kind."""
    return _page(language, [county], folder)


def part(county: str, language: Language, folder: str, filter_key: str, choice: str) -> str:
    """The entries of one kind with one topic, for one audience or in one language."""
    return _page(language, [county], folder, filter_key, choice)


def page_map(county: str, language: Language) -> str:
    """The list of all pages of a county."""
    return _page(language, [county], PAGE_MAP)


def search(county: str, language: Language) -> str:
    """The page that searches a county's pages and lists them from A to Z; its index lies beside it."""
    return _page(language, [county], SEARCH)


def service(county: str, language: Language, name: str) -> str:
    """One of the pages that every county has."""
    return _page(language, [county], name)


def missing(language: Language) -> str:
    """What a web server shows for an address that there is not."""
    return f"{EASY_FOLDER}/{MISSING}" if language is Language.EASY else MISSING


def relocations(county: str) -> str:
    """The file that tells at which addresses of a county pages stand no more."""
    return f"{county}/umzuege.json"


def sitemap(county: str) -> str:
    """The list of a county's pages for search engines."""
    return f"{county}/sitemap.xml"


def feed(county: str, language: Language) -> str:
    """The latest changes of a county, for programs that fetch news."""
    return home(county, language).replace("index.html", "neu.atom")


def open_data(county: str) -> str:
    """What a county offers, for everybody's programs."""
    return f"{county}/angebote.json"


def in_full(base: str, path: str) -> str:
    """The address of a page of the site that stands at the web address `base`."""
    return f"{base.partition('#')[0].partition('?')[0].rstrip('/')}/{folder_url(path)}"


def is_service(folder: str, slug: str) -> bool:
    """Whether an entry words a page that every county has, instead of having one of its own."""
    return folder == PAGES and slug in SERVICES


def entry_page(county: str, language: Language, folder: str, slug: str) -> str:
    """The page of one entry."""
    if is_service(folder, slug):
        return service(county, language, slug)
    return _page(language, [county], folder, slug)


def earlier(county: str, language: Language, written: str) -> str:
    """Where a page stood before, which editors tell as an address below the county."""
    path = _page(language, [county], written)
    return path.removesuffix("/index.html") if written.endswith((".html", ".htm")) else path


def folder_url(path: str) -> str:
    """`path` as a web server shows it: without the file name."""
    return path.removesuffix("index.html")


def _page(language: Language, before: list[str], *after: str) -> str:
    version = [EASY_FOLDER] if language is Language.EASY else []
    return "/".join([*before, *version, *after, "index.html"])
