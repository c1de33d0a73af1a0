"""Whether a problem concerns one entry or others as well."""

import pytest

from ssg.concern import entry_of
from ssg.diagnostic import Diagnostic, Severity, Span


@pytest.mark.parametrize(
    ("path", "code", "entry"),
    [
        ("kreis/seiten/x.md", "FE002", "kreis/seiten/x"),
        ("kreis/seiten/x.leicht.md", "LS101", "kreis/seiten/x"),
        ("gemeinsam/begriffe/x.md", "VW003", "gemeinsam/begriffe/x"),
        ("kreis/seiten/x.md", "DA014", "kreis/seiten/x"),
        ("kreis/seiten/x.md", "DA115", "kreis/seiten/x"),
        ("kreis/seiten/x.md", "DA009", None),
        ("kreis/kreis.yaml", "FE001", None),
        ("kreis/kreis.leicht.md", "LS101", None),
        ("kreis/bilder/x.svg", "DA305", None),
        (".", "VW012", None),
    ],
)
def test_only_the_texts_of_an_entry_are_its_own_concern(path: str, code: str, entry: str | None) -> None:
    assert entry_of(Diagnostic(Span(path), code, Severity.ERROR, "")) == entry
