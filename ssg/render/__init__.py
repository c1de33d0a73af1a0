"""A View becomes a page: its template is filled, and the needless white space is taken out."""

from collections.abc import Iterable

from markupsafe import Markup

from ssg.icons import drawn_once
from ssg.output import Output
from ssg.render.typesetter import typesetter
from ssg.squeeze import squeeze
from ssg.theme import Theme
from ssg.view import View


def render(view: View, theme: Theme) -> Output:
    """The page of `view`, ready to be written."""
    return Output(view.path, squeeze(unminified(view, theme)), view.source)


def unminified(view: View, theme: Theme) -> str:
    """The page as the template tells it, with line feeds only."""
    loaded = {"styles": theme.assets.styles[view.template], "scripts": theme.assets.scripts[view.template]}
    text = typesetter(theme, view.language).fill(view.template, view, **loaded)
    return drawn_once(text.replace("\r\n", "\n").replace("\r", "\n"))


def booklet(view: View, theme: Theme, chapters: Iterable[tuple[str, str]]) -> str:
    """The manuscript of a printed booklet: (title, rendered content) of each chapter, begun by a cover."""
    trusted = [(title, Markup(content)) for title, content in chapters]  # noqa: S704 - pages that this program made
    return typesetter(theme, view.language).fill("pages/booklet.html", view, chapters=trusted)
