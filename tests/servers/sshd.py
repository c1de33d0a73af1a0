"""Debian's sshd on the loopback address, with keys of its own, and the ssh that knows it by the name `web`.

Shells find no settings of the user there: some take longer than a test.
"""

import getpass
import os
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers.needed import program
from tests.servers.server import HOST, free_port, wait_until

NAME = "web"
WITHOUT_PORT = "web-ohne-port"
"""The same server for who tells the port."""

_SERVER = """\
ListenAddress {host}:{port}
HostKey {folder}/host_key
AuthorizedKeysFile {folder}/user_key.pub
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
SetEnv HOME={folder}
Subsystem sftp internal-sftp
"""
_CLIENT = """\
Host {name}
    Port {port}
Host {name} {without_port}
    HostName {host}
    User {user}
    IdentityFile {folder}/user_key
    IdentitiesOnly yes
    UserKnownHostsFile {folder}/known_hosts
    ControlMaster auto
    ControlPath {folder}/c-%n
    ControlPersist 60
Host *
    BatchMode yes
    LogLevel ERROR
"""


@dataclass(frozen=True)
class Sshd:
    """A running server. With `programs` first on the path, `ssh` and `sftp` know it by its name."""

    folder: Path
    port: int
    process: "subprocess.Popen[bytes]"

    @property
    def name(self) -> str:
        """What `programs` know it by."""
        return NAME

    @property
    def programs(self) -> Path:
        """Stand-ins that add the configuration, as if it were the user's own."""
        return self.folder / "bin"

    def hang_up(self) -> None:
        """End the connections that several calls share."""
        for name in (NAME, WITHOUT_PORT):
            if (self.folder / f"c-{name}").exists():
                _run(str(self.programs / "ssh"), "-O", "exit", name)


@contextmanager
def sshd() -> Iterator[Sshd]:
    """Let whoever runs the tests in, by key, on a free port. Skips the test where a program is missing."""
    server = program("sshd", "openssh-server")
    for name, package in (("rsync", "rsync"), ("ssh", "openssh-client"), ("sftp", "openssh-client")):
        program(name, package)
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)  # asked for where sshd could take away its own rights
    with tempfile.TemporaryDirectory(prefix="ssh-", dir="/tmp") as made:  # sockets have short names
        folder, port = Path(made), free_port()
        _prepare(folder, port)
        with (folder / "log").open("wb") as log:
            command = [server, "-D", "-e", "-f", str(folder / "sshd_config")]
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)  # noqa: S603
        running = Sshd(folder, port, process)
        try:
            wait_until(lambda: _answers(running), folder / "log")
            yield running
            running.hang_up()
        finally:
            process.terminate()
            process.wait()


def _prepare(folder: Path, port: int) -> None:
    for key in ("host_key", "user_key"):
        _run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / key))
    public = (folder / "host_key.pub").read_text(encoding="utf-8")
    (folder / "known_hosts").write_text(f"[{HOST}]:{port} {public}", encoding="utf-8")
    user = getpass.getuser()
    (folder / "sshd_config").write_text(_SERVER.format(host=HOST, port=port, folder=folder), encoding="utf-8")
    client = _CLIENT.format(name=NAME, without_port=WITHOUT_PORT, host=HOST, port=port, user=user, folder=folder)
    (folder / "ssh_config").write_text(client, encoding="utf-8")
    (folder / "bin").mkdir()
    for name in ("ssh", "sftp"):
        stand_in = folder / "bin" / name
        real = program(name, "openssh-client")
        stand_in.write_text(f'#!/bin/sh\nexec {real} -F {folder}/ssh_config "$@"\n', encoding="utf-8")
        stand_in.chmod(0o755)


def _answers(server: Sshd) -> bool:
    assert server.process.poll() is None, (server.folder / "log").read_text()
    try:
        socket.create_connection((HOST, server.port), 1).close()
    except OSError:
        return False
    return True


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, capture_output=True)  # noqa: S603
