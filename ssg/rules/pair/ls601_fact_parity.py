"""Facts that stand in the easy version of a page only."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.pair import Comparison
from ssg.rule import rule
from ssg.statements import all_in, is_example, only_in, rounded_from


@rule(
    code="LS601",
    name="fact-parity",
    severity=Severity.ERROR,
    message="{kind} „{written}“ steht nur in der leichten Fassung.",
    hint="Vergleichen Sie beide Fassungen. Ändern Sie beide zusammen.",
    source="DIN ISO 24495-1 (Verlässlichkeit); Redaktion",
    good=(
        "Am 18.12.2018 war die Sitzung. ||| Die Sitzung war am 18. Dezember 2018.",
        "Tel.: 03631 911–5011 ||| Telefon: 03631 911 50 11",
        "Beginn ist ab 13.30 Uhr. ||| Es beginnt um 13:30 Uhr.",
        "Nach § 80 SGB VIII. ||| Die Regel steht im Paragraf 80.",
        "Es gibt Geld für Fahrten. ||| Sie bekommen Geld für die Fahrt. Zum Beispiel: 50 Euro.",
        "Das kostet 79.850 Euro. ||| Das kostet fast 80.000 Euro.",
    ),
    bad=(
        "Am 18.12.2018 war die Sitzung. ||| Die Sitzung war am [[8. Dezember 2018]].",
        "Tel.: 03631 911–5011 ||| Telefon: [[03631 911 50 21]]",
        "Der Kurs ist neu. ||| Der Kurs beginnt am [[3. Mai 2025]].",
        "Das kostet 79.850 Euro. ||| Das kostet fast [[90.000 Euro]].",
        "Das kostet 79.850 Euro. ||| Das kostet [[80.000 Euro]].",
        "Text. ||| Zum Beispiel hilft das Amt. Sie bekommen [[50 Euro]].",
    ),
)
def fact_parity(comparison: Comparison) -> Iterator[Diagnostic]:
    """Beide Fassungen einer Seite nennen die gleichen Zahlen. Sonst wissen die Menschen nicht, welche gilt.

    Eine Zahl hinter „Zum Beispiel“ ist keine Angabe, und „fast 80.000 Euro“ darf für 79.850 Euro stehen.
    """
    told = all_in(comparison.standard) | frozenset(comparison.pair.shared)
    for statement, place in only_in(comparison.easy, told):
        if is_example(statement, place) or rounded_from(statement, place, told):
            continue
        yield fact_parity.at(place.span, kind=statement.kind.value, written=place.text)
