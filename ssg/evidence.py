"""What the checks of this build found on the pages of a county: its accessibility statement tells it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from heapq import nsmallest
from itertools import chain
from typing import Any

from ssg.audit import page_rules
from ssg.check.wording_problems import FORBIDDEN_EXEMPTION, NEEDLESS_EXEMPTION
from ssg.diagnostic import Diagnostic
from ssg.kind import Wording
from ssg.languages import Language
from ssg.rule import Rule, pair_rules, rules_for
from ssg.view import Barrier, Evidence, Pointer, View

EXAMPLES = 3
"""So many pages a statement names for each barrier."""
_ACCEPTING_NOTHING = frozenset({NEEDLESS_EXEMPTION.code, FORBIDDEN_EXEMPTION.code})

Meeting = tuple[str, View]
"""A barrier, as rules name it, and a page where readers meet it."""
Pages = dict[str, dict[str, View]]
"""For each barrier its pages, by their paths."""


@dataclass(frozen=True)
class Checked:
    """All pages of the site, and all findings, but for those on the statements: they come last."""

    views: Sequence[View]
    on_pages: Mapping[str, Sequence[Diagnostic]]
    """By the path of the page."""
    wordings: Iterable[Wording]
    in_texts: Sequence[Diagnostic]

    def found(self) -> Iterator[Meeting]:
        """What the checks find. A finding in a text counts for every page that shows it."""
        for view in self.views:
            yield from ((_barrier(each.code), view) for each in self.on_pages.get(view.path, ()))
        for each in self.in_texts:
            yield from ((_barrier(each.code), view) for view in self._showing[each.span.path])

    def accepted(self) -> Iterator[Meeting]:
        """What editors accept by an exception, with a reason."""
        needless = {each.span for each in self.in_texts if each.code in _ACCEPTING_NOTHING}
        for wording in self.wordings:
            for exemption, span in wording.exemptions:
                if span not in needless:
                    yield from ((_barrier(exemption.rule), view) for view in self._showing[wording.path])

    @cached_property
    def _showing(self) -> Mapping[str, Sequence[View]]:
        """The pages with the words of each content file: several for a text that counties share."""
        shown: dict[str, list[View]] = defaultdict(list)
        for view in self.views:
            if view.shows_its_source:
                shown[view.source].append(view)
        return shown


def is_statement(view: View) -> bool:
    """Whether the page is the accessibility statement of a county."""
    return view.frame.services is not None and view.path == view.frame.services.statement


def with_evidence(checked: Checked) -> tuple[View, ...]:
    """The statements of all counties, telling what was found in each."""
    sizes = Counter(view.frame.county for view in checked.views if view.is_led_to)
    found, accepted = _by_county(checked.found()), _by_county(checked.accepted())

    def of(county: str | None, language: Language) -> Evidence:
        return Evidence(
            pages=sizes[county],
            found=_barriers(found[county], language),
            accepted=_barriers(accepted[county], language),
        )

    statements = (view for view in checked.views if is_statement(view))
    return tuple(each.model_copy(update={"evidence": of(each.frame.county, each.language)}) for each in statements)


def _by_county(met: Iterable[Meeting]) -> defaultdict[str | None, Pages]:
    """Without what readers never notice."""
    counties: defaultdict[str | None, Pages] = defaultdict(lambda: defaultdict(dict))
    for barrier, view in met:
        if barrier:
            counties[view.frame.county][barrier][view.path] = view
    return counties


def _barriers(met: Pages, language: Language) -> tuple[Barrier, ...]:
    """The most frequent one first; pages in the language of the statement are its first examples."""

    def nearness(view: View) -> tuple[bool, str]:
        return view.language is not language, view.path

    def named(views: Iterable[View]) -> tuple[Pointer, ...]:
        nearest = nsmallest(EXAMPLES, views, key=nearness)
        return tuple(Pointer(path=view.path, language=view.language, title=view.title) for view in nearest)

    return tuple(
        Barrier(key=key, total=len(pages), examples=named(pages.values()))
        for key, pages in sorted(met.items(), key=lambda item: (-len(item[1]), item[0]))
    )


@cache
def _keys() -> Mapping[str, str]:
    """What readers meet, by the codes and the names of rules."""
    rules: tuple[Rule[Any], ...] = (*chain(*map(rules_for, Language)), *pair_rules(), *page_rules())
    return {name: each.barrier for each in rules for name in (each.code, each.name)}


def _barrier(rule: str) -> str:
    return _keys().get(rule, "")
