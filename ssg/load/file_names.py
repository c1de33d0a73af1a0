"""Names in the content folder: which are fit for a web address, which are left behind by other programs."""

import re
import unicodedata
from collections.abc import Collection
from fnmatch import fnmatchcase

from ssg.diagnostic import did_you_mean
from ssg.languages import Language

BASE_ENDINGS = (".md", ".yaml")
SLUG = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*")
EASY_ENDING = f"{Language.EASY.suffix}.md"

RESERVED_COUNTIES = frozenset({"leicht", "assets"})
_PORTS = frozenset(f"{port}{number}" for port in ("com", "lpt") for number in range(10))
RESERVED_SLUGS = _PORTS | {"aux", "con", "nul", "prn", "index"}
"""Windows cannot store the devices' names; `index` is the page of the folder itself."""

_DROPPINGS = (
    *(".DS_Store", "._*", ".AppleDouble", ".Spotlight-V100", ".Trashes", ".fseventsd", "__MACOSX"),
    *("Thumbs.db", "ehthumbs.db", "[Dd]esktop.ini", "$RECYCLE.BIN", "~$*"),
    *(".directory", ".Trash-*", ".nfs*", ".fuse_hidden*", "@eaDir"),
    *("*~", ".*.sw[a-p]", ".#*", "#*#", ".~lock.*#", "4913", "*.bak", "*.tmp", ".*.neu"),
    *(".git", ".gitkeep", ".gitignore", ".gitattributes", ".editorconfig", ".vscode", ".idea", ".obsidian"),
)
_NEARLY_EASY = re.compile(r"(?P<base>.+?)[-_. ]+(?P<word>l\w{3,7}|ls)(?:[-_ ]?sprache)?", re.IGNORECASE)
_PLAIN_TEXT = ".txt"
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "ł": "l"})


def is_dropping(name: str) -> bool:
    """Whether an editor, an operating system or git left `name` behind."""
    return any(fnmatchcase(name, pattern) for pattern in _DROPPINGS)


def proposed_slug(written: str) -> str:
    """The nearest name that is fit for a web address: „Förderung 2018“ becomes „foerderung-2018“."""
    spelled = unicodedata.normalize("NFC", written).casefold().translate(_SPELLED_OUT)
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "name"


def split_name(name: str) -> tuple[str, str]:
    """(stem, ending), the ending in small letters: „a.b.leicht.md“ is „a.b“ and „.leicht.md“."""
    stem, dot, last = name.lstrip(".").rpartition(".")
    if not dot:
        return last, ""
    ending = dot + last.lower()
    easy = Language.EASY.suffix
    if stem.lower().endswith(easy):
        return stem[: -len(easy)], easy + ending
    return stem, ending


def proposed_name(name: str) -> str:
    """The file name nearest to `name` that is fit for a web address; `name` itself where it already is."""
    stem, ending = split_name(name)
    return (stem if SLUG.fullmatch(stem) else proposed_slug(stem)) + ending


def meant_text(name: str, beside: Collection[str]) -> str:
    """The text that a misnamed file is, „amt-leicht.md“ or „amt.md.txt“, as names `beside` it tell; else nothing."""
    stem, ending = split_name(name)
    if ending == ".md":
        return _meant_easy(stem, beside)
    if ending != _PLAIN_TEXT:
        return ""
    meant = stem if stem.endswith(".md") else f"{stem}.md"
    return meant if meant not in beside and (meant == stem or f"{stem}{EASY_ENDING}" in beside) else ""


def _meant_easy(stem: str, beside: Collection[str]) -> str:
    match = _NEARLY_EASY.fullmatch(stem)
    if match is None or f"{stem}{EASY_ENDING}" in beside or not _is_nearly_easy(match["word"].lower()):
        return ""
    meant = f"{match['base']}{EASY_ENDING}"
    return meant if meant not in beside and any(f"{match['base']}{each}" in beside for each in BASE_ENDINGS) else ""


def _is_nearly_easy(word: str) -> bool:
    easy = Language.EASY.suffix.lstrip(".")
    return word in {easy, "ls"} or bool(did_you_mean(word, (easy,)))


def shown(path: str) -> str:
    """`path` as it can stand at the begin of a line of a report."""
    return "".join(char if char.isprintable() else "\ufffd" for char in path)
