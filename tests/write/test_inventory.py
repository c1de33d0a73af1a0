import json
from pathlib import Path

import pytest

from ssg.output import Copy, Output
from ssg.write.inventory import held_back, take_inventory

SITE = Path("site")


def page(path: str) -> Output:
    return Output(path, "Text", "quelle.md")


@pytest.mark.parametrize(
    "path",
    ["", "/etc/passwd", "../oben.html", "a/../../b.html", "a//b.html", "a/", "./a.html", "a\\b.html", "C:x", "a\0b"],
)
def test_a_path_that_leaves_the_site_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="not a path inside the site"):
        take_inventory([page(path)], SITE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a/index.html", "a/index.html"),
        ("a/index.html", "a/INDEX.html"),
        ("a/gr\u00f6sse.html", "a/gro\u0308sse.html"),
        ("a", "a/index.html"),
        ("a/index.html", "a"),
    ],
)
def test_two_outputs_at_one_path_are_refused(one: str, other: str) -> None:
    with pytest.raises(ValueError, match="two outputs at one path"):
        take_inventory([page(one), Copy(other, octets=b"")], SITE)


def test_a_copy_needs_content() -> None:
    with pytest.raises(ValueError, match="without content"):
        take_inventory([Copy("leer.pdf")], SITE)


def test_items_are_sorted_and_folders_known() -> None:
    inventory = take_inventory([page("b.html"), page("a/b/c.html"), page("a/a.html")], SITE)
    assert list(inventory.items) == ["a/a.html", "a/b/c.html", "b.html"]
    assert inventory.folders == {"a", "a/b"}


def test_an_original_is_read_when_it_is_needed(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"123")
    item = take_inventory([Copy("x.pdf", origin=tmp_path / "x")], SITE).items["x.pdf"]
    assert (item.size, item.octets()) == (3, b"123")


def test_an_empty_site_has_a_manifest() -> None:
    assert b'"files"' in take_inventory([], SITE).manifest()


def test_the_manifest_names_what_keeps_the_site_from_being_published() -> None:
    inventory = take_inventory([Output("a.html", "a", "q.md")], Path())
    plain = inventory.manifest()
    assert json.loads(plain)["held"] == []
    noted = held_back(plain, ["findings"])
    assert noted == inventory.manifest(["findings"])
    assert json.loads(noted)["files"] == json.loads(plain)["files"]
    assert held_back(noted, []) == plain
    assert held_back(b'{"files": {}}', ["findings"]) == b'{"files": {}}'
