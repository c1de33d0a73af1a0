"""The drawings beside headings, on paper: as grounds of the headings, so that nobody's screen reader meets them."""

import re
from hashlib import sha256

FOLDER = "zeichnungen"
_SHARED = re.compile(r'<g id="(?P<name>icon_\d+)">(?P<shape>.*?)</g>', re.DOTALL)
_DRAWN = re.compile(
    r'<h2(?P<more>[^>]*)><svg class="pictogram"[^>]*>'
    r'(?:<use href="#(?P<name>icon_\d+)"/>|(?P<shape>.*?))</svg>',
    re.DOTALL,
)
_RING = 'fill="none" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="12" r="18" stroke-width="1.4"/>'


def as_grounds(content: str, page: str, colour: str) -> tuple[str, dict[str, bytes]]:
    """`content`, a part of `page`, with drawings in `colour` as grounds of its headings, and these by their names."""
    shared = {found["name"]: found["shape"] for found in _SHARED.finditer(page)}
    files: dict[str, bytes] = {}

    def grounded(found: re.Match[str]) -> str:
        drawing = _file(shared[found["name"]] if found["name"] else found["shape"], colour)
        name = f"{FOLDER}/{sha256(drawing).hexdigest()[:10]}.svg"
        files[name] = drawing
        return f'<h2{found["more"]} class="pictured" style="background-image: url({name})">'

    return _DRAWN.sub(grounded, content), files


def _file(shape: str, colour: str) -> bytes:
    look = f'xmlns="http://www.w3.org/2000/svg" viewBox="-7 -7 38 38" stroke="{colour}" stroke-width="1.8"'
    return f"<svg {look} {_RING}{shape}</svg>".encode()
