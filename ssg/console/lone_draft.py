"""A text without a place in the content folder: what can be said of it alone, without knowing its neighbours."""

from pathlib import PurePath

from ssg.check import check
from ssg.diagnostic import Diagnosed
from ssg.draft import Draft, Tree
from ssg.kind import EasyWords, Wording, Words
from ssg.kinds import kinds
from ssg.languages import Language
from ssg.load import read_draft
from ssg.validate.county_style import USUAL, CountyStyle
from ssg.validate.misfits import aliases, fitted, value_span

TITLE = "titel"


def judged_alone(path: str, octets: bytes, language: Language, style: CountyStyle = USUAL) -> Diagnosed[Wording | None]:
    """The file as a text in `language`, and what is wrong with it, its words and its Markdown.

    Whether its links lead anywhere and whether its fields are those of a kind shows only in the content folder.
    """
    draft, found = read_draft(PurePath(path).name, octets, kinds())
    wording = None
    if draft is not None:
        model = EasyWords if language is Language.EASY else Words
        words, misfilled = fitted(model, _own_fields(draft, model), draft)
        wording = _wording(draft, words, language, path).model_copy(
            update={"separator": style.separator, "names": (*style.names, *(words.names if words else ()))}
        )
        found = (*found, *misfilled, *check(wording))
    return Diagnosed(wording, tuple(sorted(each._replace(span=each.span._replace(path=path)) for each in found)))


def _own_fields(draft: Draft, model: type[Words]) -> dict[str, Tree]:
    """The fields that word the page; a draft may still lack its title."""
    known = set(aliases(model))
    return {TITLE: "…", **{name: value for name, value in draft.fields.items() if name in known}}


def _wording(draft: Draft, words: Words | None, language: Language, path: str) -> Wording:
    has_title = words is not None and TITLE in draft.fields
    return Wording.model_construct(
        language=language,
        path=path,
        title=words.title if words is not None and has_title else "",
        summary=words.summary if words is not None else None,
        body=draft.body,
        body_line=draft.body_line,
        title_span=value_span(draft, (TITLE,)),
        summary_span=value_span(draft, ("kurz",)),
        exemptions=tuple(
            (each, value_span(draft, ("ausnahmen", index)))
            for index, each in enumerate(words.exemptions if words is not None else ())
        ),
    )
