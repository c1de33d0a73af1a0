"""Values that the editor would take for numbers and write back as other ones: 06567 becomes 6567."""

import re
from collections.abc import Iterator

from ssg.canonical.scalars import is_guessed

_FENCE = "---"
_PLAIN = re.compile(r"\s*(?:- )*(?:[a-z_]+:\s+)?(?P<value>[^\s\"'#\[{|>&*!%@`-][^#]*?|-?\.?\d[^#]*?)\s*(?: #.*)?")


def unquoted(path: str, text: str) -> Iterator[tuple[int, str]]:
    """(line, value) of each such value that has no quotation marks."""
    has_body = path.endswith(".md")
    for number, line in enumerate(text.splitlines(), start=1):
        if has_body and line.rstrip() == _FENCE:
            if number > 1:
                return
            continue
        found = _PLAIN.fullmatch(line)
        if found and is_guessed(found["value"]):
            yield number, found["value"]
