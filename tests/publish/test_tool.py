"""What ssh, sftp and rsync complain of, in German."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ssg.project import ROOT
from ssg.publish.stop import PublishStopped
from ssg.publish.tool import call, refused
from tests.publish.sample import made


@pytest.mark.parametrize(
    ("complaint", "said"),
    [
        ('rsync: write failed on "/srv/x": No space left on device (28)', "Dort ist der Speicher-Platz voll"),
        ("mkdir: cannot create directory '/srv/x': Permission denied", "Dort fehlen Ihnen Rechte"),
        ("seiten@web: Permission denied (publickey).", "Der Server lässt Sie nicht hinein"),
        ("Host key verification failed.", "Der Schlüssel des Servers ist hier nicht bekannt"),
        ("bash: line 1: rsync: command not found", "Auf dem Server fehlt ein Programm"),
        ("touch: cannot touch 'x': Read-only file system", "Dort kann man nur lesen"),
    ],
)
def test_known_complaints_are_told_in_german(complaint: str, said: str) -> None:
    stop = refused("web:/srv", complaint)
    assert stop.message == f"Bei „web:/srv“ geht es nicht weiter: {said}. Zu sehen ist der alte Stand."
    assert stop.hint


def test_unknown_complaints_are_quoted_on_one_line() -> None:
    stop = refused("web:/srv", "erste\nkex: \x1b[31mConnection reset\n\n")
    assert stop.message.endswith("Zu sehen ist der alte Stand. Das Programm meldet: „kex: [31mConnection reset“")
    assert refused("web:/srv", "").message.endswith("Zu sehen ist der alte Stand.")


def test_a_missing_program_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(PublishStopped) as stop:
        call("rsync", [], "web:/srv")
    assert stop.value.message == "Um „web:/srv“ zu erreichen, fehlt auf diesem Rechner: rsync."
    assert stop.value.hint.endswith("sudo apt install rsync")


def test_who_stops_it_meanwhile_stops_what_it_started(tmp_path: Path) -> None:
    stand_in = tmp_path / "bin/ssh"
    stand_in.parent.mkdir()
    waits = f'cat\necho $$ >"{tmp_path}/pid.new"\nmv "{tmp_path}/pid.new" "{tmp_path}/pid"\nexec sleep 60\n'
    stand_in.write_text(f"#!/bin/sh\n{waits}", "utf-8")  # nothing more to be read: so it is waited for already
    stand_in.chmod(0o755)
    site = made(tmp_path / "site", 1)
    surroundings = {**os.environ, "PATH": f"{stand_in.parent}{os.pathsep}{os.environ['PATH']}"}
    process = subprocess.Popen(  # noqa: S603 - this program
        [sys.executable, str(ROOT / "build.py"), "publish", "web:/srv", "--site", str(site)],
        env=surroundings,
        stderr=subprocess.PIPE,
    )
    while not (tmp_path / "pid").exists():
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    _, told = process.communicate(timeout=60)
    assert (process.returncode, told.decode()) == (128 + signal.SIGTERM, "Abgebrochen.\n")
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)
