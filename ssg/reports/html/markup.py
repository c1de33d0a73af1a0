"""Building blocks of the page: safe text, sections and tables."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import NewType

from ssg.diagnostic import printable

Html = NewType("Html", str)
Cell = Html | int | float | None

TEXT_LENGTH = 1000
MISSING = "–"


def text(written: str) -> Html:
    """What is written, as text that no browser takes for markup."""
    return Html(escape(printable(written, TEXT_LENGTH)))


def number(value: float) -> Html:
    """A number as German readers know it: „12.345“, „47,3“."""
    plain = f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"
    return Html(plain.translate(str.maketrans(",.", ".,")))


def link(target: str, label: str) -> Html:
    """A link to a place on the page."""
    return Html(f'<a href="#{escape(target)}">{text(label)}</a>')


def section(name: str, title: str, parts: Iterable[Html | None]) -> Html:
    """A part of the page with its heading; `name` is its address."""
    inner = "\n".join(part for part in parts if part)
    return Html(f'<section id="{name}">\n<h2>{text(title)}</h2>\n{inner}\n</section>')


def paragraph(written: str) -> Html:
    """One paragraph."""
    return Html(f"<p>{text(written)}</p>")


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Html:
    """A table whose first column names its rows. It scrolls by itself where the window is narrow."""
    label = text(caption)
    columns = "".join(f'<th scope="col">{text(head)}</th>' for head in heads)
    body = "\n".join(f"<tr>{_row(row)}</tr>" for row in rows)
    return Html(
        f'<div class="wide" role="region" aria-label="Tabelle: {label}" tabindex="0">\n<table>\n'
        f"<caption>{label}</caption>\n<thead><tr>{columns}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>\n</div>"
    )


def _row(row: Sequence[Cell]) -> str:
    first, *others = row
    return f'<th scope="row">{_shown(first)}</th>' + "".join(_cell(each) for each in others)


def _cell(cell: Cell) -> str:
    is_figure = cell is None or isinstance(cell, int | float)
    return f'<td class="number">{_shown(cell)}</td>' if is_figure else f"<td>{_shown(cell)}</td>"


def _shown(cell: Cell) -> str:
    if cell is None:
        return MISSING
    return number(cell) if isinstance(cell, int | float) else cell
