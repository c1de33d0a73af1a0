"""Findings as JUnit XML: each file is a test suite, each finding a test case.

What stops the site is a failure; every other finding is a skipped test, which servers list without turning red.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ssg.diagnostic import Diagnostic, Problem, printable
from ssg.ranking import by_page
from ssg.report import UNSEEN, Examined, Manner, is_stopping, machine_path

NAME = "leichtbau"
TEXT_LENGTH = 2000
"""XML cannot hold control characters, so every text is made printable first."""


def report(
    diagnostics: Sequence[Diagnostic], problems: Mapping[str, Problem], manner: Manner, _examined: Examined = UNSEEN
) -> str:
    """One document without times and host names. Nothing found is one test that passes: empty reports count as lost."""
    root = Element("testsuites", name=NAME)
    for path, found in sorted(by_page(diagnostics)):
        suite = _suite(root, machine_path(path), found, manner)
        names: Counter[str] = Counter()
        for each in sorted(found):
            name = f"{each.code} {problems[each.code].name}, Zeile {each.span.line}, Spalte {each.span.column}"
            names[name] += 1
            _case(suite, name if names[name] == 1 else f"{name} ({names[name]})", each, manner)
    if not diagnostics:
        suite = _suite(root, NAME, (), manner)
        SubElement(suite, "testcase", name="Alles in Ordnung", classname=NAME)
        suite.set("tests", "1")
    for count in ("tests", "failures"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    root.set("errors", "0")
    indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode")


def _suite(root: Element, name: str, found: Sequence[Diagnostic], manner: Manner) -> Element:
    failures = sum(is_stopping([each], strict=manner.strict) for each in found)
    return SubElement(
        root,
        "testsuite",
        name=_text(name),
        tests=str(len(found)),
        failures=str(failures),
        errors="0",
        skipped=str(len(found) - failures),
    )


def _case(suite: Element, name: str, each: Diagnostic, manner: Manner) -> None:
    span = each.span
    path = _text(machine_path(span.path))
    case = SubElement(suite, "testcase", name=name, classname=path)
    is_failure = is_stopping([each], strict=manner.strict)
    outcome = SubElement(case, "failure" if is_failure else "skipped", message=_text(each.message))
    if is_failure:
        outcome.set("type", each.severity.value)
    outcome.text = "\n".join(
        [
            f"{path}:{span.line}:{span.column} {each.code} {_text(each.message)}",
            *([f"→ {_text(each.hint)}"] if each.hint else []),
        ]
    )


def _text(text: str) -> str:
    return printable(text, TEXT_LENGTH)
