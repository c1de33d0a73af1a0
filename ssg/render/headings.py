"""The headings of a page's content: each section can be named, and knows its like in the other language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

from markupsafe import Markup, escape

from ssg.language.words import SOFT_HYPHEN
from ssg.languages import Language
from ssg.markdown import slug
from ssg.render.hyphens import with_soft_hyphens
from ssg.theme import Theme, flat

_SECTION = re.compile(r'(?P<start><h2(?: id="(?P<id>[^"]*)")?(?P<more>[^>]*)>)(?P<words>.*?)(?=</h2>)', re.DOTALL)
_ID = re.compile(r'id="(?<!\wid=")([^"]*)"')
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Headings:
    """What pages of one language call their sections."""

    names: Mapping[str, str]
    """An id for each phrase that can be a heading, the same in every language."""
    parts_words: bool
    """Whether long words may part: easy pages break no word."""

    @classmethod
    def of(cls, theme: Theme, language: Language) -> "Headings":
        """The headings that templates give."""
        names = {key: slug(phrase) for key, phrase in flat(theme.phrases(Language.STANDARD))}
        found = {phrase: names[key] for key, phrase in reversed(list(flat(theme.phrases(language))))}
        return cls(found, parts_words=language is Language.STANDARD)

    def anchored(self, content: str, twins: Mapping[str, str]) -> Markup:
        """`content` with an id for every section, and with that of its twin where it is called otherwise."""
        taken = set(_ID.findall(content))

        def start(found: re.Match[str]) -> str:
            anchor = found["id"] or _free(self.names.get(_words(found["words"]), ""), taken)
            other = twins.get(anchor, anchor)
            more = f' data-twin="{escape(other)}"' if other != anchor else ""
            return f'<h2 id="{anchor}"{more}{found["more"]}>' if anchor else found["start"]

        shown = with_soft_hyphens if self.parts_words else str
        return Markup(_SECTION.sub(lambda found: start(found) + shown(found["words"]), content))  # noqa: S704 - as it was

    @staticmethod
    def outlined(content: str) -> list[tuple[str, str]]:
        """(id, words) of each section of an `anchored` content."""
        return [(found["id"], _words(found["words"])) for found in _SECTION.finditer(content) if found["id"]]


def _free(name: str, taken: set[str]) -> str:
    """`name`, unless something on the page is called so; two sections of one name have only one anchor."""
    is_free = name not in taken
    taken.add(name)
    return name if is_free else ""


def _words(markup: str) -> str:
    return unescape(_TAG.sub("", markup)).replace(SOFT_HYPHEN, "").strip()
