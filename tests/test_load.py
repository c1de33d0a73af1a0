"""The content folder read: Drafts and attachments, and one clear finding for everything that has no place."""

import errno
import hashlib
import os
import random
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssg import load as load_module
from ssg.diagnostic import Diagnosed, Span
from ssg.draft import Attachment, Content, Draft
from ssg.languages import Language
from ssg.load import load, read_draft, walk

FOLDERS = ("programme", "kontakte", "dokumente", "seiten", "kreis")
PAGE = "---\ntitel: Armut vorbeugen\n---\n\nText.\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
PLACE = "nordhausen/programme/armut.md"

Tree = dict[str, str | bytes]


def write(root: Path, files: Tree) -> Path:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text.encode() if isinstance(text, str) else text)
    return root


def loaded(root: Path, files: Tree) -> Diagnosed[Content]:
    county: Tree = {"nordhausen/kreis.yaml": "titel: Nordhausen\n"}
    return load(write(root, county | files), FOLDERS)


def told(found: Diagnosed[Any]) -> list[tuple[str, str]]:
    return [(each.span.path, each.code) for each in found.diagnostics]


def places(path: str, text: str) -> list[tuple[str, int, int]]:
    found = read_draft(path, text.encode(), FOLDERS).diagnostics
    return [(each.code, each.span.line, each.span.column) for each in found]


def test_a_tree_is_read_in_the_order_of_its_paths(tmp_path: Path) -> None:
    content, found = loaded(
        tmp_path,
        {
            "nordhausen/programme/armut.md": PAGE,
            "nordhausen/programme/armut.leicht.md": PAGE,
            "nordhausen/kontakte/amt.yaml": "titel: Amt\n",
            "nordhausen/kreis.leicht.md": PAGE,
            "nordhausen/bilder/haus.svg": SVG,
            "nordhausen/dokumente/plan.pdf": b"%PDF-1.7",
            "nordhausen/dokumente/plan.yaml": "titel: Plan\n",
            "gemeinsam/kontakte/bamf.md": PAGE,
        },
    )
    assert found == ()
    assert [(each.path, each.county, each.folder, each.slug, each.language) for each in content.drafts] == [
        ("gemeinsam/kontakte/bamf.md", "gemeinsam", "kontakte", "bamf", Language.STANDARD),
        ("nordhausen/dokumente/plan.yaml", "nordhausen", "dokumente", "plan", Language.STANDARD),
        ("nordhausen/kontakte/amt.yaml", "nordhausen", "kontakte", "amt", Language.STANDARD),
        ("nordhausen/kreis.leicht.md", "nordhausen", "kreis", "kreis", Language.EASY),
        ("nordhausen/kreis.yaml", "nordhausen", "kreis", "kreis", Language.STANDARD),
        ("nordhausen/programme/armut.leicht.md", "nordhausen", "programme", "armut", Language.EASY),
        ("nordhausen/programme/armut.md", "nordhausen", "programme", "armut", Language.STANDARD),
    ]
    assert [each.path for each in content.attachments] == [
        "nordhausen/bilder/haus.svg",
        "nordhausen/dokumente/plan.pdf",
    ]


def test_a_draft_holds_fields_places_and_text() -> None:
    assert read_draft(PLACE, PAGE.encode(), FOLDERS) == Diagnosed(
        Draft(
            path=PLACE,
            county="nordhausen",
            folder="programme",
            slug="armut",
            language=Language.STANDARD,
            fields={"titel": "Armut vorbeugen"},
            keys={("titel",): Span(PLACE, 2, 1, 2, 6)},
            values={("titel",): Span(PLACE, 2, 8, 2, 23), (): Span(PLACE, 2, 1, 2, 23)},
            body="\nText.\n",
            body_line=4,
        )
    )


