"""Attachments → the same with their shapes and versions, and what to publish of them.

Every picture gets its width and height, so that pages keep the room for it. With Pillow (the extra `images`),
photographs also get smaller versions in modern formats, and nothing of what a camera hid in the file is published.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from ssg.diagnostic import Diagnostic, Span
from ssg.draft import Attachment, Raster, Version
from ssg.output import Copy
from ssg.pictures.picture_problems import BROKEN, HIDDEN_FACTS, TOO_MANY_PIXELS
from ssg.pictures.scaling import PIXEL_LIMIT, Original, Prepared, prepare
from ssg.work import Work

FOLDER = "bilder"
_PROBLEMS = {each.code: each for each in (BROKEN, HIDDEN_FACTS, TOO_MANY_PIXELS)}


def depict(
    content: Path, attachments: Sequence[Attachment], work: Work
) -> tuple[tuple[Attachment, ...], tuple[Copy, ...], tuple[Diagnostic, ...]]:
    """The attachments with their shapes, everything to publish of them, and what is wrong with pictures."""
    pictures = [each for each in attachments if each.path.split("/")[1] == FOLDER]
    originals = [Original(path=each.path, digest=each.digest) for each in pictures]
    has_pillow = find_spec("PIL") is not None
    task = partial(prepare, content=str(content), scale=has_pillow)
    made = work.at_home.each(task, originals, Prepared, key=partial(_key, scale=has_pillow))
    prepared = {each.path: one for each, one in zip(pictures, made, strict=True)}
    shaped = tuple(_shaped(each, prepared.get(each.path)) for each in attachments)
    copies = tuple(copy for each in attachments for copy in _copies(content, each, prepared.get(each.path)))
    return shaped, copies, tuple(_findings(prepared.items()))


def _key(original: Original, *, scale: bool) -> object:
    """The same content is worked on once, under whatever name it comes."""
    return original.digest, original.ending, scale


def _shaped(attachment: Attachment, prepared: Prepared | None) -> Attachment:
    if prepared is None or not prepared.width:
        return attachment
    versions = tuple(
        Version(_version_path(attachment, each.width, each.ending), each.width, f"image/{each.ending}")
        for each in prepared.versions
    )
    return replace(attachment, raster=Raster(prepared.width, prepared.height, versions))


def _copies(content: Path, attachment: Attachment, prepared: Prepared | None) -> Iterator[Copy]:
    if prepared is None or not prepared.fallback:
        yield Copy(attachment.path, origin=content / attachment.path)
        return
    yield Copy(attachment.path, octets=prepared.fallback)
    for each in prepared.versions:
        yield Copy(_version_path(attachment, each.width, each.ending), octets=each.octets)


def _version_path(attachment: Attachment, width: int, ending: str) -> str:
    """Its name tells its content, so it never meets another file."""
    return f"{attachment.path.rpartition('.')[0]}-{width}-{attachment.digest[:10]}.{ending}"


def _findings(prepared: Iterable[tuple[str, Prepared]]) -> Iterator[Diagnostic]:
    for path, each in prepared:
        if each.problem:
            size = f"{each.width} mal {each.height}"
            yield _PROBLEMS[each.problem].at(Span(path), size=size, limit=str(PIXEL_LIMIT // 1_000_000))
