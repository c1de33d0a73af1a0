"""The templates of a theme in one language, set up once; they show one page at a time."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from threading import Lock
from typing import Any

from markupsafe import Markup, escape

from ssg import values
from ssg.language import split_sentences
from ssg.language.known_words import KnownWords
from ssg.languages import Language
from ssg.linked_data import linked_data
from ssg.mail import mailto
from ssg.markdown import TermMarker, html, told
from ssg.qr import qr_image
from ssg.render import ways
from ssg.render.headings import Headings
from ssg.render.hyphens import with_soft_hyphens
from ssg.render.templating import environment
from ssg.render.text_pictures import text_picture
from ssg.sending import POLICY_IN_PAGE
from ssg.theme import Theme
from ssg.view import Card, View


@lru_cache(maxsize=8)
def typesetter(theme: Theme, language: Language) -> "Typesetter":
    """What fills the templates of a theme in a language."""
    return Typesetter(theme, language)


class Typesetter:
    """Fills templates. What a page needs that others of its theme and language do not is set when its turn comes."""

    def __init__(self, theme: Theme, language: Language) -> None:
        self._theme = theme
        self._easy = language is Language.EASY
        self._headings = Headings.of(theme, language)
        self._page = _Page()
        self._marker = TermMarker()
        self._turn = Lock()
        """Pages of several threads take turns."""
        policy = Markup(POLICY_IN_PAGE)  # noqa: S704 - our own words, with quotes that need no escape
        names = {"view": self._page, "t": theme.phrases(language), "assets": theme.assets.paths, "policy": policy}
        self._environment = environment(theme, names, self._filters())

    def fill(self, template: str, view: View, **more: object) -> str:
        """The text of a template for `view`, with ways from where its page is."""
        with self._turn:
            self._page.show(view)
            self._marker = _marker(view)
            text = self._environment.get_template(template).render(more)
        return ways.closed(text, view.path, view.root)

    def _filters(self) -> dict[str, Callable[..., Any]]:
        return {
            "url": ways.left_open,
            "mailto": mailto,
            "target": self._target,
            "named": self._named,
            "in_words": self._in_words,
            "aloud": self._aloud,
            "lines": self._lines,
            "lead": self._lead,
            "prose": self._prose,
            "marked": self._marked,
            "anchored": self._anchored,
            "outlined": self._headings.outlined,
            "titled": _titled,
            "divided": self._divided,
            "drawing": lambda name: Markup(self._theme.icons.svg(name)),  # noqa: S704 - the theme's own drawings
            "pictured": self._pictured,
            "qr": qr_image,
            "linked_data": lambda view: Markup(linked_data(view)),  # noqa: S704 - JSON in which nothing is markup
        }

    def _target(self, written: str) -> str | None:
        """Where a link of the content leads: a site path, or an address outside; None for a dead link."""
        return dict(self._page.view.targets).get(written)

    def _named(self, slugs: Iterable[str], folder: str) -> list[Card]:
        """The cards of the entries that a list of references names; drafts among them have none."""
        return [card for name in slugs if (card := self._page.view.named(folder, name))]

    def _in_words(self, value: object) -> str:
        return values.in_words(value, easy=self._easy)

    def _aloud(self, value: object) -> Markup:
        """A value or text in words, and how it is read aloud; HTML tells that already."""
        if isinstance(value, Markup):
            return value
        return Markup(told(self._in_words(value)))  # noqa: S704 - told escapes

    def _lines(self, text: str) -> Markup:
        """A text as one line; on easy pages each sentence on its own line."""
        return self._in_lines(text, told)

    def _lead(self, text: str) -> Markup:
        """The first words of a page, in lines, with words of the glossary as in its text."""
        return self._in_lines(text, self._marker.written)

    def _in_lines(self, text: str, written: Callable[[str], str]) -> Markup:
        parts = split_sentences(text) if self._easy else [text]
        return Markup("<br>\n".join(map(written, parts)))  # noqa: S704 - told and markers escape

    def _prose(self, body: str, *, with_terms: bool = True) -> Markup:
        """Markdown as HTML. `ssg.markdown` lets no raw HTML and no foreign link scheme through.

        With `with_terms`, words of the glossary lead to their entries, and the page's marker knows which.
        """
        view = self._page.view
        targets = {written: ways.relative(path, view.path) for written, path in view.targets}
        marker = self._marker if with_terms else None
        text = html(body, easy=self._easy, targets=targets, picture=self._picture, image=self._depicted, marker=marker)
        return Markup(text)  # noqa: S704 - the one trusted source

    def _depicted(self, written: str, alternative: str) -> str:
        """A picture of the text, which `written` names."""
        path = dict(self._page.view.targets)[written]
        return text_picture(path, alternative, self._page.view.raster(path))

    def _marked(self, terms: Iterable[Card]) -> list[Card]:
        """Those of the glossary's words that have become links on the page."""
        return [term for term in terms if term.slug in self._marker.marked]

    def _anchored(self, content: Markup) -> Markup:
        """The content of a page, in which every section can be named, and knows its like in the other language."""
        return self._headings.anchored(content, dict(self._page.view.twins))

    def _pictured(self, text: str, *, of: str = "", always: bool = False) -> Markup:
        """A heading with the drawing for `of` or for its words before it, on easy pages or `always`."""
        return Markup(self._picture(text, of=of, always=always) + told(text))  # noqa: S704 - own drawings, told escapes

    def _picture(self, text: str, *, of: str = "", always: bool = False) -> str:
        """The drawing for `of`, or else for the words of a heading, or else for the kind of page."""
        if not (always or self._easy):
            return ""
        icons = self._theme.icons
        kinds = (item.title for item in reversed(self._page.view.frame.crumbs[:-1]))
        names = (icons.for_words(words) for words in (of, text, *kinds))
        return next((icons.svg(name, "pictogram") for name in names if name), "")

    def _divided(self, text: str) -> Markup:
        """A heading whose long words may break between their parts; easy pages break no word."""
        return Markup(told(text) if self._easy else told(text, with_soft_hyphens))  # noqa: S704 - told escapes


class _Page:
    """The page whose turn it is, as templates see it: they are set up before there is one."""

    view: View

    def show(self, view: View) -> None:
        """Have its turn: the fields are copied, because templates ask for them all the time."""
        self.view = view
        self.__dict__.update(view.__dict__)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.view, name)


def _marker(view: View) -> TermMarker:
    words = KnownWords(spelling for term in view.terms for spelling in term.spellings())
    return TermMarker(words, {term.slug: ways.relative(term.path, view.path) for term in view.terms if term.path})


def _titled(text: str) -> Markup:
    """For the title element: there htmlmin drops a blank that stands between two character references."""
    return Markup(re.sub("; +&", ";&#32;&", str(escape(text))))  # noqa: S704 - escaped in the same breath
