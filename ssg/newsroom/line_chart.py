"""Lines over time as a drawing; the table beside it says the same."""

from collections.abc import Sequence
from datetime import datetime
from html import escape
from typing import NamedTuple

from ssg.reports.html.markup import Html

_WIDTH, _HEIGHT = 640, 260
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 190, 16, 36
_LETTERS = 18
"""So far apart are the names of lines, so that none lies over another."""


class Line(NamedTuple):
    """One line: its name, and a value for each time."""

    name: str
    values: Sequence[int]


def line_chart(title: str, times: Sequence[datetime], lines: Sequence[Line]) -> Html:
    """The lines with a caption. Each has a dash of its own and its name at its end: colours alone tell nothing."""
    most = max(1, *(value for line in lines for value in line.values))
    columns = [_across(times, time) for time in times]
    names = _apart([_down(line.values[-1], most) for line in lines])
    drawn = "\n".join(
        _line(index, line, columns, [_down(value, most) for value in line.values], names[index])
        for index, line in enumerate(lines)
    )
    ends = f"Von {times[0]:%d.%m.%Y} bis {times[-1]:%d.%m.%Y}"
    foot = _HEIGHT - _BOTTOM
    return Html(
        f'<figure class="wide" role="group" tabindex="0" aria-label="Diagramm: {escape(title)}">\n'
        f'<svg role="img" aria-label="Linien-Diagramm: {escape(title)}. {ends}. Die Zahlen stehen in der'
        f' Tabelle." viewBox="0 0 {_WIDTH} {_HEIGHT}">\n'
        f'<path class="achse" d="M{_LEFT} {_TOP}V{foot}H{_WIDTH - _RIGHT}"/>\n'
        f'<text x="{_LEFT - 8}" y="{_TOP + 6}" text-anchor="end">{most}</text>'
        f'<text x="{_LEFT - 8}" y="{foot}" text-anchor="end">0</text>\n'
        f'<text x="{_LEFT}" y="{_HEIGHT - 10}">{times[0]:%d.%m.%Y}</text>'
        f'<text x="{_WIDTH - _RIGHT}" y="{_HEIGHT - 10}" text-anchor="end">{times[-1]:%d.%m.%Y}</text>\n'
        f"{drawn}\n</svg>\n<figcaption>{escape(title)}</figcaption>\n</figure>"
    )


def _line(index: int, line: Line, columns: Sequence[float], rows: Sequence[float], name_row: float) -> str:
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(columns, rows, strict=True))
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5"/>' for x, y in zip(columns, rows, strict=True))
    text = f"{line.name}: {line.values[-1]}"
    label = f'<text x="{columns[-1] + 12:.1f}" y="{name_row + 5:.1f}">{escape(text)}</text>'
    return f'<g class="linie-{index}"><polyline points="{points}"/>{dots}{label}</g>'


def _across(times: Sequence[datetime], time: datetime) -> float:
    whole = (times[-1] - times[0]).total_seconds() or 1
    return _LEFT + (_WIDTH - _LEFT - _RIGHT) * (time - times[0]).total_seconds() / whole


def _down(value: int, most: int) -> float:
    return _HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * value / most


def _apart(rows: Sequence[float]) -> list[float]:
    """The rows of the names: where they would touch, the lower ones give way, and never leave the drawing."""
    placed: dict[int, float] = {}
    last = float(-_LETTERS)
    for index in sorted(range(len(rows)), key=lambda index: rows[index]):
        last = placed[index] = max(rows[index], last + _LETTERS)
    over = max(0.0, last - (_HEIGHT - _BOTTOM))
    return [placed[index] - over for index in range(len(rows))]
