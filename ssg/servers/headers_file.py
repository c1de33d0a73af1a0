"""Hosts of ready-made sites, such as Cloudflare Pages, Netlify and GitLab Pages, which read two files in the site."""

from collections.abc import Iterable, Iterator

from ssg.hosting import Hosting, always, spellings
from ssg.sending import DRAWING, FOR_GOOD, POLICY_OF_DRAWINGS, TYPES

NAME = "headers"
FILE = "_headers"
REDIRECTS = "_redirects"
HINT = f"""\
Legen Sie „{FILE}“ und „{REDIRECTS}“ neben die Start-Seite, bevor Sie die Seiten hochladen."""


def files(hosting: Hosting) -> dict[str, str]:
    """Blocks of headers, and lines of moved pages. Such hosts join what several blocks say of one header by a comma.

    So a drawing has both policies, and must keep them both. How long a page is kept is the default of such hosts: not
    without asking. Which status a page has, they do not learn: one that is no more says so itself.
    """
    blocks = {hosting.at("*"): {name: value for name, value in always().items() if name != "Cache-Control"}}
    blocks[hosting.at(f"*{DRAWING}")] = {"Content-Security-Policy": POLICY_OF_DRAWINGS, "Content-Type": TYPES[DRAWING]}
    blocks[hosting.at("assets/*")] = {"Cache-Control": FOR_GOOD}
    blocks |= {hosting.at(f"*{ending}"): {"Content-Type": kind} for ending, kind in TYPES.items() if ending != DRAWING}
    return {
        FILE: "\n".join(f"{where}\n{_indented(each.items())}" for where, each in blocks.items()),
        REDIRECTS: "".join(f"{line}\n" for line in _redirects(hosting)),
    }


def _indented(each: Iterable[tuple[str, str]]) -> str:
    return "".join(f"  {name}: {value}\n" for name, value in each)


def _redirects(hosting: Hosting) -> Iterator[str]:
    for old, new in hosting.moved:
        for each in spellings(old):
            yield f"{hosting.at(each)} {hosting.at(new)} 301"
