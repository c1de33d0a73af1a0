"""A code editor: it starts the language server as a process of its own, and talks to it as the protocol says."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import IO, Any, BinaryIO

from ssg.project import ROOT

Message = dict[str, Any]
ABLE: Message = {
    "general": {"positionEncodings": ["utf-16"]},
    "workspace": {
        "didChangeWatchedFiles": {"dynamicRegistration": True},
        "workspaceEdit": {"documentChanges": True, "resourceOperations": ["create"]},
    },
    "window": {"showDocument": {"support": True}},
}


@dataclass
class Editor:
    """One end of the pipes. What comes unasked is kept until somebody waits for it."""

    out: IO[bytes]
    """What the server reads."""
    into: IO[bytes]
    """What it writes."""
    folder: Path
    number: int = 0
    version: int = 0
    waiting: list[Message] = field(default_factory=list)

    def greet(self, able: Message = ABLE) -> Message:
        """Say hello; what the server can do."""
        hello = {"processId": None, "rootUri": self.folder.as_uri(), "capabilities": able}
        can: Message = self.ask("initialize", hello)["capabilities"]
        self.tell("initialized", {})
        return can

    def open(self, path: str, text: str | None = None) -> str:
        """Open a text below the content folder, as it is on disk or as it is typed."""
        file = self.folder / "content" / path
        self.version += 1
        item = {
            "uri": file.as_uri(),
            "languageId": "markdown",
            "version": self.version,
            "text": file.read_text(encoding="utf-8") if text is None else text,
        }
        self.tell("textDocument/didOpen", {"textDocument": item})
        return file.as_uri()

    def type(self, uri: str, text: str) -> None:
        """The text is this one now."""
        self.version += 1
        changed = {"uri": uri, "version": self.version}
        self.tell("textDocument/didChange", {"textDocument": changed, "contentChanges": [{"text": text}]})

    def close(self, uri: str) -> None:
        """Nobody types in a text any more."""
        self.tell("textDocument/didClose", {"textDocument": {"uri": uri}})

    def findings(self, uri: str, version: int | None = None) -> list[Message]:
        """The next findings in a text as it was last, or in that version of it."""
        while True:
            told = self.told("textDocument/publishDiagnostics")
            if (told["uri"], told["version"]) == (uri, version or self.version):
                found: list[Message] = told["diagnostics"]
                return found

    def at(self, method: str, uri: str, line: int, unit: int) -> Any:
        """What the server answers about a place."""
        return self.ask(method, {"textDocument": {"uri": uri}, "position": {"line": line, "character": unit}})

    def actions(self, uri: str, around: Message) -> list[Message]:
        """What can be done about a stretch of a text."""
        asked = {"textDocument": {"uri": uri}, "range": around, "context": {"diagnostics": []}}
        found: list[Message] = self.ask("textDocument/codeAction", asked)
        return found

    def ask(self, method: str, told: Any) -> Any:
        """The answer to a question."""
        self.number += 1
        self._send({"id": self.number, "method": method, "params": told})
        while True:
            message = self._read()
            if message.get("id") == self.number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            self._keep(message)

    def tell(self, method: str, told: Any) -> None:
        """Say something to which there is no answer."""
        self._send({"method": method, "params": told})

    def told(self, method: str) -> Any:
        """What the server says next of a kind."""
        while True:
            for number, message in enumerate(self.waiting):
                if message["method"] == method:
                    return self.waiting.pop(number)["params"]
            self._keep(self._read())

    def _keep(self, message: Message) -> None:
        self.waiting.append(message)
        if "id" in message:
            self._send({"id": message["id"], "result": {"success": True}})

    def _send(self, message: Mapping[str, Any]) -> None:
        octets = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.out.write(b"Content-Length: %d\r\n\r\n%s" % (len(octets), octets))
        self.out.flush()

    def _read(self) -> Message:
        length = 0
        while line := self.into.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: Message = json.loads(self.into.read(length))
        return message

    def leave(self) -> None:
        """Say goodbye."""
        assert self.ask("shutdown", None) is None
        self.tell("exit", None)


@contextmanager
def editing(folder: Path, *options: str, is_polite: bool = True) -> Iterator[Editor]:
    """An editor in a folder with a server of its own. At the end it says goodbye, or is just gone."""
    command = [sys.executable, str(ROOT / "build.py"), "lsp", "--today", "2018-11-15", *options]
    with subprocess.Popen(  # noqa: S603 - this very program
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder
    ) as process:
        assert process.stdin
        assert process.stdout
        editor = Editor(process.stdin, process.stdout, folder)
        try:
            yield editor
            if is_polite:
                editor.leave()
            else:
                process.stdin.close()
            assert process.wait(timeout=60) == 0
        finally:
            process.kill()


@contextmanager
def editing_beside(serve: Callable[[BinaryIO, BinaryIO], None], folder: Path) -> Iterator[Editor]:
    """The same with a server in a thread of this process: it begins at once."""
    (heard, out), (into, said) = os.pipe(), os.pipe()

    def run() -> None:
        with os.fdopen(heard, "rb") as hearing, os.fdopen(said, "wb") as saying:
            serve(hearing, saying)

    thread = Thread(target=run, daemon=True)
    thread.start()
    with os.fdopen(out, "wb") as typing, os.fdopen(into, "rb") as reading:
        editor = Editor(typing, reading, folder)
        yield editor
        editor.leave()
    thread.join(timeout=60)
    assert not thread.is_alive()
