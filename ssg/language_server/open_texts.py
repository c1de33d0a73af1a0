"""The content as its editors see it: the files on disk, but for the texts that are open in an editor."""

from dataclasses import replace
from pathlib import PurePosixPath

from ssg.counties import Folders
from ssg.draft import SourceFile
from ssg.kinds import kinds
from ssg.language_server.document import Document
from ssg.load import gather
from ssg.load.walk import COUNTY, TEXT_ENDINGS
from ssg.preview.county_now import Stock
from ssg.preview.remembering import Remembering
from ssg.preview.shelf import Shelf
from ssg.project import Project
from ssg.region import Region
from ssg.work import Work


class OpenTexts:
    """What is typed at the moment, by the paths below the content folder."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._texts: dict[str, SourceFile] = {}

    def hold(self, document: Document) -> None:
        """From now on, the file holds this."""
        path, octets = document.path, document.octets
        before = self._texts.get(path)
        if before is None or before.octets != octets:
            self._texts[path] = SourceFile(path, path, octets)

    def drop(self, path: str) -> None:
        """From now on, the file holds what it does on disk."""
        self._texts.pop(path, None)

    def within(self, folders: tuple[str, ...]) -> tuple[SourceFile, ...]:
        """Those in the folders of a region."""
        return tuple(each for path, each in self._texts.items() if path.partition("/")[0] in folders)

    def stock(self, name: str) -> Stock:
        """What a region holds with these texts."""
        shelf = Shelf(self._project, name, Remembering("", None), take=_without_pictures)
        return Stock(self._project, name, engine="", files=_Overlaid(name, shelf, self))


class _Overlaid:
    """The files of one region, those on disk below those that are open."""

    def __init__(self, name: str, shelf: Shelf, texts: OpenTexts) -> None:
        self._name = name
        self._shelf = shelf
        self._texts = texts
        self._made: tuple[Region, tuple[SourceFile, ...], Region] | None = None

    def region(self, folders: Folders) -> Region:
        on_disk = self._shelf.region(folders)
        typed = self._texts.within(tuple(folders.get(self._name, ())))
        made = self._made
        if made is None or made[0] is not on_disk or made[1] != typed:
            made = self._made = on_disk, typed, _overlaid(on_disk, typed)
        return made[2]


def _overlaid(region: Region, typed: tuple[SourceFile, ...]) -> Region:
    texts = {text.path: text for text in region.texts}
    for each in typed:
        known = texts.get(each.path)
        if known is not None:
            texts[each.path] = each if known.place == each.place else replace(each, place=known.place)
        elif _counts(each.path):
            texts[each.path] = each
    return replace(region, texts=tuple(texts[path] for path in sorted(texts)))


def _counts(path: str) -> bool:
    """Whether a file that is not saved yet would be read."""
    match PurePosixPath(path).parts:
        case (_, folder, name):
            return folder in kinds() and name.endswith(TEXT_ENDINGS)
        case (_, name):
            return name in {f"{COUNTY}.yaml", f"{COUNTY}.leicht.md"}
        case _:
            return False


def _without_pictures(project: Project, folders: Folders, name: str, work: Work) -> Region:  # noqa: ARG001 - see Take
    """The files of a region; into pictures nobody looks while texts are typed."""
    files, refused = gather(project.content, kinds(), folders.get(name, ()))
    return Region(name, files.texts, files.attachments, refused=refused)
