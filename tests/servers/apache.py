"""Debian's Apache, without any right that tests lack."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.servers.needed import program
from tests.servers.server import HOST, Running, free_port, running

MODULES = Path("/usr/lib/apache2/modules")
NEEDED = ("mpm_event", "authz_core", "dir", "headers", "mime", "rewrite")
PACKAGE = "apache2-bin"

_WHOLE = """\
{modules}
ServerRoot {folder}
ServerName {host}
PidFile {folder}/pid
Mutex file:{folder}
ErrorLog {folder}/log
Listen {host}:{port}
TypesConfig /dev/null
DocumentRoot {root}
<Directory {root}>
    Require all granted
    AllowOverride All
    Include {folder}/rules
</Directory>
"""


@contextmanager
def apache(folder: Path, root: Path, rules: str) -> Iterator[Running]:
    """Serve `root` with `rules` in its Directory block. `folder` is empty and stays Apache's own."""
    port = free_port()
    with running([*_command(folder, root, port, rules), "-DFOREGROUND"], port, folder / "log") as server:
        yield server


def complaints(folder: Path, root: Path, rules: str) -> str:
    """What Apache says against `rules`; empty where it takes them."""
    done = subprocess.run(  # noqa: S603 - a server of the system
        [*_command(folder, root, 1, rules), "-t"], capture_output=True, text=True, check=False
    )
    return "" if done.returncode == 0 else done.stderr


def _command(folder: Path, root: Path, port: int, rules: str) -> list[str]:
    modules = "\n".join(f"LoadModule {each}_module {MODULES}/mod_{each}.so" for each in NEEDED)
    text = _WHOLE.format(modules=modules, folder=folder, host=HOST, port=port, root=root.resolve())
    (folder / "apache.conf").write_text(text, encoding="utf-8")
    (folder / "rules").write_text(rules, encoding="utf-8")
    return [program("apache2", PACKAGE), "-f", str(folder / "apache.conf")]