@pytest.mark.parametrize("path", ["entwurf.md", "-", "/home/amt/entwurf.leicht.md", "nordhausen/unbekannt/a.md"])
def test_a_text_without_a_place_needs_no_fields(path: str) -> None:
    draft, found = read_draft(path, b"Nur Text.\n", FOLDERS)
    assert found == ()
    assert draft is not None
    assert (draft.county, draft.folder, draft.fields, draft.body, draft.body_line) == ("", "", {}, "Nur Text.\n", 1)
    assert (draft.language is Language.EASY) == path.endswith(".leicht.md")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("titel: a\n\nText\n", ("DA114", 1, 1)),
        ("\n---\ntitel: a\n---\n", ("DA114", 1, 1)),
        ("—\ntitel: a\n---\n", ("DA114", 1, 1)),
        ("---\ntitel: a\n\nText\n", ("DA115", 1, 1)),
        ("---\ntitel: a\n–-\nText\n", ("DA115", 3, 1)),
        ("---\ntitel: a\n ---\nText\n", ("DA115", 3, 1)),
        ("---\ntitel: a\n-----\nText\n", ("DA115", 3, 1)),
    ],
)
def test_the_fields_need_their_two_lines(text: str, expected: tuple[str, int, int]) -> None:
    assert places(PLACE, text) == [expected]
    assert read_draft(PLACE, text.encode(), FOLDERS).value is None


def test_empty_lines_before_the_fields_are_named() -> None:
    assert "leeren Zeilen" in read_draft(PLACE, b"\n" + PAGE.encode(), FOLDERS).diagnostics[0].hint


def test_a_line_of_strokes_in_the_text_is_text() -> None:
    draft, found = read_draft(PLACE, b"--- \ntitel: a\n---\t\nText\n---\nmehr\n", FOLDERS)
    assert found == ()
    assert draft is not None
    assert draft.body == "Text\n---\nmehr\n"
    assert draft.body_line == 4


def test_empty_fields_are_left_to_their_kind() -> None:
    draft, found = read_draft(PLACE, b"---\n---\nText", FOLDERS)
    assert found == ()
    assert draft is not None
    assert (draft.fields, draft.body) == ({}, "Text")


def test_lines_are_those_of_the_file() -> None:
    assert places(PLACE, "---\na: b\nc: d: e\n---\n") == [("DA201", 3, 5)]
    assert places("nordhausen/programme/a.yaml", "a: b\nc: d: e\n") == [("DA201", 2, 5)]


def test_independent_problems_of_one_file_are_all_told() -> None:
    text = "---\ntitel: a\u202eb\ntitel: c\nkurz: d: e\n---\nText\x07\n"
    assert places(PLACE, text) == [("DA105", 2, 9), ("DA215", 3, 1), ("DA201", 4, 8), ("DA104", 6, 5)]


def test_what_a_refused_character_causes_is_not_told_twice() -> None:
    assert places(PLACE, "---\ntitel:\u200bArmut\n---\n") == [("DA106", 2, 7)]


def test_a_bad_file_hides_no_other(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        {
            "nordhausen/programme/a.md": "---\na: b: c\n---\n",
            "nordhausen/programme/b.md": b"\xff\xfea",
            "nordhausen/programme/c.md": PAGE,
            "nordhausen/programme/d.md": "",
            "nordhausen/bilder/a.png": b"GIF89a",
        },
    )
    assert told(found) == [
        ("nordhausen/bilder/a.png", "DA301"),
        ("nordhausen/programme/a.md", "DA201"),
        ("nordhausen/programme/b.md", "DA102"),
        ("nordhausen/programme/d.md", "DA113"),
    ]
    assert [each.slug for each in found.value.drafts] == ["kreis", "c"]


