"""One problem explained to editors, for the terminal and for the handbook."""

import re
from collections.abc import Iterator

from ssg.audit import page_rules, style_rules
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

NOT_IN_TEXTS = (
    "An Ihrem Text liegt es nicht: Diesen Teil der Seite macht die Vorlage. Geben Sie die Meldung und die Adresse der "
    "Seite an die Technik weiter."
)

_GOOD, _BAD = "So ist es gut", "So nicht"
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
    for label, examples in (*explained(problem), *in_markup(problem)):
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
    for label, examples in (*explained(problem), *in_markup(problem)):
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
    cause = (("Ursache", NOT_IN_TEXTS),) if _is_on_pages(problem) and _in_text(problem) == ((), ()) else ()
    return (
        ("Warum", " ".join(problem.why.split())),
        *cause,
        ("Quelle", problem.source),
        *disputed,
        ("Schwere", SEVERITIES[problem.severity]),
        ("Sicherheit", CERTAINTIES[problem.certainty]),
        *fixed,
    )


def explained(problem: Problem) -> Iterator[tuple[str, list[list[str]]]]:
    """(label, the lines of each example) of the good and the bad ones, as editors write them."""
    good, bad = _in_text(problem) if _is_on_pages(problem) else (problem.good, problem.bad)
    yield from _labelled((_GOOD, good), (_BAD, bad))


def in_markup(problem: Problem) -> Iterator[tuple[str, list[list[str]]]]:
    """The same of what is looked for in finished pages and style sheets, for developers."""
    if _is_on_pages(problem):
        yield from _labelled((f"{_GOOD}, im Code der Seite", problem.good), (f"{_BAD}, im Code der Seite", problem.bad))


def _labelled(*told: tuple[str, tuple[str, ...]]) -> Iterator[tuple[str, list[list[str]]]]:
    for label, examples in told:
        if examples:
            yield label, [_lines(example) for example in examples]


def _is_on_pages(problem: Problem) -> bool:
    rules: tuple[Problem, ...] = (*page_rules(), *style_rules())
    return any(each.code == problem.code for each in rules)


def _in_text(problem: Problem) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The good and the bad ones as an editor writes them; none where no text can be the cause."""
    if not isinstance(problem, Rule) or problem.in_text is None:
        return (), ()
    good, bad = problem.in_text
    return (good,), (bad,)


def _lines(example: str) -> list[str]:
    """The example without its marks, and below it what they mark."""
    lines = _MARKED.sub(r"\1", example).rstrip("\n").split("\n")
    marked = [" ".join(each.split()) for each in _MARKED.findall(example)]
    is_all = marked == [" ".join(" ".join(lines).split())]
    return lines + ([f"(Gemeint ist: {', '.join(f'„{each}“' for each in marked)})"] if marked and not is_all else [])
