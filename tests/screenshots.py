"""Writes pictures of every template for reviewers: `python -m tests.screenshots [FOLDER]`.

Each page of the sample (see tests/browser/sample.py) at two widths, light and dark, on paper and in forced colours;
`index.html` beside the pictures shows all of them.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page

from ssg.cli import main as build
from tests.browser.chromium import Reader, found, opened
from tests.browser.sample import telling_pages
from tests.browser.server import serving

FOLDER = Path("screenshots")
WIDTHS = (360, 1280)
TALLEST = 4000
"""Pictures end here; lists go on much longer."""


def shoot(page: Page, file: Path, width: int) -> Path:
    height = min(int(page.evaluate("document.documentElement.scrollHeight")), TALLEST)
    page.screenshot(path=file, clip={"x": 0, "y": 0, "width": width, "height": height}, full_page=True)
    return file


def pictures(reader: Reader, path: str, folder: Path) -> Iterator[Path]:
    """Every picture of one page, as it is written."""
    name = path.removesuffix("/index.html").replace("/", "-")
    for width in WIDTHS:
        page = reader(path, width=width, reduced_motion=True)
        yield shoot(page, folder / f"{name}-{width}-light.png", width)
        page.emulate_media(color_scheme="dark")
        yield shoot(page, folder / f"{name}-{width}-dark.png", width)
    page = reader.window()
    page.emulate_media(color_scheme="light", forced_colors="active")
    yield shoot(page, folder / f"{name}-forced.png", WIDTHS[-1])
    page.emulate_media(media="print", forced_colors="none")
    yield shoot(page, folder / f"{name}-print.png", WIDTHS[-1])


def sheet(files: list[Path]) -> str:
    figures = (
        f'<a href="{escape(each.name)}"><img src="{escape(each.name)}" alt="{escape(each.stem)}"></a>' for each in files
    )
    style = "img { block-size: 40rem; border: 1px solid gray; margin: 0.5rem }"
    return f'<!doctype html><html lang="en"><title>Screenshots</title><style>{style}</style>{"".join(figures)}</html>'


def main(folder: Path) -> int:
    executable = found()
    if executable is None:
        sys.stderr.write("No Chromium found: install Debian's package chromium, or name one in CHROMIUM.\n")
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as made:
        site = Path(made) / "site"
        if build(["build", "--output", str(site), "--no-cache"]):
            return 1
        with serving(site) as address, opened(executable) as browser:
            reader = Reader(browser, address)
            files = [file for path in telling_pages(site) for file in pictures(reader, path, folder)]
            reader.leave()
    (folder / "index.html").write_text(sheet(files), "utf-8")
    sys.stdout.write(f"{len(files)} pictures in {folder}/\n")
    return 0


if __name__ == "__main__":
    parser = ArgumentParser(prog="python -m tests.screenshots", description="Write pictures of every template.")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    sys.exit(main(parser.parse_args().folder))
