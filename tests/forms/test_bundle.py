"""The editor's package: only the known release, and of it only what a browser needs."""

from ssg.forms.bundle import ENTRANCE, FOLDER, LOCALE_AS_MODULE, is_known, unpacked
from tests.forms.small_bundle import small_bundle


def test_another_release_is_not_taken_for_the_known_one() -> None:
    assert not is_known(small_bundle())


def test_what_a_browser_needs_is_unpacked() -> None:
    names = {"npm/index.js", "npm/assets/noto-mono-latin-x.woff2", "locales/de.js", "LICENSE"}
    assert unpacked(small_bundle()).keys() == {f"{FOLDER}/{name}" for name in names}


def test_german_words_are_a_module_and_fonts_come_from_here() -> None:
    files = unpacked(small_bundle())
    assert files[LOCALE_AS_MODULE] == b'export default {"save":"Speichern"}'
    assert files[ENTRANCE] == f"@font-face{{src:url({FOLDER}/npm/assets/noto-mono-latin-x.woff2)}}".encode()
