"""How a folder differs from what it should hold: every file and folder in it is looked at once."""

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from ssg.footprint import Marks, marks_in
from ssg.write.disk import FILE_MODE, FOLDER_MODE
from ssg.write.inventory import Inventory
from ssg.write.seen import SeenFiles


@dataclass(frozen=True)
class Survey:
    """What is as it should be, and what is not; folders are listed before what they hold, the folder itself as ""."""

    same: set[str] = field(default_factory=set)
    wrong_files: list[str] = field(default_factory=list)
    wrong_folders: list[str] = field(default_factory=list)
    right_folders: set[str] = field(default_factory=set)
    marks: dict[str, Marks] = field(default_factory=dict)
    """How each file and folder that is as it should be looked."""

    def is_complete(self, inventory: Inventory) -> bool:
        """Whether the folder holds just what it should."""
        surplus = self.wrong_files or self.wrong_folders
        is_all = len(self.same) == len(inventory.items) and self.right_folders >= {"", *inventory.folders}
        return is_all and not surplus


def survey_of(folder: Path, inventory: Inventory, seen: SeenFiles) -> Survey:
    """Compare the folder with the inventory. Links are not followed."""
    survey = Survey()
    if _mode(found := folder.stat(), FOLDER_MODE) == FOLDER_MODE:
        _note_folder(survey, "", found)
    waiting = [""]
    while waiting:
        above = waiting.pop()
        with os.scandir(f"{folder}/{above}") as entries:
            for entry in entries:
                path = f"{above}/{entry.name}" if above else entry.name
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path)
                    _look_at_folder(survey, path, entry, inventory)
                else:
                    _look_at_file(survey, path, entry, inventory, seen)
    return survey


def _look_at_folder(survey: Survey, path: str, entry: os.DirEntry[str], inventory: Inventory) -> None:
    if path not in inventory.folders:
        survey.wrong_folders.append(path)
    elif _mode(found := entry.stat(follow_symlinks=False), FOLDER_MODE) == FOLDER_MODE:
        _note_folder(survey, path, found)


def _note_folder(survey: Survey, path: str, found: os.stat_result) -> None:
    survey.right_folders.add(path)
    survey.marks[path] = marks_in(found)


def _look_at_file(survey: Survey, path: str, entry: os.DirEntry[str], inventory: Inventory, seen: SeenFiles) -> None:
    """Note whether the entry is the item: a plain file with its mode and its octets."""
    found = entry.stat(follow_symlinks=False)
    item = inventory.items.get(path)
    marks = marks_in(found)
    if (
        item is not None
        and found.st_size == item.size
        and stat.S_ISREG(found.st_mode)
        and _mode(found, FILE_MODE) == FILE_MODE
        and seen.digest(entry.path, marks) == item.sha256
    ):
        survey.same.add(path)
        survey.marks[path] = marks
    else:
        survey.wrong_files.append(path)


def _mode(found: os.stat_result, otherwise: int) -> int:
    """The permissions, or `otherwise` where the system has none of this kind."""
    return found.st_mode & 0o777 if os.name == "posix" else otherwise
