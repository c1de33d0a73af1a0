"""The fields of an easy file that is still to be written: every text that it should tell in its own words."""

from ssg.draft import Tree
from ssg.kind import Facts, Place
from ssg.record import Record
from ssg.validate.restate import missing_texts


def texts_to_do(facts: Facts) -> dict[str, Tree]:
    """The words among the facts, in lists as long as those of the facts."""
    fields: dict[str, Tree] = {}
    for place in missing_texts(facts, None):
        head = str(place[0])
        fields[head] = _with(fields.get(head), _of(facts, head), place[1:])
    return fields


def _with(tree: Tree | None, value: object, place: Place) -> Tree:
    """`tree` with the text put in that `value` has at `place`."""
    if not place:
        texts = value if isinstance(value, tuple) else (value,)
        told: tuple[Tree, ...] = tuple(str(each) for each in texts)
        return told if isinstance(value, tuple) else told[0]
    step, rest = place[0], place[1:]
    if isinstance(step, int) and isinstance(value, tuple):
        items: list[Tree] = list(tree) if isinstance(tree, tuple) else [{} for _ in value]
        items[step] = _with(items[step], value[step], rest)
        return tuple(items)
    group: dict[str, Tree] = dict(tree) if isinstance(tree, dict) else {}
    group[str(step)] = _with(group.get(str(step)), _of(value, str(step)), rest)
    return group


def _of(record: object, alias: str) -> object:
    fields = type(record).model_fields.items() if isinstance(record, Record) else ()
    return next(getattr(record, name) for name, field in fields if (field.alias or name) == alias)
