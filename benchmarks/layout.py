"""One page for all peers. Each says how its template language writes the values and conditions named here."""

import json
import re
from collections.abc import Mapping

from benchmarks.documents import FOLDERS, Document, Site

_MENU = "".join(f'<li><a href="/§home§/{folder}/">{name}</a></li>\n' for folder, name in FOLDERS.items())
_PAGE = f"""<!DOCTYPE html>
<html lang="§language§">
<head>
<meta charset="utf-8">
<title>§title§ – §county§</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="§description§">
<link rel="canonical" href="/§path§/">
<link rel="alternate" href="/§twin§/">
</head>
<body>
<a class="skip" href="#inhalt">Zum Inhalt springen</a>
<header>
<a class="brand" href="/§home§/programme/">§county§</a>
<nav aria-label="Menü">
<ul>
{_MENU}</ul>
</nav>
<nav aria-label="Sprache wählen">
<ul>
<li><span aria-current="true">§language§</span></li>
<li><a rel="alternate" href="/§twin§/">Andere Sprache</a></li>
</ul>
</nav>
</header>
<nav aria-label="Sie sind hier">
<ol>
<li><a href="/§home§/programme/">§county§</a></li>
<li><a href="/§home§/§folder§/">§section§</a></li>
<li><span aria-current="page">§title§</span></li>
</ol>
</nav>
<main id="inhalt">
<h1>§title§</h1>
<p class="lead">§description§</p>
§body§
§if_contact§
<section class="contact" aria-label="Kontakt">
<h2>Kontakt</h2>
<p>§contact_title§</p>
<p>§contact_street§<br>§contact_town§</p>
<p>Telefon: <a href="tel:§contact_telephone§">§contact_telephone§</a></p>
</section>
§end§
</main>
<footer>
<p>§county§ NOTE</p>
</footer>
</body>
</html>
"""
_WORDS = ("title", "description")
_PLACES = ("path", "twin", "language", "home", "county", "folder", "section", "contact")
_OF_CONTACT = ("title", "street", "town", "telephone")


def page(site: Site, written: Mapping[str, str]) -> str:
    """The template, with each name in §…§ as its language writes it."""
    return re.sub("§(\\w+)§", lambda found: written[found[1]], _PAGE).replace("NOTE", site.note)


def written(values: str, contact: str, *, body: str, if_contact: str, end: str) -> dict[str, str]:
    """What `page` puts in: `values` and `contact` are patterns for one value, with „%s“ for its name."""
    own = {name: values % name for name in _WORDS} | {name: values % f"{name}_" for name in _PLACES}
    of_contact = {f"contact_{name}": contact % name for name in _OF_CONTACT}
    return {**own, **of_contact, "body": body, "if_contact": if_contact, "end": end}


def fields(document: Document) -> dict[str, str]:
    """The values of a page. Those that some peer has a meaning of its own for end in „_“."""
    words = {name: getattr(document, name) for name in _WORDS}
    return words | {f"{name}_": getattr(document, name) for name in _PLACES}


def front_matter(document: Document) -> str:
    """The page as Markdown below YAML."""
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields(document).items())
    return "\n".join(("---", *lines, "---", "", document.body, ""))
