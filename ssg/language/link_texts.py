"""Whether the text of a link says where it leads."""

from ssg.language import lexicon
from ssg.language.addresses import electronic


def is_vague(text: str) -> bool:
    """Whether `text` is a word such as „hier“."""
    return text.strip(" .…:!>»→").casefold() in lexicon.words("vague_links")


def is_bare_address(text: str, target: str) -> bool:
    """Whether `text` is a web address or a file name; an e-mail address with a mail link is none."""
    shown = text.strip()
    return (0, len(shown)) in electronic(shown) and not target.startswith(("mailto:", "tel:"))
