"""Every recipe of CONTRIBUTING.md, followed word by word in a copy of the project: one place is enough."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ssg.project import ROOT
from tests.small_county import small_county, write_tree

RECIPES = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
BLOCK = re.compile(
    r"```(?:python|jinja|yaml)\n(?:# |\{# )(?P<path>[\w/.-]+\.\w+)(?P<where>, [^\n#]*)?(?: #\})?\n(?P<text>.*?)```",
    re.DOTALL,
)
TODAY = ("--today", "2018-11-20")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program with every recipe followed, and a small county."""
    root = tmp_path_factory.mktemp("kopie")
    for folder in ("ssg", "templates"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "build.py", root)
    write_tree(root / "content", small_county())
    for block in BLOCK.finditer(RECIPES):
        follow(root / block["path"], block["where"], block["text"])
    write_tree(root / "content", {"musterkreis/vereine/chor.md": CLUB, "musterkreis/vereine/chor.leicht.md": EASY_CLUB})
    assert run(root, "build", "--no-cache", *TODAY).returncode == 0
    return root


CLUB = "---\ntitel: Chor\nkurz: Wir singen.\ntreffen: Immer am Freitag.\nkontakt: beispiel\n---\nKommen Sie!\n"
EASY_CLUB = "---\ntitel: Chor\nkurz: Wir singen.\ntreffen: Immer am Freitag.\n---\nKommen Sie!\n"


def follow(path: Path, where: str | None, text: str) -> None:
    if where is None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return
    old = path.read_text(encoding="utf-8")
    new = old.replace("kinds:\n", f"kinds:\n{text}", 1) if where == ", below kinds:" else f"{old}\n{text}"
    path.write_text(new, encoding="utf-8")


def run(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "build.py", *words], cwd=root, capture_output=True, encoding="utf-8", check=False
    )


def page(project: Path, path: str) -> str:
    return (project / "site" / path / "index.html").read_text(encoding="utf-8")


def test_a_rule_runs_and_is_explained(project: Path) -> None:
    found = run(project, "check", "--format", "csv", *TODAY).stdout.splitlines()
    assert "content/musterkreis/vereine/chor.leicht.md;6;LS199" in found
    assert "Ausrufe-Zeichen wirken laut." in run(project, "explain", "LS199").stdout


def test_the_reference_follows(project: Path) -> None:
    assert run(project, "docs").returncode == 0
    assert "Ausrufe-Zeichen wirken laut." in (project / "docs/regeln/ls199.md").read_text(encoding="utf-8")
    fields = (project / "docs/felder.md").read_text(encoding="utf-8")
    assert "plaetze" in fields
    assert "Ein Verein: Was macht er, und wen fragt man?" in fields
    assert "Nennt die Landkreise" in (project / "docs/befehle.md").read_text(encoding="utf-8")


def test_a_field_is_known_to_schema_and_starter(project: Path) -> None:
    assert '"plaetze"' in run(project, "schema", "termine").stdout
    assert run(project, "new", "termin", "musterkreis/fest").returncode == 0
    assert "# plaetze: " in (project / "content/musterkreis/termine/fest.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("version", ["musterkreis", "musterkreis/leicht"])
def test_a_kind_has_pages_lists_menu_and_headings(project: Path, version: str) -> None:
    assert "Immer am Freitag." in page(project, f"{version}/vereine/chor")
    assert "Chor" in page(project, f"{version}/vereine")
    assert "Chor" in page(project, f"{version}/inhalt")
    home = page(project, version)
    places = [home.index(f'href="{folder}/index.html"') for folder in ("angebote", "vereine", "kontakte")]
    assert places == sorted(places)
    assert home.count('href="vereine/index.html"') == 2
    heading = r"<h2[^>]*>(?:<svg.*?</svg>)?Vereine</h2>.*Chor"
    assert re.search(heading, page(project, f"{version}/kontakte/beispiel"), re.DOTALL)


def test_a_kind_can_be_begun(project: Path) -> None:
    assert run(project, "new", "verein", "musterkreis/sportverein").returncode == 0
    assert (project / "content/musterkreis/vereine/sportverein.leicht.md").exists()
    checked = run(project, "check", "content/musterkreis/vereine/sportverein.md", "--format", "csv", *TODAY)
    assert checked.returncode == 0


def test_a_page_family_is_published(project: Path) -> None:
    numbers = " ".join(page(project, "musterkreis/zahlen").split())
    assert re.search(r"<dt>Vereine</dt> ?<dd>1</dd>", numbers)
    assert 'href="../leicht/zahlen/index.html"' in numbers


def test_a_file_for_programs_is_published(project: Path) -> None:
    listed = (project / "site/musterkreis/adressen.txt").read_text(encoding="utf-8").splitlines()
    assert "musterkreis/vereine/chor/index.html" in listed
    assert all((project / "site" / path).is_file() for path in listed)


def test_a_command_runs_and_is_named(project: Path) -> None:
    assert run(project, "counties").stdout.split() == ["musterkreis", "saalkreis"]
    assert "Nennt die Landkreise" in run(project, "--help").stdout


def test_a_web_server_gets_its_rules(project: Path) -> None:
    rules = run(project, "webserver", "lighttpd").stdout
    assert "frame-ancestors 'none'" in rules
    assert '".ics" => "text/calendar; charset=utf-8"' in rules
    assert "„lighttpd“" in run(project, "webserver", "x").stderr


def test_a_county_is_a_folder(project: Path) -> None:
    assert "Saalkreis" in page(project, ".")
    assert "Saalkreis" in page(project, "saalkreis/leicht/vereine")


def test_a_component_can_be_used(project: Path) -> None:
    template = project / "templates/kinds/vereine.html"
    old = template.read_text(encoding="utf-8")
    text = old.replace("{% block content %}", "{% block content %}{{ badge('Neu') }}", 1)
    template.write_text(
        text.replace("%}\n", '%}\n{% from "components/badge.html" import badge %}\n', 1), encoding="utf-8"
    )
    try:
        assert run(project, "build", "--no-cache", "--output", "zweite", *TODAY).returncode == 0
    finally:
        template.write_text(old, encoding="utf-8")
    assert '<strong class="badge">Neu</strong>' in (project / "zweite/musterkreis/vereine/chor/index.html").read_text(
        encoding="utf-8"
    )
