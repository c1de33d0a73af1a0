"""Who is measured: this program and its peers, each with a project folder of its own."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.documents import Site
from benchmarks.peers import Peer, peers
from ssg.project import ROOT

OURS = "leichtbau"
_LAYOUT = "templates/layouts/base.html"


@dataclass
class Contestant:
    """A generator in its working folder."""

    name: str
    version: str
    folder: Path
    program: tuple[str, ...]
    output: Path
    """The folder of its pages."""
    left: tuple[str, ...]
    """What it keeps between runs, besides the pages."""
    held: dict[str, str] = field(default_factory=dict)

    def hold(self, files: Mapping[str, str]) -> None:
        """Make the sources these, touching only what differs from the ones before."""
        for path in self.held.keys() - files.keys():
            (self.folder / path).unlink()
        for path, text in files.items():
            if self.held.get(path) != text:
                target = self.folder / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(text.encode())
        self.held = dict(files)

    def clean(self) -> None:
        """Remove pages and whatever else a run left."""
        for folder in (self.output, *(self.folder / each for each in self.left)):
            shutil.rmtree(folder, ignore_errors=True)

    def command(self, options: tuple[str, ...]) -> list[str]:
        """What is run; options are for our own program alone."""
        return [*self.program, *(options if self.name == OURS else ())]


def ours(folder: Path) -> Contestant:
    """A copy of this program: whoever works on it meanwhile would make its cache worthless."""
    for name in ("ssg", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "build.py", folder)
    program = (sys.executable, "build.py")
    return Contestant(OURS, "", folder, program, folder / "site", (".cache", ".site.leichtbau"))


def our_files(content: Mapping[str, str], note: str) -> dict[str, str]:
    """The sources of our project; `note` stands at the end of each page."""
    layout = (ROOT / _LAYOUT).read_text(encoding="utf-8")
    noted = layout.replace("</main>", f"<p>{note}</p>\n</main>") if note else layout
    return {_LAYOUT: noted} | {f"content/{path}": text for path, text in content.items()}


def peers_in(tools: Path, wanted: list[str], folder: Path) -> Iterator[Contestant]:
    """Those of the peers that are installed below `tools`."""
    for name, peer in peers().items():
        program = peer.program(tools) if name in wanted else None
        if program is not None:
            command = tuple(peer.command(program))
            yield Contestant(
                name, _version(peer, program), folder / name, command, folder / name / peer.OUTPUT, peer.LEFT
            )


def missing_peers(tools: Path, wanted: list[str]) -> list[str]:
    """Those that were asked for and are not installed."""
    return [name for name, peer in peers().items() if name in wanted and peer.program(tools) is None]


def peer_files(name: str, site: Site) -> dict[str, str]:
    """The sources of a peer's project."""
    return dict(peers()[name].files(site))


def _version(peer: Peer, program: Path) -> str:
    said = subprocess.run(peer.version(program), capture_output=True, text=True, check=True).stdout
    return "".join(re.findall(r"\d+(?:\.\d+)+", said)[:1])