@pytest.mark.parametrize(
    ("path", "code", "words"),
    [
        ("armut.md", "DA004", "programme"),
        ("nordhausen/armut.md", "DA004", "programme"),
        ("nordhausen/kreis.md", "DA004", "„kreis.yaml“"),
        ("nordhausen/kreis.yml", "DA004", "„kreis.yaml“"),
        ("gemeinsam/kreis.yaml", "DA012", "Land-Kreis"),
        ("nordhausen/programme/alt/a.md", "DA005", "„nordhausen/programme“"),
        ("nordhausen/kontakt/a.md", "DA006", "Meinten Sie „kontakte“?"),
        ("nordhausen/kreis/a.md", "DA006", ""),
        ("nordhausen/Programme/a.md", "DA006", "Meinten Sie „programme“?"),
        ("nordhausen/xyz/a.md", "DA006", "bilder, dokumente, kontakte, medien, programme, seiten"),
        ("nordhausen/programme/a.yml", "DA007", "Meinten Sie „.yaml“?"),
        ("nordhausen/programme/a.html", "DA007", ".md"),
        ("nordhausen/programme/a.leicht.yaml", "DA007", "Meinten Sie „.leicht.md“?"),
        ("nordhausen/programme/a.pdf", "DA007", "„dokumente“"),
        ("nordhausen/programme/a.svg", "DA007", "„bilder“"),
        ("nordhausen/bilder/a.md", "DA007", "„seiten“"),
        ("nordhausen/bilder/a.gif", "DA007", ".svg"),
        ("nordhausen/programme/README", "DA007", "„README“ hat hier keinen Platz.Der Datei-Name hat keine Endung."),
        ("nordhausen/programme/Förderung 1.md", "DA008", "„foerderung-1.md“"),
        ("nordhausen/programme/.versteckt.md", "DA008", "„versteckt.md“"),
        ("nordhausen/programme/fo\u0308n.md", "DA008", "„foen.md“"),
        ("nordhausen/bilder/Haus.svg", "DA008", "„haus.svg“"),
        ("nordhausen/programme/index.md", "DA013", "anderen Namen"),
        ("nordhausen/programme/con.md", "DA013", "anderen Namen"),
    ],
)
def test_what_has_no_place_is_named_with_a_way_out(tmp_path: Path, path: str, code: str, words: str) -> None:
    found = loaded(tmp_path, {path: SVG if path.endswith(".svg") else PAGE})
    assert [each.code for each in found.diagnostics] == [code]
    assert words in found.diagnostics[0].message + found.diagnostics[0].hint
    assert path.startswith(found.diagnostics[0].span.path)


def test_a_county_without_its_file_is_named_and_still_read(tmp_path: Path) -> None:
    found = loaded(tmp_path, {"altkreis/programme/a.md": PAGE, "leicht/kreis.yaml": "titel: x\n"})
    assert told(found) == [("altkreis", "DA011"), ("leicht", "DA013")]
    assert "altkreis/programme/a.md" in [each.path for each in found.value.drafts]


@pytest.mark.parametrize("name", ["kreis.yml", "Kreis.yaml", "kreis.md"])
def test_a_misnamed_county_file_is_told_once(tmp_path: Path, name: str) -> None:
    assert told(loaded(tmp_path, {f"altkreis/{name}": "titel: x\n"})) == [(f"altkreis/{name}", "DA004")]


def test_an_easy_county_file_is_no_county_file(tmp_path: Path) -> None:
    found = told(loaded(tmp_path, {"altkreis/Kreis.leicht.md": PAGE}))
    assert found == [("altkreis", "DA011"), ("altkreis/Kreis.leicht.md", "DA004")]


def test_a_county_of_a_reserved_name_is_told_once_and_its_entries_stand_apart(tmp_path: Path) -> None:
    found = loaded(tmp_path, {"leicht/kreis.yaml": "titel: x\n", "leicht/seiten/a.md": PAGE})
    assert told(found) == [("leicht", "DA013")]
    assert {each.county for each in found.value.drafts if each.path.startswith("leicht/")} == {"leicht-kreis"}


