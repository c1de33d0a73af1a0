"""What a county lays down for all of its texts: the sign that divides words, and names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeVar

from ssg.draft import Draft
from ssg.kind import Placed
from ssg.kinds.county import County
from ssg.language.separator import Separator
from ssg.languages import Language

P = TypeVar("P", bound=Placed)

SEPARATOR = "trennzeichen"
NAMES = "namen"


class CountyStyle(NamedTuple):
    """What holds for every text of one county."""

    separator: Separator = Separator.HYPHEN
    names: tuple[str, ...] = ()


USUAL = CountyStyle()


def county_styles(drafts: Iterable[Draft]) -> Mapping[str, CountyStyle]:
    """The style of each county; shared texts have that on which all counties agree, otherwise the usual one."""
    own = {
        draft.county: _style_in(draft)
        for draft in drafts
        if draft.folder == County.FOLDER and draft.language is Language.STANDARD
    }
    agreed = {style.separator for style in own.values()}
    shared = CountyStyle(agreed.pop() if len(agreed) == 1 else Separator.HYPHEN)
    return defaultdict(lambda: shared, own)


def in_style(placed: P, style: CountyStyle) -> P:
    """The same with the county's sign and names in its wordings. What is a name in one version is one in both."""
    names = tuple(sorted({*style.names, *(name for each in placed.wordings for name in each.names)}))
    if style.separator is Separator.HYPHEN and not names:
        return placed
    update = {"separator": style.separator, "names": names}
    return placed.model_copy(update={"wordings": tuple(each.model_copy(update=update) for each in placed.wordings)})


def _style_in(county: Draft) -> CountyStyle:
    """What does not fit is reported with the other fields, and left out here."""
    separator = next((each for each in Separator if each.value == county.fields.get(SEPARATOR)), Separator.HYPHEN)
    names = county.fields.get(NAMES, ())
    return CountyStyle(separator, tuple(each for each in names if isinstance(each, str) and each))
