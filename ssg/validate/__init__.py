"""Drafts become entries: pydantic checks the fields, and its errors become diagnostics."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from ssg.diagnostic import Diagnosed, Diagnostic, Span, did_you_mean
from ssg.draft import Draft, Tree
from ssg.kind import EasyWords, Entry, Facts, Unfit, Wording, Words
from ssg.kinds import kinds
from ssg.kinds.county import County
from ssg.languages import Language
from ssg.publication import PUBLISHED
from ssg.record import Record
from ssg.rounds import Each, plainly
from ssg.validate import field_problems
from ssg.validate.county_style import county_styles, in_style
from ssg.validate.fragment import fragment
from ssg.validate.misfits import aliases, fitted, key_span, value_span
from ssg.validate.restate import missing_texts, restated, texts_model, unequal_lists

UNTITLED = "Seite"
"""Stands in for a title that does not fit; no rule on words finds anything in it."""


class Validated(NamedTuple):
    """Entries whose fields fit, and the others; each in the order of the ids."""

    entries: tuple[Entry, ...]
    unfit: tuple[Unfit, ...]

    def wordings(self) -> Iterator[Wording]:
        """Every text that there is to check."""
        return (wording for each in (*self.entries, *self.unfit) for wording in each.wordings)


def validate(drafts: Iterable[Draft], unreadable: Collection[str] = (), each: Each = plainly) -> Diagnosed[Validated]:
    """Entries of all drafts, each with the wordings that fit.

    `unreadable` holds the paths of files that were reported already: their easy versions are not alone.
    """
    pairs: dict[str, dict[Language, Draft]] = defaultdict(dict)
    styles = county_styles(drafts := tuple(drafts))
    for draft in drafts:
        pairs[entry_id(draft)][draft.language] = draft
    based = {
        name: (pair[Language.STANDARD], pair.get(Language.EASY))
        for name, pair in pairs.items()
        if Language.STANDARD in pair
    }
    fit = dict(zip(based, each(_fit, based.values()), strict=True))
    judged: list[Entry | Unfit] = []
    found: list[Diagnostic] = []
    for name in sorted(pairs):
        entry, diagnostics = fit.get(name) or _alone(name, pairs[name].values(), pairs, unreadable)
        judged.append(in_style(entry, styles[entry.county]))
        found.extend(diagnostics)
    entries = tuple(one for one in judged if isinstance(one, Entry))
    return Diagnosed(Validated(entries, tuple(one for one in judged if isinstance(one, Unfit))), tuple(found))


def entry_id(draft: Draft) -> str:
    """`<county>/<folder>/<slug>`, for a county `<county>`."""
    return draft.county if draft.folder == County.FOLDER else f"{draft.county}/{draft.folder}/{draft.slug}"


def id_of(path: str) -> str:
    """The id of the entry that a content file belongs to."""
    name = path.removesuffix(".md").removesuffix(".yaml").removesuffix(Language.EASY.suffix)
    return name.removesuffix(f"/{County.FOLDER}") if name.count("/") == 1 else name


def _alone(
    id_: str, drafts: Collection[Draft], known: Iterable[str], unreadable: Collection[str]
) -> Diagnosed[Entry | Unfit]:
    """An easy version without its base."""
    alone = tuple(_twin_alone(each, known) for each in drafts if not _has_base(each, unreadable))
    return Diagnosed(Unfit(id=id_, wordings=tuple(_wording_alone(each) for each in drafts)), alone)


def _fit(pair: tuple[Draft, Draft | None]) -> Diagnosed[Entry | Unfit]:
    """An entry from its base file and its easy one."""
    base, easy = pair
    id_, kind = entry_id(base), kinds()[base.folder]
    (words, facts), found = _base(base, kind)
    easy_words, easy_facts, easy_found = (None, None, ()) if easy is None else _easy(easy, kind, facts)
    spans = tuple(sorted(base.values.items(), key=lambda item: item[1]))
    if words is None or facts is None:
        wordings = (_wording(base, words), *([_wording(easy, easy_words)] if easy else []))
        rest = facts or fragment(kind, _without(base, Words))
        return Diagnosed(Unfit(id=id_, wordings=wordings, spans=spans, facts=rest), (*found, *easy_found))
    wordings = (_wording(base, words), *([_wording(easy, easy_words, fits=easy_facts is not None)] if easy else []))
    entry = Entry(id=id_, facts=facts, easy_facts=easy_facts or facts, wordings=wordings, spans=spans)
    return Diagnosed(entry, (*found, *easy_found))


def _base(draft: Draft, kind: type[Facts]) -> Diagnosed[tuple[Words | None, Facts | None]]:
    words, misworded = fitted(Words, _only(draft, Words), draft)
    facts, misfilled = fitted(kind, _without(draft, Words), draft)
    contradictions = (
        ()
        if facts is None
        else tuple(
            field_problems.CONTRADICTION.at(key_span(draft, (field,)), what=what)
            for field, what in (*facts.impossible_days(), *facts.contradictions())
        )
    )
    return Diagnosed((words, None if contradictions else facts), (*misworded, *misfilled, *contradictions))


def _easy(
    draft: Draft, kind: type[Facts], facts: Facts | None
) -> tuple[EasyWords | None, Facts | None, tuple[Diagnostic, ...]]:
    words, misworded = fitted(EasyWords, _only(draft, EasyWords), draft)
    texts, misfilled = fitted(texts_model(kind) or Record, _without(draft, EasyWords), draft, only_in_base=kind)
    if facts is None or texts is None or words is None:
        return words, None, (*misworded, *misfilled)
    unequal = tuple(
        field_problems.LENGTHS_DIFFER.at(key_span(draft, place), field=_name(place), base=base, easy=easy)
        for place, base, easy in unequal_lists(facts, texts)
    )
    if unequal:
        return words, None, (*misworded, *unequal)
    wanted = tuple(
        field_problems.EASY_TEXT_MISSING.at(value_span(draft, place), field=_name(place))
        for place in missing_texts(facts, texts)
    )
    return words, restated(facts, texts), (*misworded, *wanted)


def _only(draft: Draft, model: type[Record]) -> dict[str, Tree]:
    """The draft's fields that `model` has."""
    return {name: draft.fields[name] for name in draft.fields if name in aliases(model)}


