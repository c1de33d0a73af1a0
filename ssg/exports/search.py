"""The search index of every county and version: small files beside the page that searches."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from ssg.address import folder_url
from ssg.output import Output
from ssg.search import PageEntry, files, joined, page_entry, page_text
from ssg.view import View
from ssg.work import Work


def outputs(views: Sequence[View], work: Work) -> Iterable[Output]:
    """The files of one index per search page."""
    titles = {view.path: view.title for view in views}
    searched = sorted((view for view in views if view.frame.search and view.is_led_to), key=_place)
    for (search, home), pages in groupby(searched, key=_place):
        yield from _index(search, folder_url(home), tuple(pages), titles, work)


def _place(view: View) -> tuple[str, str]:
    return view.frame.search or "", view.frame.home


def _index(search: str, home: str, pages: Sequence[View], titles: Mapping[str, str], work: Work) -> Iterator[Output]:
    source = pages[0].source
    telling = (view for view in pages if not view.whole and view.path not in {search, view.frame.page_map})
    texts = [page_text(view, titles.get(view.frame.twin or "", "")) for view in telling]

    def made() -> tuple[tuple[str, str], ...]:
        return tuple(files(joined(work.each(page_entry, texts, PageEntry)), home))

    for name, text in work.once("ssg.exports.search", (home, texts), made, tuple[tuple[str, str], ...]):
        yield Output(folder_url(search) + name, text, source)
