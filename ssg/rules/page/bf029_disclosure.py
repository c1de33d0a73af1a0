"""What folds open is a real control."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule


@rule(
    code="BF029",
    name="disclosure",
    severity=Severity.ERROR,
    message="Ein Teil zum Aufklappen {found}.",
    hint="Zum Aufklappen dienen „details“ mit „summary“ oder ein Knopf. Bitte melden Sie das der Technik.",
    source="WCAG 2.2, 4.1.2 · EN 301 549, 9.4.1.2 · BITV 2.0 § 3",
    good=(
        "<details><summary>Wer hilft?</summary>Die Beratung.</details>",
        '<button aria-expanded="false">Menü</button>',
    ),
    bad=(
        "[[<details>Die Beratung.</details>]]",
        "[[<details><p>Die Beratung.</p><summary>Wer hilft?</summary></details>]]",
        '[[<div aria-expanded="false">Menü</div>]]',
    ),
)
def disclosure(tree: Tree) -> Iterator[Diagnostic]:
    """Was sich aufklappen lässt, muss auch mit der Tastatur gehen. Ein Vorlese-Programm sagt: offen oder zu."""
    for element in tree.seen("details"):
        first = next((each for each in tree.children(element) if isinstance(each, Element) or each.strip()), None)
        if not isinstance(first, Element) or first.name != "summary":
            yield disclosure.at(tree.span(element), found="hat am Anfang keinen Namen")
    for element in tree.having("aria-expanded"):
        if element.name not in {"button", "summary"} and not element.role:
            yield disclosure.at(tree.span(element), found=f"ist kein Knopf, sondern „{element.name}“")
