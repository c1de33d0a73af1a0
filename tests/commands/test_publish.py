"""`publish`: what it refuses, what it tells, and that readers keep the old release when it stops."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ssg.cli import main
from ssg.write import hold_back
from ssg.write.output_folder import MANIFEST, state_folder
from tests.publish.sample import made, style, tree
from tests.small_county import small_county, write_tree

Told = Callable[[], str]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the pages lie that are published from here."""
    monkeypatch.chdir(tmp_path)
    return Path("site")


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    def read() -> str:
        shown = capsys.readouterr()
        return shown.out + shown.err

    return read


def publish(*more: str) -> int:
    return main(["publish", "www", *more])


def test_a_site_is_published_shown_listed_and_rolled_back(site: Path, told: Told) -> None:
    made(site, 1)
    assert publish("--dry-run") == 0
    foretold = told()
    assert "neu       index.html\n" in foretold
    assert not Path("www").exists()
    assert publish() == 0
    tree = told().splitlines()[-1].removeprefix("Stand: ")
    assert foretold.splitlines()[-1] == f"Stand: {tree}"
    assert Path("www/current").readlink() == Path("releases", tree)
    assert publish() == 0
    assert told().splitlines() == ["www zeigt diesen Stand schon. Es ist nichts zu tun.", f"Stand: {tree}"]

    made(site, 2)
    assert publish("--dry-run") == 0
    assert set(told().splitlines()[:6]) == {
        f"neu       {style(2)[0]}",
        "neu       seite-2.html",
        "geändert  a/index.html",
        "geändert  index.html",
        f"entfällt  {style(1)[0]}",
        "entfällt  seite-1.html",
    }
    assert publish() == 0
    assert told().startswith("2 neu, 2 geändert, 2 entfernt. Zu sehen in www/current.\n")
    assert "Stand 2" in Path("www/current/index.html").read_text("utf-8")
    assert publish("--list") == 0
    newest, oldest = told().splitlines()
    assert newest.endswith("  zu sehen")
    assert oldest.startswith(f"{tree}  ")
    assert publish("--rollback") == 0
    assert told().splitlines()[-1] == f"Stand: {tree}"
    assert "Stand 1" in Path("www/current/index.html").read_text("utf-8")
    assert publish("--rollback") == 1
    assert "In „www“ gibt es keinen älteren Stand." in told()


@pytest.mark.parametrize("option", [(), ("--rollback",)])
def test_what_cannot_be_told_is_not_shown(
    site: Path, monkeypatch: pytest.MonkeyPatch, told: Told, option: tuple[str, ...]
) -> None:
    for number in (1, 2):
        made(site, number)
        publish()
    made(site, 3)
    with monkeypatch.context() as patch, Path("/dev/full").open("w", encoding="utf-8") as full:
        patch.setattr("sys.stdout", full)
        assert publish(*option) == 1
    assert "Der Bericht lässt sich nicht ausgeben." in told()
    assert "Stand 2" in Path("www/current/index.html").read_text("utf-8")


def test_a_file_that_somebody_changed_on_the_server_is_put_right(site: Path, told: Told) -> None:
    made(site, 1)
    publish()
    page = Path("www/current/index.html")
    page.write_text("von Hand", "utf-8")
    told()
    assert publish() == 0
    assert told().startswith("Beschädigte Dateien sind ersetzt. Zu sehen in www/current.\nStand: ")
    assert page.read_text("utf-8").startswith("<p>Stand 1")


def test_plain_web_space_holds_the_site_alone(site: Path, told: Told) -> None:
    made(site, 1)
    assert publish("--plain", "--dry-run") == 0
    assert told().splitlines()[-2] == "5 neu, 0 geändert, 0 entfernt. So würde es in www. Es ist nichts geschehen."
    assert publish("--plain") == 0
    assert told().startswith("5 neu, 0 geändert, 0 entfernt. Zu sehen in www.\nStand: ")
    assert tree(Path("www")).keys() - tree(site).keys() == {".leichtbau.sha256"}
    assert publish("--plain") == 0
    assert told().startswith("www zeigt diesen Stand schon. Es ist nichts zu tun.\n")
    assert publish() == 1
    assert "In „www“ liegen Dateien, die nicht von diesem Befehl sind." in told()


