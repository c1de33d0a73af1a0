"""Parts that many pages share are filled once for what they show, and a page never sees the part of another."""

from collections.abc import Callable, Hashable

import pytest
from jinja2 import Environment, TemplateSyntaxError

from ssg.render import unminified
from ssg.render.typesetter import typesetter
from ssg.shared_parts import Shared
from tests.small_site import EVERY, theme, views


def filled(text: str, *values: object) -> str:
    template = Environment(extensions=[Shared], autoescape=True).from_string(text)
    return "".join(template.render(value=value) for value in values)


def test_a_part_is_filled_once_for_each_value() -> None:
    assert filled("{% shared value %}{{ value }}{% endshared %} ", "a", "b", "a") == "a b a "
    assert filled("{% shared %}{{ value }}{% endshared %}", "a", "b") == "aa"
    assert filled("{% shared value, 1 %}{{ value }}{% endshared %}", "<", "&") == "&lt;&amp;"


def test_parts_at_two_places_are_two() -> None:
    text = "{% shared value %}1{% endshared %}\n{% shared value %}2{% endshared %}"
    assert filled(text, "a", "a") == "1\n21\n2"


def test_a_part_has_an_end() -> None:
    with pytest.raises(TemplateSyntaxError):
        filled("{% shared value %}", "a")


def test_only_so_many_parts_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ssg.shared_parts._MOST", 2)
    assert filled("{% shared value %}{{ value }}{% endshared %}", *"abcabc") == "abcabc"


def as_if_alone(_: Shared, __: str, ___: Hashable, caller: Callable[[], str]) -> str:
    return caller()


@pytest.mark.parametrize("path", EVERY)
def test_pages_are_the_same_as_if_they_shared_nothing(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    view = views()[path]
    shared = unminified(view, theme())
    monkeypatch.setattr(Shared, "_part", as_if_alone)
    assert unminified(view, theme()) == shared


def test_what_surrounds_the_pages_of_a_kind_is_filled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [
        view
        for view in views().values()
        if view.template == "kinds/programme.html" and view.frame.county == "musterkreis"
    ]
    first, *others = (view for view in pages if not view.is_easy)
    assert others
    typesetter.cache_clear()
    unminified(first, theme())
    places: list[str] = []
    part = Shared._part  # noqa: SLF001 - what it fills is counted

    def noted(shared: Shared, place: str, values: Hashable, caller: Callable[[], str]) -> str:
        def fill() -> str:
            places.append(place)
            return caller()

        return part(shared, place, values, fill)

    monkeypatch.setattr(Shared, "_part", noted)
    for view in others:
        unminified(view, theme())
    assert [place for place in places if place.startswith(("layouts/", "components/frame"))] == []
