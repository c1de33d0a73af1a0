"""The look of a site as one value: templates, phrases and assets, each with the digest that pages depend on."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

import yaml
from jinja2 import Environment, TemplateSyntaxError, meta

from ssg.assets import ASSETS, SCRIPT, STYLE, STYLES, Assets, MissingAsset, published
from ssg.icons import Icons, shape
from ssg.languages import Language
from ssg.shared_parts import Shared
from ssg.work import Work

Phrases: TypeAlias = "dict[str, str | Phrases]"

STRINGS = "strings"
ICONS = "icons"
PICTOGRAMS = f"{ICONS}/pictograms.yaml"
TEMPLATE = ".html"
LAYOUT = "layouts/base.html"
"""The template of all pages: the style and script of what it includes are loaded by all."""


class ThemeFault(Exception):
    """The templates folder cannot be used; one German sentence names the file and, where known, the line."""


@dataclass(frozen=True)
class Theme:
    """Everything the look depends on: plain data that travels to any worker. Two themes are equal by `key`."""

    key: str
    """Digest of all templates and phrases."""
    templates: Mapping[str, str] = field(compare=False, repr=False)
    """The text of each template by its name, for example „kinds/programme.html“."""
    strings: Mapping[Language, Phrases] = field(compare=False, repr=False)
    assets: Assets = field(compare=False, repr=False)
    icons: Icons = field(compare=False, repr=False)
    digests: Mapping[str, str] = field(compare=False, repr=False)

    @property
    def style(self) -> str:
        """The text of all style sheets."""
        return self.assets.style

    def digest(self, template: str) -> str:
        """What a page made with `template` depends on besides its View."""
        return self.digests[template]

    def phrases(self, language: Language) -> Phrases:
        """Every interface phrase of `language`, nested as in its file."""
        return self.strings[language]

    def say(self, language: Language, key: str, **values: object) -> str:
        """The phrase at the dotted `key` with `values` put in; KeyError where there is none."""
        phrase = self._phrase(language, key)
        if phrase is None:
            raise KeyError(key)
        return phrase.format(**values)

    def knows(self, language: Language, key: str) -> bool:
        """Whether there is a phrase at the dotted `key`."""
        return self._phrase(language, key) is not None

    def _phrase(self, language: Language, key: str) -> str | None:
        found: str | Phrases | None = self.strings[language]
        for part in key.split("."):
            found = found.get(part) if isinstance(found, dict) else None
        return found if isinstance(found, str) else None


def load_theme(folder: Path, work: Work | None = None) -> Theme:
    """Read the templates folder. Raises ThemeFault where it is incomplete or cannot be read.

    What templates need of each other is remembered by `work`.
    """
    if not folder.is_dir():
        raise ThemeFault(f"Den Ordner „{folder.name}“ für die Vorlagen gibt es nicht.")
    names = _files(folder)
    templates = {name: _text(folder, name) for name in names if name.endswith(TEMPLATE)}
    strings = {language: _phrases(folder, f"{STRINGS}/{language.value}.yaml") for language in Language}
    _demand_same_keys(strings)
    needed = _needs(templates, work)
    assets, icons = _assets(folder, names, needed), _icons(folder, names)
    phrases = (f"{key}={text}" for language in Language for key, text in flat(strings[language]))
    drawings = (f"{name}={drawn}" for name, drawn in (*icons.shapes.items(), *icons.beginnings.items()))
    shown_by_all = _digest(*phrases, *drawings)
    digests = {
        name: _digest(
            name,
            *(part for each in sorted(needed[name]) for part in (each, templates[each])),
            *assets.loaded_by(name),
            shown_by_all,
        )
        for name in sorted(templates)
    }
    return Theme(_digest(*digests.values()), templates, strings, assets, icons, digests)


def flat(phrases: Phrases, prefix: str = "") -> Iterator[tuple[str, str]]:
    """(dotted key, phrase) of every phrase, in the order of the file."""
    for key, value in phrases.items():
        if isinstance(value, str):
            yield prefix + key, value
        else:
            yield from flat(value, f"{prefix}{key}.")


def _files(folder: Path) -> list[str]:
    def refuse(fault: OSError) -> None:
        raise fault  # a folder that cannot be read now is not an empty one

    found = (Path(at, name) for at, _, names in os.walk(folder, onerror=refuse) for name in names)
    paths = (path.relative_to(folder) for path in found if path.is_file())
    return sorted(path.as_posix() for path in paths if not any(part.startswith(".") for part in path.parts))


def _text(folder: Path, name: str) -> str:
    try:
        return (folder / name).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ThemeFault(f"In den Vorlagen fehlt die Datei „{name}“.") from None
    except UnicodeDecodeError:
        raise ThemeFault(f"Die Datei „{name}“ in den Vorlagen ist nicht in UTF-8 geschrieben.") from None


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()


def _assets(folder: Path, names: list[str], needed: Mapping[str, frozenset[str]]) -> Assets:
    """The folder `assets`, and the styles and scripts that stand beside the templates."""
    joined = [name for name in names if name.endswith((STYLE, SCRIPT))]
    if not any(name.startswith(f"{STYLES}/") for name in joined):
        raise ThemeFault(f"In den Vorlagen fehlt das Format: Der Ordner „{STYLES}“ ist leer.")
    alone = [name for name in names if name.startswith(f"{ASSETS}/") and name not in joined]
    texts = {name: _text(folder, name).encode() for name in joined}
    try:
        return published({name: (folder / name).read_bytes() for name in alone} | texts, _own(needed))
    except MissingAsset as missing:
        raise ThemeFault(f"Das Format lädt „{missing}“. Diese Datei fehlt im Ordner „{ASSETS}“.") from None


def _own(needed: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """For each template of a page the names that style and script of its components have, but not of the layout's."""
    own = {name: needed[name] - needed[LAYOUT] for name in needed if LAYOUT in needed[name]}
    return {
        name: frozenset(each.removesuffix(TEMPLATE) + ending for each in templates for ending in (STYLE, SCRIPT))
        for name, templates in own.items()
    }


