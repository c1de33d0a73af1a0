"""Which pages the table shows: chosen by what they lack, by county and by words, sorted, and in portions."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import parse_qs, urlencode

from ssg.diagnostic import Severity
from ssg.newsroom.standing import PageStanding
from ssg.newsroom.tasks import worst_first
from ssg.publication import Standing

PORTION = 50
_PORTION = re.compile(r"[1-9][0-9]{0,4}")

Test = Callable[[PageStanding], bool]
FILTERS: Mapping[str, tuple[str, Test]] = {
    "alle": ("Alle Seiten", lambda _: True),
    "probleme": ("Mit Problemen", lambda page: page.counts[Severity.ERROR] > 0),
    "warnungen": ("Mit Warnungen", lambda page: page.counts[Severity.WARNING] > 0),
    "entwuerfe": ("Nicht öffentlich", lambda page: page.standing is not Standing.PUBLIC),
    "leicht-fehlt": ("Leichte Fassung fehlt", lambda page: page.lacks_easy),
    "leicht-alt": ("Leichte Fassung veraltet", lambda page: bool(page.changed)),
    "ungeprueft": ("Nicht von einer Prüf-Gruppe gelesen", lambda page: page.easy is not None and page.tested is None),
}
SORTS: Mapping[str, str] = {
    "dringend": "Das Dringendste zuerst",
    "alt": "Der älteste Stand zuerst",
    "schwer": "Der schwerste Standard-Text zuerst",
    "titel": "Nach dem Titel",
}
_FIRST_FILTER, _FIRST_SORT = next(iter(FILTERS)), next(iter(SORTS))


@dataclass(frozen=True)
class Choice:
    """What an address of the desk asks for. Whatever it does not know, it takes as not said."""

    filter: str = _FIRST_FILTER
    county: str = ""
    words: str = ""
    sort: str = _FIRST_SORT
    portion: int = 1

    @classmethod
    def of(cls, query: str) -> "Choice":
        """As the query says."""
        said = {name: values[0] for name, values in parse_qs(query, max_num_fields=20).items()}
        return cls(
            filter=said["zeige"] if said.get("zeige") in FILTERS else _FIRST_FILTER,
            county=said.get("kreis", ""),
            words=" ".join(said.get("suche", "").split())[:100],
            sort=said["ordnung"] if said.get("ordnung") in SORTS else _FIRST_SORT,
            portion=int(said["teil"]) if _PORTION.fullmatch(said.get("teil", "")) else 1,
        )

    def query(self, **changes: str | int) -> str:
        """The query that asks for the same but for `changes`, short where nothing is said."""
        said = replace(self, **changes)  # type: ignore[arg-type]  # the names and types of its fields
        plain = Choice()
        pairs = {
            "zeige": (said.filter, plain.filter),
            "kreis": (said.county, plain.county),
            "suche": (said.words, plain.words),
            "ordnung": (said.sort, plain.sort),
            "teil": (said.portion, plain.portion),
        }
        return "?" + urlencode({name: value for name, (value, usual) in pairs.items() if value != usual})

    def sought(self, pages: Sequence[PageStanding]) -> list[PageStanding]:
        """Those of the county and with the words, whatever they lack."""
        words = self.words.casefold().split()
        near = [page for page in pages if self.county in {"", page.county}]
        return [page for page in near if all(word in _told(page) for word in words)] if words else near

    def chosen(self, pages: Sequence[PageStanding]) -> list[PageStanding]:
        """Those of them that lack it, sorted."""
        fits = FILTERS[self.filter][1]
        return sorted((page for page in pages if fits(page)), key=_KEYS[self.sort])


def _told(page: PageStanding) -> str:
    easy = page.easy.title if page.easy else ""
    return f"{page.title} {easy} {page.id} {page.kind}".casefold()


_KEYS: Mapping[str, Callable[[PageStanding], tuple[object, ...]]] = {
    "dringend": worst_first,
    "alt": lambda page: (page.updated is None, page.updated and page.updated.toordinal(), page.id),
    "schwer": lambda page: (page.standard.flesch is None, page.standard.flesch, page.id),
    "titel": lambda page: (page.title.casefold(), page.id),
}