def test_an_invisible_character_is_found_behind_its_markdown_name(tmp_path: Path) -> None:
    (finding,) = loaded(tmp_path, {"nordhausen/seiten/a.md": f"{PAGE}Zwei\nDrei &#x202e;vier.\n"}).diagnostics
    lines = PAGE.count("\n") + 2
    assert (finding.code, finding.span.line, finding.span.column) == ("DA227", lines, 6)
    assert "U+202E" in finding.message
    assert "„&“" in finding.hint


def test_the_shared_folder_needs_no_file_of_a_county(tmp_path: Path) -> None:
    assert told(loaded(tmp_path, {"gemeinsam/kontakte/a.md": PAGE})) == []


def test_a_misnamed_entry_is_found_under_the_name_proposed(tmp_path: Path) -> None:
    found = loaded(tmp_path, {"Sömmerda/kreis.yaml": "titel: S\n", "Sömmerda/programme/Über Uns.md": PAGE})
    assert told(found) == [("Sömmerda", "DA008"), ("Sömmerda/programme/Über Uns.md", "DA008")]
    assert ("soemmerda", "ueber-uns", "Sömmerda/programme/Über Uns.md") in [
        (each.county, each.slug, each.path) for each in found.value.drafts
    ]


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("armut.md", "Armut.md", "DA009"),
        ("foen.md", "fön.md", "DA009"),
        ("a.md", "a.MD", "DA009"),
        ("armut.md", "armut.yaml", "DA010"),
    ],
)
def test_two_files_for_one_address_name_both(tmp_path: Path, first: str, second: str, code: str) -> None:
    found = loaded(tmp_path, {f"nordhausen/programme/{name}": PAGE for name in (first, second)})
    assert told(found) == [(f"nordhausen/programme/{second}", code)]
    assert f"„{first}“" in found.diagnostics[0].message
    assert f"„{second}“" in found.diagnostics[0].message
    assert [each.path for each in found.value.drafts] == ["nordhausen/kreis.yaml", f"nordhausen/programme/{first}"]


def test_two_forms_of_one_name_are_found(tmp_path: Path) -> None:
    found = loaded(tmp_path, {f"nordhausen/programme/{name}.md": PAGE for name in ("fön", "fo\u0308n")})
    assert [code for _, code in told(found)] == ["DA008", "DA009"]


def make_link(path: Path) -> None:
    path.symlink_to("/etc/hostname")


def make_socket(path: Path) -> None:
    socket.socket(socket.AF_UNIX).bind(str(path))


@pytest.mark.parametrize("make", [make_link, os.mkfifo, make_socket])
@pytest.mark.parametrize("name", ["nordhausen/programme/a.md", "nordhausen/bilder", "altkreis", "a.md"])
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_special_files_are_named_and_never_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], None], name: str
) -> None:
    write(tmp_path, {"nordhausen/kreis.yaml": "titel: N\n", "nordhausen/programme/b.md": PAGE})
    monkeypatch.chdir((tmp_path / name).parent)
    make(Path(Path(name).name))
    found = load(tmp_path, FOLDERS)
    assert told(found) == [(name, "DA003")]
    assert len(found.value.drafts) == 2


def test_a_link_to_a_folder_inside_is_refused_too(tmp_path: Path) -> None:
    write(tmp_path, {"nordhausen/kreis.yaml": "titel: N\n", "nordhausen/programme/b.md": PAGE})
    (tmp_path / "nordhausen/kontakte").symlink_to(tmp_path / "nordhausen/programme", target_is_directory=True)
    assert told(load(tmp_path, FOLDERS)) == [("nordhausen/kontakte", "DA003")]


def test_the_content_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    write(tmp_path / "echt", {"nordhausen/kreis.yaml": "titel: N\n"})
    (tmp_path / "inhalt").symlink_to(tmp_path / "echt", target_is_directory=True)
    assert load(tmp_path / "inhalt", FOLDERS) == load(tmp_path / "echt", FOLDERS)


