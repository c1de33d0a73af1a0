"""A small bar chart as a drawing; the table beside it says the same."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from ssg.diagnostic import Severity, printable
from ssg.reports.html.markup import Html

MOST = 12
"""So many bars are drawn."""
LABEL_LENGTH = 30

_WIDTH, _ROW, _BAR = 640, 28, 18
_LETTER, _GAP, _END = 10, 10, 596


class Bar(NamedTuple):
    """One bar, coloured by its worst finding."""

    label: str
    value: int
    severity: Severity


def bar_chart(title: str, bars: Sequence[Bar]) -> Html:
    """The first bars as a drawing with a caption."""
    drawn = bars[:MOST]
    caption = title if len(drawn) == len(bars) else f"{title}, die ersten {MOST} von {len(bars)}"
    largest = max(bar.value for bar in drawn)
    begin = _LETTER * max(len(_short(bar.label)) for bar in drawn) + _GAP
    rows = "\n".join(_row(index, bar, begin, (_END - begin) / largest) for index, bar in enumerate(drawn))
    height = _ROW * len(drawn)
    return Html(
        f'<figure>\n<svg role="img" aria-label="Balken-Diagramm: {escape(caption)}. Die Zahlen stehen in der Tabelle."'
        f' viewBox="0 0 {_WIDTH} {height}">\n{rows}\n</svg>\n<figcaption>{escape(caption)}</figcaption>\n</figure>'
    )


def _row(index: int, bar: Bar, begin: int, unit: float) -> str:
    top = index * _ROW
    width = max(2, round(unit * bar.value))
    foot = top + _BAR
    return (
        f'<text x="0" y="{foot}">{escape(_short(bar.label))}</text>'
        f'<rect class="{bar.severity.value}" x="{begin}" y="{top + 4}" width="{width}" height="{_BAR}"></rect>'
        f'<text x="{begin + width + 8}" y="{foot}">{bar.value}</text>'
    )


def _short(label: str) -> str:
    """The end of a long label: there, paths differ."""
    plain = printable(label, len(label) + 1)
    return plain if len(plain) <= LABEL_LENGTH else "…" + plain[1 - LABEL_LENGTH :]
