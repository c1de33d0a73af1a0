"""A text that stays as it is: the exception in its fields, to which only the reason is lacking."""

import re
from functools import cache

from ssg.check.exemptions import WITHOUT_EXCEPTIONS
from ssg.diagnostic import Diagnostic, Problem
from ssg.language_server.cursor import fields_end
from ssg.language_server.document import Document, Edit, Place
from ssg.languages import Language
from ssg.rule import pair_rules, rules_for

LONGEST = 80
"""Characters of a passage: a longer one is no exception but another way to write."""
_FIELD = "ausnahmen:"
_MARKUP = re.compile(r"[*_`\[\]<>\n]")
_NEXT_FIELD = re.compile(r"[^\s#-]")


def exempting(document: Document, found: Diagnostic, language: Language) -> Edit | None:
    """What is to be put into the fields; None where no exception is possible or its words cannot be told."""
    passage, end = document.at(found.span).strip(), _end(document)
    if found.code not in _codes(language) or end is None:
        return None
    if not passage or len(passage) > LONGEST or _MARKUP.search(passage):
        return None
    begin = _exceptions(document, end)
    line = _behind(document, begin, end) if begin else end
    where = document.position(Place(line, 1))
    indent = _indent(document.lines[begin]) if begin else "  "
    return Edit(where, where, ("" if begin else f"{_FIELD}\n") + _item(found.code, passage, indent))


def _item(code: str, passage: str, indent: str) -> str:
    quoted = passage.replace("'", "''")
    return f"{indent}- regel: {code}\n{indent}  stelle: '{quoted}'\n{indent}  grund: \n"


def _end(document: Document) -> int | None:
    """The number of the line before which a field can be added; None where the fields have no end."""
    last = fields_end(document)
    if document.path.endswith(".yaml"):
        return last if not document.lines[-1] else None
    return last + 1 if 0 < last < len(document.lines) else None


def _exceptions(document: Document, end: int) -> int | None:
    """The number of the line with their field, if there are any."""
    lines = enumerate(document.lines[: end - 1], start=1)
    return next((number for number, line in lines if line.rstrip() == _FIELD and number < end - 1), None)


def _behind(document: Document, begin: int, end: int) -> int:
    """The number of the line behind the exceptions."""
    after = enumerate(document.lines[begin : end - 1], start=begin + 1)
    return next((number for number, line in after if _NEXT_FIELD.match(line)), end)


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]


@cache
def _codes(language: Language) -> frozenset[str]:
    rules: tuple[Problem, ...] = (*rules_for(language), *(pair_rules() if language is Language.EASY else ()))
    return frozenset(each.code for each in rules if each.name not in WITHOUT_EXCEPTIONS)
