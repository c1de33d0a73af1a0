"""QR codes: an address that a telephone reads from paper."""

from functools import lru_cache

MARGIN = 2
"""Modules of white around the pattern; the paper around it adds the rest of the four that readers need."""
_MASK = 3
"""Any of the eight masks can be read. Trying all of them to find the prettiest takes four times as long."""
_AS_IT_IS = 0
"""Not compressed, so that it does not depend on the version of a library which bytes come out."""


@lru_cache(maxsize=512)
def qr_image(address: str) -> str:
    """The address as a QR code: a data URI with one point a module, a fourth of what lines would take."""
    import segno

    code = segno.make_qr(address, error="l", mask=_MASK)
    return code.png_data_uri(scale=1, border=MARGIN, compresslevel=_AS_IT_IS)
