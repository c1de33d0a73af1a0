"""Rendered pages → one tagged PDF per programme in Leichte Sprache, to print and to hand out.

Needs WeasyPrint (the extra `pdf`), so it is made on request only: `build --pdf`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from ssg.booklets.drawings import as_grounds
from ssg.booklets.press import Manuscript, Printed, press
from ssg.collation import german_key
from ssg.output import BookletFault, Copy, Output
from ssg.render import booklet
from ssg.theme import Theme
from ssg.values import FileSize
from ssg.view import Booklet, Card, View
from ssg.work import Work

NAME = "heft.pdf"
_CONTENT = re.compile(r'<div class="content">(.*)<div class="beside">', re.DOTALL)
_UNPRINTED = re.compile(
    r"<(svg|nav|button|template|form|video|audio|source)\b.*?(?:</\1>|(?<=<source)[^>]*>)", re.DOTALL
)
_LINK = re.compile(r'<a\b[^>]*?href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_LISTS = re.compile(r'<section class="(?:related|explanations)".*?</section>', re.DOTALL)
"""Lists of pages say nothing on paper; what words mean is told once, at the end."""
_TERM = re.compile(r'<div class="explanation">(.*?)</div>', re.DOTALL)
_ID = re.compile(r'\s(?:id|aria-labelledby|for|popovertarget|data-[\w-]+)="[^"]*"')


def booklets(
    views: Sequence[View], pages: Sequence[Output], files: Sequence[Copy], theme: Theme, work: Work
) -> tuple[tuple[View, ...], tuple[Copy, ...]]:
    """The views of all programmes that have a booklet, now leading to it, and the booklets. Raises BookletFault."""
    if find_spec("weasyprint") is None:
        raise BookletFault("Für Hefte fehlt die Erweiterung „pdf“. So installieren Sie sie: pip install leichtbau[pdf]")
    shown = {view.path: view for view in views}
    texts = {page.path: page.text for page in pages}
    programmes = [view for view in views if view.template == "kinds/programme.html" and view.is_easy]
    manuscripts = [_manuscript(view, shown, texts, files, theme) for view in programmes]
    printed = work.each(press, manuscripts, Printed)
    for view, each in zip(programmes, printed, strict=True):
        if each.complaints:
            raise BookletFault(f"Das Heft „{view.title}“ lässt sich nicht drucken: {'; '.join(each.complaints)}")
    leading = tuple(_leading(view, each) for view, each in zip(programmes, printed, strict=True))
    return leading, tuple(
        Copy(view.booklet.path, octets=each.octets) for view, each in zip(leading, printed, strict=True) if view.booklet
    )


def _leading(view: View, printed: Printed) -> View:
    path = f"{view.path.rpartition('/')[0]}/{NAME}"
    told = Booklet(path=path, size=FileSize.measured(len(printed.octets)), pages=printed.pages)
    return view.model_copy(update={"booklet": told})


def _manuscript(
    view: View, shown: Mapping[str, View], texts: Mapping[str, str], files: Sequence[Copy], theme: Theme
) -> Manuscript:
    chapters = [each for each in (view, *_chapters(view, shown)) if _CONTENT.search(texts[each.path])]
    told: list[tuple[str, str]] = []
    needed = {name: theme.assets.octets[path] for name, path in theme.assets.paths.items() if name.endswith(".woff2")}
    for each in chapters:
        page = texts[each.path]
        content, drawings = as_grounds(_LISTS.sub("", _CONTENT.findall(page)[0]), page, view.frame.colour)
        told.append((each.title, _plain(content)))
        needed |= drawings
    if terms := dict.fromkeys(term for each in chapters for term in _TERM.findall(texts[each.path])):
        words = theme.say(view.language, "booklet.words")
        told.append((words, f"<h1>{words}</h1>{_plain(''.join(sorted(terms, key=_words)).replace('h3>', 'h2>'))}"))
    html = booklet(view, theme, told)
    for file in files:
        name = Path(file.path).name
        if f"/bilder/{name}" in html:
            needed[f"bilder/{name}"] = file.octets or (file.origin.read_bytes() if file.origin else b"")
    return Manuscript(html=html, files=tuple(sorted(needed.items())))


def _words(term: str) -> tuple[str, str]:
    return german_key(re.sub("<[^>]*>", "", term).strip())


def _chapters(view: View, shown: Mapping[str, View]) -> Iterator[View]:
    """The easy pages of what belongs to the programme: documents, events, calls, and whom to ask."""
    cards: list[Card] = [card for section in view.sections for card in section.cards]
    cards += [card for card in view.related if card.folder == "dokumente"]
    cards += [view.frame.contact] if view.frame.contact else []
    paths = dict.fromkeys(card.path for card in cards if card.folder != "programme" and card.path)
    return (shown[path] for path in paths if path in shown and shown[path].is_easy)


def _plain(content: str) -> str:
    """A page's content for paper: no controls, no anchors, and links only where paper can tell the address."""
    content = _ID.sub("", _UNPRINTED.sub("", content))
    return _LINK.sub(lambda link: link[0] if re.match("(?:https?|mailto|tel):", link[1]) else link[2], content)
