"""What was not understood as fields, as Markdown, and what is left to do."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ssg.check.markdown_problems import TO_DO
from ssg.takeover.lines import Line, Link

_SPECIAL = re.compile(r"([\\`*_\[\]<>~])")
_START = re.compile(r"^(\d*)([-+=]+|#+|(?<=\d)[.)])(?=\s|$)")
"""What would be read as a list, a heading or a line."""
_WORD = re.compile(r"[^\W_]+")
LABELS = frozenset(
    {"tel", "telefon", "fon", "fax", "telefax", "e", "mail", "uhr", "jahr", "im", "und", "anschrift", "adresse"}
    | {"kontakt", "sprechzeiten", "öffnungszeiten", "mobil", "zentrale", "zur", "zum", "zu", "für", "bis"}
)
"""Words that fields say by their names."""
_REFERENCE = re.compile(r"&(?=#)")
"""What would be read as a sign by its number."""
_IN_ADDRESSES = str.maketrans({" ": "%20", "<": "%3C", ">": "%3E", "(": "%28", ")": "%29", "\\": "%5C"})
_FRAME = "```"
_HIGHEST = 2


def markdown(lines: Iterable[Line]) -> str:
    """The lines as text: headings from the second level on, lists, and paragraphs with their links."""
    blocks = ["\n".join(map(_written, group)) for _, group in groupby(_stepwise(lines), _block)]
    return "\n\n".join(blocks)


def _stepwise(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, with headings that leave no level out."""
    level = 1
    for line in lines:
        if line.level:
            level = max(_HIGHEST, min(line.level, level + 1))
        yield replace(line, level=level) if line.level else line


def to_do_block(tasks: Sequence[str]) -> str:
    """A frame with what somebody must look at; nothing where there is nothing."""
    lines = [f"{TO_DO}: {_REFERENCE.sub('& ', task.replace('`', '’'))}" for task in dict.fromkeys(tasks)]
    return "\n".join((_FRAME, *lines, _FRAME)) if lines else ""


def left_behind(line: Line) -> Iterator[str]:
    """What a line of the text does not carry over."""
    if line.is_picture:
        yield f"Auf der alten Seite ist hier ein Bild: {line.text}"
        yield from (f"Das Bild „{line.text}“ führte zu: {link.target}" for link in line.links)
        return
    for link in line.links:
        if not link.is_complete and not link.target.startswith(("mailto:", "tel:")):
            yield f"Der Link „{link.text}“ führte zu: {link.target}"


def unsaid(lines: Iterable[Line], said: str) -> Iterator[Line]:
    """The lines with a word or a number that stands nowhere in what is `said`; labels of fields need not."""
    known = {*_words(said), *LABELS}
    yield from (line for line in lines if not known.issuperset(_words(line.text)))


def _words(text: str) -> list[str]:
    return [word.lstrip("0") or "0" for word in _WORD.findall(text.casefold())]


def _block(line: Line) -> tuple[str, int]:
    if line.level:
        return "heading", line.block
    return ("items", 0) if line.is_item else ("text", line.block)


def _written(line: Line) -> str:
    words, rest = "", line.text
    for link in line.links:
        if found := _place_of(link.text, rest):
            words += _plain(rest[: found.start()]) + _linked(link)
            rest = rest[found.end() :]
    words = _START.sub(r"\1\\\2", words + _plain(rest))
    if line.level:
        return f"{'#' * line.level} {words}"
    return f"- {words}" if line.is_item else words


def _place_of(words: str, text: str) -> re.Match[str] | None:
    """Where a link stands in what is left of its line: at whole words, if it can."""
    if not words:
        return None
    plain = re.escape(words)
    return re.search(rf"(?<!\w){plain}(?!\w)", text) or re.search(plain, text)


def _linked(link: Link) -> str:
    return f"[{_plain(link.text)}]({link.target.translate(_IN_ADDRESSES)})" if link.is_complete else _plain(link.text)


def _plain(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", _REFERENCE.sub("& ", words))
