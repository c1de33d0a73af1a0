"""A part on its way from a worker: its texts are one small piece, and only one county's are unpacked at a time."""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ssg.county import Part, Told
from ssg.output import Copy, Kept, Output

QUICK = 1
"""Pages are alike and shrink to an eighth: more effort would take longer than it saves."""


@dataclass(frozen=True)
class Parcel:
    """A Part that was built just now."""

    told: Told
    copies: tuple[Copy | Kept, ...]
    keys: Mapping[str, str]
    labels: tuple[tuple[str, str, int], ...]
    """Path, source and number of octets of each text."""
    octets: bytes

    @classmethod
    def of(cls, part: Part) -> "Parcel":
        """The part, packed."""
        outputs = [each for each in part.outputs if isinstance(each, Output)]
        labels = tuple((each.path, each.source, len(each.octets)) for each in outputs)
        packed = b"".join(_packed(each.octets for each in outputs))
        return cls(part.told, part.copies, part.keys, labels, packed)

    @property
    def part(self) -> Part:
        """The part, unpacked."""
        return Part(self.told, tuple(self._outputs()), self.copies, self.keys)

    def _outputs(self) -> Iterator[Output]:
        octets, place = zlib.decompress(self.octets), 0
        for path, source, size in self.labels:
            yield Output(path, octets[place : place + size].decode(), source)
            place += size


def _packed(texts: Iterable[bytes]) -> Iterator[bytes]:
    packer = zlib.compressobj(QUICK)
    yield from map(packer.compress, texts)
    yield packer.flush()
