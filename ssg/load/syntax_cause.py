"""Why a line cannot be read as a field: the reader's complaint and the lines around it, turned into one Problem."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ssg.diagnostic import QUOTED_LENGTH, Problem, printable
from ssg.load.syntax_problems import (
    ALIAS,
    BACKSLASH,
    BRACKET_OPEN,
    COLON_MISSING,
    COLON_WITHOUT_SPACE,
    DIRECTIVE,
    EMPTY_KEY,
    HARD_SPACE,
    INDENTATION,
    LIST_BESIDE_FIELD,
    LIST_SIGN,
    NOT_FIELDS,
    QUOTE_OPEN,
    RESERVED_SIGN,
    SECOND_DOCUMENT,
    SYNTAX,
    TEXT_AFTER_BRACKET,
    TEXT_AFTER_QUOTE,
    TWO_COLONS,
)

HARD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_HARD_SPACE = re.compile(rf"^(?:[ {HARD_SPACES}]*?|[^:]*?:|\s*-)(?P<at>[{HARD_SPACES}])")
_FIELD = re.compile(r"^(?P<before> *(?:- +)*)(?P<field>[\w-]+(?: [\w-]+)?):(?: +(?P<value>\S.*))?$")
_GLUED = re.compile(r"^ *(?:- +)*(?!(?:mailto|tel):)(?P<field>[^\W\d][\w-]*):(?P<value>[^\s:/].*)$")
_NAMELESS = re.compile(r"^ *(?:- +)*(?P<at>:)(?: |$)")
_LISTED = re.compile(r"^ *(?P<at>\*) +(?P<value>\S.*)$")
_ITEM = re.compile(r"^ *- +(?P<value>\S.*)$")
_CLOSING = {"[": "]", "{": "}"}


@dataclass(frozen=True)
class Complaint:
    """What the YAML reader says: what it saw, while doing what, and where. Lines and columns start at 0."""

    problem: str
    doing: str
    line: int
    column: int
    begin_line: int
    begin_column: int


@dataclass(frozen=True)
class Cause:
    """The Problem that explains a complaint, on which line and columns (from 0, end exclusive)."""

    problem: Problem
    line: int
    start: int
    end: int
    values: dict[str, str] = field(default_factory=dict)


def cause_of(lines: Sequence[str], complaint: Complaint) -> Cause:
    """The likeliest cause of a complaint: what the reader stumbled over, else the line itself, else the one before."""
    return (
        _second_document(lines, complaint)
        or _backslash(lines, complaint)
        or _first(lines, _suspects(lines, complaint))
        or _open_bracket(lines, complaint)
        or _indentation(lines, complaint)
        or _whole_line(SYNTAX, lines, _written(lines, complaint.line))
    )


def cause_in_line(lines: Sequence[str], number: int) -> Cause | None:
    """What is unusual about one line on its own."""
    line = lines[number].rstrip(" ")
    if match := _HARD_SPACE.match(line):
        return Cause(HARD_SPACE, number, match.start("at"), match.end("at"))
    if match := _NAMELESS.match(line):
        return Cause(EMPTY_KEY, number, match.start("at"), match.end("at"))
    if match := _GLUED.match(line):
        return Cause(COLON_WITHOUT_SPACE, number, match.start("field"), match.end("value"), match.groupdict())
    if match := _LISTED.match(line):
        return Cause(LIST_SIGN, number, match.start("at"), match.end("at"), {"item": match["value"]})
    if (match := _FIELD.match(line) or _ITEM.match(line)) and match["value"]:
        return _cause_in_value(match["value"], number, match.start("value"))
    return None


def cause_of_text(lines: Sequence[str], number: int) -> Cause:
    """Why all of a file is one text that begins on this line, where fields were meant."""
    return (
        cause_in_line(lines, number)
        or (_whole_line(COLON_MISSING, lines, number) if _lacks_colon(lines[number]) else None)
        or _whole_line(NOT_FIELDS, lines, number)
    )


def quoted(text: str) -> str:
    """`text` as YAML needs it when it holds signs with a meaning: in the quotation marks that it lacks."""
    short = printable(text[: 2 * QUOTED_LENGTH], QUOTED_LENGTH - 2)
    if '"' in short or "\\" in short:
        return "'" + short.replace("'", "''") + "'"
    return f'"{short}"'


def _cause_in_value(value: str, line: int, start: int) -> Cause | None:
    end = start + len(value)
    values = {"quoted": quoted(value), "sign": value[0]}
    if value[0] in "\"'":
        return _cause_in_quotes(value, line, start)
    if value[0] in "[{":
        return _cause_in_brackets(value, line, start)
    if problem := _problem_of_begin(value):
        return Cause(problem, line, start, end, values)
    if match := re.search(r":(?=\s|$)", value):
        return Cause(TWO_COLONS, line, start + match.start(), start + match.end(), values)
    return None


def _problem_of_begin(value: str) -> Problem | None:
    if value.partition(" ")[0] == "-":
        return LIST_BESIDE_FIELD
    if value[0] == "*":
        return ALIAS
    is_block = value[0] in "|>" and not re.search(r"[^-+\d\s]", value[1:])
    return RESERVED_SIGN if value[0] in "@`%&!]},?|>" and not is_block else None


def _cause_in_brackets(value: str, line: int, start: int) -> Cause | None:
    closing = _CLOSING[value[0]]
    closed = value.rfind(closing)
    is_doubled = value.count(closing) > value.count(value[0])
    rest = value[closed + 1 :].strip(" ,")
    if is_doubled or (closed > 0 and rest and not rest.startswith("#")):
        return Cause(TEXT_AFTER_BRACKET, line, start, start + len(value), {"quoted": quoted(value)})
    return None


def _cause_in_quotes(value: str, line: int, start: int) -> Cause | None:
    sign, end = value[0], start + len(value)
    content = r"(?:[^\"\\]|\\.)*" if sign == '"' else r"(?:[^']|'')*"
    closed = re.match(sign + content + sign, value)
    if closed is None:
        return Cause(QUOTE_OPEN, line, start, end, {"sign": sign})
    rest = value[closed.end() :].strip()
    if rest and not rest.startswith("#"):
        return Cause(TEXT_AFTER_QUOTE, line, start, end, {"quoted": quoted(value)})
    return None


def _second_document(lines: Sequence[str], complaint: Complaint) -> Cause | None:
    if "document start" not in complaint.problem:
        return None
    last = _written(lines, complaint.line)
    if lines[last].startswith("%"):
        return _whole_line(DIRECTIVE, lines, last)
    return _whole_line(SECOND_DOCUMENT, lines, last) if lines[_written(lines, last - 1)].startswith("...") else None


def _written(lines: Sequence[str], number: int) -> int:
    """The number of the last line up to `number` that is not empty."""
    return next((each for each in range(min(number, len(lines) - 1), -1, -1) if lines[each].strip()), 0)


def _backslash(lines: Sequence[str], complaint: Complaint) -> Cause | None:
    if "escape" not in complaint.problem and "hexadecimal" not in complaint.problem:
        return None
    line = lines[complaint.line]
    match = re.search(r'"(.*)"', line)
    text = match[1] if match else line.strip()
    end = min(complaint.column + 1, len(line))
    return Cause(BACKSLASH, complaint.line, max(min(complaint.column - 1, end), 0), end, {"quoted": f"'{text}'"})


def _suspects(lines: Sequence[str], complaint: Complaint) -> list[int]:
    """The lines to look at: where the reader began, where it gave up, and the written line before that."""
    last = min(complaint.line, len(lines) - 1)
    before = _written(lines, last - 1)
    began = [complaint.begin_line] if "simple key" in complaint.doing or "quoted" in complaint.doing else []
    return list(dict.fromkeys([*began, last, before]))


def _first(lines: Sequence[str], numbers: Sequence[int]) -> Cause | None:
    unusual = (cause_in_line(lines, number) for number in numbers)
    lacking = (_whole_line(COLON_MISSING, lines, number) for number in numbers if _lacks_colon(lines[number]))
    return next((cause for cause in unusual if cause), None) or next(lacking, None)


def _lacks_colon(line: str) -> bool:
    return bool(re.match(r"[^\W\d]", line)) and ":" not in line


def _open_bracket(lines: Sequence[str], complaint: Complaint) -> Cause | None:
    begun = [*lines[: complaint.begin_line], lines[complaint.begin_line][: complaint.begin_column + 1]]
    last = [max(line.rfind(sign) for sign in _CLOSING) for line in begun]
    open_lines = [number for number, column in enumerate(last) if column >= 0]
    if "flow" not in complaint.doing or not open_lines:
        return None
    number, column = open_lines[-1], last[open_lines[-1]]
    text = lines[number][column:].strip()
    values = {"sign": text[0], "closing": _CLOSING[text[0]], "quoted": quoted(text)}
    return Cause(BRACKET_OPEN, number, column, column + 1, values)


def _indentation(lines: Sequence[str], complaint: Complaint) -> Cause | None:
    blocked = any(sign in complaint.problem for sign in ("<block end>", "document start", "not allowed here"))
    line = lines[complaint.line] if blocked and complaint.line < len(lines) else ""
    is_indented = line.startswith(" ") or _FIELD.match(line.rstrip())
    return _whole_line(INDENTATION, lines, complaint.line) if is_indented else None


def _whole_line(problem: Problem, lines: Sequence[str], number: int) -> Cause:
    line = lines[number]
    start = len(line) - len(line.lstrip())
    return Cause(problem, number, start, max(len(line.rstrip()), start), {"line": line.strip(), "found": "ein Text"})
