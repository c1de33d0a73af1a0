"""The language server as an editor has it: a process of its own that speaks the protocol."""

from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from ssg.project import ROOT
from tests.language_server.editor import Editor, Message, editing, editing_beside
from tests.language_server.typed import project_at
from tests.small_county import write_tree

pytest.importorskip("pygls", reason="the extra lsp is not installed")

CONTENT = ROOT / "content"
EASY = "nordhausen/programme/integrierte-sozialplanung.leicht.md"
BASE = "nordhausen/programme/integrierte-sozialplanung.md"
TERM = "nordhausen/termine/neu.md"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own content, which no test changes."""
    place = tmp_path_factory.mktemp("projekt")
    files = [each for each in CONTENT.rglob("*") if each.is_file() and each.suffix in {".md", ".yaml", ".svg"}]
    write_tree(place / "content", {each.relative_to(CONTENT).as_posix(): each.read_text("utf-8") for each in files})
    return place


@pytest.fixture(scope="module")
def editor(folder: Path) -> Iterator[Editor]:
    from ssg.language_server.server import Server

    server = Server(lambda root: project_at((root or folder) / "content"), 0, str)
    with editing_beside(server.serve, folder) as found:
        assert found.greet()["positionEncoding"] == "utf-16"
        yield found


def test_findings_stand_at_their_words_while_somebody_types(editor: Editor) -> None:
    uri = editor.open(EASY)
    before = editor.findings(uri)
    text = (CONTENT / EASY).read_text(encoding="utf-8")
    editor.type(uri, f"{text}\n😀 Ä Die Sozialplanungskommission hilft.\n")
    new = [each for each in editor.findings(uri) if "Sozialplanungskommission" in each["message"]]
    line = text.count("\n") + 1
    assert {each["code"] for each in new} == {"LS102"}
    assert new[0]["range"] == _range(line, 9, line, 33)
    editor.type(uri, text)
    assert editor.findings(uri) == before


def test_the_easy_text_follows_its_base_while_that_is_typed(editor: Editor) -> None:
    easy = editor.open(EASY)
    version, before = editor.version, editor.findings(easy)
    base = editor.open(BASE, "---\ntitel: Nur ein Titel\n---\nKein Abschnitt.\n")
    editor.findings(base)
    after = editor.findings(easy, version)
    assert {each["code"] for each in after} - {each["code"] for each in before} >= {"FE008", "LS604"}
    editor.close(base)
    assert editor.findings(base) == []
    assert editor.findings(easy, version) == before


def test_who_points_at_a_word_reads_why(editor: Editor) -> None:
    uri = editor.open(EASY, "---\ntitel: Der Plan\nstatus: entwurf\n---\nÄ 😀 Die Sozialplanungskommission hilft.\n")
    told = editor.at("textDocument/hover", uri, 4, 12)["contents"]
    assert told["kind"] == "markdown"
    assert "# LS102" in told["value"]
    assert "**Warum:**" in told["value"]
    assert "Ein Entwurf erscheint nicht." in editor.at("textDocument/hover", uri, 2, 3)["contents"]["value"]
    assert editor.at("textDocument/hover", uri, 3, 0) is None


def test_what_a_rule_knows_is_one_key_away(editor: Editor) -> None:
    text = "---\ntitel: Der Plan\n---\n😀 Wir beraten Sie z.B. hier.\n"
    uri = editor.open(EASY, text)
    found = next(each for each in editor.findings(uri) if each["code"] == "LS101")
    action = next(each for each in editor.actions(uri, found["range"]) if each["kind"] == "quickfix")
    assert action["title"] == "„zum Beispiel“ schreiben"
    assert _made(text, action["edit"]["changes"][uri]) == text.replace("z.B.", "zum Beispiel")
    everything = next(each for each in editor.actions(uri, _range(0, 0, 0, 0)) if each["kind"] == "source.fixAll")
    edits = editor.ask("codeAction/resolve", everything)["edit"]["changes"][uri]
    assert "zum Beispiel" in _made(text, edits)


def test_what_was_probably_meant(editor: Editor) -> None:
    text = "---\ntitel: Tag\nkontakt: sozialplannung\n---\nZum [Plan](programme/integrierte-sozialplannung#ziele).\n"
    uri = editor.open(TERM, text)
    assert {"VW001", "VW003"} <= {each["code"] for each in editor.findings(uri)}
    for line, new in ((2, "kontakt: sozialplanung\n"), (4, "programme/integrierte-sozialplanung#ziele")):
        action = next(each for each in editor.actions(uri, _range(line, 12, line, 12)) if each["kind"] == "quickfix")
        assert new in _made(text, action["edit"]["changes"][uri])


def test_names_fields_and_choices_are_offered(editor: Editor) -> None:
    uri = editor.open(TERM, "---\ntitel: Tag\nkontakt: \nstatus: \n\n---\n")
    assert "sozialplanung" in _labels(editor.at("textDocument/completion", uri, 2, 9))
    assert _labels(editor.at("textDocument/completion", uri, 3, 8)) == {"entwurf", "veroeffentlicht"}
    fields = editor.at("textDocument/completion", uri, 4, 0)
    assert {"beginn", "ort"} <= _labels(fields)
    assert not {"titel", "kontakt"} & _labels(fields)
    assert fields["items"][0]["textEdit"]["range"] == _range(4, 0, 4, 0)


def test_a_name_leads_to_its_entry(editor: Editor, folder: Path) -> None:
    uri = editor.open(
        TERM, "---\ntitel: Tag\nkontakt: sozialplanung\n---\nÄ 😀 [Plan](programme/integrierte-sozialplanung)\n"
    )
    found = editor.at("textDocument/definition", uri, 2, 12)
    assert found["uri"] == (folder / "content/nordhausen/kontakte/sozialplanung.md").as_uri()
    assert editor.at("textDocument/definition", uri, 4, 10)["uri"] == (folder / "content" / BASE).as_uri()
    assert editor.at("textDocument/definition", uri, 1, 8) is None


def test_the_page_opens_in_the_browser(editor: Editor) -> None:
    uri = editor.open(EASY)
    lens = editor.ask("textDocument/codeLens", {"textDocument": {"uri": uri}})[0]["command"]
    told = editor.ask("workspace/executeCommand", {"command": lens["command"], "arguments": lens["arguments"]})
    assert editor.told("window/showDocument") == {"uri": told, "external": True}
    assert told.endswith("/nordhausen/leicht/programme/integrierte-sozialplanung/")
    with urlopen(told, timeout=60) as answer:  # noqa: S310 - the preview of this very test
        assert b"Planung" in answer.read()


def test_an_easy_version_that_is_lacking_is_prepared(editor: Editor, folder: Path) -> None:
    uri = editor.open(TERM, "---\ntitel: Ein Treffen\nbeginn: 4. November 2019, 13.30 Uhr\n---\nWir treffen uns.\n")
    found = next(each for each in editor.findings(uri) if each["code"] == "VW010")
    action = next(each for each in editor.actions(uri, found["range"]) if "Leichte Fassung" in each["title"])
    create, fill = editor.ask("codeAction/resolve", action)["edit"]["documentChanges"]
    twin = (folder / "content" / TERM.replace(".md", ".leicht.md")).as_uri()
    assert (create["kind"], create["uri"], fill["textDocument"]["uri"]) == ("create", twin, twin)
    assert "status: entwurf" in fill["edits"][0]["newText"]
    assert "Wir treffen uns." in fill["edits"][0]["newText"]


def test_a_text_is_brought_into_form(editor: Editor) -> None:
    text = "---\nkurz: Ä 😀\ntitel:   Tag\n---\n\n\n* Eins\n* Zwei\n"
    uri = editor.open(TERM, text)
    asked = {"textDocument": {"uri": uri}, "options": {"tabSize": 2, "insertSpaces": True}}
    assert "titel: Tag\n" in (formed := _made(text, editor.ask("textDocument/formatting", asked)))
    assert "- Eins\n- Zwei\n" in formed
    editor.type(uri, "---\ntitel: [\n---\n")
    assert editor.ask("textDocument/formatting", asked) is None


def test_texts_that_are_none_of_ours_are_left_alone(editor: Editor, folder: Path) -> None:
    (folder / "README.md").write_text("Die Sozialplanungskommission\n", encoding="utf-8")
    uri = editor.open("../README.md")
    assert editor.at("textDocument/hover", uri, 0, 5) is None
    assert editor.actions(uri, _range(0, 0, 0, 9)) == []


def test_the_program_itself_speaks_the_protocol(folder: Path) -> None:
    """All of it once in a process of its own, with an editor that counts octets."""
    with editing(folder, "--port", "0") as editor:
        assert editor.greet({"general": {"positionEncodings": ["utf-8"]}})["positionEncoding"] == "utf-8"
        uri = editor.open(TERM, "---\ntitel: Tag\n---\n")
        editor.findings(uri)
        text = "---\ntitel: Tag\nkontakt: sozialplannung\n---\nÄ 😀 [Plan](programme/integrierte-sozialplanung)\n"
        editor.type(uri, text)
        found = next(each for each in editor.findings(uri) if each["code"] == "VW001")
        assert found["range"] == _range(2, 9, 2, 23)
        assert "# VW001" in editor.at("textDocument/hover", uri, 2, 12)["contents"]["value"]
        action = next(each for each in editor.actions(uri, found["range"]) if each["kind"] == "quickfix")
        assert action["edit"]["changes"][uri][0] == {"range": found["range"], "newText": "sozialplanung"}
        assert "sozialplanung" in _labels(editor.at("textDocument/completion", uri, 2, 9))
        assert editor.at("textDocument/definition", uri, 4, 10)["uri"] == (folder / "content" / BASE).as_uri()


def test_an_editor_that_goes_without_a_word_takes_the_program_with_it(folder: Path) -> None:
    with editing(folder, is_polite=False):
        pass


def test_an_editor_that_opens_no_browser_is_told_the_address(folder: Path) -> None:
    from ssg.language_server.server import Server

    with editing_beside(Server(lambda _: project_at(folder / "content"), 0, str).serve, folder) as editor:
        editor.greet({})
        uri = editor.open(EASY)
        told = editor.ask("workspace/executeCommand", {"command": "leichtbau.vorschau", "arguments": [uri]})
        assert editor.told("window/showMessage") == {"type": 3, "message": f"Die Vorschau ist hier: {told}"}


def test_a_fault_of_ours_is_told_and_the_editor_goes_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ssg.language_server.server import Server

    def fail(*_: object) -> None:
        raise ValueError("Versehen")

    with editing_beside(Server(lambda _: project_at(folder / "content"), 0, str).serve, folder) as editor:
        editor.greet()
        with monkeypatch.context() as patch:
            patch.setattr("ssg.language_server.workspace.findings", fail)
            editor.open(EASY)
            assert editor.told("window/showMessage") == {"type": 1, "message": "Versehen"}
        uri = editor.open(BASE)
        assert editor.findings(uri)


def _range(line: int, unit: int, end_line: int, end_unit: int) -> Message:
    return {"start": {"line": line, "character": unit}, "end": {"line": end_line, "character": end_unit}}


def _labels(offered: Message) -> set[str]:
    return {each["label"] for each in offered["items"]}


def _made(text: str, edits: list[Message]) -> str:
    """The text with an edit made, counted in UTF-16."""
    (edit,) = edits
    lines = [line.encode("utf-16-le") for line in text.splitlines(keepends=True)]
    begin, end = (
        sum(map(len, lines[: at["line"]])) + 2 * at["character"]
        for at in (edit["range"]["start"], edit["range"]["end"])
    )
    octets = b"".join(lines)
    made: str = (octets[:begin] + edit["newText"].encode("utf-16-le") + octets[end:]).decode("utf-16-le")
    return made
