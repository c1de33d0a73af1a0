"""Names that editors list in the front matter: nobody can write them otherwise, so no rule complains of them."""

from collections.abc import Iterable, Iterator

from ssg.check.places import lies_within, places_of
from ssg.diagnostic import Diagnostic
from ssg.kind import Wording
from ssg.language.text import Text

_GENITIVE = r"(?:e?s)?(?!\w)"


def outside_names(found: Iterable[Diagnostic], wording: Wording, text: Text) -> Iterator[Diagnostic]:
    """`found` without what lies within a name of the wording, with or without an „s“ at its end."""
    kept = list(found)
    if kept and wording.names:
        places = [each for name in wording.names for each in places_of(name, text, ending=_GENITIVE)]
        kept = [each for each in kept if not any(lies_within(each.span, place) for place in places)]
    yield from kept
