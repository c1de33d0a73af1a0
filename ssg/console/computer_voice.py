"""A computer voice reads a text into a sound file: eSpeak NG speaks, opusenc writes Opus. Neither asks the network."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from ssg.console.outcome import Stopped

SPEAKER = "Eine Computer-Stimme"
"""What the file and the page say of who speaks."""
PACKAGES = {"espeak-ng": "espeak-ng", "opusenc": "opus-tools"}
"""Each program, and Debian's package that holds it."""
WORDS_A_MINUTE = {False: 150, True: 125}
"""How fast it speaks; True is Leichte Sprache."""
PATIENCE = 600
"""Seconds that one page may take."""

_BITRATE = "16"
_SAMPLES = 48_000
"""A second of every Opus file, whatever its sound had before."""
_SERIAL = "1"
"""Else a number of chance; with it, the same text gives the same bytes."""
_HEAD = 4096
_DIGEST, _DAY = re.compile(rb"TEXT-DIGEST=([0-9a-f]{16})"), re.compile(rb"DATE=(\d{4}-\d{2}-\d{2})", re.IGNORECASE)


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
        known = (self.text, self.title, f"{self.is_easy} {WORDS_A_MINUTE[self.is_easy]} {_BITRATE}")
        return sha256("\0".join(known).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Spoken:
    """What a sound file of this voice says of itself."""

    digest: str
    day: date
    seconds: int

    @property
    def clock(self) -> str:
        """2:05."""
        minutes, seconds = divmod(max(self.seconds, 1), 60)
        return f"{minutes}:{seconds:02}"


def expect_programs() -> None:
    """Stopped where a program is missing, with the package that holds it."""
    missing = [name for name in PACKAGES if shutil.which(name) is None]
    if missing:
        packages = " ".join(PACKAGES[name] for name in missing)
        raise Stopped(
            f"Zum Vorlesen fehlt auf diesem Rechner: {_listed(missing)}.",
            f"Installieren Sie unter Debian oder Ubuntu: sudo apt install {packages}",
        )


def speak(speech: Speech, day: date) -> bytes:
    """The sound file. Stopped where a program fails."""
    with TemporaryDirectory(prefix="vorlesen-") as folder:
        wave, opus = Path(folder) / "text.wav", Path(folder) / "text.opus"
        speed = str(WORDS_A_MINUTE[speech.is_easy])
        _run("espeak-ng", "-v", "de", "-s", speed, "-b", "1", "--stdin", "-w", str(wave), told=speech.text)
        _run("opusenc", *_manner(speech, day), str(wave), str(opus))
        return opus.read_bytes()


def spoken(octets: bytes) -> Spoken | None:
    """What a sound file says of itself, or None where this voice did not make it."""
    digest, day = _DIGEST.search(octets, 0, _HEAD), _DAY.search(octets, 0, _HEAD)
    head, last = octets.find(b"OpusHead"), octets.rfind(b"OggS")
    if digest is None or day is None or head < 0:
        return None
    # How many samples the last page ends at, and how many of them come before the sound.
    end = int.from_bytes(octets[last + 6 : last + 14], "little")
    before = int.from_bytes(octets[head + 10 : head + 12], "little")
    return Spoken(digest[1].decode(), date.fromisoformat(day[1].decode()), round((end - before) / _SAMPLES))


def _manner(speech: Speech, day: date) -> Iterator[str]:
    yield from ("--quiet", "--speech", "--bitrate", _BITRATE, "--serial", _SERIAL, "--padding", "0")
    yield from ("--title", speech.title, "--artist", f"{SPEAKER} (eSpeak NG)", "--date", day.isoformat())
    yield from ("--comment", "LANGUAGE=de", "--comment", f"TEXT-DIGEST={speech.digest}")


def _run(name: str, *arguments: str, told: str = "") -> None:
    program = shutil.which(name) or name
    surroundings = {**os.environ, "LC_ALL": "C.UTF-8"}
    try:
        subprocess.run(  # noqa: S603 - a program of PACKAGES, no shell, the text is its input
            (program, *arguments),
            input=told.encode(),
            env=surroundings,
            capture_output=True,
            check=True,
            timeout=PATIENCE,
        )
    except (OSError, subprocess.SubprocessError) as fault:
        raise Stopped(
            f"Das Programm „{name}“ ist beim Vorlesen stehen geblieben.",
            f"Installieren Sie das Paket „{PACKAGES[name]}“ noch einmal, und prüfen Sie, ob noch Platz ist.",
        ) from fault


def _listed(names: Iterable[str]) -> str:
    return " und ".join(f"das Programm „{name}“" for name in names)