def test_a_file_that_becomes_a_link_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"nordhausen/kreis.yaml": "titel: N\n", "nordhausen/programme/a.md": PAGE})
    surveyed = walk.survey(tmp_path, FOLDERS)
    (tmp_path / "nordhausen/programme/a.md").unlink()
    (tmp_path / "nordhausen/programme/a.md").symlink_to(tmp_path / "nordhausen/kreis.yaml")
    monkeypatch.setattr(load_module, "survey", lambda *_: surveyed)
    assert told(load(tmp_path, FOLDERS)) == [("nordhausen/programme/a.md", "DA002")]


def test_droppings_and_empty_folders_are_passed_over(tmp_path: Path) -> None:
    names = (".DS_Store", "Thumbs.db", "a.md~", ".a.md.swp", ".~lock.a.odt#", "#a.md#", ".gitkeep", "a.md.bak")
    files: Tree = {f"{folder}{name}": b"\x00" for folder in ("", "nordhausen/", "nordhausen/bilder/") for name in names}
    (tmp_path / "leer").mkdir()
    assert told(loaded(tmp_path, files | {"alt/.DS_Store": b"\x00", ".git/config": "x"})) == []


def test_an_absent_folder_is_one_finding(tmp_path: Path) -> None:
    found = load(tmp_path / "inhalt", FOLDERS)
    assert told(found) == [(".", "DA001")]
    assert found.value == Content((), ())
    assert told(load(write(tmp_path, {"datei": "x"}) / "datei", FOLDERS)) == [(".", "DA001")]


@pytest.mark.parametrize(
    ("number", "reason"), [(errno.EACCES, "Rechte"), (errno.EIO, "Daten-Träger"), (errno.EBADF, "Nummer 9")]
)
def test_what_the_system_refuses_is_told_in_german(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    really_open, really_scan = os.open, os.scandir

    def refusing_open(path: Any, flags: int, mode: int = 0o777) -> int:
        if str(path).endswith("a.md"):
            raise OSError(number, "refused")
        return really_open(path, flags, mode)

    def refusing_scan(path: Any) -> Any:
        if str(path).endswith("kontakte"):
            raise OSError(number, "refused")
        return really_scan(path)

    monkeypatch.setattr(os, "open", refusing_open)
    monkeypatch.setattr(walk, "scandir", refusing_scan)
    found = loaded(tmp_path, {"nordhausen/kontakte/b.md": PAGE, "nordhausen/programme/a.md": PAGE})
    assert told(found) == [("nordhausen/kontakte", "DA002"), ("nordhausen/programme/a.md", "DA002")]
    assert all(reason in each.message for each in found.diagnostics)
    assert [each.slug for each in found.value.drafts] == ["kreis"]


def test_a_file_that_vanishes_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really = os.scandir

    class Vanishing:
        def __init__(self, path: Path) -> None:
            with really(path) as entries:
                self.entries = list(entries)
            (path / "a.md").unlink(missing_ok=True)

        def __enter__(self) -> Iterator[os.DirEntry[str]]:
            return iter(self.entries)

        def __exit__(self, *_: object) -> None: ...

    monkeypatch.setattr(walk, "scandir", Vanishing)
    found = loaded(tmp_path, {"nordhausen/programme/a.md": PAGE, "nordhausen/programme/b.md": PAGE})
    assert told(found) == [("nordhausen/programme/a.md", "DA002")]
    assert "nicht mehr da" in found.diagnostics[0].message


def test_a_content_folder_without_rights_is_one_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bool:
        raise PermissionError(errno.EACCES, "refused")

    monkeypatch.setattr(Path, "is_dir", refuse)
    found = load(tmp_path, FOLDERS)
    assert told(found) == [(".", "DA002")]
    assert "Inhalts-Ordner" in found.diagnostics[0].message


def test_large_files_are_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load_module, "ATTACHMENT_LIMIT", 20)
    found = loaded(
        tmp_path,
        {
            "nordhausen/programme/a.md": b"a" * ((1 << 20) + 1),
            "nordhausen/dokumente/a.pdf": b"%PDF-" + b"a" * 16,
            "nordhausen/dokumente/b.pdf": b"%PDF-" + b"a" * 15,
        },
    )
    assert told(found) == [("nordhausen/dokumente/a.pdf", "DA014"), ("nordhausen/programme/a.md", "DA014")]
    assert [each.path for each in found.value.attachments] == ["nordhausen/dokumente/b.pdf"]


