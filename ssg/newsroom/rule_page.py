"""One rule explained: what a finding means, why it is one, and how it is done better."""

from collections.abc import Iterator

from ssg.diagnostic import Problem
from ssg.reference.explanation import explained, facts, shown
from ssg.reports.html.markup import Html, paragraph, text


def rule_parts(problem: Problem) -> Iterator[Html]:
    """What the page says below its heading."""
    yield Html(f'<p class="vorspann">{text(shown(problem.message))}</p>')
    if problem.hint:
        yield paragraph(f"→ {shown(problem.hint)}")
    said = "".join(f"<dt>{text(label)}</dt><dd>{text(meaning)}</dd>" for label, meaning in facts(problem))
    yield Html(f'<dl class="angaben">{said}</dl>')
    for label, examples in explained(problem):
        blocks = "".join(f"<pre>{_block(lines)}</pre>" for lines in examples)
        yield Html(f"<h2>{text(label)}</h2>{blocks}")


def _block(lines: list[str]) -> str:
    return "\n".join(text(line) for line in lines)
