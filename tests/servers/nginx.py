"""Debian's nginx, without any right that tests lack."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers.needed import program
from tests.servers.server import HOST, Reply, Running, listening, running, wait_until

MODULES = Path("/usr/lib/nginx/modules")
BROTLI = MODULES / "ngx_http_brotli_static_module.so"

_WHOLE = """\
{modules}
{user}
daemon off;
pid {folder}/pid;
error_log stderr warn;
worker_processes 2;
events {{ worker_connections 256; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen {host}:{port};
        server_name {host};
        root {root};
        {rules}
    }}
}}
"""


@dataclass(frozen=True)
class Nginx:
    """A running nginx with one server block."""

    folder: Path
    """Where its own files lie."""
    root: Path
    running: Running

    @property
    def address(self) -> str:
        """With a slash at its end."""
        return self.running.address

    @property
    def port(self) -> int:
        """On the loopback address."""
        return self.running.port

    def ask(self, path: str, method: str = "GET", **headers: str) -> Reply:
        """What it answers; `if_none_match="x"` sends this header."""
        return self.running.ask(path, method, {name.replace("_", "-"): value for name, value in headers.items()})

    def reload(self, rules: str) -> None:
        """Take over other rules, and wait until no worker has the old ones."""
        _write(self.folder, self.root, self.port, rules)
        before = self.running.workers
        self.running.signal(signal.SIGHUP)
        wait_until(lambda: bool(now := self.running.workers) and not before & now, self.running.log)


@contextmanager
def nginx(folder: Path, root: Path, rules: str = "") -> Iterator[Nginx]:
    """Serve `root` with `rules` in the server block, on a free port. `folder` is empty and stays nginx's own.

    `root` may be a symbolic link that is changed meanwhile. Skips the test where there is no nginx.
    """
    command = _command(folder)
    with closing(listening()) as taken:
        port = taken.getsockname()[1]
        _write(folder, root, port, rules)
        number = taken.fileno()
        # The socket is handed over as from an older nginx, so nobody can take the port in between.
        with running(command, port, folder / "log", more={"NGINX": f"{number};"}, keep=(number,)) as server:
            yield Nginx(folder, root, server)


def complaints(folder: Path, root: Path, rules: str) -> str:
    """What `nginx -t` says against `rules`; empty where it takes them without a warning."""
    _write(folder, root, 1, rules)
    command = [*_command(folder), "-t", "-q"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - a server of the system
    return done.stderr if done.returncode == 0 else f"refused\n{done.stderr}"


def _command(folder: Path) -> list[str]:
    return [program("nginx", "nginx"), "-c", str(folder / "nginx.conf"), "-p", str(folder), "-e", "stderr"]


def _write(folder: Path, root: Path, port: int, rules: str) -> None:
    text = _WHOLE.format(
        modules=f"load_module {BROTLI};" if BROTLI.is_file() else "",
        user="user root;" if os.geteuid() == 0 else "",  # temporary folders are closed to others
        folder=folder,
        host=HOST,
        port=port,
        root=root,
        rules=rules,
    )
    (folder / "nginx.conf").write_text(text, encoding="utf-8")
