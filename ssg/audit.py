"""Output → Diagnostics: runs the page rules over one rendered page."""

from dataclasses import replace
from functools import cache

from ssg.diagnostic import Diagnostic, Span
from ssg.discover import members
from ssg.dom import Tree, parse
from ssg.output import Output
from ssg.rule import Rule


def audit(output: Output) -> tuple[Diagnostic, ...]:
    """What the page rules find, at the content file that the page comes from. Files other than pages have no findings.

    Equal findings on one page are told once.
    """
    if not output.path.endswith(".html"):
        return ()
    tree = parse(output.text, path=output.path)
    found = (diagnostic for rule in page_rules() for diagnostic in rule.find(tree))
    page = output.path.removesuffix("index.html") or output.path
    here = Span(output.source)
    told = {replace(each, span=here, message=f"Seite {page}: {each.message}") for each in found}
    return tuple(sorted(told))


@cache
def page_rules() -> tuple[Rule[Tree], ...]:
    """Every rule on rendered pages, in the order of their codes."""
    found = {
        value.code: value
        for module in members("ssg.rules.page")
        for value in vars(module).values()
        if isinstance(value, Rule)
    }
    return tuple(found[code] for code in sorted(found))
