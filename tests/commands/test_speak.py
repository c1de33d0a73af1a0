"""`speak`: pages become sound files. Stand-ins on the path write what they were asked, so the text can be looked at."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ssg.cli import main
from ssg.console.computer_voice import spoken
from ssg.pipeline import build
from ssg.project import Project
from ssg.speech import SPEAKER
from ssg.work import Work
from tests.said_text import as_written
from tests.small_county import small_county, write_tree
from tests.whole_site import TEMPLATES

Run = Callable[..., int]

ESPEAK = """
import sys
text = sys.stdin.buffer.read()
open(sys.argv[sys.argv.index("-w") + 1], "wb").write(" ".join(sys.argv[1:-2]).encode() + b"\\n" + text)
"""
OPUSENC = """
import sys
*options, wave, opus = sys.argv[1:]
named = dict(zip(options, options[1:]))
tags = [options[n + 1] for n, each in enumerate(options) if each == "--comment"]
head = b"OggS" + bytes(24) + b"OpusHead\\1\\1" + (312).to_bytes(2, "little")
comments = "\\0".join([f"artist={named['--artist']}", f"date={named['--date']}", *tags]).encode()
last = b"OggS\\0\\4" + (312 + 125 * 48000).to_bytes(8, "little")
open(opus, "wb").write(head + comments + b"\\0" + open(wave, "rb").read() + last)
"""
TREE = {
    "kreis/kreis.yaml": "titel: Kreis\nname: Kreis\n",
    "kreis/seiten/x.md": "---\ntitel: Rundgang\n---\nDas Haus ist z. B. am 4. November offen. [[a]]\n",
    "kreis/seiten/x.leicht.md": "---\r\ntitel: Rund-Gang # so heißt er\r\n---\r\nDas Haus ist offen.\r\n",
    "kreis/seiten/entwurf.md": "---\ntitel: Entwurf\nstatus: entwurf\n---\nText.\n",
}
HAS_TOOLS = all(shutil.which(name) for name in ("espeak-ng", "opusenc"))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_tree(tmp_path / "content", TREE)


@pytest.fixture
def speak(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command for these places, with stand-ins for both programs."""
    for name, code in (("espeak-ng", ESPEAK), ("opusenc", OPUSENC)):
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!{sys.executable}{code}", encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))

    def run(*places: str, day: str = "2018-11-15", write: bool = False) -> int:
        options = ["--content", str(content), "--today", day, *(["--write"] if write else [])]
        return main(["speak", *options, *(str(content / each) for each in places)])

    return run


def sound(content: Path, name: str) -> str:
    return (content / "kreis/medien" / name).read_bytes().decode(errors="replace")


def test_a_page_is_spoken_as_the_player_reads_it(content: Path, speak: Run) -> None:
    assert speak("kreis/seiten/x.md") == 0
    told = sound(content, "seiten-x.opus")
    assert "-v de -s 150 -b 1 --stdin\n" in told
    assert "Rundgang.\n\nDas Haus ist zum Beispiel am vierten November offen." in told
    assert "[a" not in told
    assert "Vorlesen" not in told
    assert [each.name for each in (content / "kreis/medien").iterdir()] == ["seiten-x.opus"]


def test_easy_pages_are_spoken_slower_and_have_their_own_file(content: Path, speak: Run) -> None:
    assert speak("kreis/seiten/x.leicht.md") == 0
    assert "-s 125" in sound(content, "leicht-seiten-x.opus")


def test_the_file_says_honestly_who_speaks_and_when(content: Path, speak: Run) -> None:
    speak("kreis/seiten/x.md")
    assert "artist=Eine Computer-Stimme (eSpeak NG)\0date=2018-11-15\0LANGUAGE=de" in sound(content, "seiten-x.opus")


def test_the_editor_is_told_what_to_write(content: Path, speak: Run, capsys: pytest.CaptureFixture[str]) -> None:
    speak("kreis/seiten/x.md")
    lines = "    audio:\n      datei: seiten-x.opus\n      sprecher: Eine Computer-Stimme\n      dauer: 2:05\n"
    assert f"Schreiben Sie in {content.as_posix()}/kreis/seiten/x.md:\n{lines}" in capsys.readouterr().out
    assert (content / "kreis/seiten/x.md").read_bytes().decode() == TREE["kreis/seiten/x.md"]


