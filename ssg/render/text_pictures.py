"""Pictures in running text, in the version that fits the reader's window, with room kept for them."""

from collections.abc import Iterable
from html import escape

from ssg.draft import Raster, Version
from ssg.render.ways import left_open

SIZES = "(min-width: 60rem) 46rem, 100vw"
"""How wide the column of text is."""


def text_picture(path: str, alternative: str, raster: Raster) -> str:
    """The picture at the site path `path` as HTML, which holds ways that are left open."""
    room = f' width="{raster.width}" height="{raster.height}"' if raster.width else ""
    shown = f'<img src="{escape(left_open(path))}" alt="{escape(alternative)}"{room} loading="lazy">'
    sources = "".join(
        f'<source type="{kind}" srcset="{_ways_to(versions)}" sizes="{SIZES}">' for kind, versions in raster.by_type()
    )
    return f"<picture>{sources}{shown}</picture>" if sources else shown


def _ways_to(versions: Iterable[Version]) -> str:
    return ", ".join(f"{escape(left_open(each.path))} {each.width}w" for each in versions)
