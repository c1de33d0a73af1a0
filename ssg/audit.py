"""Output → Diagnostics: runs the page rules over one rendered page, and the style rules over the style sheet."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from ssg.address import SHARED
from ssg.diagnostic import Diagnostic, Severity, Span
from ssg.discover import members
from ssg.dom import Tree, parse
from ssg.dom.stylesheet import Stylesheet, read_stylesheet
from ssg.kinds.contact import Contact
from ssg.kinds.county import County
from ssg.output import Output
from ssg.rule import Rule

TOLD_AT_ITS_PLACE = {
    "BF003": {"AS401", "LS403"},
    "BF004": {"MD006"},
    "BF006": {"AS305", "LS404"},
    "BF007": {"AS305", "LS404"},
    "BF012": {"VW004"},
    "BF013": {"MD007", "LS504"},
}
"""Page rules that find again what these found in the text that the page shows, at its line and column."""
MISSING_CONTACTS = frozenset({"AS403", "LS409"})
"""Page rules that miss a contact, which waits until its own file is mended."""


def audit(output: Output) -> tuple[Diagnostic, ...]:
    """What the page rules find, at the content file that the page comes from. Files other than pages have no findings.

    Equal findings on one page are told once.
    """
    if not output.path.endswith(".html"):
        return ()
    return tuple(sorted({told_of(output, each) for each in found_on(parse(output.text, path=output.path))}))


def found_on(tree: Tree) -> Iterator[Diagnostic]:
    """What the page rules find, each at its place on the page."""
    return (diagnostic for rule in page_rules() for diagnostic in rule.find(tree))


def told_of(output: Output, found: Diagnostic) -> Diagnostic:
    """What was found on the page, as it is told: at its content file, with the page named."""
    page = output.path.removesuffix("index.html") or output.path
    return found._replace(span=Span(output.source), message=f"Seite {page}: {found.message}")


def not_told_before(on_pages: Iterable[Diagnostic], in_files: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings on pages without those that their content files explain: one slip is told once."""
    known = tuple(in_files)
    told = {(each.span.path, each.code) for each in known}
    unusable = {each.span.path for each in known if each.severity is Severity.ERROR}
    for each in on_pages:
        is_told = any((each.span.path, code) in told for code in TOLD_AT_ITS_PLACE.get(each.code, ()))
        if not is_told and not (each.code in MISSING_CONTACTS and _may_hide_contact(each.span.path, unusable)):
            yield each


def _may_hide_contact(page: str, unusable: Iterable[str]) -> bool:
    """Whether the county's file or one of its contacts cannot be used as it is: the contact may come back with it."""
    county = page.partition("/")[0]
    places = (f"{county}/{County.FOLDER}.yaml", f"{county}/{Contact.FOLDER}/", f"{SHARED}/{Contact.FOLDER}/")
    return any(path.startswith(places) for path in unusable)


def audit_style(text: str) -> tuple[Diagnostic, ...]:
    """What the style rules find in a style sheet: what it makes of pages in Leichte Sprache.

    The findings belong to no content file, so their path is empty.
    """
    sheet = read_stylesheet(text)
    return tuple(sorted(diagnostic for rule in style_rules() for diagnostic in rule.find(sheet)))


def page_rules() -> tuple[Rule[Tree], ...]:
    """Every rule on rendered pages, in the order of their codes."""
    return _rules_in("ssg.rules.page")


def style_rules() -> tuple[Rule[Stylesheet], ...]:
    """Every rule on the style sheet, in the order of their codes."""
    return _rules_in("ssg.rules.style")


@cache
def _rules_in(package: str) -> tuple[Rule[Any], ...]:
    found = {
        value.code: value for module in members(package) for value in vars(module).values() if isinstance(value, Rule)
    }
    return tuple(found[code] for code in sorted(found))
