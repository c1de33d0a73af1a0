"""R1 to R7: what is read, what is refused, and how that is told."""

import ast
import json
import os
import socket
from pathlib import Path

import pytest

from ssg.cli import main
from ssg.diagnostic import Severity
from ssg.project import ROOT
from tests.few_counties import county
from tests.reliability.planting import built
from tests.small_county import write_tree
from tests.whole_site import TEMPLATES, build, files_of

FRONT = b"---\ntitel: Seite\n---\n"
PAGE = "a/seiten/x.md"
NOT_TEXT = {
    "Windows-1252": b"---\ntitel: Stra\xdfe\n---\n",
    "UTF-16": "---\ntitel: x\n---\n".encode("utf-16"),
    "UTF-32": "---\ntitel: x\n---\n".encode("utf-32"),
    "NUL": FRONT + b"a\0b\n",
    "escape": FRONT + b"a\x1b[31mb\n",
    "bell in fields": b"---\ntitel: a\x07b\n---\n",
    "bidi": FRONT + "a\u202eb\n".encode(),
    "isolate": FRONT + "a\u2066b\n".encode(),
    "surrogate": FRONT + b"a\xed\xa0\x80b\n",
    "non-character": FRONT + "a\ufffeb\n".encode(),
    "invisible": FRONT + "a\u200bb\n".encode(),
    "line separator": FRONT + "a\u2028b\n".encode(),
    "encoded bidi": FRONT + b"a&#8238;b\n",
    "overlong": FRONT + b"a\xc0\xafb\n",
    "merge conflict": FRONT + b"<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n",
}
NO_FIELDS = {
    "tag": "titel: !!python/object/apply:os.system ['touch boese']",
    "own tag": "titel: !x y",
    "anchor": "titel: &x y",
    "alias": "titel: y\nkurz: *x",
    "bomb": "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]",
    "merge key": "titel: x\n<<: {kurz: y}",
    "doubled": "titel: x\ntitel: y",
    "deep": "titel: " + "[" * 30_000,
    "deep groups": "titel: " + "{a: " * 30_000,
    "deep lines": "\n".join(f"{'  ' * depth}a:" for depth in range(300)),
    "directive": "%YAML 1.1\n---\ntitel: x",
    "long number": "titel: x\nstand: " + "9" * 10_000,
    "strange date": "titel: x\nstand: 2018-13-45",
    "tab": "titel:\tx",
    "open quote": 'titel: "x',
    "only a list": "- a",
    "unknown": "titel: x\ntitle: y",
    "empty title": 'titel: ""',
    "wrong type": "titel: [x]",
    "binary": "titel: !!binary aGFsbG8=",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_tree(tmp_path / "content", county("a"))


def told(content: Path) -> list[tuple[str, int, str]]:
    """What stops the site: file, line and code."""
    found = built(content).diagnostics
    return [(each.span.path, each.span.line, each.code) for each in found if each.severity is Severity.ERROR]


@pytest.mark.parametrize("octets", NOT_TEXT.values(), ids=NOT_TEXT)
def test_r01_what_is_no_plain_text_is_refused_with_its_line(content: Path, octets: bytes) -> None:
    (content / PAGE).write_bytes(octets)
    found = told(content)
    assert {(path, code[:2]) for path, _, code in found} == {(PAGE, "DA")}
    assert all(1 <= line <= 1 + octets.count(b"\n") for _, line, _ in found)


@pytest.mark.parametrize("fields", NO_FIELDS.values(), ids=NO_FIELDS)
def test_r02_r03_yaml_is_text_and_its_schema_strict(
    content: Path, fields: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(content)
    (content / PAGE).write_text(f"---\n{fields}\n---\n", "utf-8")
    found = told(content)
    assert {path for path, _, _ in found} == {PAGE}
    assert all(line >= 1 for _, line, _ in found)
    assert not (content / "boese").exists()


@pytest.mark.parametrize(
    "written", ["no", "0123", "12:30", "1e3", "0x1F", "null", "~", "2018-11-15", "1_000", "y", ".inf"]
)
def test_r02_no_type_is_guessed(content: Path, written: str) -> None:
    (content / PAGE).write_text(f"---\ntitel: {written}\n---\n", "utf-8")
    page = next(each for each in built(content).outputs if each.path == "a/seiten/x/index.html")
    assert f"<title>{written} " in page.text


def test_r03_validation_does_not_depend_on_assertions() -> None:
    """They are left out of a program that is run with `-O`."""
    for path in (ROOT / "ssg").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        assert not [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Assert)], path


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitel: x\nbilder:\n  - datei: fehlt.svg\n    alternativtext: x\n---\n", 4),
        ("---\ntitel: x\n---\n\n[x](seiten/fehlt)\n", 5),
        ("---\ntitel: x\n---\n\n[x](#fehlt)\n", 5),
        ("---\ntitel: x\n---\n\n![x](fehlt.svg)\n", 5),
        ("---\ntitel: x\n---\n\n[x](/b/seiten/fehlt)\n", 5),
        ("---\ntitel: x\n---\n\n[x](/b/seiten/x#fehlt)\n", 5),
    ],
)
def test_r04_every_reference_leads_somewhere(content: Path, text: str, line: int) -> None:
    (content / PAGE).write_text(text, "utf-8")
    assert {(path, at) for path, at, _ in told(content)} == {(PAGE, line)}


