"""Whether a page says whom to ask."""

import re

from ssg.dom.element import Element
from ssg.dom.tree import Tree
from ssg.language.addresses import electronic
from ssg.language.words import PHONE

_CONTACT = re.compile(r"kontakte/(?!index\.html)[^/]")
"""Part of the path of a contact's page; the overview of all contacts is none."""


def names_contact(tree: Tree) -> bool:
    """Whether its main part holds a telephone number, an e-mail address or a link to a contact."""
    main = next(iter(tree.named("main")), tree.root)
    if any(_leads_to_somebody(tree, link) for link in tree.inside(main) if link.name == "a"):
        return True
    text = tree.text(main)
    return PHONE.search(text) is not None or any("@" in text[start:end] for start, end in electronic(text))


def _leads_to_somebody(tree: Tree, link: Element) -> bool:
    href = link["href"]
    return href.startswith(("tel:", "mailto:")) or _CONTACT.search(tree.leads_to(href)[0]) is not None
