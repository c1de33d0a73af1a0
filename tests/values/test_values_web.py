import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from ssg.values import FileSize, WebAddress, in_words


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("www.bamf.de", "https://www.bamf.de"),
        ("ankommenapp.de/APP/DE/Startseite", "https://ankommenapp.de/APP/DE/Startseite"),
        ("https://www.bamf.de/", "https://www.bamf.de/"),
        ("http://www.bamf.de/a?b=1&c=2#d", "http://www.bamf.de/a?b=1&c=2#d"),
        ("HTTPS://WWW.BAMF.de/Pfad", "https://www.bamf.de/Pfad"),
        ("  www.bamf.de\n", "https://www.bamf.de"),
        ("www.bamf.de:8080/x", "https://www.bamf.de:8080/x"),
        ("x.de/?tx_news[uid]=5", "https://x.de/?tx_news%5Buid%5D=5"),
        ("x.de/a%20b", "https://x.de/a%20b"),
        ("www.müller.de/größe", "https://www.xn--mller-kva.de/gr%C3%B6%C3%9Fe"),
    ],
)
def test_an_address_is_completed_and_shown_as_written(written: str, href: str) -> None:
    address = WebAddress.read(written)
    assert address.href == href
    assert address.display == written.strip()
    assert in_words(address, easy=True) == written.strip()


@pytest.mark.parametrize(
    "written", ["javascript:alert(1)", "JavaScript:x", "data:text/html,x", "mailto:a@b.de", "ftp://x.de"]
)
def test_only_https_and_http_are_allowed(written: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        WebAddress.read(written)
    assert refused.value.type == "scheme_refused"
    assert refused.value.context == {
        "written": written,
        "scheme": written.partition(":")[0],
        "allowed": "https und http",
    }


@pytest.mark.parametrize(
    "written",
    [
        "Seite vom BAMF",
        "https://bamf",
        "//www.bamf.de",
        "/programme/x",
        "https://user@www.bamf.de",
        "https://user:word@www.bamf.de",
        "https://www.bamf.de\\@x.de",
        'www.bamf.de/"onclick',
        "www.bamf.de/'x",
        "www.bamf.de/<b>",
        "www.bamf.de/a b",
        "www.bamf.de/%00",
        "www.bamf.de/%0aSet-Cookie",
        "www.bamf.de/%7F",
        "www.bamf.de/%zz",
        "www.bamf%2ede",
        "java\tscript:alert(1)",
        "&#106;avascript:alert(1)",
        "127.0.0.1",
        "www..bamf.de",
        "-x.de",
        "www.bаmf.de",
        "https://www.bamf.de/\u202e",
        "a" * 64 + ".de",
        ".".join(["abcdefghij"] * 30) + ".de",
        "www.bamf.de/" + "a" * 2000,
        "https:www.bamf.de",
    ],
)
def test_what_could_lead_elsewhere_is_refused(written: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        WebAddress.read(written)
    assert refused.value.type == "address_unreadable"


@given(st.text(alphabet="wx.de:/?#[]@!$&'()*+,;=%0aZüß<>\"\\ \t\u202e", max_size=40).map("x.de/".__add__))
def test_every_href_is_plain_ascii_without_anything_to_break_out_of_an_attribute(written: str) -> None:
    try:
        address = WebAddress.read(written)
    except PydanticCustomError:
        return
    assert re.fullmatch(r"https://[a-z0-9.-]+(:[0-9]+)?([/?#][!#$%&()*+,./0-9:;=?@A-Z_a-z~-]*)?", address.href)


@pytest.mark.parametrize(
    ("written", "octets", "standard", "easy"),
    [
        ("22,9 MiB", 24_012_390, "22,9 MB", "etwa 23 Mega-Byte"),
        ("850 KB", 850_000, "850 KB", "850 Kilo-Byte"),
        ("1,2 MB", 1_200_000, "1,2 MB", "etwa 1 Mega-Byte"),
        ("1.024 KiB", 1_048_576, "1.024 KB", "1 Mega-Byte"),
        ("2gb", 2_000_000_000, "2 GB", "2 Giga-Byte"),
        ("12 bytes", 12, "12 Byte", "12 Byte"),
        ("0 KB", 0, "0 KB", "0 Byte"),
    ],
)
def test_a_file_size_has_a_unit_that_readers_know(written: str, octets: int, standard: str, easy: str) -> None:
    size = FileSize.read(written)
    assert (size.written, size.octets) == (written, octets)
    assert in_words(size, easy=False) == standard
    assert in_words(size, easy=True) == easy


@pytest.mark.parametrize("written", ["groß", "5", "1.2 MB", "1,2,3 MB", "-1 MB", "5 TB", "9" * 400 + " MB"])
def test_a_doubtful_size_is_refused(written: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        FileSize.read(written)
    assert refused.value.type == "size_unreadable"


@pytest.mark.parametrize(
    ("octets", "written"),
    [(0, "0 Byte"), (512, "512 Byte"), (1024, "1 KiB"), (1536, "1,5 KiB"), (24_012_390, "22,9 MiB")],
)
def test_a_measured_size_is_shown_in_the_largest_unit_that_it_fills(octets: int, written: str) -> None:
    assert FileSize.measured(octets) == FileSize(written, octets)
