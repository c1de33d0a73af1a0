"""The members of a folder: one file is one member, and the folder is the registry."""

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType


def members(package: str) -> Iterator[ModuleType]:
    """Import every module below `package`, sub-packages included, in the order of their names."""
    root = importlib.import_module(package)
    for found in sorted(pkgutil.walk_packages(root.__path__, package + "."), key=lambda each: each.name):
        if not found.ispkg:
            yield importlib.import_module(found.name)