def test_too_many_files_are_one_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "FILE_LIMIT", 3)
    few: Tree = {f"nordhausen/programme/{name}.md": PAGE for name in "ab"}
    assert told(loaded(tmp_path, few)) == []
    assert told(loaded(tmp_path, few | {"nordhausen/programme/c.md": PAGE})) == [(".", "DA015")]


def test_the_order_of_the_folder_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files: Tree = {f"nordhausen/programme/{name}.md": PAGE for name in ("a", "A", "b", "Ä b", "c d", "ae-b")}
    first = loaded(tmp_path, files)
    really = os.scandir
    chance = random.Random(7)  # noqa: S311 - no secret

    class Shuffled:
        def __init__(self, path: Path) -> None:
            with really(path) as entries:
                self.entries = sorted(entries, key=lambda _: chance.random())

        def __enter__(self) -> Iterator[os.DirEntry[str]]:
            return iter(self.entries)

        def __exit__(self, *_: object) -> None: ...

    monkeypatch.setattr(walk, "scandir", Shuffled)
    assert all(load(tmp_path, FOLDERS) == first for _ in range(5))


def test_a_name_cannot_break_the_report(tmp_path: Path) -> None:
    found = loaded(
        tmp_path, {"nordhausen/programme/a\nb\x1b.md": PAGE, os.fsdecode(b"nordhausen/seiten/\xff.md"): PAGE}
    )
    assert [code for _, code in told(found)] == ["DA008", "DA008"]
    for each in found.diagnostics:
        shown = each.span.path + each.message + each.hint
        assert shown.isprintable()
        assert shown.encode()


def test_attachments_carry_size_and_digest(tmp_path: Path) -> None:
    content, _ = loaded(tmp_path, {"nordhausen/dokumente/a.csv": "a;b\n"})
    assert content.attachments == (Attachment("nordhausen/dokumente/a.csv", 4, hashlib.sha256(b"a;b\n").hexdigest()),)


PIECES = st.sampled_from(
    ["---\n", "titel: ", "a", "ä", "\n", ": ", "- ", '"', "[", "\x00", "\u202e", "\ufeff", "#", "\r"]
)


@given(st.binary(max_size=80) | st.lists(PIECES, max_size=20).map("".join).map(str.encode))
def test_any_octets_are_read_or_refused_within_their_lines(octets: bytes) -> None:
    for path in (PLACE, "nordhausen/programme/a.yaml", "a.md"):
        draft, found = read_draft(path, octets, FOLDERS)
        assert draft is not None or found
        lines = octets.decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        spans = [each.span for each in found]
        spans += [*draft.keys.values(), *draft.values.values()] if draft else []
        for span in spans:
            assert 1 <= span.line <= span.end_line <= len(lines)
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1
            assert span.end_column <= len(lines[span.end_line - 1]) + 1


@given(st.lists(PIECES.filter(lambda piece: piece != "\r"), max_size=20).map("".join))
def test_line_ends_and_mark_make_no_difference(text: str) -> None:
    expected = read_draft(PLACE, text.encode(), FOLDERS)
    assert read_draft(PLACE, text.replace("\n", "\r\n").encode(), FOLDERS) == expected
    assert read_draft(PLACE, text.replace("\n", "\r").encode(), FOLDERS) == expected
    if not text.startswith("\ufeff"):
        assert read_draft(PLACE, b"\xef\xbb\xbf" + text.encode(), FOLDERS) == expected
