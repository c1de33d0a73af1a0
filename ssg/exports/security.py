"""Whom to tell of holes in the security of the site (RFC 9116)."""

from collections.abc import Iterator, Sequence

from ssg.address import SECURITY, in_full
from ssg.kinds.duties import Security
from ssg.listed_counties import counties_on
from ssg.output import Output
from ssg.view import View
from ssg.work import Work


def outputs(views: Sequence[View], _: Work) -> Iterator[Output]:
    """One file for the whole site. Once its last day is over, nobody believes it, as its format says."""
    told = [(county, county.security) for county in counties_on(views).values() if county.security]
    if told:
        lines = [*dict.fromkeys(line for _, security in told for line in _contacts(security))]
        lines.append(f"Expires: {min(security.ends for _, security in told).isoformat()}T00:00:00Z")
        lines.append("Preferred-Languages: de, en")
        bases = (county.web_address.href for county, _ in told if county.web_address)
        lines += dict.fromkeys(f"Canonical: {in_full(base, SECURITY)}" for base in bases)
        yield Output(SECURITY, "".join(f"{line}\n" for line in lines), views[0].source)


def _contacts(security: Security) -> Iterator[str]:
    yield f"Contact: mailto:{security.email}"
    if security.url:
        yield f"Contact: {security.url.href}"
