"""nginx: rules for a server block, whose name, certificate and folder the administrator chooses."""

from collections.abc import Iterator

from ssg.hosting import Hosting, always, lines, spellings
from ssg.languages import Language
from ssg.sending import DRAWING, FOR_GOOD, POLICY_OF_DRAWINGS, TYPES, UNKNOWN

NAME = "nginx"
FILE = "leichtbau.nginx.conf"
HINT = f"""\
Schreiben Sie in den Block „server“ diese Zeile: include /etc/nginx/{FILE};
Prüfen Sie mit „nginx -t“. Danach: systemctl reload nginx"""

_WHOLE = """\
# Stands in a server block: include /etc/nginx/{file};
# The block itself has listen, server_name, the certificate and root, which leads to the folder of the site.
index index.html;
autoindex off;
absolute_redirect off;
server_tokens off;
gzip_static on;
gzip_vary on;
{brotli}default_type {unknown};
types {{
{types}
}}

set $leichtbau_policy "{policy}";
set $leichtbau_cache "{cache}";
set $leichtbau_missing "{missing}";
if ($uri ~ "\\{drawing}$") {{ set $leichtbau_policy "{drawings}"; }}
if ($uri ~ "{lasting}") {{ set $leichtbau_cache "{for_good}"; }}
if ($uri ~ "{easy}") {{ set $leichtbau_missing "{easy_missing}"; }}
if ($uri ~ "/\\.(?!well-known/)") {{ return 404; }}
{headers}

error_page 404 $leichtbau_missing;
error_page 403 =404 $leichtbau_missing;
error_page 410 ${{uri}}index.html;
location = {missing} {{ internal; }}
location = {easy_missing} {{ internal; }}
{addresses}"""


def files(hosting: Hosting) -> dict[str, str]:
    """The rules. Headers stand at one place: a block with a header of its own would lose all others."""
    headers = always()
    policy, cache = headers.pop("Content-Security-Policy"), headers.pop("Cache-Control")
    headers |= {"Content-Security-Policy": "$leichtbau_policy", "Cache-Control": "$leichtbau_cache"}
    return {
        FILE: _WHOLE.format(
            file=FILE,
            brotli="brotli_static on;\n" if hosting.brotli else "",
            unknown=UNKNOWN,
            types=lines((f'"{kind}" {ending[1:]};' for ending, kind in TYPES.items()), "    "),
            policy=policy,
            cache=cache,
            drawing=DRAWING,
            drawings=POLICY_OF_DRAWINGS,
            lasting=hosting.lasting,
            for_good=FOR_GOOD,
            easy=hosting.easy,
            missing=hosting.missing(Language.STANDARD),
            easy_missing=hosting.missing(Language.EASY),
            headers=lines(f'add_header {name} "{value}" always;' for name, value in headers.items()),
            addresses="".join(f"{line}\n" for line in _addresses(hosting)),
        )
    }


def _addresses(hosting: Hosting) -> Iterator[str]:
    for old, new in hosting.moved:
        for each in spellings(old):
            yield f"location = {hosting.at(each)} {{ return 301 {hosting.at(new)}; }}"
    for old in hosting.gone:
        yield f"location = {hosting.at(old)} {{ return 410; }}"
