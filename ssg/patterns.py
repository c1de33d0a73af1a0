"""Regular expressions for rules, which have hundreds: each is compiled at its first use, and most never are."""

import re
from typing import cast

_ASKED = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub")


def compile_later(written: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, without its cost when a module is loaded; only the usual methods and `pattern`."""
    return cast("re.Pattern[str]", _Later(written, flags))


class _Later:
    """Takes the methods of the compiled expression over when it is asked for one, and is as fast as that from then."""

    def __init__(self, written: str, flags: int) -> None:
        self.pattern = written
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update({asked: getattr(compiled, asked) for asked in _ASKED})
        return self.__dict__[name]
