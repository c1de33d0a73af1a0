"""Every page rule finds exactly the elements that its own examples mark, and nothing on a good page."""

import re
from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.audit import page_rules
from ssg.dom import Tree, parse
from ssg.markdown import html as html_of
from ssg.rule import Rule

STANDARD = "nordhausen/programme/x/index.html"
EASY = "nordhausen/leicht/programme/x/index.html"
HEAD = (
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    '<title>Plan – Nordhausen</title><meta name="description" content="Was wir planen."></head>'
)
BEFORE = (
    '<body><a href="#inhalt">Zum Inhalt springen</a><header><nav aria-label="Hauptmenü"></nav></header>'
    '<main id="inhalt"><h1>Plan</h1>'
)
AFTER = (
    '<p><a href="tel:+493631911542">03631 911 542</a></p></main>'
    "<footer>Landkreis Nordhausen<p>Dieser Text informiert Sie.</p></footer></body>"
)
EXAMPLES = [
    pytest.param(each, text, id=f"{each.code}-{text}") for each in page_rules() for text in each.good + each.bad
]
FRAGMENTS = [text for each in page_rules() for text in each.good if not text.startswith(("<html", "<head>", "<body"))]


def whole_page(example: str) -> str:
    """`example` with what is missing around it to make a page."""
    language = "de-simple" if is_easy(example) else "de"
    if "<html" in example:
        return f"<!doctype html>{example}"
    if "<head>" in example:
        example += f"{BEFORE}{AFTER}"
    elif "<body" in example:
        example = HEAD + example
    else:
        example = f"{HEAD}{BEFORE}{example}{AFTER}"
    return f'<!doctype html><html lang="{language}">{example}</html>'


def is_easy(example: str) -> bool:
    return '<html lang="de-simple"' in example


def tree_of(html: str, rule: Rule[Tree] | None = None) -> Tree:
    """The page where its language wants it to be; rules on contacts read start pages."""
    path = EASY if is_easy(html) else STANDARD
    return parse(html, path=path.replace("programme/x/", "") if rule and "contact" in rule.name else path)


def found_by(rule: Rule[Tree], tree: Tree) -> list[tuple[int, int]]:
    return sorted((each.span.line, each.span.column) for each in rule.find(tree))


def marked(page: str) -> tuple[str, list[tuple[int, int]]]:
    """The page without `[[` and `]]`, and where each `[[` stood."""
    places, text = [], ""
    for part in re.split(r"(\[\[|\]\])", page):
        if part == "[[":
            places.append((1, len(text) + 1))
        elif part != "]]":
            text += part
    return text, places


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_each_rule_finds_exactly_what_its_examples_mark(rule: Rule[Tree], example: str) -> None:
    html, places = marked(whole_page(example))
    assert (example in rule.bad) == bool(places)
    assert found_by(rule, tree_of(html, rule)) == places


@pytest.mark.parametrize("example", FRAGMENTS)
def test_no_rule_finds_anything_on_the_good_page_of_another(example: str) -> None:
    tree = tree_of(whole_page(example))
    assert [found.message for rule in page_rules() for found in rule.find(tree)] == []


def test_every_rule_is_complete_for_editors() -> None:
    for rule in page_rules():
        assert re.fullmatch(r"(?:BF|LS|AS)\d{3}", rule.code)
        assert rule.why, rule.code
        assert rule.good, rule.code
        assert rule.bad, rule.code
        assert rule.hint, rule.code


def test_codes_follow_one_another() -> None:
    codes = [rule.code for rule in page_rules() if rule.code.startswith("BF")]
    assert codes == [f"BF{number:03}" for number in range(1, len(codes) + 1)]


CATALOGUE = yaml.safe_load(Path(__file__).with_name("catalogue_examples.yaml").read_text(encoding="utf-8"))
OF_CATALOGUE = [
    pytest.param(rule, example, is_bad, id=f"{rule.code}-{kind}-{number}")
    for rule in page_rules()
    for kind, is_bad in (("good", False), ("bad", True))
    for number, example in enumerate(CATALOGUE.get(rule.name, {}).get(kind, ()), 1)
]


def catalogue_page(rule: Rule[Tree], example: str) -> str:
    """A page in the rule's language with the example as its text, or with the example's own elements."""
    if example.startswith("<html"):
        return whole_page(f"{example}<body></body></html>" if "<body" not in example else example)
    easy = not rule.name.startswith("std-")
    text = example if example.startswith("<") else html_of(example, easy=easy, targets={"/kontakt": "kontakte/a"})
    return f'<html lang="{"de-simple" if easy else "de"}">{HEAD}<body><main>{text}</main></body></html>'


@pytest.mark.parametrize(("rule", "example", "is_bad"), OF_CATALOGUE)
def test_the_examples_of_the_catalogue_are_judged_as_it_says(rule: Rule[Tree], example: str, is_bad: bool) -> None:  # noqa: FBT001 - a parameter of the test
    found = list(rule.find(tree_of(catalogue_page(rule, example), rule)))
    assert bool(found) == is_bad


