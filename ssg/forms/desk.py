"""The page with the forms: its own few files around the editor, and the security policy that only it has."""

import base64
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from html import escape
from typing import Any, Literal
from urllib.parse import urlsplit

from ssg.address import SHARED
from ssg.forms.bundle import ENTRANCE, LOCALE, LOCALE_AS_MODULE
from ssg.forms.collections import I18N, PICTURES, Region, asset_collections, collections
from ssg.forms.widgets import EASY
from ssg.languages import Language
from ssg.load.attachment import ATTACHMENT_LIMIT

CONFIGURATION = "config.json"
PAGE = "index.html"
START = "start.js"
TITLE = "Redaktion"
PREVIEW = "http://127.0.0.1:8000"
"""Where `serve` shows a page."""

Host = Literal["gitlab", "github", "gitea"]
HOSTS: dict[Host, tuple[str, ...]] = {
    "gitlab": ("https://gitlab.com/api/v4",),
    "github": ("https://api.github.com",),
    "gitea": ("https://gitea.com/api/v1",),
}
"""Who keeps a repository, and the addresses that a browser then asks."""
FOUR_EYES: frozenset[Host] = frozenset({"gitlab", "github"})
"""Where a change waits for somebody else's approval before it counts."""

MESSAGES = {
    "create": "{{collection}} „{{slug}}“: neu",
    "update": "{{collection}} „{{slug}}“: geändert",
    "delete": "{{collection}} „{{slug}}“: gelöscht",
    "uploadMedia": "Datei „{{path}}“: neu",
    "deleteMedia": "Datei „{{path}}“: gelöscht",
}
"""What the history says of a change, and the list of those that wait."""

_VIEW = "width=device-width, initial-scale=1"
_NO_SIGNING_IN = "<style>.buttons > .button.secondary { display: none }</style>"
"""On one machine alone, there is nowhere to sign in."""
_MAP = json.dumps({"imports": {f"./{LOCALE}": f"./{LOCALE_AS_MODULE}"}}, separators=(",", ":"))
_STARTING = f"""\
import CMS from "./{ENTRANCE}";

// The editor forbids to enlarge the page, and takes the name of the second version for a language.
const mend = () => {{
  for (const each of document.querySelectorAll("meta[name=viewport][content*=maximum]")) each.content = "{_VIEW}";
  for (const each of document.querySelectorAll("[lang={EASY}]")) each.lang = "{Language.EASY}";
}};

new MutationObserver(mend).observe(document, {{
  attributeFilter: ["lang", "content"],
  childList: true,
  subtree: true,
}});
CMS.init();
"""


@dataclass(frozen=True)
class Repository:
    """Where the editor finds the files: on this machine alone, or at a host of repositories."""

    name: str
    """Its name at the host: „landkreis/seiten“."""
    host: Host | None = None
    branch: str = "main"
    api: str = ""
    """The address of a host's own server, where it is not the public one."""

    @property
    def servers(self) -> tuple[str, ...]:
        """What a browser may ask besides the page's own server."""
        if self.host is None:
            return ()
        asked = (self.api,) if self.api else HOSTS[self.host]
        return tuple(f"https://{urlsplit(each).netloc}" for each in asked)


def desk(regions: Iterable[Region], repository: Repository) -> dict[str, bytes]:
    """The files of the page by their names."""
    texts = {
        PAGE: _page(repository),
        START: _STARTING,
        CONFIGURATION: json.dumps(configuration(tuple(regions), repository), ensure_ascii=False, separators=(",", ":")),
    }
    return {name: text.encode() for name, text in texts.items()}


def configuration(regions: tuple[Region, ...], repository: Repository) -> dict[str, Any]:
    """All that the editor is told."""
    return {
        "backend": _backend(repository),
        "publish_mode": "editorial_workflow" if repository.host in FOUR_EYES else "simple",
        "app_title": TITLE,
        "site_url": PREVIEW,
        "show_preview_links": repository.host is None,
        # Its preview knows nothing of our pages. Without it, the second version stands beside the first one at once.
        "editor": {"preview": False},
        # The editor calls this folder „Globale Medien“, so it is the one that all counties share.
        "media_folder": replace(regions[0], name=SHARED).folder + f"/{PICTURES}",
        "public_folder": f"/{SHARED}",
        "media_libraries": {"default": {"config": {"slugify_filename": True, "max_file_size": ATTACHMENT_LIMIT}}},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "none"}},
        "i18n": I18N,
        "asset_collections": asset_collections(regions),
        "collections": collections(regions),
    }


def policy(repository: Repository) -> str:
    """What the page may load. It is wider than that of the public site, and stands on this page alone."""
    servers = " ".join(("'self'", "data:", "blob:", *repository.servers))
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'wasm-unsafe-eval' '{_digest(_MAP)}'",
            "style-src 'self' 'unsafe-inline'",  # the editor lays out its panes with styles of its own
            f"img-src {servers}",
            f"media-src {servers}",
            "font-src 'self'",
            f"connect-src {servers}",
            "worker-src 'self' blob:",
            "frame-src 'self' blob:",
            "form-action 'none'",
            "base-uri 'none'",
        )
    )


def is_ours(page: bytes) -> bool:
    """Whether an earlier run wrote this page."""
    return b"cms-config-url" in page


def _backend(repository: Repository) -> dict[str, Any]:
    backend = {
        # On one machine alone, no host is asked. The editor wants to hear of one all the same.
        "name": repository.host or "gitea",
        "repo": repository.name,
        "branch": repository.branch,
        "auth_methods": ["token"],
        "commit_messages": MESSAGES,
    }
    return backend | ({"api_root": repository.api} if repository.api else {})


def _page(repository: Repository) -> str:
    return f"""\
<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{escape(policy(repository))}">
<meta name="viewport" content="{_VIEW}">
<meta name="robots" content="noindex">
<title>{TITLE}</title>
{"" if repository.host else _NO_SIGNING_IN}
<link rel="cms-config-url" type="application/json" href="{CONFIGURATION}">
<script type="importmap">{_MAP}</script>
<script type="module" src="{START}"></script>
</head>
<body>
<noscript><p>Die Formulare brauchen JavaScript. Die Dateien lassen sich auch ohne sie bearbeiten.</p></noscript>
</body>
</html>
"""


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}"
