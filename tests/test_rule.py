"""What a rule is, how the folder is the registry, and the shapes that rules share."""

from collections.abc import Iterator
from pathlib import Path

from ssg.diagnostic import Diagnostic, Severity, Span
from ssg.language.text import Text
from ssg.languages import Language
from ssg.markdown import passages
from ssg.reference.catalogue import declared
from ssg.rule import Replacements, at_most, preferred_words, rule, rules_for

FOLDER = Path(__file__).parent.parent / "ssg" / "rules"


@rule(
    code="LS999",
    name="loud-word",
    severity=Severity.WARNING,
    message="„{word}“ ist laut.",
    hint="Schreiben Sie leise.",
    source="Redaktion",
    good=("Das Amt ist offen.",),
    bad=("Das Amt [[brüllt]].",),
)
def loud_word(text: Text) -> Iterator[Diagnostic]:
    """Laute Wörter erschrecken.

    Leise Wörter sind besser.
    """
    for word in (each for each in text.words if each.text.casefold() in {"brüllt", "schreit"}):
        yield loud_word.at(word.span, word=word.text)


def read(body: str) -> Text:
    return Text(passages(body, "a.md", 3))


def test_a_decorated_function_is_a_rule_and_its_docstring_the_reason() -> None:
    assert loud_word.code == "LS999"
    assert loud_word.why == "Laute Wörter erschrecken.\n\nLeise Wörter sind besser."
    found = list(loud_word.find(read("Er brüllt. Sie SCHREIT.")))
    assert [(each.message, each.span) for each in found] == [
        ("„brüllt“ ist laut.", Span("a.md", 3, 4, 3, 10)),
        ("„SCHREIT“ ist laut.", Span("a.md", 3, 16, 3, 23)),
    ]


def test_a_case_can_weigh_more() -> None:
    found = loud_word.weighing(Severity.ERROR).at(Span("a.md"), word="brüllt")
    assert (found.severity, loud_word.severity) == (Severity.ERROR, Severity.WARNING)


def test_every_file_of_the_folders_is_a_rule_with_its_code() -> None:
    for language, folder in ((Language.EASY, "easy"), (Language.STANDARD, "standard")):
        files = sorted(path.stem for path in (FOLDER / folder).glob("*.py") if path.stem != "__init__")
        rules = rules_for(language)
        assert [name.partition("_")[0].upper() for name in files] == [each.code for each in rules]


def test_every_rule_is_in_the_catalogue_of_problems() -> None:
    codes = {problem.code for problem in declared()}
    assert {each.code for language in Language for each in rules_for(language)} <= codes


def test_preferred_words_find_phrases_across_line_breaks() -> None:
    replacements = Replacements({"im Rahmen": "bei", "Gemäß": "nach"})
    found = preferred_words(read("Im\nRahmen der Hilfe, Rahmen-Plan, gemäß Gesetz"), replacements)
    assert [(each.text, instead) for each, instead in found] == [("Im\nRahmen", "bei"), ("gemäß", "nach")]


def test_at_most_counts_the_words_of_each_sentence() -> None:
    found = at_most(read("Eins zwei drei. Eins zwei. 03631 911 542 ist die Nummer."), 2)
    assert [(sentence.text, words) for sentence, words in found] == [
        ("Eins zwei drei.", 3),
        ("03631 911 542 ist die Nummer.", 4),
    ]
