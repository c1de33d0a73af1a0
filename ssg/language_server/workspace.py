"""The content folder with all that is typed in it: what is known around each file, made anew only where it changed."""

import os
from collections.abc import Sequence
from pathlib import Path

from ssg.address import SHARED
from ssg.console.baseline import Baseline, beside, read_baseline
from ssg.console.county_nearby import style_near
from ssg.console.lone_draft import judged_alone
from ssg.console.lone_text import language_of
from ssg.console.outcome import UsageFault
from ssg.county import Ground
from ssg.diagnostic import Diagnosed, Diagnostic
from ssg.kind import Wording
from ssg.language_server.document import Document
from ssg.language_server.findings import Surroundings, findings
from ssg.language_server.open_texts import OpenTexts
from ssg.languages import Language
from ssg.load.walk import regions
from ssg.preview.asked import Asked
from ssg.preview.counties_now import CountiesNow
from ssg.preview.theme_now import ThemeNow
from ssg.project import Project
from ssg.validate import id_of
from ssg.validate.county_style import CountyStyle


class Workspace:
    """What is remembered between two changes of a text."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.texts = OpenTexts(project)
        self._theme = ThemeNow(project.templates)
        self._counties = CountiesNow(project, "", self.texts.stock)

    def path_of(self, file: str) -> str | None:
        """The path of a file below the content folder, as it is spelled or as it is reached through links."""
        for spell in (os.path.abspath, os.path.realpath):
            place, content = Path(spell(file)), Path(spell(self.project.content))
            if place.is_relative_to(content):
                return place.relative_to(content).as_posix()
        return None

    def file_of(self, path: str) -> Path:
        """Where a file of the content folder lies."""
        return Path(os.path.abspath(self.project.content)) / path  # noqa: PTH100 - links stay as they are spelled

    def around(self, path: str) -> Surroundings | None:
        """What is known around a file of the content folder; None where it belongs to no county."""
        folders = regions(self.project.content)
        name = next((name for name, own in folders.items() if path.partition("/")[0] in own), None)
        if name is None or "/" not in path:
            return None
        counties = [each for each in folders if each != SHARED]
        county = next(iter(counties), None) if name == SHARED else name
        if county is None:
            return None
        asked = Asked("", county, Language.STANDARD, (id_of(path),))
        now = self._counties.county(county, asked, folders, self._ground(counties))
        return Surroundings(path, now.stocks[1 if name == SHARED else 0], now)

    def findings(self, document: Document) -> tuple[Diagnostic, ...]:
        """What is wrong with a text, but for what is known already."""
        here = self.around(document.path)
        if here is None:
            return self._alone(document).diagnostics
        return self._baseline().unknown(findings(here), {document.path: document.lines})

    def wording(self, document: Document) -> Wording | None:
        """The text as rules read it; None while its fields cannot be told."""
        here = self.around(document.path)
        return here.wording if here else self._alone(document).value

    def style(self, document: Document) -> CountyStyle:
        """What its county lays down for it."""
        return style_near(str(self.file_of(document.path)))

    def _alone(self, document: Document) -> Diagnosed[Wording | None]:
        """What can be said of a text that belongs to no county."""
        return judged_alone(document.path, document.octets, language_of(document.path), self.style(document))

    def _ground(self, counties: Sequence[str]) -> Ground:
        return Ground(
            theme=self._theme.theme(),
            today=self.project.today,
            checks=False,
            pdf=False,
            gauge=None,
            regions=frozenset(counties),
        )

    def _baseline(self) -> Baseline:
        """What is known already; nothing where the list cannot be read, which `check` tells."""
        try:
            file = beside(self.project.content)
            return read_baseline(file) if file.is_file() else Baseline()
        except UsageFault:
            return Baseline()
