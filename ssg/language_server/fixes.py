"""What can be put right with one key: edits of rules, and words that were probably meant."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from ssg.check.edits import edited, edits_of
from ssg.console.lone_text import language_of
from ssg.diagnostic import Diagnostic, printable
from ssg.kind import Wording
from ssg.language.edit import Edit as RuleEdit
from ssg.language_server.document import Document, Edit, Place
from ssg.language_server.exempting import exempting

EXEMPT = "Ausnahme eintragen: Der Text bleibt, Sie nennen den Grund"
UNREADABLE = "DA"
"""How the codes of files begin whose octets or fields cannot be told for sure."""

_MEANT = re.compile(r"Meinten Sie „([^“]+)“\?")
_QUOTED = re.compile(r"„([^“]+)“")
_TITLE_LENGTH = 60


class Fix(NamedTuple):
    """An answer to a finding. `title` says in German what it does."""

    title: str
    edit: Edit
    answers: Diagnostic
    is_sure: bool
    """Whether a rule knows that the meaning stays."""


def fixes(document: Document, found: Iterable[Diagnostic], wording: Wording | None) -> Iterator[Fix]:
    """Everything that answers one of the findings, which are few: those at one place."""
    language = language_of(document.path)
    for finding in found:
        if meant := _meant(document, finding):
            yield meant
        if wording and not finding.code.startswith(UNREADABLE):
            for change in edits_of(wording, [finding]):
                yield from _by_rule(document, finding, change)
        if edit := exempting(document, finding, language):
            yield Fix(EXEMPT, edit, finding, is_sure=False)


def can_be_mended(found: Sequence[Diagnostic], wording: Wording | None) -> bool:
    """Whether rules know how to put anything right."""
    is_told = not any(each.code.startswith(UNREADABLE) for each in found)
    return wording is not None and is_told and bool(edits_of(wording, found))


def _by_rule(document: Document, finding: Diagnostic, edit: RuleEdit) -> Iterator[Fix]:
    new = edited(document.text, [edit])
    if new != document.text:
        yield Fix(_title(edit.old, edit.new), document.change(new), finding, is_sure=True)


def _title(old: str, new: str) -> str:
    if not new.strip():
        return "Neue Zeile beginnen" if "\n" in new else f"„{printable(old, _TITLE_LENGTH)}“ löschen"
    return f"„{printable(new, _TITLE_LENGTH)}“ schreiben"


def _meant(document: Document, finding: Diagnostic) -> Fix | None:
    """The word that the hint proposes, in the place of the one that the message quotes."""
    proposed = _MEANT.search(finding.hint)
    span = finding.span
    if proposed is None or span.line != span.end_line:
        return None
    there = document.at(span)
    quoted = [word for word in _QUOTED.findall(finding.message) if word in there]
    if not quoted:
        return None
    old = max(quoted, key=lambda word: SequenceMatcher(None, word, proposed[1]).ratio())
    new = _as_link(old, proposed[1])
    begin = Place(span.line, span.column + there.rindex(old))
    end = Place(begin.line, begin.column + len(old))
    edit = Edit(document.position(begin), document.position(end), new)
    return Fix(f"„{printable(new, _TITLE_LENGTH)}“ schreiben", edit, finding, is_sure=False)


def _as_link(old: str, new: str) -> str:
    """In a link, what is proposed is its page or its anchor: the other part stays."""
    page, sign, anchor = old.partition("#")
    if not sign or "#" in new:
        return new
    return f"{new}#{anchor}" if page else f"#{new}"
