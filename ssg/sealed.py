"""Small files that outlast a run, each below the digest of its content: what is cut, spoiled or foreign shows."""

from hashlib import sha256
from pathlib import Path


def read_sealed(place: Path) -> bytes:
    """What was written there. OSError where nothing is, ValueError where it is not what was written."""
    seal, _, octets = place.read_bytes().partition(b"\n")
    if _seal(octets) != seal:
        message = f"spoiled: {place}"
        raise ValueError(message)
    return octets


def write_sealed(place: Path, octets: bytes) -> None:
    """All of it or nothing. OSError where the system refuses.

    A second program that writes there now may spoil it, which shows. Names of their own would stay when one is killed.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_name(f"{place.name}.new")
    try:
        fresh.write_bytes(_seal(octets) + b"\n" + octets)
        fresh.replace(place)
    finally:
        fresh.unlink(missing_ok=True)


def _seal(octets: bytes) -> bytes:
    return sha256(octets).hexdigest().encode()
