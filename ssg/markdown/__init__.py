"""Markdown without raw HTML: its passages with their places, its headings and links, and safe HTML."""

from ssg.markdown.linked import Link, links
from ssg.markdown.outline import Heading, headings, paired, section_pairs, sections, slug
from ssg.markdown.reading import passages
from ssg.markdown.said import told
from ssg.markdown.terms import TermMarker
from ssg.markdown.writing import html

__all__ = [
    "Heading",
    "Link",
    "TermMarker",
    "headings",
    "html",
    "links",
    "paired",
    "passages",
    "section_pairs",
    "sections",
    "slug",
    "told",
]
