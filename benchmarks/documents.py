"""The content of a project as plain documents, which any generator can turn into the same pages."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ssg.address import SHARED
from ssg.draft import Draft
from ssg.kinds import kinds
from ssg.languages import Language
from ssg.load import load

FOLDERS = {"programme": "Programme", "angebote": "Angebote", "kontakte": "Kontakte", "begriffe": "Begriffe"}
_LINK = re.compile(r"\]\((\w+/[\w-]+)\)")
_NAME = re.compile(r" \{#\w+\}$", re.MULTILINE)


@dataclass(frozen=True)
class Document:
    """One page: its address from the root, its words, and what its frame says."""

    path: str
    """Without a slash at either end."""
    twin: str
    """The path of the same page in the other language."""
    language: str
    title: str
    description: str
    home: str
    """The path of the county's start page in this language."""
    county: str
    """The county's name."""
    folder: str
    section: str
    """What the list that holds it is called."""
    contact: str
    """A key of the site's contacts, or nothing."""
    body: str
    """Markdown."""


@dataclass(frozen=True)
class Site:
    """What every generator is given."""

    documents: tuple[Document, ...]
    contacts: Mapping[str, Mapping[str, str]]
    note: str = ""
    """What a change adds to the template."""


def read_site(content: Path, note: str = "") -> Site:
    """All counties in `content`, each with the shared entries; links lead to the addresses of pages."""
    drafts, _ = load(content, kinds())
    of_county: dict[str, list[Draft]] = {}
    for draft in drafts.drafts:
        of_county.setdefault(draft.county, []).append(draft)
    shared = of_county.pop(SHARED, [])
    documents: list[Document] = []
    contacts: dict[str, Mapping[str, str]] = {}
    for county, own in of_county.items():
        documents += _county(county, [*own, *shared])
        contacts |= _contacts(county, own)
    return Site(tuple(documents), contacts, note)


def _county(county: str, drafts: Iterable[Draft]) -> Iterator[Document]:
    base = {(draft.folder, draft.slug): draft for draft in drafts if draft.language is Language.STANDARD}
    name = str(base[("kreis", "kreis")].fields["titel"])
    listed: dict[tuple[Language, str], list[Document]] = {}
    for draft in drafts:
        if draft.folder in FOLDERS:
            document = _entry(county, name, draft, base[(draft.folder, draft.slug)])
            listed.setdefault((draft.language, draft.folder), []).append(document)
            yield document
    for language in Language:
        for folder in FOLDERS:
            yield _list(county, name, language, folder, listed.get((language, folder), ()))


def _entry(county: str, name: str, draft: Draft, base: Draft) -> Document:
    home, other = _homes(county, draft.language)
    named = base.fields.get("kontakt", "")
    return Document(
        path=f"{home}/{draft.folder}/{draft.slug}",
        twin=f"{other}/{draft.folder}/{draft.slug}",
        language=draft.language.value,
        title=str(draft.fields["titel"]),
        description=str(draft.fields.get("kurz", "")),
        home=home,
        county=name,
        folder=draft.folder,
        section=FOLDERS[draft.folder],
        contact=_key(county, draft.language, str(named)) if named else "",
        body=_NAME.sub("", _LINK.sub(rf"](/{home}/\1/)", draft.body)).strip(),
    )


def _list(county: str, name: str, language: Language, folder: str, held: Iterable[Document]) -> Document:
    home, other = _homes(county, language)
    return Document(
        path=f"{home}/{folder}",
        twin=f"{other}/{folder}",
        language=language.value,
        title=FOLDERS[folder],
        description="",
        home=home,
        county=name,
        folder=folder,
        section=FOLDERS[folder],
        contact="",
        body="\n".join(f"- [{each.title}](/{each.path}/)" for each in held),
    )


def _contacts(county: str, drafts: Iterable[Draft]) -> Iterator[tuple[str, Mapping[str, str]]]:
    base = {draft.slug: draft.fields for draft in drafts if draft.folder == "kontakte"}
    for draft in drafts:
        if draft.folder != "kontakte":
            continue
        facts = base[draft.slug] | draft.fields
        numbers = facts["telefon"]
        yield (
            _key(county, draft.language, draft.slug),
            {
                "title": str(facts["titel"]),
                "street": str(facts["strasse"]),
                "town": f"{facts['plz']} {facts['ort']}",
                "telephone": str(numbers[0] if isinstance(numbers, tuple) else numbers),
            },
        )


def _homes(county: str, language: Language) -> tuple[str, str]:
    """Where the county's pages in this language begin, and where those in the other one do."""
    homes = (county, f"{county}/leicht")
    return (homes[1], homes[0]) if language is Language.EASY else homes


def _key(county: str, language: Language, slug: str) -> str:
    return f"{county}_{language.name.lower()}_{slug}"
