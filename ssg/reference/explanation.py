"""One problem explained to editors, for the terminal and for the handbook."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Certainty, Problem, Severity
from ssg.rule import Rule

SEVERITIES = {
    Severity.ERROR: "Problem. Solange es da ist, entstehen keine neuen Seiten.",
    Severity.WARNING: "Warnung. Die Seiten entstehen trotzdem, außer mit „--strict“.",
    Severity.INFO: "Hinweis. Er hält nichts auf.",
}
CERTAINTIES = {
    Certainty.SURE: "sicher",
    Certainty.LIKELY: "wahrscheinlich. Bitte sehen Sie selbst nach.",
    Certainty.HINT: "eine Vermutung. Bitte entscheiden Sie selbst.",
}

FIXED = "Wird auf Wunsch von selbst berichtigt, wo der Sinn sicher gleich bleibt: python build.py check --fix"

_PLACEHOLDER = re.compile(r"\{\w+\}")
_MARKUP = re.compile(r"[\\`*_<\[|]")
_MARKED = re.compile(r"\[\[(.*?)\]\](?!\])", re.DOTALL)


def in_terminal(problem: Problem) -> str:
    """The whole explanation as plain text."""
    parts = [
        f"{problem.code}  {problem.name}",
        "\n".join([f"  {shown(problem.message)}", *([f"  → {shown(problem.hint)}"] if problem.hint else [])]),
        "\n".join(f"{label}: {meaning}" for label, meaning in facts(problem)),
    ]
    for label, examples in explained(problem):
        blocks = ("\n".join(f"    {line}".rstrip() for line in lines) for lines in examples)
        parts.append(f"{label}:\n" + "\n\n".join(blocks))
    return "\n\n".join(parts)


def as_page(problem: Problem) -> str:
    """The whole explanation as a Markdown page."""
    told = (f"- **{label}:** {escaped(meaning)}" for label, meaning in facts(problem))
    parts = [
        f"# {problem.code}: {escaped(shown(problem.message))}",
        *([f"→ {escaped(shown(problem.hint))}"] if problem.hint else []),
        "\n".join([f"- **Name:** `{problem.name}`", *told]),
    ]
    for label, examples in explained(problem):
        blocks = ("\n".join(["```text", *lines, "```"]) for lines in examples)
        parts.append(f"## {label}\n\n" + "\n\n".join(blocks))
    return "\n\n".join(parts) + "\n"


def shown(template: str) -> str:
    """A message with „…“ where the editor's own words will stand."""
    return _PLACEHOLDER.sub("…", template).replace("….", "…")


def escaped(text: str) -> str:
    """`text` as Markdown that shows exactly it."""
    return _MARKUP.sub(r"\\\g<0>", text)


def facts(problem: Problem) -> tuple[tuple[str, str], ...]:
    """(label, meaning) of all that is told besides message and hint."""
    fixed = (("Berichtigung", FIXED),) if isinstance(problem, Rule) and problem.fix else ()
    disputed = (("Umstritten", problem.disputed),) if problem.disputed else ()
    return (
        ("Warum", " ".join(problem.why.split())),
        ("Quelle", problem.source),
        *disputed,
        ("Schwere", SEVERITIES[problem.severity]),
        ("Sicherheit", CERTAINTIES[problem.certainty]),
        *fixed,
    )


def explained(problem: Problem) -> Iterator[tuple[str, list[list[str]]]]:
    """(label, the lines of each example) of the good and the bad ones."""
    for label, examples in _examples(problem):
        yield label, [_lines(example) for example in examples]


def _examples(problem: Problem) -> Iterator[tuple[str, tuple[str, ...]]]:
    if problem.good:
        yield "So ist es gut", problem.good
    if problem.bad:
        yield "So nicht", problem.bad


def _lines(example: str) -> list[str]:
    """The example without its marks, and below it what they mark."""
    lines = _MARKED.sub(r"\1", example).rstrip("\n").split("\n")
    marked = [" ".join(each.split()) for each in _MARKED.findall(example)]
    is_all = marked == [" ".join(" ".join(lines).split())]
    return lines + ([f"(Gemeint ist: {', '.join(f'„{each}“' for each in marked)})"] if marked and not is_all else [])
