"""Two statements in one sentence."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language import find_subordinate_clause
from ssg.language.detection import detected
from ssg.language.joined_statements import WORDS, find_second_statement
from ssg.language.sought import Sought, holding
from ssg.language.text import Text
from ssg.rule import rule

_JOINERS = Sought(WORDS.__contains__)
_SEMICOLON = holding(";")


@rule(
    code="LS311",
    name="one-statement",
    severity=Severity.WARNING,
    certainty=Certainty.HINT,
    message="Der Satz sagt vielleicht 2 Sachen. Die zweite beginnt bei „{word}“.",
    hint="Teilen Sie den Satz. Der zweite Satz darf mit „Und“, „Oder“ oder „Aber“ beginnen.",
    source="Netzwerk Leichte Sprache, Sätze · DIN SPEC 33429",
    good=(
        "Frauen und Männer können mitmachen.",
        "Das Fest ist am Samstag.\nUnd der Eintritt ist frei.",
        "Das Amt hilft bei Anträgen und Briefen.",
        "Sie können hier lesen und schreiben.",
        "Das Amt hat die Anträge und die Briefe bezahlt.",
        "Das Angebot ist nicht nur für Eltern.",
    ),
    bad=(
        "Das Fest ist am Samstag [[und]] der Eintritt kostet nichts.",
        "Das Amt hilft gern, [[aber]] Sie brauchen einen Termin.",
        "Sie können [[entweder]] anrufen [[oder]] schreiben Sie uns.",
        "Rufen Sie uns an [[und]] kommen Sie vorbei.",
        "Das Angebot ist [[nicht]] nur für Eltern, [[sondern]] auch für Kinder.",
    ),
)
def one_statement(text: Text) -> Iterator[Diagnostic]:
    """Ein Satz sagt eine Sache. Wer langsam liest, versteht 2 kurze Sätze besser als einen langen."""
    among = text.sentences_with(_JOINERS, _SEMICOLON)
    for sentence, found in detected(text, find_second_statement, among):
        if not find_subordinate_clause(sentence.prose):
            for joiner in found:
                yield one_statement.at(joiner.span, word=joiner.text)
