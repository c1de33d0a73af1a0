"""A small county with hostile texts in every field that takes them, and what of it is published."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ssg.diagnostic import Severity, Span
from ssg.draft import Draft, Tree
from ssg.kind import Place
from ssg.kinds import kinds
from ssg.load import read_draft
from ssg.pipeline import Build, build
from ssg.project import Project
from ssg.validate import validate
from ssg.work import Work
from tests.small_county import Files, small_county, write_tree
from tests.whole_site import TEMPLATES

Leaf = tuple[str, Place]
"""A file and the place of a text among its fields."""
Planted = Mapping[Leaf, str]


@dataclass
class Garden:
    """Where hostile texts are planted. `refusing` are the leaves that took none so far."""

    folder: Path
    drafts: Mapping[str, Draft] = field(default_factory=lambda: dict(_drafts(small_county())))
    refusing: set[Leaf] = field(default_factory=set)

    def leaves(self) -> list[Leaf]:
        """Every field of the county."""
        return [(path, place) for path, draft in self.drafts.items() for place in _leaves(draft.fields)]

    def grow(self, wanted: Planted) -> tuple[Build, Planted]:
        """The site with as much as its fields accept, and what that is."""
        planted = {leaf: text for leaf, text in wanted.items() if leaf not in self.refusing}
        while True:
            write_tree(self.folder, self._files(planted))
            made = built(self.folder)
            refused = {leaf for leaf in self._refusing(made) if leaf in planted}
            if not refused:
                return made, planted
            self.refusing |= refused
            planted = {leaf: text for leaf, text in planted.items() if leaf not in refused}

    def _files(self, planted: Planted) -> Files:
        return {path: _written(draft, planted.get) for path, draft in self.drafts.items()}

    def _refusing(self, made: Build) -> Iterator[Leaf]:
        """The leaves of which an error speaks. One that names no field of its own speaks of all in its file."""
        errors = [each for each in made.diagnostics if each.severity is Severity.ERROR]
        for path in {each.span.path for each in errors}:
            draft = next(iter(_drafts({path: (self.folder / path).read_text("utf-8")})))[1]
            for each in (each for each in errors if each.span.path == path):
                found = [(path, place) for place in _leaves(draft.fields) if _meets(draft, place, each.span)]
                yield from found or [(path, ("titel",))]


def built(content: Path, *, checks: bool = False) -> Build:
    """What would be published of `content`."""
    project = Project(
        content=content, templates=TEMPLATES, output=content / "site", today=date(2018, 11, 1), checks=checks
    )
    return build(project, Work(cache=None, jobs=1, engine=""))


def accepted(draft: Draft, leaf: Leaf, texts: Iterable[str]) -> Iterator[str]:
    """Those of `texts` that the field takes, each alone."""
    for text in texts:
        written = _written(draft, lambda each, text=text: text if each == leaf else None)  # type: ignore[misc]
        read, refused = read_draft(draft.path, written.encode(), kinds())
        if read and not refused and not any(each.severity is Severity.ERROR for each in validate([read]).diagnostics):
            yield text


def paged(texts: Sequence[str], folder: Path) -> tuple[Build, dict[str, str]]:
    """A county with a page for each text, as far as they are accepted: the texts by their pages."""
    pages = {f"musterkreis/seiten/t{number}.md": text for number, text in enumerate(texts)}
    while True:
        files = {path: f"---\ntitel: Seite\n---\n{text}\n" for path, text in pages.items()}
        write_tree(folder, {**small_county(), **files})
        made = built(folder)
        refused = {each.span.path for each in made.diagnostics if each.severity is Severity.ERROR}
        if not refused:
            return made, {f"{path.removesuffix('.md')}/index.html": text for path, text in pages.items()}
        if strange := refused - pages.keys():
            raise AssertionError(strange)
        for path in refused:
            del pages[path]
            (folder / path).unlink()


def spread(texts: Sequence[str], leaves: Sequence[Leaf], size: int, turn: int) -> dict[Leaf, str]:
    """`size` texts for each leaf, others in each turn: after all turns, each leaf has had each text."""
    planted = {}
    for number, leaf in enumerate(leaves):
        start = number * 7 + turn * size
        chosen = [texts[(start + offset) % len(texts)] for offset in range(size)]
        planted[leaf] = " ".join(chosen)
    return planted


def _drafts(files: Files) -> Iterable[tuple[str, Draft]]:
    for path, text in files.items():
        draft, _ = read_draft(path, text.encode(), kinds())
        if draft:
            yield path, draft


def _written(draft: Draft, planted: Callable[[Leaf], str | None]) -> str:
    """The file with its fields in one line each."""
    lines = [
        f"{name}: {json.dumps(_filled(tree, (draft.path, (name,)), planted), ensure_ascii=False)}"
        for name, tree in draft.fields.items()
    ]
    if draft.path.endswith(".yaml"):
        return "\n".join([*lines, ""])
    return "\n".join(["---", *lines, "---", draft.body, ""])


def _filled(tree: Tree, leaf: Leaf, planted: Callable[[Leaf], str | None]) -> object:
    path, place = leaf
    if isinstance(tree, str):
        text = planted(leaf)
        return tree if text is None else text
    if isinstance(tree, Mapping):
        return {name: _filled(each, (path, (*place, name)), planted) for name, each in tree.items()}
    return [_filled(each, (path, (*place, number)), planted) for number, each in enumerate(tree)]


def _leaves(tree: Tree, place: Place = ()) -> Iterator[Place]:
    if isinstance(tree, str):
        yield place
        return
    for name, each in tree.items() if isinstance(tree, Mapping) else enumerate(tree):
        yield from _leaves(each, (*place, name))


def _meets(draft: Draft, place: Place, span: Span) -> bool:
    spans = [span for span in (draft.values.get(place), draft.keys.get(place)) if span]
    is_yaml = draft.path.endswith(".yaml")
    begin = span.line, span.column
    return any(
        (each.line, each.column) <= begin <= (each.end_line, each.end_column)
        and (is_yaml or span.line < draft.body_line)
        for each in spans
    )
