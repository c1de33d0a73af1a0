import struct
import zlib
from base64 import b64decode

import pytest
import segno

from ssg.qr import MARGIN, qr_image
from tests.small_site import parsed, shown

ADDRESS = "https://www.musterkreis.example/musterkreis/leicht/programme/neu/"
SIGNATURE = 8
FRAME = 12
"""Length, name and check sum of a part of a PNG file."""


def dark(address: str) -> set[tuple[int, int]]:
    """(row, column) of every dark point of the picture, which has one bit a point."""
    png = b64decode(qr_image(address).removeprefix("data:image/png;base64,"), validate=True)
    parts, at = {}, SIGNATURE
    while at < len(png):
        length, name = struct.unpack_from(">I4s", png, at)
        parts[name] = png[at + 8 : at + 8 + length]
        at += FRAME + length
    width, height, depth, colours = struct.unpack_from(">IIBB", parts[b"IHDR"])
    assert (depth, colours) == (1, 0), "one bit a point, black or white"
    size = (width + 7) // 8 + 1
    rows = [zlib.decompress(parts[b"IDAT"])[row * size + 1 : (row + 1) * size] for row in range(height)]
    return {(y, x) for y, row in enumerate(rows) for x in range(width) if not row[x // 8] >> (7 - x % 8) & 1}


class TestCode:
    def test_it_draws_the_pattern_of_the_address(self) -> None:
        matrix = segno.make_qr(ADDRESS, error="l", mask=3).matrix
        expected = {(y + MARGIN, x + MARGIN) for y, row in enumerate(matrix) for x, cell in enumerate(row) if cell}
        assert dark(ADDRESS) == expected

    def test_it_stays_small(self) -> None:
        assert len(qr_image(ADDRESS)) < 600

    @pytest.mark.parametrize("address", ["https://x.example/?a=<b>&c='\"", "https://übung.example/"])
    def test_nothing_of_the_address_is_text(self, address: str) -> None:
        assert dark(address)


class TestPages:
    def test_a_page_with_a_web_address_shows_it_as_code_and_as_words(self) -> None:
        """Beside the contact: alone it could begin a sheet of its own."""
        root = parsed(shown("musterkreis/leicht/programme/neu/index.html"))
        beside = next(each for each in root.iter() if each.attrib.get("class") == "beside")
        paper = next(each for each in beside if each.attrib.get("class") == "paper here")
        assert "www.landkreis.example/musterkreis/leicht/programme/neu" in "".join(paper.itertext())
        assert [each.attrib["class"] for each in paper.iter() if each.tag.endswith("img")] == ["qr"]

    def test_without_a_web_address_there_is_no_code(self) -> None:
        root = parsed(shown("leerkreis/index.html"))
        assert not [each for each in root.iter() if each.attrib.get("class") == "qr"]
