"""What programs that visit the site are told first: they may read everything, and where the lists of pages are."""

from collections.abc import Iterator, Sequence

from ssg.address import ROBOTS, in_full, sitemap
from ssg.listed_counties import counties_on
from ssg.output import Output
from ssg.view import View
from ssg.work import Work


def outputs(views: Sequence[View], _: Work) -> Iterator[Output]:
    """One file for the whole site (RFC 9309). A page that no search should show says so itself."""
    named = {name: county.web_address.href for name, county in counties_on(views).items() if county.web_address}
    if named:
        lists = (f"Sitemap: {in_full(base, sitemap(name))}\n" for name, base in sorted(named.items()))
        yield Output(ROBOTS, "".join(("User-agent: *\nDisallow:\n\n", *lists)), views[0].source)
