"""Every button has a text."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule

NATIVE = ("button", "input", "summary")


@rule(
    code="BF023",
    name="empty-button",
    severity=Severity.ERROR,
    message="Ein Knopf hat keinen Text.",
    hint="Schreiben Sie auf den Knopf, was er tut. Bitte melden Sie das der Technik.",
    source="WCAG 2.2, 4.1.2 · EN 301 549, 9.4.1.2 · BITV 2.0 § 3",
    good=(
        "<button>Suchen</button>",
        '<button aria-label="Suchen"><svg aria-hidden="true"></svg></button>',
        '<form><input type="submit" value="Suchen"></form>',
        "<details><summary>Wer hilft?</summary>Die Beratung.</details>",
    ),
    bad=(
        "[[<button></button>]]",
        '[[<button><svg aria-hidden="true"></svg></button>]]',
        '<form>[[<input type="submit" value="">]]</form>',
        "<details>[[<summary> </summary>]]Die Beratung.</details>",
        '[[<div role="button" tabindex="0"></div>]]',
    ),
)
def empty_button(tree: Tree) -> Iterator[Diagnostic]:
    """Ein Knopf ohne Text sagt nicht, was er tut. Ein Vorlese-Programm liest dann nur „Knopf“ vor."""
    roles = [element for element in tree.having("role") if element.role == "button" and element.name not in NATIVE]
    for element in tree.named(*NATIVE) + roles:
        if _is_button(element) and element not in tree.hidden and not _says(tree, element):
            yield empty_button.at(tree.span(element))


def _is_button(element: Element) -> bool:
    return element.name != "input" or element["type"].lower() in {"button", "reset", "submit"}


def _says(tree: Tree, element: Element) -> str:
    # Without a value, browsers word „submit“ and „reset“ themselves, in the language of the reader's device.
    return tree.name(element) or (element["value"] if element.name == "input" else "")
