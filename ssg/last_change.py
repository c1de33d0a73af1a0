"""When pages last changed, as far as anybody noted, and which easy texts are older than the standard ones."""

from collections.abc import Collection, Iterable
from datetime import date

from ssg.fingerprint import changed_since
from ssg.kind import Entry
from ssg.languages import Language
from ssg.site import Site


def last_change(entries: Iterable[Entry], language: Language, outgrown: Collection[str]) -> date | None:
    """The last day on which any of the entries changed in `language`; None where nobody noted one."""
    return max((day for entry in entries if (day := _day_of_change(entry, language, outgrown))), default=None)


def outgrown(site: Site) -> frozenset[str]:
    """The ids of the entries whose standard text has changed since the easy one was made from it."""
    return frozenset(each.id for each in (site.county, *site.entries) if _is_easy_older(each, site))


def _day_of_change(entry: Entry, language: Language, outgrown: Collection[str]) -> date | None:
    """Told with the words or else with the facts, which say nothing of an easy text that is older."""
    wording = entry.wording(language)
    own = wording.updated if wording else None
    is_older = language is Language.EASY and entry.id in outgrown
    return own or (None if is_older else entry.facts.updated)


def _is_easy_older(entry: Entry, site: Site) -> bool:
    easy, standard = entry.wording(Language.EASY), entry.wording(Language.STANDARD)
    if easy is None or standard is None or not easy.basis:
        return False
    return any(changed_since(easy.basis, dict(site.gists[standard.path].fingerprints)))
