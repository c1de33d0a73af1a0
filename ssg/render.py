"""A View becomes a page: Jinja2 fills the template, and the needless white space is taken out."""

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from html import unescape
from typing import Any
from urllib.parse import quote

from jinja2 import DictLoader, Environment, StrictUndefined, Template, pass_context
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from markupsafe import Markup, escape

from ssg import values
from ssg.icons import Icons, drawn_once
from ssg.language import split_compound, split_sentences
from ssg.language.known_words import KnownWords
from ssg.languages import Language
from ssg.mail import mailto
from ssg.markdown import TermMarker, html, slug, told
from ssg.output import Output
from ssg.qr import qr_image
from ssg.squeeze import squeeze
from ssg.theme import Theme, flat
from ssg.view import Card, View

_LONG_WORD = re.compile(r"[A-Za-zÄÖÜäöüß]{13,}")
_SECTION = re.compile(r'(?P<start><h2(?: id="(?P<id>[^"]*)")?(?P<more>[^>]*)>)(?P<words>.*?)(?=</h2>)', re.DOTALL)
_ID = re.compile(r'\bid="([^"]*)"')
_TAG = re.compile(r"<[^>]*>")
SOFT_HYPHEN = "\u00ad"
_SCHEME = re.compile("[a-z][a-z0-9+.-]*:")


def render(view: View, theme: Theme) -> Output:
    """The page of `view`, ready to be written."""
    return Output(view.path, squeeze(unminified(view, theme)), view.source)


def unminified(view: View, theme: Theme) -> str:
    """The page as the template tells it, with line feeds only."""
    template = _environment(theme).get_template(view.template)
    text = template.render(
        view=view,
        t=theme.phrases(view.language),
        assets=theme.assets.paths,
        styles=theme.assets.styles[view.template],
        scripts=theme.assets.scripts[view.template],
        icons=theme.icons,
        marker=_marker(view),
        section_names=_section_names(theme, view.language),
        components={},
    )
    return drawn_once(text.replace("\r\n", "\n").replace("\r", "\n"))


def booklet(view: View, theme: Theme, chapters: Iterable[tuple[str, str]]) -> str:
    """The manuscript of a printed booklet: (title, rendered content) of each chapter, begun by a cover."""
    template = _environment(theme).get_template("pages/booklet.html")
    trusted = [(title, Markup(content)) for title, content in chapters]  # noqa: S704 - pages that this module made
    return template.render(view=view, t=theme.phrases(view.language), chapters=trusted)


def relative(path: str, page: str) -> str:
    """The link from `page` to the site path `path`, to an explicit file so that it also works from disk.

    An address outside stays as it is.
    """
    if _is_outside(path):
        return path
    file, hash_sign, anchor = path.partition("#")
    if file == page or not file:
        return f"#{anchor}" if hash_sign else posixpath.basename(page)
    return _way(file, posixpath.dirname(page)) + hash_sign + anchor


@lru_cache(maxsize=4096)
def _way(file: str, folder: str) -> str:
    """The path to `file` as one writes it in `folder`; both are site paths."""
    start, steps = folder.split("/") if folder else [], file.split("/")
    while start and len(steps) > 1 and start[0] == steps[0]:
        start, steps = start[1:], steps[1:]
    return quote("/".join([*[".."] * len(start), *steps[:-1], steps[-1] or "index.html"]))


class _Template(Template):
    """One that several others of a page import, but which is set up once per page."""

    def make_module(
        self,
        vars: dict[str, Any] | None = None,  # noqa: A002 - the parent's name
        shared: bool = False,  # noqa: FBT001, FBT002 - as the parent has it
        locals: Mapping[str, Any] | None = None,  # noqa: A002 - the parent's name
    ) -> TemplateModule:
        """The module that tells this page's macros."""
        made: dict[str | None, TemplateModule] = (vars or {}).get("components", {})
        if self.name not in made:
            made[self.name] = super().make_module(vars, shared, locals)
        return made[self.name]


