"""Where releases lie: `releases/<tree>/`, one of which a symbolic link `current` shows to readers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from ssg.publish.release import Listing, Release
from ssg.publish.stop import PublishStopped

RELEASES = "releases"
CURRENT = "current"
ORDER = "order"
"""The file that names releases in the order in which they were published, the newest first."""
LISTED = ".sha256"
PART = ".part"
KEPT = 3


@dataclass(frozen=True)
class Standing:
    """What is there."""

    current: str | None = None
    releases: Mapping[str, float] = field(default_factory=dict)
    """When each was brought, in seconds of the clock; the one that was published last comes first."""
    listing: Listing = field(default_factory=dict)
    """What the current one holds."""


class Place(Protocol):
    """A folder for releases, here or on another machine. Everything raises PublishStopped or WriteFailed."""

    @property
    def shown(self) -> str:
        """As its user writes it."""

    def standing(self) -> Standing:
        """Look, and change nothing."""

    def is_whole(self, tree: str) -> bool:
        """Whether a release is still what its list says."""

    def mend(self, release: Release) -> None:
        """Put right, file by file, what is damaged in the release that readers see."""

    def bring(self, release: Release, beside: Standing) -> None:
        """Transfer, compare with the digests, wait for the disk; then the release lies there under its name."""

    def show(self, tree: str) -> None:
        """Let readers see this one from now on, as the newest; drop all but the last three."""

    def show_again(self, tree: str) -> None:
        """Let readers see an older one."""


def not_ours(shown: str) -> PublishStopped:
    """Somebody else's files would be in danger."""
    return PublishStopped(
        f"In „{shown}“ liegen Dateien, die nicht von diesem Befehl sind.",
        "Nennen Sie einen leeren Ordner oder den, in dem „releases“ liegt.",
    )


class Damaged(PublishStopped):
    """What lies there is not what was sent."""

    def __init__(self, shown: str, tree: str) -> None:
        super().__init__(
            f"In „{shown}/{RELEASES}/{tree[:12]}…“ ist nicht alles so angekommen, wie es hier liegt. "
            "Zu sehen ist der alte Stand.",
            "Starten Sie noch einmal.",
        )
