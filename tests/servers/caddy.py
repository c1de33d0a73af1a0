"""Debian's Caddy, without any right that tests lack."""

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.servers.needed import program
from tests.servers.server import HOST, Running, free_port, running

_WHOLE = """\
{{
    admin off
    auto_https off
}}
http://{host}:{port} {{
    bind {host}
    root * {root}
    import rules
}}
"""


@contextmanager
def caddy(folder: Path, root: Path, rules: str) -> Iterator[Running]:
    """Serve `root` with `rules` in its site block. `folder` is empty and stays Caddy's own."""
    port = free_port()
    command = [program("caddy", "caddy"), "run", "--config", _written(folder, root, port, rules)]
    with running(command, port, folder / "log", more=_at_home(folder)) as server:
        yield server


def complaints(folder: Path, root: Path, rules: str) -> str:
    """What Caddy says against `rules`; empty where it takes them."""
    command = [program("caddy", "caddy"), "validate", "--config", _written(folder, root, 1, rules)]
    done = subprocess.run(  # noqa: S603 - a server of the system
        command, capture_output=True, text=True, check=False, env=dict(_at_home(folder))
    )
    return "" if done.returncode == 0 else done.stderr


def _written(folder: Path, root: Path, port: int, rules: str) -> str:
    (folder / "rules").write_text(rules, encoding="utf-8")
    place = folder / "Caddyfile"
    place.write_text(_WHOLE.format(host=HOST, port=port, root=root), encoding="utf-8")
    return str(place)


def _at_home(folder: Path) -> Mapping[str, str]:
    """What Caddy keeps stays in its folder."""
    return {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
