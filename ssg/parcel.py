"""A part on its way from a worker: its texts are one small piece, and only one county's are unpacked at a time."""

import gzip
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

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
        return cls(part.told, part.copies, part.keys, labels, _packed(each.octets for each in outputs))

    @property
    def part(self) -> Part:
        """The part, unpacked."""
        return Part(self.told, tuple(self._outputs()), self.copies, self.keys)

    def _outputs(self) -> Iterator[Output]:
        with gzip.open(BytesIO(self.octets)) as texts:
            for path, source, size in self.labels:
                yield Output(path, texts.read(size).decode(), source)


def _packed(texts: Iterable[bytes]) -> bytes:
    packed = BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=QUICK, mtime=0) as file:
        for text in texts:
            file.write(text)
    return packed.getvalue()
