"""What stands at the addresses of the desk, and how the preview's pages lead there."""

import re
from collections.abc import Callable, Iterable
from concurrent.futures import Executor, Future, ThreadPoolExecutor, wait
from dataclasses import replace
from html import escape
from itertools import chain
from pathlib import Path
from urllib.parse import parse_qs, urlencode

from ssg.address import SHARED
from ssg.console.source_lines import SourceLines
from ssg.load.walk import regions
from ssg.memory import told_at
from ssg.newsroom import beside, dashboard, markup
from ssg.newsroom.choosing import Choice
from ssg.newsroom.lookout import Lookout
from ssg.newsroom.page_looks import PageLooks
from ssg.newsroom.rule_page import rule_parts
from ssg.newsroom.trend import Then, last_commit, trend
from ssg.preview.answer import MISSING, SHOWN, Answer
from ssg.preview.asked import Asked
from ssg.preview.pages import Preview
from ssg.reports.html.markup import Html, paragraph
from ssg.sending import POLICY

PATIENCE = 0.6
"""Seconds for which the desk's first page waits for what is being looked through."""
LONGER = 2.0
"""The same for what a script asks for, again and again, while its page is there already."""
WAITING = "warten=1"
"""The end of a query that asks to wait longer."""
_FOLDER = Path(__file__).parent
_OWN = {name: _FOLDER / name.rpartition("/")[2] for name in (markup.STYLE, markup.SCRIPT, markup.BESIDE_SCRIPT)}
FRAMED = POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
"""The policy of a page in a frame of the desk, and of no other."""
FRAMING = f"{POLICY}; frame-src 'self'"
"""The policy of the one page that has such frames."""
_BODY_BEGINS = re.compile(r"<body[^>]*>")


class Desk:
    """The preview with the editors' desk."""

    def __init__(self, preview: Preview, engine: str, hire: Callable[[], Executor]) -> None:
        """`hire` is asked for somebody who looks through the texts, when an editor comes to the desk."""
        self.preview = preview
        self._lookout = Lookout(preview.project, engine, self._state, hire)
        self._looks = PageLooks(preview)
        self._historian = ThreadPoolExecutor(1)
        self._last_commit = ""
        self._history: Future[tuple[Then, ...]] | None = None

    def answer(self, path: str, query: str) -> Answer:
        """What stands at `path`, asked for with `query`."""
        if path.startswith(f"{markup.PLACE}/"):
            return self._own(path, query)
        answer = self.preview.answer(path)
        if query == beside.FRAME:
            return replace(answer, policy=FRAMED)
        return replace(answer, octets=_with_bar(answer.octets, path)) if answer.path.endswith(".html") else answer

    def close(self) -> None:
        """Let those go who work for it."""
        self._lookout.close()
        self._historian.shutdown(wait=False, cancel_futures=True)

    def _own(self, path: str, query: str) -> Answer:
        if path in _OWN:
            return Answer(path, _OWN[path].read_bytes())
        name = path.removeprefix(f"{markup.PLACE}/")
        if not name:
            return self._dashboard(query)
        if path == markup.BESIDE:
            return self._beside(query)
        if path.startswith(f"{markup.RULE}/"):
            return self._rule(path.removeprefix(f"{markup.RULE}/").removesuffix("/"))
        return self._page("Das gibt es hier nicht", [paragraph("Die Adresse ist vielleicht vertippt.")], status=MISSING)

    def _state(self, name: str) -> str:
        """That of a county's files, and which build was the last."""
        folder = self.preview.project.cache
        return f"{self.preview.stamp(name)}{told_at(folder, name) if folder else ''}"

    def _dashboard(self, query: str) -> Answer:
        project = self.preview.project
        patience = LONGER if query.endswith(WAITING) else PATIENCE
        commit = last_commit(project.content)
        if self._history is None or self._last_commit != commit:
            self._last_commit = commit
            self._history = self._historian.submit(trend, project.content)
        folders, choice = regions(project.content), Choice.of(query)
        if choice.county in folders:  # somebody waits for this one
            self._lookout.view([choice.county], 0)
        view = self._lookout.view(folders, patience)
        view = view._replace(surveys=tuple(map(self._looks.renewed, view.surveys)))
        done, _ = wait([self._history], PATIENCE)
        history = self._history.result() if done else None
        parts = dashboard.parts(view, choice, history, project.today)
        return self._page("Redaktion", parts, script=markup.SCRIPT)

    def _beside(self, query: str) -> Answer:
        project = self.preview.project
        folders = regions(project.content)
        seite = parse_qs(query, max_num_fields=5).get("seite", ["/"])[0].lstrip("/")
        asked = Asked.at(seite, folders.keys() - {SHARED})
        stamp = self.preview.stamp(asked.path)
        names = [asked.county, SHARED] if asked.county else []
        is_patient = query.endswith(WAITING)
        view = self._lookout.view(names, LONGER if is_patient else 0)
        known = {page.id: page for survey in view.surveys for page in survey.pages}
        page = next((known[id_] for id_ in asked.ids if id_ in known), None)
        versions = [each for each in (page.standard, page.easy) if each] if page else []
        standard, easy = beside.both_addresses(asked)
        has_easy = page is None or page.easy is not None
        on_standard = self._looks.at(standard, stamp, makes=is_patient)
        on_easy = self._looks.at(easy, stamp, makes=is_patient) if has_easy else ()
        looked = tuple(self._looks.fresh(each or (), page) for each in (on_standard, on_easy))
        is_waiting = bool(view.waiting) or None in {on_standard, on_easy}
        if page and not is_waiting:
            self._looks.note(page, chain(*looked))
        shown = beside.Beside(
            addresses=(standard, easy),
            stamp=stamp,
            page=page,
            is_waiting=is_waiting,
            lines=SourceLines({each.path: project.content / each.path for each in versions}),
            today=project.today,
            on_pages=looked,
        )
        answer = self._page(shown.title, beside.parts(shown), script=markup.BESIDE_SCRIPT, is_wide=True)
        return replace(answer, policy=FRAMING)

    def _rule(self, code: str) -> Answer:
        from ssg.reference.catalogue import problems

        problem = problems().get(code)
        if problem is None:
            return self._page("Diese Regel gibt es nicht", [paragraph("Prüfen Sie den Code.")], status=MISSING)
        return self._page(f"Regel {code}", rule_parts(problem))

    def _page(
        self, title: str, parts: Iterable[Html], *, script: str = "", status: int = SHOWN, is_wide: bool = False
    ) -> Answer:
        octets = markup.page(title, parts, styles=self.preview.styles(), script=script, is_wide=is_wide)
        return Answer(f"{markup.PLACE}/index.html", octets, status)


def _with_bar(octets: bytes, path: str) -> bytes:
    """The page with the ways to the desk above it."""
    both = f"/{markup.BESIDE}?{urlencode({'seite': f'/{path}'})}"
    bar = (
        '<nav class="vorschau-wege" lang="de" aria-label="Vorschau"><ul>'
        f'<li><a href="{escape(both)}">Beide Fassungen nebeneinander</a></li>'
        f'<li><a href="/{markup.PLACE}/">Redaktion</a></li></ul></nav>'
    )
    return _BODY_BEGINS.sub(lambda begin: begin[0] + bar, octets.decode(), count=1).encode()
