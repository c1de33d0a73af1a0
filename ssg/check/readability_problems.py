"""What readability figures can say of a text. They cost time, so only `check --readability` asks for them."""

from ssg.diagnostic import Problem, Severity

AIM = 40
"""What pages in everyday German aim at, by Flesch and Amstad."""
HARD_BELOW = 30
FEWEST_WORDS = 60
"""Of shorter texts, a figure says nothing."""

HARD_TO_READ = Problem(
    code="AS402",
    name="std-flesch-amstad",
    severity=Severity.INFO,
    message="Die Lesbarkeit ist {figure} von 100. Das Ziel ist {aim} oder mehr.",
    hint="Kürzen Sie die 3 längsten Sätze. Ersetzen Sie dann die 5 längsten Wörter.",
    why=(
        "Texte unter 30 liest man nur mit viel Übung. Die Zahl kommt aus der Länge von Sätzen und Wörtern. "
        "Sie misst nicht, ob ein Text gut ist. Darum hält sie nichts auf, und nur „check --readability“ zeigt sie."
    ),
    source="Amstad 1978: 180 minus Wörter je Satz minus 58,5 mal Silben je Wort · WCAG 2.2, 3.1.5 · DIN 8581-1",
    disputed=(
        "Manche Verwaltungen lassen nur Texte ab einem Mindest-Wert zu. Bei keiner von 5 geprüften Kreis-Seiten wäre "
        "der Wert erreicht, und mehr Binde-Striche heben ihn, ohne zu helfen. Hier ist die Zahl ein Hinweis mit einem "
        "Ziel, und sie ist nie ein Beweis für Leichte Sprache."
    ),
    good=("Der Landkreis berät Familien. Die Beratung ist kostenlos. Sie können anrufen oder vorbeikommen.",),
    bad=(
        (
            "[[Die Qualifizierung sozialplanerischer Verwaltungsstrukturen erfordert kontinuierliche Weiterentwicklung"
            " interdisziplinärer Kooperationsbeziehungen.]]"
        ),
    ),
)
