"""Whether the text of a link says where it leads."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Span
from ssg.language import lexicon
from ssg.language.addresses import electronic
from ssg.language.text import Text
from ssg.patterns import compile_later

SILENT = "Das sagt nicht, wohin der Link führt."
AMBIGUOUS = "Ein anderer Link auf dieser Seite heißt genauso und führt an einen anderen Ort."
NAMELESS = "Das sagt nicht, was für eine Datei das ist."
_FILE = compile_later(r"\.(pdf|docx?|odt|xlsx?|ods|csv|pptx?|zip|mp3|mp4)(?:[?#].*)?\Z", re.IGNORECASE)
_SORTS = {"doc": "Word", "docx": "Word", "xls": "Excel", "xlsx": "Excel", "ppt": "PowerPoint", "pptx": "PowerPoint"}
_SIZE = compile_later(r"\d\s?(?:[KMG]i?B|[KMG]\w+-?[Bb]yte)")
_FILE_NAME = compile_later(r"_.*\.(?:pdf|docx?|xlsx?|odt|zip|jpe?g|png|svg)\Z", re.IGNORECASE)


def silent_links(text: Text) -> Iterator[tuple[str, Span]]:
    """(the words, where the link stands) of each link that does not say where it leads."""
    for passage, link in text.links:
        shown = passage.text[link.start : link.end]
        if is_vague(shown) or is_bare_address(shown, link.target):
            yield shown, passage.origin.span(*link.written)


def ambiguous_links(text: Text) -> Iterator[tuple[str, Span]]:
    """The same of each link whose words lead elsewhere than at their first use."""
    first: dict[str, str] = {}
    for passage, link in text.links:
        shown = " ".join(passage.text[link.start : link.end].split())
        target = link.target.rstrip("/")
        if shown and not is_vague(shown) and first.setdefault(shown.casefold(), target) != target:
            yield shown, passage.origin.span(*link.written)


def nameless_files(text: Text, *, with_size: bool) -> Iterator[tuple[str, str, Span]]:
    """(the words, what sort of file it is, where the link stands) of each link to a file that does not say so.

    With `with_size`, the words name its size, too.
    """
    for passage, link in text.links:
        shown = passage.text[link.start : link.end]
        found = _FILE.search(link.target)
        if found is None or is_vague(shown) or is_bare_address(shown, link.target):
            continue
        sort = _SORTS.get(found[1].lower(), found[1].upper())
        if not re.search(rf"\b{sort}\b", shown, re.IGNORECASE) or (with_size and not _SIZE.search(shown)):
            yield shown, sort, passage.origin.span(*link.written)


def is_vague(text: str) -> bool:
    """Whether `text` is a word such as „hier“."""
    return text.strip(" .…:!>»→").casefold() in lexicon.words("vague_links")


def is_bare_address(text: str, target: str) -> bool:
    """Whether `text` is a web address or a file name; an e-mail address with a mail link is none."""
    shown = text.strip()
    if target.startswith(("mailto:", "tel:")):
        return False
    return (0, len(shown)) in electronic(shown) or _FILE_NAME.search(shown) is not None
