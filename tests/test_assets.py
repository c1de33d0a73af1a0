import re

from tests.small_site import shown, theme, views

NAMED = re.compile(r"\.([a-z][a-z-]*)")


def test_a_page_loads_the_styles_of_all_that_it_shows() -> None:
    """Whoever moves a style to another file, or uses a class elsewhere, must not leave a page bare."""
    assets, missing = theme().assets, {}
    for path, view in views().items():
        loaded = "".join(assets.octets[each].decode() for each in assets.styles[view.template])
        used = {name for names in re.findall(r'class="([^"]*)"', shown(path)) for name in names.split()}
        if bare := used & set(NAMED.findall(assets.style)) - set(NAMED.findall(loaded)):
            missing[path] = bare
    assert missing == {}


def test_no_style_waits_for_a_script() -> None:
    """A browser that obeys the policy of the page asks for nothing behind a script before the script has run."""
    for path in views():
        loading = re.findall(r'<script src|<link rel="?stylesheet', shown(path))
        assert loading == sorted(loading), path
        assert "<script src" in loading
