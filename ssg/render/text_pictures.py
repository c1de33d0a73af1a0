"""Pictures in running text, in the version that fits the reader's window, with room kept for them."""

from html import escape

from ssg.draft import Raster
from ssg.render.ways import left_open

SIZES = "(min-width: 60rem) 46rem, 100vw"
"""How wide the column of text is."""


def text_picture(path: str, alternative: str, raster: Raster) -> str:
    """The picture at the site path `path` as HTML, which holds ways that are left open."""
    room = f' width="{raster.width}" height="{raster.height}"' if raster.width else ""
    shown = f'<img src="{escape(left_open(path))}" alt="{escape(alternative)}"{room} loading="lazy">'
    sources = "".join(
        f'<source type="{kind}" srcset="{_versions(raster, kind)}" sizes="{SIZES}">'
        for kind, versions in raster.by_type()
        if versions
    )
    return f"<picture>{sources}{shown}</picture>" if sources else shown


def _versions(raster: Raster, kind: str) -> str:
    every = dict(raster.by_type())[kind]
    return ", ".join(f"{escape(left_open(each.path))} {each.width}w" for each in every)
