"""The content folder as the editor's collections: one per kind and county, and the files of the county itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ssg.address import SHARED
from ssg.forms.widgets import BASE, EASY, Named, widgets, widgets_of_file
from ssg.kinds import kinds, listed
from ssg.kinds.county import County
from ssg.languages import Language

Collection = dict[str, Any]
"""One collection as the editor's configuration describes it."""

PICTURES = "bilder"
ASSETS = {PICTURES: "Bilder", "dokumente": "Dokumente", "medien": "Ton und Film"}
"""The folders of files that entries name, and what they are called."""

I18N = {
    "structure": "multiple_files",
    "locales": [BASE, EASY],
    "default_locale": BASE,
    "omit_default_locale_from_file_path": True,
    "initial_locales": "all",
}
"""`x.md` and `x.leicht.md` are the two versions of one entry."""

_SLUG = {
    "template": "{{titel}}",
    "editable": ["create"],
    "pattern": ["^(?!index$)[a-z0-9]+(-+[a-z0-9]+)*$", "Nehmen Sie kleine Buchstaben, Ziffern und Binde-Striche."],
}


@dataclass(frozen=True)
class Region:
    """A county, or what all counties share."""

    name: str
    title: str
    content: str
    """The content folder, counted from the top of the repository."""
    unseen: frozenset[str] = frozenset()
    """Folders of entries that lie elsewhere too, so that a list of those to name would lack some."""
    only: tuple[str, ...] = ()
    """The folders that it has, if not all."""

    @property
    def folder(self) -> str:
        """Where it lies, counted from the top of the repository."""
        return f"{self.content}/{self.name}" if self.content else self.name


def collections(regions: Iterable[Region]) -> list[Collection]:
    """Every collection, in the order of the regions."""
    return [collection for region in regions for collection in _of_region(region)]


def asset_collections(regions: Iterable[Region]) -> list[Collection]:
    """The folders of pictures, documents and recordings."""
    return [
        {
            "name": f"{region.name}-{folder}-dateien",
            "label": f"{region.title}: {label}",
            "media_folder": f"{region.folder}/{folder}",
            "public_folder": "/",
        }
        for region in regions
        for folder, label in ASSETS.items()
    ]


def _of_region(region: Region) -> Iterator[Collection]:
    folders = region.only or listed()
    named = {folder: f"{region.name}-{folder}" for folder in folders if folder not in region.unseen}
    for folder in folders:
        yield _entries(region, folder, named)
    if region.name != SHARED:
        yield _county(region, named)


def _entries(region: Region, folder: str, named: Named) -> Collection:
    kind = kinds()[folder]
    return {
        "name": f"{region.name}-{folder}",
        "label": f"{region.title}: {folder.capitalize()}",
        "label_singular": kind.SINGULAR,
        "description": " ".join((kind.__doc__ or "").split()),
        "folder": f"{region.folder}/{folder}",
        "create": True,
        "extension": "md",
        "format": "yaml-frontmatter",
        "identifier_field": "titel",
        "slug": _SLUG,
        "aliases_field": False,
        "preview_path": f"{region.name}/{folder}/{{{{slug}}}}/",
        "i18n": True,
        "fields": widgets(kind, named),
    }


def _county(region: Region, named: Named) -> Collection:
    """Its two files have two formats, so each has a form of its own."""
    place = f"{region.folder}/{County.FOLDER}"
    return {
        "name": f"{region.name}-{County.FOLDER}",
        "label": f"{region.title}: Angaben",
        "files": [
            {
                "name": "standard",
                "label": "Angaben zum Landkreis",
                "file": f"{place}.yaml",
                "format": "yaml",
                "preview_path": f"{region.name}/",
                "fields": widgets_of_file(County, Language.STANDARD, named),
            },
            {
                "name": EASY,
                "label": "Angaben in Leichter Sprache",
                "file": f"{place}{Language.EASY.suffix}.md",
                "format": "yaml-frontmatter",
                "fields": widgets_of_file(County, Language.EASY, named),
            },
        ],
    }
