"""One rule explained: what a finding means, why it is one, and how it is done better."""

from collections.abc import Iterable, Iterator

from ssg.diagnostic import Problem
from ssg.newsroom.markup import joined
from ssg.reference.explanation import explained, facts, in_markup, shown
from ssg.reports.html.markup import Html, paragraph, text

_FOR_DEVELOPERS = "Für die Technik: Beispiele aus dem Code der Seite"


def rule_parts(problem: Problem) -> Iterator[Html]:
    """What the page says below its heading."""
    yield Html(f'<p class="vorspann">{text(shown(problem.message))}</p>')
    if problem.hint:
        yield paragraph(f"→ {shown(problem.hint)}")
    said = "".join(f"<dt>{text(label)}</dt><dd>{text(meaning)}</dd>" for label, meaning in facts(problem))
    yield Html(f'<dl class="angaben">{said}</dl>')
    yield from _examples(explained(problem), "h2")
    if markup := list(_examples(in_markup(problem), "h3")):
        yield Html(f"<details><summary><h2>{_FOR_DEVELOPERS}</h2></summary>{joined(markup)}</details>")


def _examples(labelled: Iterable[tuple[str, list[list[str]]]], heading: str) -> Iterator[Html]:
    for label, examples in labelled:
        blocks = "".join(f"<pre>{_block(lines)}</pre>" for lines in examples)
        yield Html(f"<{heading}>{text(label)}</{heading}>{blocks}")


def _block(lines: list[str]) -> str:
    return "\n".join(text(line) for line in lines)