@lru_cache(maxsize=4)
def _environment(theme: Theme) -> Environment:
    environment = Environment(
        loader=DictLoader(theme.templates),
        auto_reload=False,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.template_class = _Template
    environment.filters.update(
        url=_url,
        mailto=mailto,
        target=_target,
        named=_named,
        in_words=_in_words,
        aloud=_aloud,
        lines=_lines,
        lead=_lead,
        prose=_prose,
        anchored=_anchored,
        outlined=_outlined,
        titled=_titled,
        divided=_divided,
        drawing=lambda name: Markup(theme.icons.svg(name)),  # noqa: S704 - the theme's own drawings
        pictured=_pictured,
        qr=qr_image,
    )
    environment.tests["outside"] = _is_outside
    return environment


def _shown(value: Any) -> Any:
    if value is None:
        raise ValueError("a template shows a value that is not there")
    return value


def _view(context: Context) -> View:
    view: View = context["view"]
    return view


@pass_context
def _url(context: Context, path: str) -> str:
    view = _view(context)
    return relative(path, view.path) if view.root is None else _from_root(path, view.root)


def _from_root(path: str, root: str) -> str:
    """The link to a site path for a page that a server shows at any address."""
    file, hash_sign, anchor = path.partition("#")
    return root + quote(file.removesuffix("index.html")) + hash_sign + anchor


@pass_context
def _target(context: Context, written: str) -> str | None:
    """Where a link of the content leads: a site path, or an address outside; None for a dead link."""
    return dict(_view(context).targets).get(written)


def _is_outside(path: str) -> bool:
    return _SCHEME.match(path) is not None


@pass_context
def _named(context: Context, slugs: Iterable[str], folder: str) -> list[Card]:
    """The cards of the entries that a list of references names; drafts among them have none."""
    return [card for name in slugs if (card := _view(context).named(folder, name))]


@pass_context
def _in_words(context: Context, value: object) -> str:
    return values.in_words(value, easy=_view(context).is_easy)


@pass_context
def _aloud(context: Context, value: object) -> Markup:
    """A value or text in words, and how it is read aloud; HTML tells that already."""
    if isinstance(value, Markup):
        return value
    return Markup(told(_in_words(context, value)))  # noqa: S704 - told escapes


@pass_context
def _lines(context: Context, text: str) -> Markup:
    """A text as one line; on easy pages each sentence on its own line."""
    return _in_lines(context, text, told)


@pass_context
def _lead(context: Context, text: str) -> Markup:
    """The first words of a page, in lines, with words of the glossary as in its text."""
    return _in_lines(context, text, context["marker"].written)


def _in_lines(context: Context, text: str, written: Callable[[str], str]) -> Markup:
    parts = split_sentences(text) if _view(context).is_easy else [text]
    return Markup("<br>\n".join(map(written, parts)))  # noqa: S704 - told and markers escape


@pass_context
def _prose(context: Context, body: str, *, with_terms: bool = True) -> Markup:
    """Markdown as HTML. `ssg.markdown` lets no raw HTML and no foreign link scheme through.

    With `with_terms`, words of the glossary lead to their entries, and the page's `marker` knows which.
    """
    view = _view(context)
    targets = {written: relative(path, view.path) for written, path in view.targets}
    picture = partial(_picture, context)
    marker = context["marker"] if with_terms else None
    return Markup(html(body, easy=view.is_easy, targets=targets, picture=picture, marker=marker))  # noqa: S704 - the one trusted source


@pass_context
def _anchored(context: Context, content: Markup) -> Markup:
    """The content of a page, in which every section can be named, and knows its like in the other language."""
    twins, names = dict(_view(context).twins), context["section_names"]
    taken = set(_ID.findall(content))

    def start(found: re.Match[str]) -> str:
        anchor = found["id"] or _free(names.get(_words(found["words"]), ""), taken)
        other = twins.get(anchor, anchor)
        more = f' data-twin="{escape(other)}"' if other != anchor else ""
        return f'<h2 id="{anchor}"{more}{found["more"]}>' if anchor else found["start"]

    return Markup(_SECTION.sub(lambda found: start(found) + found["words"], content))  # noqa: S704 - as it was


def _free(name: str, taken: set[str]) -> str:
    """`name`, unless something on the page is called so; two sections of one name have only one anchor."""
    is_free = name not in taken
    taken.add(name)
    return name if is_free else ""


@lru_cache(maxsize=8)
def _section_names(theme: Theme, language: Language) -> Mapping[str, str]:
    """An id for each phrase that can be a heading, the same in every language."""
    names = {key: slug(phrase) for key, phrase in flat(theme.phrases(Language.STANDARD))}
    return {phrase: names[key] for key, phrase in reversed(list(flat(theme.phrases(language))))}


def _words(markup: str) -> str:
    return unescape(_TAG.sub("", markup)).strip()


def _outlined(content: Markup) -> list[tuple[str, str]]:
    """(id, words) of each section of an `anchored` content."""
    return [(found["id"], _words(found["words"])) for found in _SECTION.finditer(content) if found["id"]]


def _marker(view: View) -> TermMarker:
    words = KnownWords(spelling for term in view.terms for spelling in term.spellings())
    return TermMarker(words, {term.slug: relative(term.path, view.path) for term in view.terms if term.path})


@pass_context
def _pictured(context: Context, text: str, *, of: str = "", always: bool = False) -> Markup:
    """A heading with the drawing for `of` or for its words before it, on easy pages or `always`."""
    return Markup(_picture(context, text, of=of, always=always) + told(text))  # noqa: S704 - own drawings, told escapes


def _picture(context: Context, text: str, *, of: str = "", always: bool = False) -> str:
    """The drawing for `of`, or else for the words of a heading, or else for the kind of page."""
    view = _view(context)
    if not (always or view.is_easy):
        return ""
    icons: Icons = context["icons"]
    kinds = (item.title for item in reversed(view.frame.crumbs[:-1]))
    names = (icons.for_words(words) for words in (of, text, *kinds))
    return next((icons.svg(name, "pictogram") for name in names if name), "")


@pass_context
def _divided(context: Context, text: str) -> Markup:
    """A heading whose long words may break between their parts; easy pages break no word."""
    return Markup(told(text) if _view(context).is_easy else told(text, _with_soft_hyphens))  # noqa: S704 - told escapes


def _with_soft_hyphens(text: str) -> str:
    return _LONG_WORD.sub(lambda word: split_compound(word[0]).replace("·", SOFT_HYPHEN), text)


def _titled(text: str) -> Markup:
    """For the title element: there htmlmin drops a blank that stands between two character references."""
    return Markup(re.sub("; +&", ";&#32;&", str(escape(text))))  # noqa: S704 - escaped in the same breath