def test_r05_all_files_are_told_in_one_run_without_colour_and_nothing_quoted_begins_a_line(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    evil = ("::error::x", "##[error]x", "\x1b[31mrot", "x\r::set-output name=a::b", "section_start:1:x")
    for number, words in enumerate(evil):
        (content / f"a/seiten/y{number}.md").write_bytes(f"---\ntitel: x\n{json.dumps(words)}: y\n---\n".encode())
    (content / "a/seiten/::error file=x::y.md").write_text("x", "utf-8")
    (content / "a/seiten/\x1b[31m.md").write_text("x", "utf-8")
    assert main(["check", "--content", str(content), "--jobs", "1"]) == 1
    shown = capsys.readouterr()
    assert all(f"y{number}.md" in shown.out for number in range(len(evil)))
    assert all(char.isprintable() or char == "\n" for char in shown.out + shown.err)
    assert not [line for line in shown.out.splitlines() if line.lstrip().startswith(("::", "##[", "section_", "rot"))]
    assert main(["check", "--content", str(content), "--strikt"]) == 2


@pytest.mark.parametrize(
    "name", ["Seite.md", "a b.md", "ä.md", "con.md", "index.md", "x.html", "x.js", ".htaccess", "x.php", "x.md.exe"]
)
def test_r06_only_known_names_are_taken(content: Path, name: str) -> None:
    (content / "a/seiten" / name).write_bytes(FRONT)
    assert {Path(path).name for path, _, _ in told(content)} == {name}


@pytest.mark.parametrize(
    ("one", "other"), [("x.md", "X.md"), ("x.md", "x.yaml"), ("ö.md", "o\u0308.md"), ("ae.md", "ä.md")]
)
def test_r06_names_that_lead_to_one_page_are_told_with_both(
    content: Path, one: str, other: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in (one, other):
        (content / "a/seiten" / name).write_bytes(FRONT)
    if len({path.name for path in (content / "a/seiten").iterdir()} & {one, other}) < 2:
        pytest.skip("this disk holds both for one")
    main(["check", "--content", str(content), "--jobs", "1"])
    shown = capsys.readouterr().out
    assert all(f"„{name}“" in shown for name in (one, other))


@pytest.mark.skipif(os.name != "posix", reason="makes special files")
@pytest.mark.parametrize("kind", ["link", "folder", "dangling", "fifo", "socket"])
def test_r06_special_files_are_refused_and_never_opened(
    content: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (content.parent / "geheim.md").write_bytes(FRONT)
    monkeypatch.chdir(content / "a/seiten")
    if kind == "fifo":
        os.mkfifo("y.md")
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as opened:
            opened.bind("y.md")
    else:
        Path("y.md").symlink_to({"link": "../../../geheim.md", "folder": "/etc", "dangling": "nirgends"}[kind])
    assert [path for path, _, _ in told(content)] == ["a/seiten/y.md"]


DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg">'
POLYGLOTS = {
    "bilder/x.png": b"<script>alert(1)</script>",
    "bilder/y.png": b"\x89PNG\r\n\x1a",
    "bilder/z.jpg": b"GIF89a=1;alert(1)",
    "bilder/x.svg": DRAWING + b"<script>alert(1)</script></svg>",
    "bilder/y.svg": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "bilder/z.svg": b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>',
    "bilder/a.svg": DRAWING + b'<image href="https://evil.example/x.png"/></svg>',
    "bilder/b.svg": DRAWING + b'<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject></svg>',
    "bilder/c.svg": DRAWING + b'<a href="java&#10;script:alert(1)"><path d="M0 0"/></a></svg>',
    "bilder/d.svg": DRAWING + b'<path style="fill:url(//evil.example)" d="M0 0"/></svg>',
    "bilder/e.svg": DRAWING + b'<set attributeName="href" to="javascript:alert(1)"/></svg>',
    "bilder/f.svg": b'<?xml-stylesheet href="//evil.example"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    "bilder/g.svg": b'<?xml version="1.0" encoding="UTF-7"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    "dokumente/x.pdf": b"<html><script>alert(1)</script>%PDF-1.4",
    "dokumente/x.docx": b"PK\x03\x04" + b"\0" * 60,
    "dokumente/x.csv": b"<!doctype html><script>alert(1)</script>",
    "medien/x.mp3": b"<html>",
    "bilder/x.html": b"<script>alert(1)</script>",
    "bilder/x.js": b"alert(1)",
    "bilder/.htaccess": b"AddType text/html .png",
    "dokumente/x.exe": b"MZ",
}


@pytest.mark.parametrize("path", POLYGLOTS)
def test_r07_files_are_what_they_are_called_or_are_not_published(content: Path, path: str) -> None:
    target = content / "a" / path
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(POLYGLOTS[path])
    made = built(content)
    assert {each.span.path for each in made.diagnostics if each.severity is Severity.ERROR} == {f"a/{path}"}
    assert f"a/{path}" not in {each.path for each in made.copies}


def test_r10_every_file_is_utf_8_and_names_neither_place_nor_time(content: Path, tmp_path: Path) -> None:
    assert build(content, tmp_path / "site", "--no-checks") == 0
    strange = (str(tmp_path), str(ROOT), str(TEMPLATES), socket.gethostname() + ".", "/root/", "/home/")
    for path, octets in files_of(tmp_path / "site").items():
        if path.endswith((".html", ".json", ".css", ".js", ".svg", ".xml", ".txt", ".ics", ".vcf")):
            text = octets.decode("utf-8")
            assert not [each for each in strange if each in text], path