def _without(draft: Draft, model: type[Record]) -> dict[str, Tree]:
    """The draft's fields that `model` does not have."""
    return {name: draft.fields[name] for name in draft.fields if name not in aliases(model)}


def _name(place: tuple[str | int, ...]) -> str:
    return next((str(step) for step in reversed(place) if isinstance(step, str)), "")


def _wording(draft: Draft, words: Words | None, *, fits: bool = True) -> Wording:
    """What a draft words. A text whose own fields do not fit is checked with those that do, and is not public."""
    if words is None:
        model = EasyWords if draft.language is Language.EASY else Words
        words, fits = fragment(model, _only(draft, model)), False
        words = words if words.title else words.model_copy(update={"title": UNTITLED})
    easy = words if isinstance(words, EasyWords) else EasyWords(titel=words.title)
    return Wording(
        language=draft.language,
        path=draft.path,
        title=words.title,
        summary=words.summary,
        body=draft.body,
        body_line=draft.body_line,
        title_span=value_span(draft, ("titel",)),
        summary_span=value_span(draft, ("kurz",)) if words.summary else None,
        exemptions=tuple(
            (each, value_span(draft, ("ausnahmen", index))) for index, each in enumerate(words.exemptions)
        ),
        names=words.names,
        recording=words.recording,
        recording_span=value_span(draft, ("audio", "datei")) if words.recording else None,
        updated=easy.updated,
        proofread=easy.proofread,
        tested=easy.tested,
        basis=easy.basis,
        left_out=tuple((each, value_span(draft, ("weggelassen", index))) for index, each in enumerate(easy.left_out)),
        public=fits and easy.status == PUBLISHED,
    )


def _wording_alone(easy: Draft) -> Wording:
    """The easy version of a base that is missing or unreadable; its fields are judged once the base is there."""
    return _wording(easy, fitted(EasyWords, _only(easy, EasyWords), easy).value, fits=False)


def _has_base(draft: Draft, unreadable: Collection[str]) -> bool:
    """Whether the base is there but unreadable; a county without its file was reported when the files were found."""
    stem = draft.path.removesuffix(".md").removesuffix(draft.language.suffix)
    return draft.folder == County.FOLDER or not {f"{stem}.md", f"{stem}.yaml"}.isdisjoint(unreadable)


def _twin_alone(draft: Draft, known: Iterable[str]) -> Diagnostic:
    base = draft.path.replace(draft.language.suffix, "")
    others = [each.rpartition("/")[2] for each in known if each.startswith(f"{draft.county}/{draft.folder}/")]
    near = did_you_mean(draft.slug, (each for each in others if each != draft.slug))
    return field_problems.TWIN_WITHOUT_BASE.at(Span(draft.path), base=base.rpartition("/")[2], hint=near or None)
