"""Parts of templates that many pages share: `{% shared a, b %}…{% endshared %}` is filled once for each `a, b`."""

from collections.abc import Callable, Hashable

from jinja2 import nodes
from jinja2.environment import Environment
from jinja2.ext import Extension
from jinja2.parser import Parser

_MOST = 2048
"""So many filled parts are kept."""


class Shared(Extension):
    """What the part shows must depend on nothing but the values after its name, and on what the environment holds."""

    tags = {"shared"}  # noqa: RUF012 - as the parent has it

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        self._filled: dict[Hashable, str] = {}

    def parse(self, parser: Parser) -> nodes.Node:
        """The tag as a call that gets the values and knows how to fill the part."""
        line = next(parser.stream).lineno
        values = nodes.Tuple([], "load") if parser.stream.current.test("block_end") else parser.parse_tuple()
        body = parser.parse_statements(("name:endshared",), drop_needle=True)
        place = nodes.Const(f"{parser.name}:{line}")
        return nodes.CallBlock(self.call_method("_part", [place, values]), [], [], body).set_lineno(line)

    def _part(self, place: str, values: Hashable, caller: Callable[[], str]) -> str:
        key = (place, values)
        found = self._filled.get(key)
        if found is None:
            if len(self._filled) >= _MOST:
                self._filled.clear()
            found = self._filled[key] = caller()
        return found
