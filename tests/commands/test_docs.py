"""`docs`: the generated part of the handbook, complete and current."""

from pathlib import Path

import pytest

from ssg.cli import main
from ssg.console import outcome
from ssg.console.command import commands
from ssg.kinds import kinds
from ssg.languages import Language
from ssg.reference.catalogue import problems
from ssg.reference.explanation import escaped
from ssg.reference.field_reference import Field, fields_of

DOCS = Path(__file__).parent.parent.parent / "docs"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    assert main(["docs", "--output", str(folder)]) == 0
    return folder


def test_the_handbook_of_the_project_is_current(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["docs", "--check"]) == 0, capsys.readouterr().out


def test_every_field_is_in_the_reference(pages: Path) -> None:
    text = (pages / "felder.md").read_text(encoding="utf-8")
    for kind in kinds().values():
        part = text.partition(f"\n## {kind.SINGULAR}\n")[2].partition("\n## ")[0]
        assert kind.EXAMPLE.rstrip() in part
        assert kind.EASY_EXAMPLE.rstrip() in part
        for field in fields_of(kind, Language.STANDARD):
            assert f"| `{field.name}` | {field.title} | {escaped(field.meaning)} |" in part


def named(fields: tuple[Field, ...], name: str) -> Field:
    return next(field for field in fields if field.name == name)


def test_what_may_stand_in_a_field() -> None:
    programme = fields_of(kinds()["programme"], Language.STANDARD)
    resource = fields_of(kinds()["angebote"], Language.STANDARD)
    assert named(programme, "titel").is_required
    assert not named(programme, "kontakt").is_required
    assert named(programme, "kontakt").allowed == "Name eines Eintrags im Ordner „kontakte“"
    assert named(programme, "dokumente").allowed == "Liste: Name eines Eintrags im Ordner „dokumente“"
    assert named(programme, "status").allowed == "„entwurf“ oder „veroeffentlicht“"
    assert named(programme, "stand").allowed == "zum Beispiel „15.11.2018“, „15. November 2018“ oder „2018-11-15“"
    assert [part.name for part in named(programme, "beschluss").parts] == ["gremium", "nummer", "datum", "gegenstand"]
    assert named(named(programme, "links").parts, "ziel").allowed.startswith("Internet-Adresse, oder ein Eintrag")
    assert named(resource, "art").allowed == "„website“ oder „app“"


def test_the_easy_file_has_fewer_fields() -> None:
    easy = {field.name for field in fields_of(kinds()["aufrufe"], Language.EASY)}
    assert {"titel", "antragsberechtigt", "geprueft"} <= easy
    assert "frist" not in easy


def test_every_code_has_a_page_and_a_line(pages: Path) -> None:
    overview = (pages / "regeln/README.md").read_text(encoding="utf-8")
    for code, problem in problems().items():
        assert f"[{code}]({code.lower()}.md) `{problem.name}`" in overview
        assert problem.source in (pages / f"regeln/{code.lower()}.md").read_text(encoding="utf-8")


def test_every_command_is_described_by_its_help(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (pages / "befehle.md").read_text(encoding="utf-8")
    for name in commands():
        capsys.readouterr()
        main([name, "--help"])
        assert capsys.readouterr().out.rstrip() in text


def test_every_way_in_which_a_run_ends_is_described(pages: Path) -> None:
    text = (pages / "befehle.md").read_text(encoding="utf-8")
    codes = [value for name, value in vars(outcome).items() if name.isupper()]
    assert [code for code in codes if f"- {code}: " not in text] == []
    assert outcome.LEFT_OUT in codes


def test_a_stale_page_is_named_and_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["docs", "--output", str(tmp_path)])
    (tmp_path / "felder.md").write_text("alt", encoding="utf-8")
    (tmp_path / "regeln/vw001.md").unlink()
    (tmp_path / "regeln/xx999.md").write_text("Code, den es nicht mehr gibt", encoding="utf-8")
    capsys.readouterr()
    assert main(["docs", "--check", "--output", str(tmp_path)]) == 1
    shown = capsys.readouterr().out
    assert [line.removesuffix(" ist veraltet.").removeprefix(f"{tmp_path}/") for line in shown.splitlines()[:-1]] == [
        "felder.md",
        "regeln/vw001.md",
        "regeln/xx999.md",
    ]
    assert (tmp_path / "felder.md").read_text(encoding="utf-8") == "alt"
    assert main(["docs", "--output", str(tmp_path)]) == 0
    assert main(["docs", "--check", "--output", str(tmp_path)]) == 0
    assert not (tmp_path / "regeln/xx999.md").exists()


def test_what_people_wrote_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "handbuch.md").write_text("Unseres.", encoding="utf-8")
    main(["docs", "--output", str(tmp_path)])
    assert (tmp_path / "handbuch.md").read_text(encoding="utf-8") == "Unseres."


def test_a_page_that_cannot_be_read_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "felder.md").mkdir()
    assert main(["docs", "--output", str(tmp_path)]) == 1
    assert "lässt sich nicht lesen" in capsys.readouterr().err
