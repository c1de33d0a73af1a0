"""What has changed in a county, for programs that fetch news (Atom, RFC 4287): a feed in each version."""

from collections.abc import Iterator, Sequence
from datetime import date
from xml.etree.ElementTree import Element, SubElement

from ssg.address import feed
from ssg.languages import Language
from ssg.markup_file import markup_file
from ssg.output import Output
from ssg.view import View
from ssg.work import Work

MOST = 30
"""So many changes are told, the latest first."""
_NEVER = date(1970, 1, 1)
"""Stands for the last change where none is known: the same on every run."""
_NAMESPACE = "http://www.w3.org/2005/Atom"


def outputs(views: Sequence[View], _: Work) -> Iterator[Output]:
    """Two files per county that has told its web address: feeds need full addresses."""
    for language in Language:
        told = [view for view in views if view.language is language and _is_news(view)]
        told.sort(key=lambda view: (-_day(view).toordinal(), view.path))
        for home in views:
            if home.language is language and home.path == home.frame.home and home.frame.county:
                yield from _feed(home, told[:MOST])


def _is_news(view: View) -> bool:
    """A page about an entry that says when it changed last."""
    return bool(view.subject and view.frame.updated and view.frame.canonical and view.shows_its_source)


def _day(view: View) -> date:
    return view.frame.updated or _NEVER


def _feed(home: View, told: Sequence[View]) -> Iterator[Output]:
    county, address = home.frame.county, home.frame.canonical
    if county is None or address is None:
        return
    path = feed(county, home.language)
    own = f"{address}{path.rpartition('/')[2]}"
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": home.language.value})
    _say(root, "id", own)
    _say(root, "title", home.frame.site_name)
    _say(root, "updated", _moment(_day(told[0] if told else home)))
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": own})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": address})
    _say(SubElement(root, "author"), "name", home.frame.site_name)
    for view in told:
        _note(root, view)
    yield Output(path, markup_file(root), home.source)


def _note(root: Element, view: View) -> None:
    entry = SubElement(root, "entry")
    _say(entry, "id", view.frame.canonical or "")
    _say(entry, "title", view.title)
    _say(entry, "updated", _moment(_day(view)))
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": view.frame.canonical or ""})
    _say(entry, "summary", view.description)


def _say(above: Element, name: str, text: str) -> None:
    SubElement(above, name).text = text


def _moment(day: date) -> str:
    """Contents say a day, and the format wants a time: the first of that day."""
    return f"{day.isoformat()}T00:00:00Z"
