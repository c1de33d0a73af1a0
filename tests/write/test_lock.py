import signal
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from ssg.write.disk import WriteFailed
from ssg.write.lock import Busy, locked
from ssg.write.output_folder import state_folder

ROOT = Path(__file__).parent.parent.parent
HOLD = """
import sys, time
from pathlib import Path
from ssg.write.lock import locked
with locked(Path(sys.argv[1]), print):
    print("da", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


def test_a_free_lock_is_taken_without_a_word(site: Path) -> None:
    said: list[str] = []
    for _ in range(2):
        with locked(site, said.append):
            assert state_folder(site).is_dir()
            assert not site.exists()
    assert said == []


def test_a_second_build_says_so_once_and_waits(site: Path) -> None:
    said: list[str] = []
    order: list[str] = []
    heard = Event()

    def say(sentence: str) -> None:
        said.append(sentence)
        heard.set()

    def build() -> None:
        with locked(site, say):
            order.append("zweiter")

    second = Thread(target=build)
    with locked(site, said.append):
        second.start()
        assert heard.wait(60)
        order.append("erster")
    second.join(60)
    assert order == ["erster", "zweiter"]
    assert said == [f"Es läuft schon ein Bau für „{site}“. Dieser Bau wartet, bis der andere fertig ist."]


def test_patience_ends_in_a_sentence(site: Path) -> None:
    with locked(site, print), pytest.raises(Busy, match="noch nicht fertig"), locked(site, print, patience=0.05):
        pytest.fail("two builds at once")


def test_two_targets_do_not_wait_for_each_other(site: Path) -> None:
    with locked(site, print), locked(site.with_name("andere"), print, patience=0):
        pass


def test_the_lock_dies_with_its_process(site: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(site)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as holder:  # noqa: S603 - our own program
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"da\n"
        with pytest.raises(Busy), locked(site, print, patience=0):
            pytest.fail("two builds at once")
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        with locked(site, print, patience=60):
            pass


def test_the_lock_is_free_after_a_fault(site: Path) -> None:
    with pytest.raises(RuntimeError), locked(site, print):
        raise RuntimeError
    with locked(site, print, patience=0):
        pass


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("")
    with pytest.raises(WriteFailed, match=r"Bei „.*datei"), locked(tmp_path / "datei" / "site", print):
        pytest.fail("no place for a lock")


def test_a_link_for_a_lock_is_not_followed(site: Path, tmp_path: Path) -> None:
    state_folder(site).mkdir()
    (state_folder(site) / "lock").symlink_to(tmp_path / "fremd")
    with pytest.raises(WriteFailed), locked(site, print):
        pytest.fail("followed a link")
    assert not (tmp_path / "fremd").exists()


def test_what_a_killed_swap_left_is_put_right(site: Path) -> None:
    former = state_folder(site) / "former"
    former.mkdir(parents=True)
    (former / "index.html").write_text("alt")
    with locked(site, print):
        assert (site / "index.html").read_text() == "alt"
    assert [path.name for path in state_folder(site).iterdir()] == ["lock"]