@pytest.mark.parametrize("name", ["kreis/kreis.yaml", "kreis/seiten/x.md", "kreis/seiten/x.leicht.md"])
def test_with_write_only_the_field_is_added(name: str, content: Path, speak: Run) -> None:
    assert speak(name, write=True) == 0
    after = (content / name).read_bytes().decode()
    kept = [each for each in after.splitlines(keepends=True) if not each.startswith(("audio:", "  "))]
    assert "".join(kept) == TREE[name]
    assert f"  sprecher: {SPEAKER}\n" in after.replace("\r\n", "\n")


def test_the_written_field_is_read_and_shown(speak: Run, content: Path, tmp_path: Path) -> None:
    write_tree(content, small_county())
    shutil.rmtree(content / "kreis")
    assert speak("musterkreis/seiten", write=True) == 0
    options = ["--content", str(content), "--output", str(tmp_path / "site"), "--no-cache", "--today", "2018-11-15"]
    assert main(["build", *options]) == 0
    page = (tmp_path / "site/musterkreis/leicht/seiten/beispiel/index.html").read_text(encoding="utf-8")
    assert "Eine Computer-Stimme liest Ihnen die Seite vor" in as_written(page)
    assert (tmp_path / "site/musterkreis/medien/leicht-seiten-beispiel.opus").is_file()


def test_an_unchanged_text_is_not_spoken_again(content: Path, speak: Run, capsys: pytest.CaptureFixture[str]) -> None:
    speak("kreis", write=True)
    before = sound(content, "seiten-x.opus")
    capsys.readouterr()
    assert speak("kreis", day="2018-11-20", write=True) == 0
    told = capsys.readouterr().out
    assert sound(content, "seiten-x.opus") == before
    assert told.count("der Text ist noch derselbe") == 3
    assert told.endswith("3 Seiten mit Computer-Stimme, 0 neu gesprochen.\n")
    page = content / "kreis/seiten/x.md"
    page.write_text(page.read_text(encoding="utf-8").replace("offen", "zu"), encoding="utf-8")
    speak("kreis", day="2018-11-20", write=True)
    assert "datum: 20.11.2018" in page.read_text(encoding="utf-8")
    assert page.read_text(encoding="utf-8").count("audio:") == 1


def outdated(content: Path) -> list[str]:
    """The files whose recordings `check` says to read an older text."""
    project = Project(content=content, templates=TEMPLATES, output=content.parent / "site", today=date(2018, 11, 15))
    found = build(project, Work(cache=None, jobs=1, engine="")).diagnostics
    return [f"{each.span.path}:{each.span.line}" for each in found if each.code == "VW018"]


def test_check_tells_exactly_the_recordings_that_would_be_spoken_anew(content: Path, speak: Run) -> None:
    contact = "---\ntitel: Amt\namt: Landratsamt\ntelefon: [03631 911-50{}]\n---\nText.\n"
    county = f"{TREE['kreis/kreis.yaml']}kontakt: amt\n"
    write_tree(content, {"kreis/kontakte/amt.md": contact.format(11), "kreis/kreis.yaml": county})
    speak("kreis/seiten", write=True)
    assert outdated(content) == []
    easy = content / "kreis/seiten/x.leicht.md"
    easy.write_bytes(easy.read_bytes().replace(b"offen.", b"zu."))
    assert outdated(content) == ["kreis/seiten/x.leicht.md:4"]
    write_tree(content, {"kreis/kontakte/amt.md": contact.format(12)})
    assert outdated(content) == ["kreis/seiten/x.leicht.md:4", "kreis/seiten/x.md:4"]


def test_check_leaves_recordings_of_persons_alone(content: Path, speak: Run) -> None:
    speak("kreis/seiten/x.md", write=True)
    page = content / "kreis/seiten/x.md"
    page.write_text(page.read_text(encoding="utf-8").replace(SPEAKER, "Anna Muster") + "Neu.\n", encoding="utf-8")
    assert outdated(content) == []


