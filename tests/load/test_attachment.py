"""Pictures and documents: what is published is what its name says, and draws or reads only."""

import hashlib
import io
import zipfile
from unittest.mock import Mock

import pytest

from ssg.draft import Attachment
from ssg.load.attachment import examine

AVIF = b"\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1avif\x00\x00\x00\x00"
GOOD = {
    "a.png": b"\x89PNG\r\n\x1a\n....",
    "a.jpg": b"\xff\xd8\xff\xe0....",
    "a.jpeg": b"\xff\xd8\xff\xe1....",
    "a.webp": b"RIFF\x10\x00\x00\x00WEBPVP8 ",
    "a.avif": AVIF,
    "a.pdf": b"%PDF-1.7\n",
    "a.mp3": b"ID3\x04....",
    "a.m4a": b"\x00\x00\x00\x1cftypM4A \x00\x00\x00\x00M4A mp42",
    "a.ogg": b"OggS\x00\x02..........OpusHead",
    "a.opus": b"OggS\x00\x02..........OpusHead",
    "a.mp4": b"\x00\x00\x00\x1cftypisom\x00\x00\x02\x00isomiso2",
    "a.webm": b"\x1aE\xdf\xa3\x9fB\x86\x81",
    "a.vtt": b"WEBVTT\n\n00:00.000 --> 00:02.000\nGuten Tag.\n",
    "a.csv": "Ort;Telefon\nNordhausen;03631 911\n".encode("cp1252"),
}


def package(*parts: str, kind: str = "") -> bytes:
    octets = io.BytesIO()
    with zipfile.ZipFile(octets, "w") as file:
        if kind:
            file.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        for part in parts:
            file.writestr(part, "x")
    return octets.getvalue()


GOOD |= {
    "a.docx": package("[Content_Types].xml", "word/document.xml"),
    "a.xlsx": package("[Content_Types].xml", "xl/workbook.xml"),
    "a.odt": package("content.xml", kind="text"),
    "a.ods": package("content.xml", kind="spreadsheet"),
}


def codes(path: str, octets: bytes) -> list[str]:
    return [each.code for each in examine(path, io.BytesIO(octets)).diagnostics]


@pytest.mark.parametrize("name", GOOD)
def test_content_that_fits_is_taken_with_size_and_digest(name: str) -> None:
    octets = GOOD[name]
    expected = Attachment(f"n/bilder/{name}", len(octets), hashlib.sha256(octets).hexdigest())
    assert examine(f"n/bilder/{name}", io.BytesIO(octets)) == (expected, ())


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize(
    "octets", [b"<!doctype html><script>", b"MZ\x00\x00", b"\x00" * 40, b"PK\x03\x04\x00" + b"." * 60]
)
def test_content_that_does_not_fit_is_refused(name: str, octets: bytes) -> None:
    value, found = examine(name, io.BytesIO(octets))
    assert value is None
    assert [each.code for each in found] == ["DA301"]


def test_the_likely_ending_is_offered() -> None:
    found = examine("a.png", io.BytesIO(GOOD["a.jpg"])).diagnostics
    assert "„.jpg“" in found[0].hint


@pytest.mark.parametrize(("name", "other"), [("a.docx", "a.xlsx"), ("a.odt", "a.ods"), ("a.xlsx", "a.odt")])
def test_packages_are_told_apart(name: str, other: str) -> None:
    assert codes(name, GOOD[other]) == ["DA301"]


@pytest.mark.parametrize(
    ("name", "octets"),
    [
        ("a.docx", package("word/document.xml", "word/vbaProject.bin")),
        ("a.odt", package("content.xml", "Basic/Standard/Modul1.xml", kind="text")),
    ],
)
def test_programs_in_documents_are_refused(name: str, octets: bytes) -> None:
    assert codes(name, octets) == ["DA303"]


@pytest.mark.parametrize("name", [*GOOD, "a.svg"])
def test_an_empty_file_is_told(name: str) -> None:
    assert codes(name, b"") == ["DA302"]


def test_a_picture_of_lines_may_not_be_large() -> None:
    found = examine("a.svg", io.BytesIO(b" " * (600 << 10))).diagnostics
    assert [each.code for each in found] == ["DA014"]
    assert "0,5 MiB" in found[0].message


def test_pictures_of_lines_are_examined() -> None:
    assert codes("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>') == ["DA307"]
    assert codes("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>') == []


def test_a_package_of_very_many_parts_is_none_that_an_office_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("word/document.xml", "<x/>")
        for number in range(300):
            package.writestr(f"word/{number}{'x' * 20_000}", "")
    monkeypatch.setattr(zipfile, "ZipFile", Mock(side_effect=AssertionError("its list is read")))
    assert [each.code for each in examine("a.docx", packed).diagnostics] == ["DA301"]