def _icons(folder: Path, names: list[str]) -> Icons:
    drawn = {
        name: shape(_text(folder, name)) for name in names if name.startswith(f"{ICONS}/") and name.endswith(".svg")
    }
    shapes = {name.removeprefix(f"{ICONS}/").removesuffix(".svg"): shape for name, shape in drawn.items() if shape}
    words = flat(_phrases(folder, PICTOGRAMS)) if PICTOGRAMS in names else ()
    beginnings = {beginning.lower(): icon for icon, text in words for beginning in text.split()}
    for missing in sorted({*beginnings.values()} - shapes.keys()):
        raise ThemeFault(f"In der Datei „{PICTOGRAMS}“ steht „{missing}“. Das Bild „{ICONS}/{missing}.svg“ fehlt.")
    return Icons(shapes, beginnings)


def _phrases(folder: Path, name: str) -> Phrases:
    try:
        root = yaml.compose(_text(folder, name), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
        raise ThemeFault(f"Die Datei „{name}“ lässt sich in Zeile {line} nicht lesen.") from None
    except yaml.YAMLError:
        raise ThemeFault(f"Die Datei „{name}“ enthält ein Zeichen, das dort nicht stehen darf.") from None
    if not isinstance(root, yaml.MappingNode):
        raise ThemeFault(f"Die Datei „{name}“ enthält in Zeile 1 keine Texte mit Namen.")
    return _branch(root, name)


def _branch(node: yaml.MappingNode, name: str) -> Phrases:
    branch: Phrases = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if key.value in branch:
            raise ThemeFault(f"In der Datei „{name}“ steht „{key.value}“ in Zeile {line} zum zweiten Mal.")
        if isinstance(value, yaml.MappingNode):
            branch[key.value] = _branch(value, name)
        elif isinstance(value, yaml.ScalarNode) and value.value:
            branch[key.value] = value.value
        else:
            raise ThemeFault(f"In der Datei „{name}“ steht bei „{key.value}“ in Zeile {line} kein Text.")
    return branch


def _demand_same_keys(strings: Mapping[Language, Phrases]) -> None:
    keys = {language: {key for key, _ in flat(phrases)} for language, phrases in strings.items()}
    for language, own in keys.items():
        missing = sorted(set().union(*keys.values()) - own)
        if missing:
            raise ThemeFault(f"In der Datei „{STRINGS}/{language.value}.yaml“ fehlt „{missing[0]}“.")


def _needs(templates: Mapping[str, str], work: Work | None) -> dict[str, frozenset[str]]:
    """The names of all templates that a page of each template is made of, with its own."""
    each = list(templates.items())
    found = work.each(_referenced, each, tuple[str, ...]) if work else map(_referenced, each)
    named = dict(zip(templates, found, strict=True))
    for name, others in named.items():
        missing = sorted(set(others) - set(templates))
        if missing:
            raise ThemeFault(f"Die Vorlage „{name}“ braucht „{missing[0]}“. Diese Vorlage gibt es nicht.")
    return {name: _reached(name, named) for name in named}


def _reached(name: str, named: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        each = waiting.pop()
        if each not in seen:
            seen.add(each)
            waiting.extend(named[each])
    return frozenset(seen)


def _referenced(template: tuple[str, str]) -> tuple[str, ...]:
    """The names in a template, which is given by its own name and its text."""
    name, text = template
    try:
        found = tuple(meta.find_referenced_templates(_parser().parse(text, name)))
    except TemplateSyntaxError as fault:
        raise ThemeFault(f"Die Vorlage „{name}“ lässt sich in Zeile {fault.lineno} nicht lesen.") from None
    if None in found:
        raise ThemeFault(f"Die Vorlage „{name}“ bindet eine Vorlage ein, deren Name erst später feststeht.")
    return tuple(other for other in found if other is not None)


@cache
def _parser() -> Environment:
    return Environment(autoescape=True, extensions=[Shared])