def test_the_same_content_has_the_same_name_wherever_it_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: Told
) -> None:
    for name in ("hier", "anderswo/tiefer"):
        write_tree(tmp_path / name / "content", small_county())
        monkeypatch.chdir(tmp_path / name)
        assert main(["build", "--jobs", "1", "--today", "2018-11-01", "--no-cache"]) == 0
        assert publish("--dry-run") == 0
        monkeypatch.setenv("TZ", "Pacific/Auckland")
    assert len({line for line in told().splitlines() if line.startswith("Stand: ")}) == 1


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ("findings", "Der letzte Bau hat Probleme gefunden. Darum ist „site“ nicht auf dem neuesten Stand."),
        ("no-checks", "Die Seiten in „site“ sind ungeprüft: Sie entstanden mit „--no-checks“."),
        ("drafts", "In „site“ stehen Entwürfe. Sie sind nicht für Leserinnen und Leser."),
        ("stage", "Die Seiten in „site“ sind zum Prüfen gebaut. Such-Maschinen zeigen sie nicht."),
        ("something-new", "Die Seiten in „site“ sind nicht zum Veröffentlichen gebaut."),
    ],
)
def test_what_a_build_holds_back_stays_at_home(site: Path, told: Told, held: str, said: str) -> None:
    made(site, 1)
    hold_back(site, [held])
    assert publish() == 1
    assert told().splitlines() == [said, "    → Bauen Sie die Seiten zuerst mit: python build.py"]
    assert not Path("www").exists()
    hold_back(site, [])
    assert publish() == 0


def test_a_site_of_some_counties_goes_out_only_where_that_is_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: Told
) -> None:
    monkeypatch.chdir(tmp_path)
    write_tree(tmp_path / "content", small_county() | small_county("zweitkreis"))
    assert main(["build", "--jobs", "1", "--today", "2018-11-01", "--county", "zweitkreis"]) == 0
    told()
    assert publish() == 1
    assert told().splitlines() == [
        "In „site“ stehen nicht alle Landkreise: Die Seiten entstanden mit „--county“.",
        "    → Bauen Sie ohne „--county“. Sind am Ziel nur diese Landkreise, dann schreiben Sie „--part“ dazu.",
    ]
    assert publish("--part") == 0
    assert Path("www/current/zweitkreis/index.html").is_file()
    hold_back(Path("site"), ["findings"])
    assert publish("--part") == 1


@pytest.mark.parametrize("damage", ["changed", "more", "less"])
def test_a_site_that_was_changed_by_hand_stays_at_home(site: Path, told: Told, damage: str) -> None:
    page = made(site, 1) / "index.html"
    match damage:
        case "changed":
            page.write_text(page.read_text("utf-8").replace("Stand 1", "Stand 2"), "utf-8")
        case "more":
            page = site / "mehr.html"
            page.write_text("mehr", "utf-8")
        case _:
            page.unlink()
    assert publish() == 1
    assert f"„site/{page.name}“ ist nicht so, wie der letzte Bau es gemacht hat." in told()
    made(site, 1)
    assert publish() == 0


def test_without_a_build_there_is_nothing_to_publish(site: Path, told: Told) -> None:
    assert publish("--site", str(site)) == 1
    assert told().splitlines() == [
        "In „site“ liegen keine fertigen Seiten.",
        "    → Bauen Sie die Seiten zuerst mit: python build.py",
    ]
    assert not list(Path().iterdir())


@pytest.mark.parametrize(
    "damaged", ["", "[]", '{"tree": "x", "held": [], "files": [1]}', '{"tree": "x", "held": [], "files": {"a": {}}}']
)
def test_a_damaged_list_of_the_last_build_is_none(site: Path, told: Told, damaged: str) -> None:
    (state_folder(made(site, 1)) / MANIFEST).write_text(damaged, "utf-8")
    assert publish() == 1
    assert told().startswith("In „site“ liegen keine fertigen Seiten.")


def test_a_folder_of_others_is_left_alone(site: Path, told: Told) -> None:
    made(site, 1)
    write_tree(Path("www"), {"fremd.html": "fremd"})
    assert publish() == 1
    assert "In „www“ liegen Dateien, die nicht von diesem Befehl sind." in told()
    assert [path.name for path in Path("www").iterdir()] == ["fremd.html"]


@pytest.mark.parametrize(
    ("operands", "said"),
    [
        ([], "Wohin sollen die Seiten?"),
        (["www", "--list", "--rollback"], "„--list“ und „--rollback“ passen nicht zusammen."),
        (["www", "--port", "70000"], "„70000“ kann keine Nummer für „ssh“ sein."),
        (["site/www"], "Das Ziel „site/www“ liegt in „site“."),
        (["site"], "Das Ziel „site“ liegt in „site“."),
        (["-oProxyCommand=x:y"], "Die Option „-oProxyCommand“ gibt es hier nicht."),
        (["a b:/srv"], "„a b:/srv“ ist kein Ziel."),
        (["web:/srv/$(id)"], "„web:/srv/$(id)“ ist kein Ziel."),
        (["web:../srv"], "„web:../srv“ ist kein Ziel."),
        (["sftp://web/srv/../x"], "„sftp://web/srv/../x“ ist kein Ziel."),
        (["web:/srv", "--plain"], "„web:/srv“ ist kein Ziel."),
        (["sftp://web/srv", "--list"], "Auf einfachem Webspace gibt es nur einen Stand."),
    ],
)
def test_a_target_that_nobody_can_mean_is_refused(site: Path, told: Told, operands: list[str], said: str) -> None:
    site.mkdir()
    assert main(["publish", *operands]) == 2
    assert told().startswith(said)
