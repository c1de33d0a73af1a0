"""Values that are computed when they are first asked for, and kept."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 - used like `property`
    """A property that is computed once: what `cached_property` is from Python 3.12 on; before that, it locks."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self._compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, _: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, owner: None, _: type) -> Self: ...

    @overload
    def __get__(self, owner: object, _: type) -> T: ...

    def __get__(self, owner: object, _: type) -> Self | T:
        if owner is None:
            return self
        value = self._compute(owner)
        owner.__dict__[self._name] = value  # found before this is asked again
        return value
