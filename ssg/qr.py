"""QR codes: an address that a telephone reads from paper."""

from functools import lru_cache

MARGIN = 2
"""Modules of white around the pattern; the paper around it adds the rest of the four that readers need."""
_MASK = 3
"""Any of the eight masks can be read. Trying all of them to find the prettiest takes four times as long."""


@lru_cache(maxsize=512)
def qr_svg(address: str) -> str:
    """The address as a QR code: one path in an SVG, hidden from screen readers because the address stands beside it."""
    import segno

    code = segno.make_qr(address, error="l", mask=_MASK)
    drawn = code.svg_inline(border=MARGIN, omitsize=True, svgclass="qr", lineclass=None)
    return drawn.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
