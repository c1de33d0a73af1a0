"""What the documents say is true: commands, links, examples and messages."""

import re
import shlex
from pathlib import Path
from urllib.parse import unquote

import pytest

from ssg.cli import main
from ssg.console.command import commands, parser_of
from ssg.kinds import kinds
from ssg.markdown import headings, links
from ssg.project import ROOT
from tests.small_county import small_county, validated, write_tree

CHAPTERS = sorted(ROOT.glob("docs/handbuch/content/**/*.md"))
"""Content, whose links a build resolves."""
DOCUMENTS = sorted({*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")} - {*CHAPTERS})
WRITTEN = [path for path in DOCUMENTS if path.parent.name != "regeln" and path.name not in {"felder.md", "befehle.md"}]
WRITTEN += CHAPTERS
"""Those that people write."""
README = (ROOT / "README.md").read_text(encoding="utf-8")
LEARNT = [
    ROOT / f"docs/handbuch/content/redaktion/seiten/{name}.md"
    for name in ("erste-seite", "befunde", "pruef-gruppe", "neues-gesetz")
]
HANDBOOK = "\n".join(path.read_text(encoding="utf-8") for path in (*LEARNT, ROOT / "docs/handbuch.md"))
FENCED = re.compile(r"^```\w*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
CALL = re.compile(r"python build\.py(?! \|)(?P<words>(?: (?![#>|&])[^\s`]+)*)")
NOT_OURS = re.compile(
    r"(?<![\w.~:/*…-])/(?:home|root|tmp|opt|work|mnt)/|\w+@\w+:~|://(?:[\w.-]*\.)?(?:pypi|pythonhosted)\b"
)
CONTACT = "musterkreis/kontakte/wohngeldstelle"


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def blocks(text: str) -> list[str]:
    return [block[1] for block in FENCED.finditer(text)]


def block_with(words: str) -> str:
    return next(block for block in blocks(HANDBOOK) if block.startswith(words))


def calls(text: str) -> list[str]:
    """Every call of the program that a document shows, without the program's name."""
    return [call["words"].strip(" .,;:)„“") for call in CALL.finditer(text)]


def test_the_readme_opens_with_the_two_commands() -> None:
    assert [line.partition("#")[0].strip() for line in blocks(README)[0].splitlines()] == [
        "pip install -e . && python build.py",
        'pip install -e ".[test]" && pytest',
    ]


@pytest.mark.parametrize("name", commands())
def test_the_readme_names_every_command(name: str) -> None:
    table = README.partition("## Commands")[2].partition("\n## ")[0]
    assert re.search(rf"^\|.*`{name}\b", table, re.MULTILINE)


@pytest.mark.parametrize("folder", sorted(set(kinds()) - {"kreis"}))
def test_readme_and_handbook_name_every_folder(folder: str) -> None:
    assert re.search(rf"\b{folder}\b", README)
    assert f"    {folder}/" in HANDBOOK


def anchors(path: Path) -> set[str]:
    """The ids that a forge gives to the headings of a document."""
    found = headings(path.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", each.text.lower()).replace(" ", "-") for each in found}


def is_dead(path: Path, href: str) -> bool:
    file, _, anchor = unquote(href).partition("#")
    target = path.parent / file if file else path
    return not target.exists() or bool(anchor and anchor not in anchors(target))


def test_links_lead_to_files_and_headings() -> None:
    every = [(path, each.href) for path in DOCUMENTS for each in links(path.read_text(encoding="utf-8"))]
    inner = [(path, href) for path, href in every if "://" not in href]
    assert [(name_of(path), href) for path, href in inner if is_dead(path, href)] == []
    assert len(inner) > len(DOCUMENTS) / 2


@pytest.mark.parametrize("path", WRITTEN, ids=name_of)
def test_files_that_documents_name_exist(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    named = re.findall(r"`((?:ssg|tests|templates|docs)/[\w./-]+\w)/?`", text)
    patterns = ("name", "NNN")
    assert [each for each in named if not (ROOT / each).exists() and not any(part in each for part in patterns)] == []


def test_the_handbook_shows_calls() -> None:
    shown = {"check content/nordhausen/kontakte", 'new kreis "Landkreis Musterkreis"', "explain FE007"}
    assert shown <= set(calls(HANDBOOK))


@pytest.mark.parametrize("path", WRITTEN, ids=name_of)
def test_calls_of_the_program_are_understood(path: Path) -> None:
    for call in calls(path.read_text(encoding="utf-8")):
        words = [each for each in shlex.split(call) if not re.search(r"[\[<…]|^[A-Z]+$", each)]
        if not words or words[0].startswith("-"):
            continue
        assert words[0] in commands(), call
        parser_of(words[0], commands()[words[0]]).read(words[1:])


@pytest.mark.parametrize(
    "path",
    [*WRITTEN, *(ROOT / name for name in ("pyproject.toml", "publiccode.yml", "NOTICE", ".ci/run", ".ci/lock.txt"))],
    ids=name_of,
)
def test_no_machine_and_no_registry_is_named(path: Path) -> None:
    assert NOT_OURS.findall(path.read_text(encoding="utf-8")) == []


def test_the_example_of_the_handbook_fits() -> None:
    _, found = validated({f"{CONTACT}.md": block_with("---\n")})
    assert found == ()


@pytest.mark.parametrize("first", ["geprueft:", "ausnahmen:", "weggelassen:"])
def test_the_easy_fields_of_the_handbook_fit(first: str) -> None:
    easy = f"---\ntitel: Wohn-Geld\n{block_with(first)}---\nText.\n"
    _, found = validated({f"{CONTACT}.md": block_with("---\n"), f"{CONTACT}.leicht.md": easy})
    assert found == ()


def test_the_example_of_a_message_is_what_editors_see(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written = block_with("---\n").replace("status: entwurf", "status: fertig")
    write_tree(tmp_path / "content", small_county("nordhausen"))
    write_tree(tmp_path / "content", {"nordhausen/kontakte/wohngeldstelle.md": written})
    monkeypatch.chdir(tmp_path)
    main(["check", "content/nordhausen/kontakte", "--today", "2018-11-01", "--jobs", "1"])
    assert block_with("content/nordhausen/").rstrip() in capsys.readouterr().out


def test_the_dates_of_the_handbook_are_understood() -> None:
    table = HANDBOOK.partition("## Angaben, die oft gefragt sind")[2].partition("\n## ")[0]
    rows = dict(re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", table, re.MULTILINE))
    fields = {"Datum": "stand", "Zeitraum": "zeitraum"}
    for name, field in fields.items():
        for value in re.findall(r"`([^`]+)`", rows[name]):
            text = f"---\ntitel: Plan\n{field}: {value}\n---\n"
            assert validated({"musterkreis/programme/plan.md": text}).diagnostics == (), value
