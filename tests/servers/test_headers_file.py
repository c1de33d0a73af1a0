"""`_headers` and `_redirects`, read as hosts read them: every block counts that fits, and equal names are joined."""

import re
from collections.abc import Iterator

import pytest

from ssg.hosting import Hosting
from ssg.sending import ALWAYS, ENCRYPTED, FOR_GOOD, POLICY, POLICY_OF_DRAWINGS, TYPES
from ssg.servers.headers_file import FILE, REDIRECTS, files

MOST_BLOCKS, LONGEST_LINE = 100, 2000
"""What hosts take."""
MOVED = (("kreis/alt/", "kreis/neu/"), ("kreis/alt.html", "kreis/neu/"))


def blocks(text: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for block in text.split("\n\n"):
        where, *lines = block.strip().splitlines()
        yield where, [(name, value) for name, _, value in (line.strip().partition(": ") for line in lines)]


def sent(path: str, hosting: Hosting) -> dict[str, str]:
    found: dict[str, str] = {}
    for where, lines in blocks(files(hosting)[FILE]):
        if re.fullmatch(re.escape(where).replace(r"\*", ".*"), path):
            for name, value in lines:
                found[name] = f"{found[name]}, {value}" if name in found else value
    return found


@pytest.mark.parametrize("base", ["/", "/kreise/"])
@pytest.mark.parametrize("ending", TYPES)
def test_every_kind_of_file_has_its_type_and_every_header_once(ending: str, base: str) -> None:
    told = sent(f"{base}kreis/dateien/probe{ending}", Hosting(base=base))
    policy = f"{POLICY}, {POLICY_OF_DRAWINGS}" if ending == ".svg" else POLICY
    assert told == {**ALWAYS, **ENCRYPTED, "Content-Security-Policy": policy, "Content-Type": TYPES[ending]}


@pytest.mark.parametrize("base", ["/", "/kreise/"])
def test_only_assets_are_kept(base: str) -> None:
    hosting = Hosting(base=base)
    assert sent(f"{base}assets/style-0123456789.css", hosting)["Cache-Control"] == FOR_GOOD
    assert "Cache-Control" not in sent(f"{base}kreis/assets/x.css", hosting)


def test_hosts_take_it_all() -> None:
    found = list(blocks(files(Hosting())[FILE]))
    assert len(found) <= MOST_BLOCKS
    assert max(len(line) for text in files(Hosting()).values() for line in text.splitlines()) <= LONGEST_LINE
    assert all(where.count("*") <= 1 for where, _ in found)


def test_moved_pages_are_one_line_for_each_way_to_ask() -> None:
    assert files(Hosting(base="/kreise/", moved=MOVED))[REDIRECTS].splitlines() == [
        "/kreise/kreis/alt/ /kreise/kreis/neu/ 301",
        "/kreise/kreis/alt/index.html /kreise/kreis/neu/ 301",
        "/kreise/kreis/alt.html /kreise/kreis/neu/ 301",
    ]


def test_servers_of_names_below_may_do_without_a_certificate() -> None:
    assert sent("/index.html", Hosting())["Strict-Transport-Security"] == "max-age=31536000"