def test_drafts_and_files_that_are_no_page_have_no_voice(speak: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert speak("kreis/seiten/entwurf.md") == 1
    assert "Dort gibt es keine Seite, die veröffentlicht ist." in capsys.readouterr().err


def test_a_recording_of_a_person_stays(content: Path, speak: Run, capsys: pytest.CaptureFixture[str]) -> None:
    page = content / "kreis/seiten/x.md"
    field = "audio:\n  datei: a.mp3\n  sprecher: Anna Muster\n  dauer: 1:00\n---\n"
    page.write_text(field.join(TREE["kreis/seiten/x.md"].rsplit("---\n", 1)), encoding="utf-8")
    before = page.read_bytes()
    assert speak("kreis/seiten/x.md", write=True) == 0
    assert "Hier liest Anna Muster vor. Das bleibt so." in capsys.readouterr().out
    assert (page.read_bytes(), (content / "kreis/medien").exists()) == (before, False)


def test_shared_entries_say_what_all_their_pages_say(content: Path, speak: Run) -> None:
    contact = "---\ntitel: Amt {0}\namt: Amt {0}\ntelefon: [03631 911-50{1}]\n---\nText.\n"
    more = {
        "gemeinsam/seiten/y.md": "---\ntitel: Für alle\n---\nGemeinsam.\n",
        "kreis/kontakte/amt.md": contact.format("Nord", 11),
        "kreis/kreis.yaml": "titel: Kreis\nname: Kreis\nkontakt: amt\n",
        "anderer/kreis.yaml": "titel: Anderer\nname: Anderer\nkontakt: amt\n",
        "anderer/kontakte/amt.md": contact.format("Süd", 12),
    }
    write_tree(content, more)
    assert speak("gemeinsam") == 0
    told = (content / "gemeinsam/medien/seiten-y.opus").read_bytes().decode(errors="replace")
    assert "Für alle.\n\nGemeinsam." in told
    assert "Amt" not in told
    speak("gemeinsam", write=True)
    assert outdated(content) == []


@pytest.mark.parametrize(("there", "missing"), [("espeak-ng", "opus-tools"), ("opusenc", "espeak-ng")])
def test_a_missing_program_is_named_with_its_package(
    there: str, missing: str, speak: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = {"espeak-ng": "opusenc", "opusenc": "espeak-ng"}[there]
    (tmp_path / "bin" / other).unlink()
    assert speak("kreis") == 1
    told = capsys.readouterr().err
    assert f"fehlt auf diesem Rechner: das Programm „{other}“." in told
    assert f"sudo apt install {missing}\n" in told


def test_a_program_that_fails_is_said_in_a_sentence(
    content: Path, speak: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bin/opusenc").write_text(f"#!{sys.executable}\nraise SystemExit(1)\n", encoding="utf-8")
    assert speak("kreis") == 1
    assert "Das Programm „opusenc“ ist beim Vorlesen stehen geblieben." in capsys.readouterr().err
    assert not (content / "kreis/medien").exists()


def test_without_a_place_the_command_asks_for_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speak"]) == 2
    assert "Welche Seite soll die Computer-Stimme lesen?" in capsys.readouterr().err


@pytest.mark.skipif(not HAS_TOOLS, reason="needs Debian's packages espeak-ng and opus-tools")
def test_the_real_programs_make_the_same_opus_file_twice(content: Path) -> None:
    file = content / "kreis/medien/leicht-seiten-x.opus"
    made = []
    for _ in range(2):
        place = str(content / "kreis/seiten/x.leicht.md")
        assert main(["speak", "--content", str(content), "--today", "2018-11-15", place]) == 0
        made.append(file.read_bytes())
        file.unlink()
    assert made[0] == made[1]
    known = spoken(made[0])
    assert known is not None
    assert 1 <= known.seconds <= 60
    file.write_bytes(made[0])
    told = subprocess.run(  # noqa: S603 - Debian's own program, a file of this test
        [str(shutil.which("opusinfo")), str(file)], capture_output=True, text=True, check=True, env={**os.environ}
    ).stdout
    assert "type opus" in told
    assert "Channels: 1" in told
    assert "artist=Eine Computer-Stimme" in told
    assert f"Playback length: 0m:{known.seconds:02}" in told or f"Playback length: 0m:{known.seconds - 1:02}" in told
