"""Questions that are asked inside a page, each in a file of its own beside this one."""

from functools import cache
from pathlib import Path


@cache
def probe(name: str) -> str:
    """The JavaScript function in `<name>.js`."""
    return (Path(__file__).parent / f"{name}.js").read_text("utf-8").split("\n", 1)[1]
