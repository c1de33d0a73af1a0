"""A body as HTML that cannot carry a script; on easy pages every sentence stands on its own line."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from ssg.language.passage import MASK
from ssg.language.sentences import sentence_slices
from ssg.markdown.outline import HIGHEST_LEVEL, named
from ssg.markdown.parser import box_of, parse
from ssg.markdown.targets import is_external, is_refused, scheme
from ssg.markdown.terms import TermMarker

if TYPE_CHECKING:
    from markdown_it.token import Token

BREAK = "<br>\n"
BOXES = {"Wichtig": "important", "Achtung": "important", "Hinweis": "note", "Tipp": "note"}
"""The words that make a quotation a box, each with the look of its box."""

_TAGS = frozenset(
    {"p", "blockquote", "ul", "ol", "li", "hr", "table", "thead", "tbody", "tr", "th", "td", "em", "strong"}
)
_UNMARKED = frozenset({"heading_close", "link_close"})


def html(  # noqa: PLR0913 - what a body needs of the page around it
    body: str,
    *,
    easy: bool,
    targets: Mapping[str, str],
    picture: Callable[[str], str] = lambda _: "",
    image: Callable[[str, str], str] | None = None,
    marker: TermMarker | None = None,
) -> str:
    """`body` as HTML.

    `targets` maps the address of each link and picture, as written, to where it leads from the page.
    An internal address without target becomes plain text, and so does every refused scheme.
    `picture` gives the markup that stands before the words of a heading of the second level, `image` that of a picture
    in the text, from its address as written and its alternative text.
    `marker` marks the words of the glossary in running text.
    """
    marker = marker or TermMarker()
    tokens = parse(body)
    writer = _Writer(targets, named(tokens), BREAK if easy else "", picture, image, marker)
    writer.write(tokens)
    return "".join(writer.parts)


@dataclass
class _Writer:
    targets: Mapping[str, str]
    headings: Iterator[tuple[str, str]]
    """(text, id) of those that come."""
    line_break: str
    """What parts lines and sentences; empty where they run on."""
    picture: Callable[[str], str]
    depicted: Callable[[str, str], str] | None
    marker: TermMarker
    parts: list[str] = field(default_factory=list)
    """What is written so far."""
    closers: list[str] = field(default_factory=list)
    breaks: "_Breaks" = field(default_factory=lambda: _Breaks(()))

    def write(self, tokens: "Sequence[Token]") -> None:
        for token in tokens:
            if token.hidden:
                continue
            if token.type == "inline":
                self._inline(token.children or [])
            elif token.nesting == -1:
                self._close(token)
            else:
                self.parts.append(_WRITERS.get(token.type, _Writer.element)(self, token))

    def _inline(self, tokens: "Sequence[Token]") -> None:
        if self.line_break:
            self.breaks = _Breaks(_gaps(tokens))
        self.write(tokens)

    def _close(self, token: "Token") -> None:
        if token.type in _UNMARKED:
            self.marker.leave()
        self.parts.append(self.closers.pop())

    def element(self, token: "Token") -> str:
        if token.tag not in _TAGS:
            raise ValueError(f"Markdown made an unknown element: {token.type}")
        return self._start(token, f"<{token.tag}>")

    def _start(self, token: "Token", opening: str) -> str:
        if token.nesting == 1:
            self.closers.append(f"</{token.tag}>" + ("\n" if token.block else ""))
        return opening

    def text(self, token: "Token") -> str:
        if not self.line_break:
            return self.marker.written(token.content)
        return self.line_break.join(map(self.marker.written, self.breaks.parts(token.content)))

    def soft_break(self, _: "Token") -> str:
        self.breaks.skip(1)
        return self.line_break or "\n"

    def hard_break(self, _: "Token") -> str:
        self.breaks.skip(1)
        return BREAK

    def code(self, token: "Token") -> str:
        self.breaks.skip(len(token.content))
        return f"<code>{_escaped(token.content)}</code>"

    def code_block(self, token: "Token") -> str:
        return f"<pre><code>{_escaped(token.content)}</code></pre>\n"

    def heading(self, token: "Token") -> str:
        self.marker.enter(is_section=token.tag == f"h{HIGHEST_LEVEL}")
        text, anchor = next(self.headings)
        level = max(int(token.tag[1:]), HIGHEST_LEVEL)
        tag = f"h{level}"
        self.closers.append(f"</{tag}>\n")
        picture = self.picture(text) if level == HIGHEST_LEVEL else ""
        return f'<{tag} id="{anchor}">{picture}'

    def quotation(self, token: "Token") -> str:
        look = BOXES.get(box_of(token) or "")
        if look is None:
            return self.element(token)
        self.closers.append("</div>\n")
        return f'<div class="notice notice-{look}">'

    def ordered_list(self, token: "Token") -> str:
        start = token.attrGet("start")
        return self._start(token, "<ol>" if start is None else f'<ol start="{int(start)}">')

    def header_cell(self, token: "Token") -> str:
        return self._start(token, '<th scope="col">')

    def link(self, token: "Token") -> str:
        self.marker.enter()
        href = self._resolved(str(token.attrGet("href") or ""))
        self.closers.append("" if href is None else "</a>")
        if href is None:
            return ""
        outside = ' class="extern" rel="external"' if is_external(href) else ""
        return f'<a href="{_escaped(href)}"{outside}>'

    def image(self, token: "Token") -> str:
        alternative = _plain(token.children or [])
        address = str(token.attrGet("src") or "")
        target = self.targets.get(address)
        if target is None or scheme(target) is not None:
            return _escaped(alternative)
        if self.depicted:
            return f'<span class="bild">{self.depicted(address, alternative)}</span>'
        return f'<span class="bild"><img src="{_escaped(target)}" alt="{_escaped(alternative)}" loading="lazy"></span>'

    def _resolved(self, address: str) -> str | None:
        """Where a link leads, or None where it must not or cannot lead anywhere."""
        target = self.targets.get(address)
        if target is None and (scheme(address) is not None or address.startswith("#")):
            target = address
        return None if target is None or is_refused(target) else _encoded(target)


_WRITERS: "dict[str, Callable[[_Writer, Token], str]]" = {
    "text": _Writer.text,
    "softbreak": _Writer.soft_break,
    "hardbreak": _Writer.hard_break,
    "code_inline": _Writer.code,
    "fence": _Writer.code_block,
    "code_block": _Writer.code_block,
    "image": _Writer.image,
    "heading_open": _Writer.heading,
    "blockquote_open": _Writer.quotation,
    "link_open": _Writer.link,
    "ordered_list_open": _Writer.ordered_list,
    "th_open": _Writer.header_cell,
}


@dataclass
class _Breaks:
    """Where sentences part in a block, seen while its text is written piece by piece."""

    gaps: Sequence[tuple[int, int]]
    position: int = 0
    next_gap: int = 0

    def skip(self, length: int) -> None:
        self.position += length

    def parts(self, text: str) -> Iterator[str]:
        """`text`, cut where a sentence ends; the blanks between two sentences fall away."""
        start, begin = 0, self.position
        self.position += len(text)
        while self.next_gap < len(self.gaps) and self.gaps[self.next_gap][0] < self.position:
            first, last = self.gaps[self.next_gap]
            self.next_gap += 1
            if first >= begin and last <= self.position:
                yield text[start : first - begin]
                start = last - begin
        yield text[start:]


def _gaps(tokens: "Sequence[Token]") -> Sequence[tuple[int, int]]:
    """(end of a sentence, start of the next) wherever no line break parts them already."""
    text = "".join(map(_visible, tokens))
    slices = sentence_slices(text)
    return [(before[1], after[0]) for before, after in pairwise(slices) if "\n" not in text[before[1] : after[0]]]


def _visible(token: "Token") -> str:
    if token.type == "code_inline":
        return MASK * len(token.content)
    return "\n" if token.type.endswith("break") else token.content if token.type == "text" else ""


def _plain(tokens: "Sequence[Token]") -> str:
    """The text of an image description, without its markup."""
    return "".join(
        " " if token.type.endswith("break") else token.content or _plain(token.children or []) for token in tokens
    )


def _encoded(address: str) -> str:
    from markdown_it.common.normalize_url import normalizeLink

    return str(normalizeLink(address))


def _escaped(text: str) -> str:
    return escape(text, quote=True)
