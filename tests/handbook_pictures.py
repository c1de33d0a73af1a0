"""Writes the pictures of the editors' handbook from the real program: `python -m tests.handbook_pictures [NAME…]`.

The text in them is that of the first chapter, among the pages of the project. The forms need `CMS_BUNDLE`, as their
tests do.
"""

import io
import os
import re
import shutil
import sys
import threading
from argparse import ArgumentParser
from collections.abc import Callable
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageOps
from playwright.sync_api import Browser, Page

from ssg.cli import main as run
from ssg.forms.bundle import unpacked
from ssg.forms.desk import Repository, desk, policy
from ssg.forms.repository import regions
from ssg.forms.served import Served
from ssg.newsroom.desk import Desk
from ssg.preview.pages import Preview
from ssg.preview.server import Server
from ssg.project import ROOT, Project
from tests.browser.chromium import found, opened
from tests.browser.form_desk import FOLDER_GIVEN, FormDesk
from tests.browser.server import serving
from tests.newsroom.manned import hire, served
from tests.whole_site import TEMPLATES

CHAPTERS = ROOT / "docs/handbuch/content/redaktion/seiten"
FOLDER = CHAPTERS.parent / "bilder"
ENTRY = "content/nordhausen/kontakte/wohngeldstelle"
TODAY = date(2026, 11, 23)
COLOURS = 48
"""Few colours make small files; letters stay sharp."""
PATIENCE = 60_000
"""Milliseconds. All pages are looked through before the desk is shown."""
_BLOCK = re.compile(r"^```\n(---\n.*?)^```$", re.DOTALL | re.MULTILINE)
_TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #1d1f27; color: #f2f2f2; font: 15px/1.5 "DejaVu Sans Mono", monospace }
pre { margin: 0; padding: 20px 24px; white-space: pre-wrap } b { color: #9be28f }
</style><pre><b>$ </b>"""


@dataclass(frozen=True)
class Studio:
    """What pictures are taken of: a window, and a folder with the texts of the project and of the first chapter."""

    browser: Browser
    folder: Path

    @property
    def content(self) -> Path:
        return self.folder / "content"

    def window(self, width: int, height: int) -> Page:
        page = self.browser.new_page(
            viewport={"width": width, "height": height}, locale="de-DE", reduced_motion="reduce"
        )
        page.set_default_timeout(PATIENCE)
        return page


def standard_text() -> str:
    """What the first chapter has editors write."""
    return _written_by_editors()[0]


def easy_text() -> str:
    return _written_by_editors()[1]


def _written_by_editors() -> list[str]:
    return _BLOCK.findall((CHAPTERS / "erste-seite.md").read_text("utf-8"))


def preview(studio: Studio) -> bytes:
    return _shown(studio, "nordhausen/kontakte/wohngeldstelle/", 900, 620)


def overlay(studio: Studio) -> bytes:
    """What stands above the last good page once a field has a wrong name."""
    file = studio.folder / f"{ENTRY}.md"
    page = studio.window(900, 620)
    with chdir(studio.folder), served(_desk()) as server:
        page.goto(f"http://127.0.0.1:{server.port}/nordhausen/kontakte/wohngeldstelle/")
        file.write_text(standard_text().replace("titel:", "title:"), "utf-8")
        page.get_by_text("Meinten Sie „titel“?").wait_for()
        octets = page.screenshot()
    file.write_text(standard_text(), "utf-8")
    page.close()
    return octets


def beside(studio: Studio) -> bytes:
    """Both versions, with notes."""
    easy = studio.folder / f"{ENTRY}.leicht.md"
    easy.write_text(easy_text().replace("Hilfe zum Wohn-Geld", "Mietkostenzuschuss"), "utf-8")
    query = "_redaktion/nebeneinander?seite=/nordhausen/kontakte/wohngeldstelle/"
    octets = _shown(studio, query, 1180, 1250, "#standard")
    easy.write_text(easy_text(), "utf-8")
    return octets


def newsroom(studio: Studio) -> bytes:
    """What the desk has its editors do next."""
    return _shown(studio, "_redaktion/", 1000, 560)


def pages(studio: Studio) -> bytes:
    """How all pages stand."""
    return _shown(studio, "_redaktion/", 1180, 760, "#seiten")


def search(studio: Studio) -> bytes:
    """What readers find on the published pages."""
    _build(studio)
    page = studio.window(900, 700)
    with serving(studio.folder / "site") as address:
        page.goto(f"{address}nordhausen/suche/index.html?q=Armut")
        page.locator(".found .list a").first.wait_for()
        page.locator("h1").evaluate("each => each.scrollIntoView()")
        octets = page.screenshot()
    page.close()
    return octets


def form(studio: Studio) -> bytes:
    """The form of a new contact."""
    bundle = unpacked(Path(os.environ["CMS_BUNDLE"]).read_bytes())
    repository = Repository("lokal/seiten")
    context = studio.browser.new_context(
        locale="de-DE", viewport={"width": 1180, "height": 760}, reduced_motion="reduce", color_scheme="light"
    )
    context.add_init_script(FOLDER_GIVEN)
    with Server(Served(desk(regions(studio.content), repository) | bundle, policy(repository)), 0) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        forms = FormDesk(context.new_page(), server.address)
        forms.sit_down(_texts(studio))
        forms.begin("nordhausen-kontakte")
        forms.fill("Titel", "Wohngeldstelle")
        forms.fill("Titel", "Amt für das Wohn-Geld", "leicht")
        octets = forms.page.screenshot()
        server.shutdown()
    context.close()
    return octets


def terminal(studio: Studio) -> bytes:
    """Notes of `check`."""
    easy = studio.folder / f"{ENTRY}.leicht.md"
    easy.write_text(easy_text().replace("Geld für die Miete", "ein Mietkostenzuschuss"), "utf-8")
    octets = _told(studio, ["check", f"{ENTRY}.leicht.md", "--no-cache"], 14)
    easy.write_text(easy_text(), "utf-8")
    return octets


def refusal(studio: Studio) -> bytes:
    """What a build says that was stopped."""
    _build(studio)
    file = studio.folder / f"{ENTRY}.md"
    file.write_text(standard_text().replace("status: entwurf", "status: fertig"), "utf-8")
    octets = _told(studio, ["build", "--no-cache", "--jobs", "1"], 5, 4)
    file.write_text(standard_text(), "utf-8")
    return octets


PICTURES: dict[str, Callable[[Studio], bytes]] = {
    "vorschau": preview,
    "meldung": overlay,
    "nebeneinander": beside,
    "redaktion": newsroom,
    "seiten": pages,
    "suche": search,
    "formular": form,
    "terminal": terminal,
    "bau": refusal,
}
"""How each picture of the handbook is made, by the name of its file."""


def _desk() -> Desk:
    project = Project(content=Path("content"), templates=TEMPLATES, output=Path("site"), today=TODAY)
    return Desk(Preview(project, "", str), "", hire)


def _shown(studio: Studio, path: str, width: int, height: int, top: str = "body") -> bytes:
    """A page of the preview from `top` on, when all is looked through."""
    page = studio.window(width, height)
    with chdir(studio.folder), served(_desk()) as server:
        page.goto(f"http://127.0.0.1:{server.port}/{path}")
        page.reload()  # a page whose letters come late does without them
        page.locator("[data-wartet]").last.wait_for(state="detached")
        page.locator(top).first.evaluate("each => document.fonts.ready.then(() => each.scrollIntoView())")
        octets = page.screenshot()
        page.close()
    return octets


def _build(studio: Studio) -> None:
    with chdir(studio.folder), redirect_stdout(io.StringIO()):
        run(["build", "--no-cache", "--jobs", "1"])


def _told(studio: Studio, words: list[str], first: int, last: int = 0) -> bytes:
    """A terminal with the first and the last lines that a command says."""
    said = io.StringIO()
    with chdir(studio.folder), redirect_stdout(said), redirect_stderr(said):
        run(words)
    lines = said.getvalue().splitlines()
    shown = lines if len(lines) <= first + last else [*lines[:first], "…", *(lines[-last:] if last else ())]
    call = " ".join(["python build.py", *(word for word in words if word not in {"--no-cache", "--jobs", "1"})])
    page = studio.window(900, 200)
    page.set_content(_TERMINAL + escape("\n".join([call, *shown])) + "</pre>")
    octets = page.screenshot(full_page=True)
    page.close()
    return octets


def _texts(studio: Studio) -> dict[str, str]:
    every = sorted((*studio.content.rglob("*.md"), *studio.content.rglob("*.yaml")))
    return {path.relative_to(studio.folder).as_posix(): path.read_text("utf-8") for path in every}


def _written(octets: bytes, file: Path) -> None:
    """A small file with a line around the picture, because most pages are as light as the handbook's."""
    with Image.open(io.BytesIO(octets)) as shot:
        framed = ImageOps.expand(shot.convert("RGB"), border=1, fill="#8a8a8a")
        framed.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


def main(names: list[str]) -> int:
    """Take the pictures with these names, or all."""
    executable = found()
    if executable is None:
        sys.stderr.write("No Chromium found: install Debian's package chromium, or name one in CHROMIUM.\n")
        return 2
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as made, opened(executable) as browser:
        studio = Studio(browser, Path(made))
        shutil.copytree(ROOT / "content", studio.content)
        shutil.copytree(ROOT / "templates", studio.folder / "templates")
        (studio.folder / f"{ENTRY}.md").write_text(standard_text(), "utf-8")
        (studio.folder / f"{ENTRY}.leicht.md").write_text(easy_text(), "utf-8")
        for name in names or PICTURES:
            _written(PICTURES[name](studio), FOLDER / f"{name}.png")
            sys.stdout.write(f"{name}.png\n")
    return 0


if __name__ == "__main__":
    parser = ArgumentParser(prog="python -m tests.handbook_pictures", description="Write the handbook's pictures.")
    parser.add_argument("names", nargs="*", choices=[[], *PICTURES], metavar="NAME")
    sys.exit(main(parser.parse_args().names))
