"""What an address of the site asks for."""

from collections.abc import Collection
from dataclasses import dataclass

from ssg.address import EASY_FOLDER, PAGES, SERVICES, SHARED
from ssg.languages import Language

INDEX = "index.html"


@dataclass(frozen=True)
class Asked:
    """A path below the site's root, always to a file."""

    path: str
    county: str | None
    """The county whose page or file it is; None for what belongs to all."""
    language: Language
    ids: tuple[str, ...]
    """The entries that such a page can show: the county's own, or the shared one of that name."""

    @classmethod
    def at(cls, path: str, counties: Collection[str]) -> "Asked":
        """What `path` means where these are the counties."""
        file = f"{path}{INDEX}" if not path or path.endswith("/") else path
        first, _, below = file.partition("/")
        if first not in counties:
            is_easy = first == EASY_FOLDER
            return cls(file, None, Language.EASY if is_easy else Language.STANDARD, ())
        is_easy = below.startswith(f"{EASY_FOLDER}/")
        name = below.removeprefix(f"{EASY_FOLDER}/").rpartition("/")[0]
        place = f"{PAGES}/{name}" if name in SERVICES else name
        ids = (f"{first}/{place}", f"{SHARED}/{place}") if place else (first,)
        return cls(file, first, Language.EASY if is_easy else Language.STANDARD, ids)

    @property
    def is_page(self) -> bool:
        """Whether readers see it, and not only programs."""
        return self.path.endswith(".html")
