import re
from xml.etree.ElementTree import Element

import html5lib
import pytest
import segno

from ssg.qr import MARGIN, qr_svg
from tests.small_site import parsed, shown

ADDRESS = "https://www.musterkreis.example/musterkreis/leicht/programme/neu/"


def drawn(svg: str) -> Element:
    body = html5lib.parse(svg, namespaceHTMLElements=False).find("body")
    assert body is not None
    return next(iter(body))


def dark(svg: str) -> set[tuple[int, int]]:
    """(row, column) of every dark module that the path draws."""
    path = drawn(svg)[0].attrib["d"]
    found, row, column = set(), 0.0, 0
    for step, numbers in re.findall(r"([Mmh])([^Mmh]*)", path):
        values = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
        if step == "h":
            found |= {(int(row - 0.5), column + each) for each in range(int(values[0]))}
            column += int(values[0])
        else:
            column, row = (int(values[0]), values[1]) if step == "M" else (column + int(values[0]), row + values[1])
    return found


class TestCode:
    def test_it_draws_the_pattern_of_the_address(self) -> None:
        matrix = segno.make_qr(ADDRESS, error="l", mask=3).matrix
        expected = {(y + MARGIN, x + MARGIN) for y, row in enumerate(matrix) for x, cell in enumerate(row) if cell}
        assert dark(qr_svg(ADDRESS)) == expected

    def test_it_stays_small(self) -> None:
        assert len(qr_svg(ADDRESS)) < 2500

    @pytest.mark.parametrize("address", ["https://x.example/?a=<b>&c='\"", "https://übung.example/"])
    def test_nothing_of_the_address_is_text(self, address: str) -> None:
        root = drawn(qr_svg(address))
        assert [each.tag.rpartition("}")[2] for each in root.iter()] == ["svg", "path"]
        assert re.fullmatch(r"[-\d.Mmh ]+", root[0].attrib["d"])


class TestPages:
    def test_a_page_with_a_web_address_shows_it_as_code_and_as_words(self) -> None:
        root = parsed(shown("musterkreis/leicht/programme/neu/index.html"))
        paper = next(each for each in root.iter() if each.attrib.get("class") == "paper")
        assert "www.landkreis.example/musterkreis/leicht/programme/neu" in "".join(paper.itertext())
        assert [each.attrib["class"] for each in paper.iter() if each.tag.endswith("svg")] == ["qr"]

    def test_without_a_web_address_there_is_no_code(self) -> None:
        root = parsed(shown("leerkreis/index.html"))
        assert not [each for each in root.iter() if each.attrib.get("class") == "qr"]
