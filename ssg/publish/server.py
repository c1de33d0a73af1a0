"""Releases on a web server: ssh runs the steps there, rsync transfers."""

import re
import shlex
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from ssg.publish.place import PART, RELEASES, Damaged, Standing, not_ours
from ssg.publish.release import LASTING, Release, read_listing, written
from ssg.publish.stop import PublishStopped
from ssg.publish.tool import call, refused

NOT_OURS, NO_MATCH, BUSY = 64, 65, 66
"""How the steps end where they refuse."""

_STANDING = re.compile(rb"(release|current) ([0-9a-f]{64})(?: (\d{1,12}))?")


@dataclass(frozen=True)
class Server:
    """A Place that ssh leads to. Host and folder have checked characters."""

    host: str
    """With the user's name, if ssh's own configuration does not know it."""
    folder: str
    port: int | None = None

    @property
    def shown(self) -> str:
        """As its user writes it."""
        return f"{self.host}:{self.folder}"

    def standing(self) -> Standing:
        """Look, and change nothing."""
        told = self._step("look")
        dates: dict[str, float] = {}
        current = None
        for word, tree, seconds in (found.groups() for found in map(_STANDING.fullmatch, told.split(b"\n")) if found):
            if word == b"current":
                current = tree.decode()
            else:
                dates[tree.decode()] = float(seconds or 0)
        return Standing(current, dates, read_listing(told))

    def is_whole(self, tree: str) -> bool:
        """Whether a release is still what its list says."""
        try:
            self._step("whole", tree)
        except Damaged:
            return False
        return True

    def mend(self, release: Release) -> None:
        """Put right, file by file, what is damaged in the release that readers see."""
        self._transfer(release, release.tree)
        self._compare("mended", release)

    def bring(self, release: Release, beside: Standing) -> None:
        """Transfer what differs; what the releases there have already is the same file under another name."""
        self._step("begin", release.tree)
        links = (f"--link-dest=../{tree}" for tree in beside.releases if tree != release.tree)
        self._transfer(release, f"{release.tree}{PART}", "--delete", *links)
        self._compare("check", release)

    def show(self, tree: str) -> None:
        """Readers see this one from now on, as the newest; all but the last three are dropped."""
        self._step("show", tree, LASTING.pattern)

    def show_again(self, tree: str) -> None:
        """Readers see an older one."""
        self._step("show_again", tree, LASTING.pattern)

    def _compare(self, step: str, release: Release) -> None:
        listing = written(release.whole_listing)
        self._step(step, release.tree, sha256(listing).hexdigest(), told=listing)

    def _transfer(self, release: Release, folder: str, *more: str) -> None:
        below = [release.site, *([release.twins_below] if release.twins_below else [])]
        arguments = [
            "--recursive",
            "--perms",
            "--chmod=D755,F644",
            "--checksum",
            "--compress",
            *more,
            f"--rsh={shlex.join(['ssh', *self._options()])}",
            "--",
            *(f"{each.absolute()}/" for each in below),
            f"{self.host}:{self.folder}/{RELEASES}/{folder}/",
        ]
        code, _, complaint = call("rsync", arguments, self.shown)
        if code:
            raise refused(self.shown, complaint)

    def _step(self, name: str, *operands: str, told: bytes = b"") -> bytes:
        command = shlex.join(["sh", "-c", _steps(), "leichtbau", name, self.folder, *operands])
        code, said, complaint = call("ssh", [*self._options(), "--", self.host, command], self.shown, told)
        if code == NOT_OURS:
            raise not_ours(self.shown)
        if code == NO_MATCH:
            raise Damaged(self.shown, operands[0])
        if code == BUSY:
            raise PublishStopped(f"In „{self.shown}“ wird gerade veröffentlicht.", "Starten Sie später noch einmal.")
        if code:
            raise refused(self.shown, complaint)
        return said

    def _options(self) -> list[str]:
        return ["-p", str(self.port)] if self.port else []


@cache
def _steps() -> str:
    return Path(__file__).with_name("steps.sh").read_text("utf-8")
