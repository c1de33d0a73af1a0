"""Photographs: their shape from their first octets, their versions, and nothing that a camera hid."""

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms, ImageFile
from PIL.TiffImagePlugin import IFDRational

from ssg.pictures.headers import shape
from ssg.pictures.scaling import Original, Prepared, prepare

SORTS = {"png": "PNG", "jpg": "JPEG", "webp": "WEBP", "avif": "AVIF"}


def photo(ending: str, size: tuple[int, int] = (1600, 1050), **settings: Any) -> bytes:
    octets = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(octets, SORTS[ending], **settings)
    return octets.getvalue()


def located() -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F] = "KAMERA-X"
    exif[0x0112] = 6  # the camera was held upright
    exif.get_ifd(0x8825).update({1: "N", 2: (IFDRational(51), IFDRational(30), IFDRational(0))})
    return exif


def prepared(folder: Path, ending: str, octets: bytes, *, scale: bool = True) -> Prepared:
    (folder / f"a.{ending}").write_bytes(octets)
    return prepare(Original(path=f"a.{ending}", digest=""), content=str(folder), scale=scale)


class TestShape:
    @pytest.mark.parametrize("ending", SORTS)
    @pytest.mark.parametrize("size", [(1, 1), (300, 7), (1023, 2047)])
    def test_of_photographs(self, ending: str, size: tuple[int, int]) -> None:
        assert shape(ending, photo(ending, size)) == size

    def test_of_other_kinds_of_webp(self) -> None:
        assert shape("webp", photo("webp", (300, 200), lossless=True)) == (300, 200)
        assert shape("webp", photo("webp", (300, 200), exif=located())) == (300, 200)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('<svg xmlns="x" viewBox="0 0 320 210">', (320, 210)),
            ("<?xml version='1.0'?><svg height='9.6' width='12px'>", (12, 10)),
            ('<svg width="100%" height="100%">', None),
            ('<svg viewBox="0 0 0 10">', None),
        ],
    )
    def test_of_drawings(self, text: str, expected: tuple[int, int] | None) -> None:
        assert shape("svg", text.encode()) == expected

    @pytest.mark.parametrize("ending", SORTS)
    def test_no_start_of_a_file_is_too_short(self, ending: str) -> None:
        octets = photo(ending, (30, 20))
        for length in range(min(len(octets), 400)):
            assert shape(ending, octets[:length]) in {None, (30, 20)}


class TestVersions:
    def test_they_are_smaller_and_in_modern_formats(self, tmp_path: Path) -> None:
        made = prepared(tmp_path, "jpg", photo("jpg"))
        assert (made.width, made.height) == (1440, 945)
        told = [(each.ending, each.width, shape(each.ending, each.octets)) for each in made.versions]
        widths = ((480, 315), (960, 630), (1440, 945))
        assert told == [(ending, size[0], size) for ending in ("avif", "webp") for size in widths]
        assert shape("jpg", made.fallback) == (1440, 945)

    def test_no_version_is_wider_than_the_picture(self, tmp_path: Path) -> None:
        made = prepared(tmp_path, "png", photo("png", (500, 100)))
        assert {each.width for each in made.versions} == {480, 500}

    @pytest.mark.parametrize("ending", SORTS)
    def test_the_bytes_are_the_same_every_time(self, tmp_path: Path, ending: str) -> None:
        octets = photo(ending, (700, 400))
        assert prepared(tmp_path, ending, octets) == prepared(tmp_path, ending, octets)

    def test_they_survive_being_kept(self, tmp_path: Path) -> None:
        made = prepared(tmp_path, "jpg", photo("jpg", (50, 40)))
        assert Prepared.model_validate_json(made.model_dump_json()) == made

    def test_transparent_pictures_stay_so(self, tmp_path: Path) -> None:
        octets = io.BytesIO()
        Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(octets, "PNG")
        made = prepared(tmp_path, "png", octets.getvalue())
        assert Image.open(io.BytesIO(made.fallback)).convert("RGBA").getpixel((5, 5)) == (0, 0, 0, 0)


