"""A tree of elements as the text of an XML file."""

from xml.etree.ElementTree import Element, tostring


def markup_file(root: Element) -> str:
    """With a declaration before it, and a line end behind. Nothing of a text can end or begin an element."""
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'
