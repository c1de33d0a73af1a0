"""The one source of what is sent with a file."""

import re
from pathlib import PurePosixPath

import pytest

from ssg.load.walk import ATTACHMENT_ENDINGS
from ssg.sending import POLICY, POLICY_IN_PAGE, TYPES, headers, is_lasting, media_type
from tests.whole_site import GOLDEN_SITE, files_of


def test_every_kind_of_file_has_a_type() -> None:
    published = {PurePosixPath(path).suffix for path in files_of(GOLDEN_SITE)}
    taken_over = {ending for endings in ATTACHMENT_ENDINGS.values() for ending in endings}
    made = {".css", ".js", ".woff2", ".pdf", ".webp", ".avif"}
    assert published | taken_over | made <= TYPES.keys()


def test_texts_say_how_they_are_written() -> None:
    texts = [kind for kind in TYPES.values() if kind.startswith("text/") or re.search(r"(json|xml)(;|$)", kind)]
    assert len(texts) > 10
    assert {kind.partition("; ")[2] for kind in texts} == {"charset=utf-8"}


def test_the_policy_allows_nothing_from_elsewhere_and_nothing_inline() -> None:
    directives = dict(each.split(" ", 1) for each in POLICY.split("; "))
    assert directives["default-src"] == directives["object-src"] == directives["base-uri"] == "'none'"
    assert directives["frame-ancestors"] == "'none'"
    assert set(" ".join(directives.values()).split()) == {"'none'", "'self'", "data:"}
    assert [name for name, allowed in directives.items() if "data:" in allowed] == ["img-src"]


def test_a_page_states_all_of_it_that_a_page_can() -> None:
    assert f"{POLICY_IN_PAGE}; frame-ancestors 'none'" == POLICY
    pages = [octets.decode() for path, octets in files_of(GOLDEN_SITE).items() if path.endswith(".html")]
    stated = f'<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY_IN_PAGE}">'
    assert pages
    assert all(stated in page for page in pages)


def test_no_page_has_what_the_policy_forbids() -> None:
    forbidden = re.compile(r"""<style|<script(?![^>]*(?:\ssrc=|application/ld))|\s(?:style|on[a-z]+)="|javascript:""")
    for path, octets in files_of(GOLDEN_SITE).items():
        if path.endswith(".html"):
            assert forbidden.search(octets.decode()) is None, path


@pytest.mark.parametrize(
    ("path", "lasting"),
    [
        ("assets/style-0123456789.css", True),
        ("kreis/bilder/burg-640-0123456789.webp", True),
        ("kreis/bilder/burg-640.webp", False),
        ("kreis/assets/x.css", False),
        ("kreis/suche/0-b7.json", False),
        ("kreis/suche/w12-b7.json", False),
        ("kreis/suche/index.json", False),
        ("index.html", False),
    ],
)
def test_only_what_its_content_names_is_kept(path: str, lasting: bool) -> None:  # noqa: FBT001 - a case
    assert is_lasting(path) is lasting
    told = headers(media_type(path), is_lasting=is_lasting(path))
    assert ("immutable" in told["Cache-Control"]) is lasting


def test_what_is_no_kind_of_file_is_octets() -> None:
    assert media_type("x") == media_type("x.exe") == "application/octet-stream"
