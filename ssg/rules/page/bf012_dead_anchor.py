"""A link to a part of its own page finds it."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity, did_you_mean
from ssg.dom import Tree
from ssg.rule import rule


@rule(
    code="BF012",
    name="dead-anchor",
    severity=Severity.ERROR,
    message="Der Link „{text}“ führt zu „#{anchor}“. Diese Stelle gibt es auf der Seite nicht.",
    hint="Prüfen Sie den Namen der Stelle.",
    source="Redaktion",
    good=('<a href="#ziele">Zu den Zielen</a><h2 id="ziele">Ziele</h2>', '<a href="#top">Nach oben</a>'),
    bad=('[[<a href="#zile">Zu den Zielen</a>]]<h2 id="ziele">Ziele</h2>', '[[<a href="#">Zu den Zielen</a>]]'),
    in_text=("[Zu den Zielen](#ziele)\n\n## Ziele", "[Zu den Zielen](#zile)\n\n## Ziele"),
)
def dead_anchor(tree: Tree) -> Iterator[Diagnostic]:
    """Ein Link auf eine Stelle, die es nicht gibt, tut nichts. Das sieht aus wie ein kaputter Link."""
    for link in tree.named("a", "area"):
        if "#" not in link["href"]:
            continue
        path, anchor = tree.leads_to(link["href"])
        if path == tree.path and anchor not in tree.ids and anchor.lower() != "top":
            hint = did_you_mean(anchor, tree.ids, dead_anchor.hint)
            yield dead_anchor.at(tree.span(link), hint=hint, text=tree.name(link), anchor=anchor)
