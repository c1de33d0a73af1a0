"""Whether the text of a link says where it leads."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Span
from ssg.language import lexicon
from ssg.language.addresses import electronic
from ssg.language.text import Text
from ssg.patterns import compile_later

_FILE_NAME = compile_later(r"_.*\.(?:pdf|docx?|xlsx?|odt|zip|jpe?g|png|svg)\Z", re.IGNORECASE)


def silent_links(text: Text) -> Iterator[tuple[str, Span]]:
    """(the words, where the link stands) of each link that does not say where it leads."""
    for passage, link in text.links:
        shown = passage.text[link.start : link.end]
        if is_vague(shown) or is_bare_address(shown, link.target):
            yield shown, passage.origin.span(*link.written)


def is_vague(text: str) -> bool:
    """Whether `text` is a word such as „hier“."""
    return text.strip(" .…:!>»→").casefold() in lexicon.words("vague_links")


def is_bare_address(text: str, target: str) -> bool:
    """Whether `text` is a web address or a file name; an e-mail address with a mail link is none."""
    shown = text.strip()
    if target.startswith(("mailto:", "tel:")):
        return False
    return (0, len(shown)) in electronic(shown) or _FILE_NAME.search(shown) is not None
