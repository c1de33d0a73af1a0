"""The server that other tests rely on."""

from pathlib import Path

import pytest

from tests.servers.nginx import complaints, nginx


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "nginx"
    made.mkdir()
    return made


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("alt", "neu"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(f"<p>{name}</p>", encoding="utf-8")
    link = tmp_path / "jetzt"
    link.symlink_to("alt")
    return link


def test_serves_a_folder_and_sees_where_a_link_leads_at_once(folder: Path, root: Path) -> None:
    with nginx(folder, root) as server:
        assert server.ask("/").text == "<p>alt</p>"
        (root.parent / "dann").symlink_to("neu")
        (root.parent / "dann").rename(root)
        assert server.ask("/").text == "<p>neu</p>"
        assert server.ask("/nichts").status == 404


def test_takes_over_other_rules_without_a_pause(folder: Path, root: Path) -> None:
    with nginx(folder, root, "add_header X-Stand eins;") as server:
        assert server.ask("/").headers["x-stand"] == "eins"
        server.reload("add_header X-Stand zwei;")
        assert server.ask("/").headers["x-stand"] == "zwei"
        pid = server.running.process.pid
    assert not Path(f"/proc/{pid}").exists()


def test_tells_what_is_wrong_with_rules(folder: Path, root: Path) -> None:
    assert complaints(folder, root, "add_header X-Stand eins;") == ""
    assert "unknown directive" in complaints(folder, root, "add_haeder X-Stand eins;")