def swapped() -> bytes:
    """A colour profile in which red means blue, and blue red."""
    octets = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return octets.replace(b"rXYZ", b"????").replace(b"bXYZ", b"rXYZ").replace(b"????", b"bXYZ")


class TestColours:
    @pytest.mark.parametrize(
        ("mode", "profile", "expected"),
        [
            ("RGB", swapped(), (0, 0, 255)),
            ("RGBA", swapped(), (0, 0, 255)),
            ("P", swapped(), (0, 0, 255)),
            ("RGB", b"", (255, 0, 0)),
            ("RGB", b"broken", (255, 0, 0)),
            ("L", swapped(), (76, 76, 76)),
        ],
    )
    def test_they_are_those_that_the_profile_means(
        self, tmp_path: Path, mode: str, profile: bytes, expected: tuple[int, ...]
    ) -> None:
        octets = io.BytesIO()
        Image.new("RGB", (40, 40), (255, 0, 0)).convert(mode).save(octets, "PNG", icc_profile=profile)
        made = prepared(tmp_path, "png", octets.getvalue())
        for published in (made.fallback, *(each.octets for each in made.versions)):
            shown = Image.open(io.BytesIO(published))
            assert "icc_profile" not in shown.info
            seen = shown.convert("RGB").getpixel((5, 5))
            assert isinstance(seen, tuple)
            assert max(abs(one - other) for one, other in zip(seen, expected, strict=True)) < 8


class TestHiddenFacts:
    @pytest.mark.parametrize("ending", SORTS)
    def test_nothing_of_the_camera_is_published(self, tmp_path: Path, ending: str) -> None:
        octets = photo(ending, (600, 400), exif=located())
        assert b"KAMERA-X" in octets
        made = prepared(tmp_path, ending, octets)
        for published in (made.fallback, *(each.octets for each in made.versions)):
            assert b"KAMERA-X" not in published
            assert not Image.open(io.BytesIO(published)).getexif()

    def test_the_picture_stands_upright(self, tmp_path: Path) -> None:
        made = prepared(tmp_path, "jpg", photo("jpg", (600, 400), exif=located()))
        assert (made.width, made.height) == (400, 600)

    @pytest.mark.parametrize("ending", SORTS)
    def test_without_the_extra_they_are_told(self, tmp_path: Path, ending: str) -> None:
        assert prepared(tmp_path, ending, photo(ending, (60, 40)), scale=False) == Prepared(width=60, height=40)
        hiding = photo(ending, (60, 40), exif=located())
        assert prepared(tmp_path, ending, hiding, scale=False).problem == "DA313"


class TestHostilePictures:
    @pytest.mark.parametrize("ending", SORTS)
    def test_half_a_picture(self, tmp_path: Path, ending: str) -> None:
        octets = photo(ending, (600, 400))
        assert prepared(tmp_path, ending, octets[: len(octets) // 2]).problem == "DA311"

    def test_half_a_picture_is_broken_after_booklets_too(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # what the maker of booklets sets
        octets = photo("png", (600, 400))
        assert prepared(tmp_path, "png", octets[: len(octets) // 2]).problem == "DA311"

    def test_another_format_behind_the_right_beginning(self, tmp_path: Path) -> None:
        assert prepared(tmp_path, "jpg", photo("png", (60, 40))).problem == "DA311"
        assert prepared(tmp_path, "png", photo("png", (60, 40))[:33] + b"x" * 99).problem == "DA311"

    def test_a_bomb_of_pixels_is_not_opened(self, tmp_path: Path) -> None:
        octets = bytearray(photo("png", (60, 40)))
        octets[16:24] = (60_000).to_bytes(4, "big") * 2
        made = prepared(tmp_path, "png", bytes(octets))
        assert (made.problem, made.width) == ("DA312", 60_000)