def test_the_contact_is_looked_for_on_start_pages_and_the_picture_on_pages_of_entries() -> None:
    page = f'<html lang="de-simple">{HEAD}<body><main class="prose">{"<p>Das Amt hilft.</p>" * 16}</main></body></html>'
    names = {"contact-present", "std-contact-present", "easy-picture"}

    def found(path: str) -> list[str]:
        tree = parse(page, path=path)
        return [each.code for rule in page_rules() if rule.name in names for each in rule.find(tree)]

    assert found("nordhausen/index.html") == ["AS403"]
    assert found("nordhausen/leicht/index.html") == ["LS409"]
    assert found("nordhausen/leicht/programme/plan/index.html") == ["BF040"]
    for path in (
        "index.html",
        "leicht/index.html",
        "nordhausen/leicht/programme/index.html",
        "nordhausen/a/b/index.html",
    ):
        assert found(path) == []


@pytest.mark.parametrize(
    ("path", "language", "found"),
    [
        ("index.html", "de", []),
        ("leicht/index.html", "de-simple", []),
        ("nordhausen/leicht/programme/x/index.html", "de-simple", []),
        ("nordhausen/leicht/programme/x/index.html", "de", ["BF001"]),
        ("nordhausen/programme/x/index.html", "de-simple", ["BF001"]),
        ("nordhausen/begriffe/leicht/index.html", "de", []),
    ],
)
def test_the_wanted_language_follows_from_the_path(path: str, language: str, found: list[str]) -> None:
    html = whole_page("<p>Text</p>").replace('lang="de"', f'lang="{language}"')
    tree = parse(html, path=path)
    assert [each.code for rule in page_rules() for each in rule.find(tree)] == found


def test_the_layout_of_easy_pages_binds_no_other_page() -> None:
    assert [
        f for rule in page_rules() for f in rule.find(tree_of(whole_page("<p>Sozial&shy;plan <em>neu</em></p>")))
    ] == []


def test_a_link_to_the_own_page_by_its_file_name_is_followed() -> None:
    rule = next(rule for rule in page_rules() if rule.name == "dead-anchor")
    links = '<a href="index.html#fehlt">A</a><a href="../x/index.html#fehlt">B</a><a href="../y/index.html#fehlt">C</a>'
    found = list(rule.find(tree_of(whole_page(links))))
    assert [each.message[:12] for each in found] == ["Der Link „A“", "Der Link „B“"]


def test_a_dead_anchor_gets_the_nearest_one() -> None:
    rule = next(rule for rule in page_rules() if rule.name == "dead-anchor")
    (found,) = rule.find(tree_of(whole_page('<a href="#zile">Ziele</a><h2 id="ziele">Ziele</h2>')))
    assert found.hint == "Meinten Sie „ziele“?"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from([marked(whole_page(text))[0] for rule in page_rules() for text in rule.good + rule.bad]),
            st.sampled_from(
                [
                    "<",
                    ">",
                    '"',
                    "'",
                    "<a href=",
                    "<table>",
                    "<th>",
                    "</main>",
                    "<![if x]>",
                    "<!--",
                    "&#x0;",
                    "<svg/>",
                    "<dl>x",
                ]
            ),
            st.text(max_size=8),
        ),
        max_size=6,
    ),
    st.randoms(use_true_random=False),
)
def test_no_rule_raises_and_every_finding_lies_on_the_page(parts: list[str], chance: Random) -> None:
    cut = [part[chance.randrange(len(part) + 1) :] if chance.random() < 0.3 else part for part in parts]
    html = "".join(cut)
    tree = parse(html, path=STANDARD)
    lines = html.split("\n")
    for rule in page_rules():
        for found in rule.find(tree):
            assert found.span.path == STANDARD
            assert 1 <= found.span.line <= len(lines)
            assert found.span.end_column <= len(lines[found.span.line - 1]) + 1


TARGETS = {each: each for each in ("plan", "regeln", "termine", "/termine/")}
IN_TEXTS = [
    pytest.param(each, text, is_bad, id=f"{each.code}-{is_bad}")
    for each in page_rules()
    for is_bad, text in enumerate(each.in_text or ())
    if not re.match(r"\w+:|!", text)
]


@pytest.mark.parametrize(("rule", "text", "is_bad"), IN_TEXTS)
def test_what_editors_are_shown_is_judged_as_it_says(rule: Rule[Tree], text: str, is_bad: int) -> None:
    body = html_of(text, easy=True, targets=TARGETS)
    page = f'<html lang="de-simple">{HEAD}<body><main><h1>Plan</h1>{body}</main></body></html>'
    assert bool(list(rule.find(tree_of(page)))) == bool(is_bad)
