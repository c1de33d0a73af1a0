"""Caddy: rules for a site block, whose name and folder the administrator chooses."""

from collections.abc import Iterator

from ssg.hosting import Hosting, always, lines, spellings
from ssg.languages import Language
from ssg.sending import DRAWING, FOR_GOOD, POLICY_OF_DRAWINGS, TYPES

NAME = "caddy"
FILE = "leichtbau.caddy"
HINT = f"""\
Schreiben Sie in den Block Ihrer Seite diese Zeile: import {FILE}
Prüfen Sie mit „caddy validate“. Danach: systemctl reload caddy"""

_WHOLE = """\
# Stands in a site block: import {file}
# The block itself has the name of the server, and root, which leads to the folder of the site.
@hidden {{
    path_regexp /\\.
    not path /.well-known/*
}}
@drawing path *{drawing}
@lasting path_regexp {lasting}
route {{
    header {{
{headers}
    }}
    header -Server
    header @drawing Content-Security-Policy "{drawings}"
    header @lasting Cache-Control "{for_good}"
{types}
    error @hidden 404
    error {missing} 404
    error {easy_missing} 404
{addresses}    file_server {{
        precompressed br gzip
    }}
}}
handle_errors {{
    header {{
        Content-Type "{page}"
{headers}
    }}
    header -Server
    @gone expression {{http.error.status_code}} == 410
    rewrite @gone {{path}}index.html
    @easy expression {{http.error.status_code}} != 410 && {{http.request.orig_uri.path}}.matches("{easy}")
    rewrite @easy {easy_missing}
    @standard expression {{http.error.status_code}} != 410 && !{{http.request.orig_uri.path}}.matches("{easy}")
    rewrite @standard {missing}
    file_server {{
        precompressed br gzip
    }}
}}
"""


def files(hosting: Hosting) -> dict[str, str]:
    """The rules. A route keeps their order: the more special header comes later."""
    return {
        FILE: _WHOLE.format(
            file=FILE,
            drawing=DRAWING,
            lasting=hosting.lasting,
            headers=lines((f'{name} "{value}"' for name, value in always().items()), "        "),
            drawings=POLICY_OF_DRAWINGS,
            for_good=FOR_GOOD,
            types=lines(_types(), "    "),
            missing=hosting.missing(Language.STANDARD),
            easy_missing=hosting.missing(Language.EASY),
            addresses="".join(f"    {line}\n" for line in _addresses(hosting)),
            page=TYPES[".html"],
            easy=hosting.easy,
        )
    }


def _types() -> Iterator[str]:
    """Caddy knows each type by one name for several endings."""
    for ending, kind in TYPES.items():
        name = f"@{ending[1:]}"
        yield f"{name} path *{ending}{' */' if kind == TYPES['.html'] else ''}"
        yield f'header {name} Content-Type "{kind}"'


def _addresses(hosting: Hosting) -> Iterator[str]:
    for old, new in hosting.moved:
        for each in spellings(old):
            yield f"redir {hosting.at(each)} {hosting.at(new)} permanent"
    for old in hosting.gone:
        yield f"error {hosting.at(old)} 410"
