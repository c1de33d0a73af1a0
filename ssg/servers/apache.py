"""Apache: rules for the folder of the site, in a file inside it or in the server's own configuration."""

import re
from collections.abc import Iterator

from ssg.hosting import Hosting, always, lines
from ssg.languages import Language
from ssg.sending import DRAWING, FOR_GOOD, POLICY_OF_DRAWINGS, TYPES

NAME = "apache"
FILE = ".htaccess"
HINT = f"""\
Legen Sie „{FILE}“ in den Ordner mit den Seiten. Der Server muss das erlauben: AllowOverride All
Oder schreiben Sie in den Block „Directory“ des Servers: Include und den Ort der Datei.
Der Server braucht diese Module: dir, headers, mime, rewrite"""

_WHOLE = """\
# In the folder of the site, or included by its Directory block. Needs the modules dir, headers, mime and rewrite.
Options -Indexes -MultiViews +SymLinksIfOwnerMatch
DirectoryIndex index.html
AddDefaultCharset Off
FileETag MTime Size
{types}
RemoveLanguage .br
RemoveType .gz
AddEncoding br .br
AddEncoding gzip .gz

{headers}
<FilesMatch "\\{drawing}(\\.(gz|br))?$">
    Header always set Content-Security-Policy "{drawings}"
</FilesMatch>
<If "%{{REQUEST_URI}} =~ m#{lasting}#">
    Header always set Cache-Control "{for_good}"
</If>

ErrorDocument 403 {missing}
ErrorDocument 404 {missing}
ErrorDocument 410 "{base}%{{reqenv:GONE}}index.html"
<If "%{{REQUEST_URI}} =~ m#{easy}#">
    ErrorDocument 403 {easy_missing}
    ErrorDocument 404 {easy_missing}
</If>

RewriteEngine On
# A page that is shown instead of another keeps the status of that.
RewriteCond %{{ENV:REDIRECT_STATUS}} !^$
RewriteRule ^ - [L]
RewriteRule "(^|/)\\.(?!well-known/)" - [R=404,L]
RewriteRule "^(leicht/)?404\\.html$" - [R=404,L]
# A proxy that holds the certificate says so. Then addresses begin as its readers write them, not as it asks here.
RewriteCond %{{HTTP:X-Forwarded-Proto}} =https [NV]
RewriteCond %{{HTTP_HOST}} . [NV]
RewriteRule ^ - [E=FRONT:https://%{{HTTP_HOST}}]
{addresses}RewriteCond %{{REQUEST_FILENAME}} -d
RewriteCond %{{REQUEST_FILENAME}}/index.html !-f
RewriteRule ^ - [R=404,L]
RewriteCond %{{ENV:FRONT}} .
RewriteCond %{{REQUEST_FILENAME}} -d
RewriteRule "[^/]$" "%{{ENV:FRONT}}%{{REQUEST_URI}}/" [R=301,L]
RewriteCond %{{HTTP:Accept-Encoding}} \\bbr\\b
RewriteCond %{{REQUEST_FILENAME}}.br -f
RewriteRule ^(.+)$ $1.br [L]
RewriteCond %{{HTTP:Accept-Encoding}} \\bgzip\\b
RewriteCond %{{REQUEST_FILENAME}}.gz -f
RewriteRule ^(.+)$ $1.gz [L]
"""


def files(hosting: Hosting) -> dict[str, str]:
    """The rules."""
    headers = {**always(), "Vary": "Accept-Encoding"}
    return {
        FILE: _WHOLE.format(
            types=lines(f'AddType "{kind}" {ending}' for ending, kind in TYPES.items()),
            headers=lines(f'Header always set {name} "{value}"' for name, value in headers.items()),
            drawing=DRAWING,
            drawings=POLICY_OF_DRAWINGS,
            lasting=hosting.lasting,
            for_good=FOR_GOOD,
            base=hosting.base,
            missing=hosting.missing(Language.STANDARD),
            easy=hosting.easy,
            easy_missing=hosting.missing(Language.EASY),
            addresses="".join(f"{line}\n" for line in _addresses(hosting)),
        )
    }


def _addresses(hosting: Hosting) -> Iterator[str]:
    for old, new in hosting.moved:
        ending = r"(index\.html)?" if old.endswith("/") else ""
        yield f'RewriteRule "^{re.escape(old)}{ending}$" "%{{ENV:FRONT}}{hosting.at(new)}" [R=301,L]'
    for old in hosting.gone:
        yield f'RewriteRule "^{re.escape(old)}$" - [E=GONE:{old},G]'
