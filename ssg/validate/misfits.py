"""pydantic's errors as diagnostics in German, at the place in the file that caused them."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from ssg.diagnostic import Diagnosed, Diagnostic, Span, did_you_mean
from ssg.draft import Draft, Tree
from ssg.kind import EasyWords, Place, Words
from ssg.kinds import kinds
from ssg.languages import Language
from ssg.record import Record
from ssg.validate import field_problems
from ssg.validate.value_problems import VALUE_PROBLEMS
from ssg.values import Refusal

R = TypeVar("R", bound=Record)
Fields = Mapping[str, Tree]

QUOTE_ITEM = "Gehört der Doppel-Punkt zum Text? Dann setzen Sie den ganzen Text in Anführungs-Zeichen."
FOUND: dict[type, str] = {tuple: "eine Liste", dict: "eine Gruppe von Feldern"}


def fitted(
    model: type[R], fields: Fields, draft: Draft, *, only_in_base: type[Record] | None = None
) -> Diagnosed[R | None]:
    """`fields` as a `model`, or what does not fit; a field of `only_in_base` gets a message of its own."""
    try:
        return Diagnosed(model.model_validate(dict(fields)))
    except ValidationError as refused:
        errors = refused.errors(include_url=False)
        told = (_diagnostic(each, model, draft, only_in_base) for each in errors)
        return Diagnosed(None, tuple(each for each in told if each is not None))


def key_span(draft: Draft, place: Place) -> Span:
    """Where the key of `place` stands, or what stands around it."""
    return draft.keys.get(place) or value_span(draft, place)


def value_span(draft: Draft, place: Place) -> Span:
    """Where the value of `place` stands, or what stands around it."""
    while place:
        span = draft.values.get(place) or draft.keys.get(place)
        if span is not None:
            return span
        place = place[:-1]
    return Span(draft.path)


def value_at(tree: Any, place: Place) -> Any:
    """The part of `tree` at `place`, or None."""
    for step in place:
        if isinstance(tree, dict):
            tree = tree.get(step)
        elif isinstance(tree, tuple) and isinstance(step, int) and step < len(tree):
            tree = tree[step]
        else:
            return None
    return tree


def _diagnostic(
    error: ErrorDetails, model: type[Record], draft: Draft, only_in_base: type[Record] | None
) -> Diagnostic | None:
    place = tuple(step for step in error["loc"])
    kind = error["type"]
    if kind == "missing":
        return None if _is_misspelt(str(place[-1]), place[:-1], model, draft) else _missing(place, model, draft)
    if kind == "extra_forbidden":
        return _unknown(place, model, draft, only_in_base)
    return _unfit(kind, error, place, model, draft)


def _missing(place: Place, model: type[Record], draft: Draft) -> Diagnostic:
    field = field_at(model, place)
    span = key_span(draft, place[:-1]) if place[:-1] else Span(draft.path)
    meaning = (field.description or "") if field else ""
    return field_problems.MISSING.at(span, field=place[-1], meaning=meaning)


def _is_misspelt(name: str, group: Place, model: type[Record], draft: Draft) -> bool:
    """Whether the field stands there under a name that is reported as unknown with this one as the advice."""
    written, known = value_at(draft.fields, group), _known(model, group, draft)
    strange = (each for each in written if each not in known) if isinstance(written, dict) else ()
    return any(f"„{name}“" in _advice(each, known) for each in strange)


def _known(model: type[Record], group: Place, draft: Draft) -> list[str]:
    """The fields that there may be in a group; the first level holds those of the words and those of the kind."""
    own = aliases(model_at(model, group) or model)
    if any(isinstance(step, str) for step in group):
        return own
    words = EasyWords if draft.language is Language.EASY else Words
    kind = kinds().get(draft.folder, model)
    return list(dict.fromkeys((*aliases(words), *(aliases(kind) if model in {words, kind} else own))))


def _advice(written: str, known: list[str]) -> str:
    return did_you_mean(transliterated(written), known)


def _unknown(place: Place, model: type[Record], draft: Draft, only_in_base: type[Record] | None) -> Diagnostic:
    written, span = str(place[-1]), key_span(draft, place)
    if only_in_base is not None and field_at(only_in_base, place) is not None:
        return field_problems.ONLY_IN_BASE.at(span, field=written)
    known = _known(model, place[:-1], draft)
    return field_problems.UNKNOWN.at(span, field=written, known=tuple(known), hint=_advice(written, known) or None)


def _unfit(kind: str, error: ErrorDetails, place: Place, model: type[Record], draft: Draft) -> Diagnostic:
    span, written = value_span(draft, place), value_at(draft.fields, place)
    name = next((str(step) for step in reversed(place) if isinstance(step, str)), "")
    field = field_at(model, place)
    kind = Refusal.TEXT_EMPTY if written == "" else kind
    if kind in VALUE_PROBLEMS and isinstance(written, str):
        given = {"written": written, **error.get("ctx", {}), "field": name}
        return VALUE_PROBLEMS[kind].at(span, **given)
    if kind in {"literal_error", "enum"} and isinstance(written, str):
        return _choice(written, field, name, span)
    inner = model_at(model, place)
    if inner is not None and kind in {"model_type", "model_attributes_type", "dict_type"}:
        return field_problems.FIELDS_EXPECTED.at(span, field=name, known=tuple(aliases(inner)))
    if kind == "tuple_type":
        return field_problems.LIST_EXPECTED.at(span, field=name)
    if not isinstance(written, str):
        hint = QUOTE_ITEM if isinstance(place[-1], int) and isinstance(written, dict) else None
        return field_problems.TEXT_EXPECTED.at(span, hint=hint, field=name, found=FOUND.get(type(written), "nichts"))
    meaning = (field.description or "") if field else ""
    return field_problems.NOT_FITTING.at(span, field=name, written=written, meaning=meaning)


def _choice(written: str, field: FieldInfo | None, name: str, span: Span) -> Diagnostic:
    known = tuple(choices(field.annotation)) if field else ()
    near = did_you_mean(written, known)
    found = field_problems.CHOICE_UNKNOWN.at(span, written=written, field=name, choices=known)
    return found._replace(hint=f"{near} {found.hint}") if near else found


def choices(annotation: Any) -> Iterator[str]:
    """The words that a type allows, where it allows but some."""
    for each in get_args(annotation):
        if isinstance(each, str):
            yield each
        else:
            yield from choices(each)


def aliases(model: type[Record]) -> list[str]:
    """The names that editors give to the fields of `model`."""
    return [field.alias or name for name, field in model.model_fields.items()]


def transliterated(written: str) -> str:
    """A field name as we spell it: „förderung“ becomes „foerderung“."""
    table = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
    return written.casefold().translate(table).replace("-", "_")


def field_at(model: type[Record], place: Place) -> FieldInfo | None:
    """The field of `model` that `place` leads to, through lists and nested models."""
    current: type[Record] | None = model
    found: FieldInfo | None = None
    for step in place:
        if isinstance(step, int):
            continue
        if current is None:
            return None
        found = next((each for name, each in current.model_fields.items() if (each.alias or name) == step), None)
        current = _record_in(found.annotation) if found else None
    return found


def model_at(model: type[Record], place: Place) -> type[Record] | None:
    """The nested model that stands at `place`."""
    if not any(isinstance(step, str) for step in place):
        return model
    field = field_at(model, place)
    return _record_in(field.annotation) if field else None


def _record_in(annotation: Any) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((each for arg in get_args(annotation) if (each := _record_in(arg)) is not None), None)
