import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.processes import CommandFailed, run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are counted on Linux alone")

WORK = "import time\nwhile time.process_time() < 0.15: pass"
ORPHAN = "import subprocess, sys; subprocess.Popen([sys.executable, '-c', sys.argv[1]])"


def test_the_work_of_processes_that_outlive_their_parent_counts(tmp_path: Path) -> None:
    cost = run([sys.executable, "-S", "-c", ORPHAN, WORK], tmp_path)
    assert cost.cpu > 0.15


def test_memory_of_all_processes_counts_together(tmp_path: Path) -> None:
    hold = "import sys, time, subprocess; held = b'x' * 60_000_000\n"
    both = f"{hold}child = subprocess.Popen([sys.executable, '-S', '-c', sys.argv[1]]); child.wait()"
    cost = run([sys.executable, "-S", "-c", both, f"{hold}time.sleep(0.6)"], tmp_path)
    assert 120_000_000 < cost.memory < 200_000_000
    assert cost.wall > 0.6


def test_who_was_there_before_is_not_waited_for_and_does_not_count(tmp_path: Path) -> None:
    command = [sys.executable, "-S", "-c", "held = b'x' * 300_000_000; print(flush=True); input()"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:  # noqa: S603 - this Python
        assert other.stdout
        other.stdout.readline()
        cost = run([sys.executable, "-S", "-c", WORK], tmp_path)
        assert other.poll() is None
        other.communicate(b"\n")
    assert 0 < cost.memory < 200_000_000


def test_a_command_that_fails_says_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(CommandFailed, match="broken"):
        run([sys.executable, "-S", "-c", "raise SystemExit('broken')"], tmp_path)
