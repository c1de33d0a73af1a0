"""Lines are read when somebody looks at them, and never through a link."""

from pathlib import Path

from ssg.console.source_lines import SourceLines, lines_in


def test_a_text_is_read_when_it_is_asked_for_and_once(tmp_path: Path) -> None:
    first, second = tmp_path / "a.md", tmp_path / "b.md"
    first.write_text("eins\nzwei", "utf-8")
    lines = SourceLines({"content/a.md": first, "content/b.md": second})
    second.write_text("drei", "utf-8")
    assert lines["content/b.md"] == ("drei",)
    second.write_text("vier", "utf-8")
    assert lines["content/b.md"] == ("drei",)
    assert dict(lines) == {"content/a.md": ("eins", "zwei"), "content/b.md": ("drei",)}


def test_what_is_gone_or_became_a_link_has_no_lines(tmp_path: Path) -> None:
    (tmp_path / "geheim.txt").write_text("geheim", "utf-8")
    (tmp_path / "a.md").symlink_to(tmp_path / "geheim.txt")
    lines = SourceLines({"a.md": tmp_path / "a.md", "fort.md": tmp_path / "fort.md", "ordner": tmp_path})
    assert [*lines.values()] == [(), (), ()]
    assert lines.get("nie genannt") is None


def test_octets_that_are_no_text_have_no_lines() -> None:
    assert lines_in(b"\xff\xfea\x00") == ()
    assert lines_in(b"a\r\nb") == ("a", "b")
