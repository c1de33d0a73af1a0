"""What a computer voice reads from a page, and how a sound file tells which text it reads."""

import re
from dataclasses import dataclass
from hashlib import sha256

SPEAKER = "Eine Computer-Stimme"
"""What the file and the page say of who speaks."""
WORDS_A_MINUTE = {False: 150, True: 125}
"""How fast it speaks; True is Leichte Sprache."""
BITRATE = 16
"""Kilobits a second."""
TAG = "TEXT-DIGEST"
"""The comment of a sound file that names its text."""
HEAD = 4096
"""So many octets of a file hold its comments."""
_DIGEST = re.compile(f"{TAG}=([0-9a-f]{{16}})".encode())


@dataclass(frozen=True)
class Speech:
    """What is to be spoken."""

    title: str
    lines: tuple[str, ...]
    is_easy: bool

    @property
    def text(self) -> str:
        """A paragraph for each line, closed by a full stop: the voice pauses there. Square brackets would be sounds."""
        lines = (line.replace("[", " ").replace("]", " ").strip() for line in self.lines)
        return "\n\n".join(line if line.endswith((".", "!", "?", ":", "…")) else f"{line}." for line in lines) + "\n"

    @property
    def digest(self) -> str:
        """Of all that the sound depends on, but for the programs."""
        known = (self.text, self.title, f"{self.is_easy} {WORDS_A_MINUTE[self.is_easy]} {BITRATE}")
        return sha256("\0".join(known).encode()).hexdigest()[:16]

    def shared_with(self, other: "Speech") -> "Speech":
        """A text that counties share is on a page of each, and has one recording: what all of these pages say."""
        said = frozenset(other.lines)
        return Speech(self.title, tuple(line for line in self.lines if line in said), is_easy=self.is_easy)


def digest_told(head: bytes) -> str:
    """The digest of the text that a sound file reads; empty where this program did not make the file."""
    found = _DIGEST.search(head, 0, HEAD)
    return found[1].decode() if found else ""
