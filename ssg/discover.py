"""The members of a folder: one file is one member, and the folder is the registry."""

import importlib
import os
from collections.abc import Iterator
from types import ModuleType


def members(package: str) -> Iterator[ModuleType]:
    """Import every module below `package`, sub-packages included, in the order of their names."""
    root = importlib.import_module(package)
    for name in sorted(name for folder in root.__path__ for name in _names(package, folder)):
        yield importlib.import_module(name)


def _names(package: str, folder: str) -> Iterator[str]:
    """The modules in the files below `folder`; what Python offers for it loads slowly."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _names(f"{package}.{entry.name}", entry.path)
            elif entry.name.endswith(".py") and entry.name != "__init__.py":
                yield f"{package}.{entry.name.removesuffix('.py')}"
