"""A body as HTML that cannot carry a script; on easy pages every sentence stands on its own line."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from ssg.language.passage import MASK
from ssg.language.sentences import sentence_slices
from ssg.markdown.outline import HIGHEST_LEVEL, Heading, headings
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


def html(
    body: str,
    *,
    easy: bool,
    targets: Mapping[str, str],
    picture: Callable[[str], str] = lambda _: "",
    marker: TermMarker | None = None,
) -> str:
    """`body` as HTML.

    `targets` maps the address of each link and picture, as written, to where it leads from the page.
    An internal address without target becomes plain text, and so does every refused scheme.
    `picture` gives the markup that stands before the words of a heading of the second level.
    `marker` marks the words of the glossary in running text.
    """
    marker = marker or TermMarker()
    writer = _Writer(targets, iter(headings(body)), BREAK if easy else "", picture, marker)
    return "".join(writer.write(parse(body)))


@dataclass
class _Writer:
    targets: Mapping[str, str]
    headings: Iterator[Heading]
    line_break: str
    """What parts lines and sentences; empty where they run on."""
    picture: Callable[[str], str]
    marker: TermMarker
    closers: list[str] = field(default_factory=list)
    breaks: "_Breaks" = field(default_factory=lambda: _Breaks(()))

    def write(self, tokens: "Sequence[Token]") -> Iterator[str]:
        for token in tokens:
            if token.hidden:
                continue
            if token.type == "inline":
                self.breaks = _Breaks(_gaps(token.children or [])) if self.line_break else _Breaks(())
                yield from self.write(token.children or [])
            elif token.nesting == -1:
                self.marker.leave(token.type)
                yield self.closers.pop()
            else:
                yield self._open(token)

    def _open(self, token: "Token") -> str:
        writers: dict[str, Callable[[Token], str]] = {
            "text": self._text,
            "softbreak": self._soft_break,
            "hardbreak": self._hard_break,
            "code_inline": self._code,
            "fence": self._code_block,
            "code_block": self._code_block,
            "image": self._image,
            "heading_open": self._heading,
            "blockquote_open": self._quotation,
            "link_open": self._link,
            "ordered_list_open": self._ordered_list,
            "th_open": self._header_cell,
        }
        self.marker.enter(token.type, token.tag)
        return writers.get(token.type, self._element)(token)

    def _element(self, token: "Token") -> str:
        if token.tag not in _TAGS:
            raise ValueError(f"Markdown made an unknown element: {token.type}")
        return self._start(token, f"<{token.tag}>")

    def _start(self, token: "Token", opening: str) -> str:
        if token.nesting == 1:
            self.closers.append(f"</{token.tag}>" + ("\n" if token.block else ""))
        return opening

    def _text(self, token: "Token") -> str:
        return self.line_break.join(map(self.marker.written, self.breaks.parts(token.content)))

    def _soft_break(self, _: "Token") -> str:
        self.breaks.skip(1)
        return self.line_break or "\n"

    def _hard_break(self, _: "Token") -> str:
        self.breaks.skip(1)
        return BREAK

    def _code(self, token: "Token") -> str:
        self.breaks.skip(len(token.content))
        return f"<code>{_escaped(token.content)}</code>"

    def _code_block(self, token: "Token") -> str:
        return f"<pre><code>{_escaped(token.content)}</code></pre>\n"

    def _heading(self, _: "Token") -> str:
        heading = next(self.headings)
        tag = f"h{heading.level}"
        self.closers.append(f"</{tag}>\n")
        picture = self.picture(heading.text) if heading.level == HIGHEST_LEVEL else ""
        return f'<{tag} id="{heading.id}">{picture}'

    def _quotation(self, token: "Token") -> str:
        look = BOXES.get(box_of(token) or "")
        if look is None:
            return self._element(token)
        self.closers.append("</div>\n")
        return f'<div class="notice notice-{look}">'

    def _ordered_list(self, token: "Token") -> str:
        start = token.attrGet("start")
        return self._start(token, "<ol>" if start is None else f'<ol start="{int(start)}">')

    def _header_cell(self, token: "Token") -> str:
        return self._start(token, '<th scope="col">')

    def _link(self, token: "Token") -> str:
        href = self._resolved(str(token.attrGet("href") or ""))
        self.closers.append("" if href is None else "</a>")
        if href is None:
            return ""
        outside = ' class="extern" rel="external"' if is_external(href) else ""
        return f'<a href="{_escaped(href)}"{outside}>'

    def _image(self, token: "Token") -> str:
        alternative = _escaped(_plain(token.children or []))
        address = str(token.attrGet("src") or "")
        target = self.targets.get(address)
        if target is None or scheme(target) is not None:
            return alternative
        return f'<span class="bild"><img src="{_escaped(target)}" alt="{alternative}" loading="lazy"></span>'

    def _resolved(self, address: str) -> str | None:
        """Where a link leads, or None where it must not or cannot lead anywhere."""
        target = self.targets.get(address)
        if target is None and (scheme(address) is not None or address.startswith("#")):
            target = address
        return None if target is None or is_refused(target) else _encoded(target)


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
