"""One picture, opened once: its shape, and its versions for small and large windows. The same bytes every time."""

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict

from ssg.pictures.headers import shape

if TYPE_CHECKING:
    from PIL.Image import Image

PIXEL_LIMIT = 50_000_000
WIDTHS = (480, 960, 1440)
"""In pixels: a phone, a phone with a fine display or a column of text, a large window."""

_DECODERS = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "webp": "WEBP", "avif": "AVIF"}
_MODERN: dict[str, dict[str, Any]] = {
    "avif": {"quality": 60, "speed": 8, "max_threads": 1},
    "webp": {"quality": 78, "method": 4},
}
_CAMERA = (b"Exif\0\0", b"eXIf", b"EXIF", b"<x:xmpmeta")
_HEAD = 1 << 18


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, ser_json_bytes="base64", val_json_bytes="base64")


class Original(_Value):
    """A picture in the content folder."""

    path: str
    digest: str

    @property
    def ending(self) -> str:
        """Without a dot, in small letters."""
        return self.path.rpartition(".")[2].lower()


class Rendition(_Value):
    """One version of a picture."""

    width: int
    ending: str
    octets: bytes


class Prepared(_Value):
    """What is known of a picture, and what to publish of it."""

    width: int = 0
    height: int = 0
    problem: str = ""
    """The code of what is wrong with it."""
    fallback: bytes = b""
    """The picture in its own format, without what the camera wrote; empty where the file itself is published."""
    versions: tuple[Rendition, ...] = ()


def prepare(original: Original, *, content: str, scale: bool) -> Prepared:
    """Look at one picture. With `scale`, make its versions too."""
    octets = (Path(content) / original.path).read_bytes()
    found = shape(original.ending, octets)
    if original.ending == "svg":
        return Prepared(width=found[0], height=found[1]) if found else Prepared()
    if found is None:
        return Prepared(problem="DA311")
    width, height = found
    if width * height > PIXEL_LIMIT:
        return Prepared(width=width, height=height, problem="DA312")
    if scale:
        return _scaled(original.ending, octets)
    hides = any(mark in octets[:_HEAD] for mark in _CAMERA)
    return Prepared(width=width, height=height, problem="DA313" if hides else "")


def _scaled(ending: str, octets: bytes) -> Prepared:
    import warnings

    from PIL import Image, ImageFile, ImageOps

    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint, once loaded, lets half a picture pass for the whole process
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(octets), formats=[_DECODERS[ending]]) as opened:
                opened.load()
                upright = ImageOps.exif_transpose(opened)
                picture = _for_screens(upright, "RGBA" if _is_transparent(upright) else "RGB")
    except Exception:  # noqa: BLE001 - decoders of five formats, each with faults of its own kind
        return Prepared(problem="DA311")
    largest = _narrowed(picture, WIDTHS[-1])
    return Prepared(
        width=largest.width,
        height=largest.height,
        fallback=_written(largest, _DECODERS[ending], {"quality": 82, "optimize": True}),
        versions=tuple(
            Rendition(width=each.width, ending=modern, octets=_written(each, modern, settings))
            for modern, settings in _MODERN.items()
            for each in _sizes(picture)
        ),
    )


def _for_screens(picture: "Image", mode: str) -> "Image":
    """The colours that its profile means: what is published has none, so that browsers take it for sRGB."""
    from PIL import ImageCms

    profile = picture.info.get("icc_profile")
    plain = picture if picture.mode in {"L", "RGB", "CMYK"} else picture.convert(mode)
    if not profile:
        return plain.convert(mode)
    try:
        meant = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        shown = ImageCms.profileToProfile(plain, meant, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError):  # a profile for colours of another kind, or a broken one
        return plain.convert(mode)
    return shown or plain.convert(mode)


def _is_transparent(picture: "Image") -> bool:
    return "A" in picture.getbands() or "transparency" in picture.info


def _sizes(picture: "Image") -> list["Image"]:
    """From narrow to wide, none wider than the picture itself."""
    widths = {min(width, picture.width) for width in WIDTHS}
    return [_narrowed(picture, width) for width in sorted(widths)]


def _narrowed(picture: "Image", width: int) -> "Image":
    if picture.width <= width:
        return picture
    return picture.resize((width, max(1, round(picture.height * width / picture.width))), resample=3)


def _written(picture: "Image", sort: str, settings: dict[str, Any]) -> bytes:
    """Only what is seen: no profile, no place, no time."""
    if sort == "JPEG" and picture.mode == "RGBA":
        picture = picture.convert("RGB")
    bare = picture.copy()
    bare.info = {}
    octets = io.BytesIO()
    bare.save(octets, sort, **settings)
    return octets.getvalue()
