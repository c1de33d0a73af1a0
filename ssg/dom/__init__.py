"""A rendered page as a tree with positions: what the page rules read."""

from ssg.dom.element import Element
from ssg.dom.parser import parse
from ssg.dom.tree import Tree

__all__ = ["Element", "Tree", "parse"]
