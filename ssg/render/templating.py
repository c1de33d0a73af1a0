"""The door to Jinja2: templates that are compiled once for all languages, and set up once for all pages."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import BytecodeCache, DictLoader, Environment, StrictUndefined, Template
from jinja2.bccache import Bucket
from jinja2.environment import TemplateModule

from ssg.render.ways import is_outside
from ssg.shared_parts import Shared
from ssg.theme import Theme


class _Template(Template):
    """One that others import is set up once: all that differs between pages is behind the name `view`."""

    def make_module(self, *_: Any, **__: Any) -> TemplateModule:
        """The module with the template's macros."""
        if self._module is None:
            self._module = super().make_module()
        return self._module


class _Compiled(BytecodeCache):
    """The templates as code, shared by the languages of a theme."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], Any] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket if its template has been compiled before."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._codes[bucket.key, bucket.checksum] = bucket.code


@lru_cache(maxsize=4)
def _compiled(_: Theme) -> _Compiled:
    return _Compiled()


def environment(theme: Theme, names: Mapping[str, object], filters: Mapping[str, Callable[..., Any]]) -> Environment:
    """The templates of a theme with the names and filters that all of them know."""
    made = Environment(
        loader=DictLoader(theme.templates),
        extensions=[Shared],
        bytecode_cache=_compiled(theme),
        cache_size=-1,
        auto_reload=False,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    made.template_class = _Template
    made.globals.update(names)
    made.filters.update(filters)
    made.tests["outside"] = is_outside
    return made


def _shown(value: Any) -> Any:
    if value is None:
        raise ValueError("a template shows a value that is not there")
    return value
