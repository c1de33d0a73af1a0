"""Entries → what their texts hold and what is wrong with them. Each text is read once for all that is asked of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TypeAlias

from ssg.check import check
from ssg.compare import compare
from ssg.diagnostic import Diagnosed, Diagnostic
from ssg.gist import Gist, Gists, gist, words_of
from ssg.kind import Entry, Wording
from ssg.pair import Pair, pairs
from ssg.validate import Validated
from ssg.work import Work

Versions: TypeAlias = Pair | tuple[Wording, ...]
"""The two versions of an entry, or the texts of one that has no two which fit."""


@dataclass(frozen=True)
class Judged:
    """What the texts of one entry hold, in their order, and what the rules find in them."""

    gists: tuple[Gist, ...]
    found: tuple[Diagnostic, ...]


def held(validated: Validated, work: Work) -> Gists:
    """What each text holds, judged by nobody."""
    texts = tuple(validated.wordings())
    return {text.path: one for text, one in zip(texts, work.each(gist, texts, Gist, key=words_of), strict=True)}


def judged(name: str, validated: Validated, shared: Iterable[Entry], today: date, work: Work) -> Diagnosed[Gists]:
    """What each text of a region holds, and what the rules find in single texts and in the two versions of a page."""
    entries = sorted((*validated.entries, *shared), key=lambda entry: entry.id)
    compared = {pair.standard.path: pair for pair in pairs(entries, today, of=name)}
    asked = [_versions(each.wordings, compared) for each in (*validated.entries, *validated.unfit)]
    told = work.each(judge, asked, Judged)
    gists = zip(map(_texts, asked), told, strict=True)
    return Diagnosed(
        {text.path: one for texts, each in gists for text, one in zip(texts, each.gists, strict=True)},
        tuple(chain(*(each.found for each in told))),
    )


def judge(versions: Versions) -> Judged:
    """Everything that there is to say of the texts of one entry alone."""
    texts = _texts(versions)
    found = chain(*map(check, texts))
    disagreeing = compare(versions) if isinstance(versions, Pair) else ()
    return Judged(tuple(map(gist, texts)), (*found, *disagreeing))


def _versions(texts: tuple[Wording, ...], compared: Mapping[str, Pair]) -> Versions:
    return compared.get(texts[0].path, texts)


def _texts(versions: Versions) -> tuple[Wording, ...]:
    return (versions.standard, versions.easy) if isinstance(versions, Pair) else versions
