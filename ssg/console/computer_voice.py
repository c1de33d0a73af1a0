"""A computer voice reads a text into a sound file: eSpeak NG speaks, opusenc writes Opus. Neither asks the network."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from ssg.console.outcome import Stopped
from ssg.speech import BITRATE, HEAD, SPEAKER, TAG, WORDS_A_MINUTE, Speech, digest_told

PACKAGES = {"espeak-ng": "espeak-ng", "opusenc": "opus-tools"}
"""Each program, and Debian's package that holds it."""
PATIENCE = 600
"""Seconds that one page may take."""

_SAMPLES = 48_000
"""A second of every Opus file, whatever its sound had before."""
_SERIAL = "1"
"""Else a number of chance; with it, the same text gives the same bytes."""
_DAY = re.compile(rb"DATE=(\d{4}-\d{2}-\d{2})", re.IGNORECASE)


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
    digest, day = digest_told(octets), _DAY.search(octets, 0, HEAD)
    head, last = octets.find(b"OpusHead"), octets.rfind(b"OggS")
    if not digest or day is None or head < 0:
        return None
    # How many samples the last page ends at, and how many of them come before the sound.
    end = int.from_bytes(octets[last + 6 : last + 14], "little")
    before = int.from_bytes(octets[head + 10 : head + 12], "little")
    return Spoken(digest, date.fromisoformat(day[1].decode()), round((end - before) / _SAMPLES))


def _manner(speech: Speech, day: date) -> Iterator[str]:
    yield from ("--quiet", "--speech", "--bitrate", str(BITRATE), "--serial", _SERIAL, "--padding", "0")
    yield from ("--title", speech.title, "--artist", f"{SPEAKER} (eSpeak NG)", "--date", day.isoformat())
    yield from ("--comment", "LANGUAGE=de", "--comment", f"{TAG}={speech.digest}")


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
