"""What a county offers, for everybody's programs: its resources as JSON."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from ssg.address import open_data
from ssg.kinds.resource import Resource
from ssg.output import Output
from ssg.view import View
from ssg.work import Work


def outputs(views: Sequence[View], _: Work) -> Iterator[Output]:
    """One file per county with resources. Keys are the fields' names, and values those that editors write."""
    found: dict[str, dict[str, Any]] = {}
    for view in views:
        card = view.subject
        if card and isinstance(card.facts, Resource) and view.shows_its_source:
            resource = found.setdefault(card.id, _facts(card.facts))
            resource["fassungen"][view.language.value] = _wording(view)
    named = next((view.frame for view in views if view.frame.county), None)
    if found and named and named.county:
        told = {"kreis": named.site_name, "angebote": [{"id": name, **found[name]} for name in sorted(found)]}
        text = json.dumps(told, ensure_ascii=False, indent=1)
        yield Output(open_data(named.county), f"{text}\n", views[0].source)


def _facts(resource: Resource) -> dict[str, Any]:
    return {
        "url": resource.url.href,
        "thema": resource.topic,
        "zielgruppen": list(resource.audiences),
        "sprachen": list(resource.languages),
        "art": resource.form,
        "stand": resource.updated.isoformat() if resource.updated else None,
        "fassungen": {},
    }


def _wording(view: View) -> dict[str, str | None]:
    return {"titel": view.title, "kurz": view.description, "seite": view.frame.canonical, "pfad": view.path}
