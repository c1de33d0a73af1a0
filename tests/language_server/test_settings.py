"""The settings of writing programs in the handbook are such settings, and start our command."""

import json
import re
import tomllib

from ssg.project import ROOT

HANDBOOK = (ROOT / "docs/handbuch.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", HANDBOOK, re.MULTILINE | re.DOTALL)


def test_those_of_vs_code() -> None:
    settings = {name: value for block in blocks("json") for name, value in json.loads(block).items()}
    assert settings["glspc.server.commandArguments"] == ["lsp"]
    assert set(settings["glspc.server.languageId"]) == {"markdown", "yaml"}
    assert settings["yaml.schemas"] == {"./.schema/kreis.schema.json": "content/*/kreis.yaml"}


def test_those_of_helix() -> None:
    settings = next(each for each in map(tomllib.loads, blocks("toml")) if "language-server" in each)
    server = settings["language-server"]["leichtbau"]
    assert (server["command"], server["args"]) == (".venv/bin/ssg", ["lsp"])
    assert [each["language-servers"] for each in settings["language"]] == [["leichtbau"], ["leichtbau"]]


def test_those_of_neovim() -> None:
    settings = "".join(blocks("lua"))
    assert 'cmd = { ".venv/bin/ssg", "lsp" }' in settings
    assert 'vim.lsp.enable("leichtbau")' in settings
