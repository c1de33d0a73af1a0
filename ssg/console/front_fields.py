"""Fields of an editor's file, set without touching anything else."""

from collections.abc import Sequence

MARK = "---"


def with_field(text: str, name: str, block: tuple[str, ...]) -> str:
    """The text of a file with the field set at the end of its fields or where it stands; all else is left alone.

    A file without the lines `---` holds nothing but fields.
    """
    lines = text.splitlines(keepends=True)
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    closing = next((index for index, line in enumerate(lines) if index and line.rstrip() == MARK), len(lines))
    start = next((index for index in range(closing) if lines[index].startswith(f"{name}:")), closing)
    stop = _end_of_field(lines, start, closing) if start < closing else start
    if start == len(lines) and lines and not lines[-1].endswith("\n"):
        lines[-1] += end
    return "".join((*lines[:start], *(line + end for line in block), *lines[stop:]))


def _end_of_field(lines: Sequence[str], start: int, closing: int) -> int:
    """Behind the last line of its value. Empty lines and notes after that belong to what follows."""
    end = start + 1
    for index in range(start + 1, closing):
        line = lines[index].rstrip()
        if line.startswith((" ", "- ")) or line == "-":
            end = index + 1
        elif line and not line.startswith("#"):
            break
    return end
