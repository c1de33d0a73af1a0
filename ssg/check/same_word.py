"""Rules that say the same of one word in two ways: an editor hears of it once."""

from collections.abc import Iterable, Iterator

from ssg.diagnostic import Diagnostic

LENGTH = "LS102"
PARTS = "LS108"


def told_together(code: str) -> frozenset[str]:
    """The rules of which an exception to one holds for all."""
    return frozenset({LENGTH, PARTS} if code in {LENGTH, PARTS} else {code})


def told_once(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """`found` without the parts of words that are told to be too long: that finding names the parts, too."""
    kept = list(found)
    long = {each.span for each in kept if each.code == LENGTH}
    return (each for each in kept if each.code != PARTS or each.span not in long)
