"""What the site is made of: a text at a path, or a file taken over unread."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Output:
    """A text that the program made. `path` is relative to the site, `source` to the content folder, both with `/`."""

    path: str
    text: str
    source: str


@dataclass(frozen=True)
class Copy:
    """A file taken over unread: from `origin`, or the `octets` that the program made."""

    path: str
    origin: Path | None = None
    octets: bytes | None = None
