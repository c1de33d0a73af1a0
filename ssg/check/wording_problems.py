"""What can be wrong with the exceptions that editors write into a text's front matter."""

from ssg.diagnostic import Problem, Severity

NEEDLESS_EXEMPTION = Problem(
    code="LS900",
    name="needless-exemption",
    severity=Severity.WARNING,
    message="Die Ausnahme „{rule}“ für „{passage}“ passt auf keine Stelle.",
    hint="Löschen Sie die Ausnahme. Oder schreiben Sie die Stelle genau wie im Text.",
    why="Eine alte Ausnahme verdeckt vielleicht später eine Stelle, die niemand geprüft hat.",
    good=("ausnahmen: [{regel: LS101, stelle: BMBF, grund: amtlicher Name}]\n---\nDas BMBF hilft.",),
    bad=("ausnahmen: [[[{regel: LS101, stelle: BMBF, grund: amtlicher Name}]]]\n---\nDas Ministerium hilft.",),
)
FORBIDDEN_EXEMPTION = Problem(
    code="LS902",
    name="forbidden-exemption",
    severity=Severity.WARNING,
    message="Für die Regel „{rule}“ gibt es keine Ausnahmen.",
    hint="Ändern Sie die Stelle im Text. Löschen Sie dann die Ausnahme.",
    why=(
        "Manche Regeln kann jeder Text einhalten: eine Zeile für jeden Satz, gleiche Angaben in beiden Fassungen "
        "und die Prüfung durch eine Prüf-Gruppe."
    ),
    good=("ausnahmen: [{regel: LS101, stelle: BMBF, grund: amtlicher Name}]",),
    bad=("ausnahmen: [[[{regel: LS302, stelle: Das Amt hilft., grund: Platz sparen}]]]",),
)
UNKNOWN_RULE = Problem(
    code="LS901",
    name="unknown-rule",
    severity=Severity.WARNING,
    message="Die Regel „{rule}“ gibt es für diesen Text nicht.",
    hint="Nehmen Sie den Code aus dem Hinweis, zum Beispiel „{example}“.",
    why="Eine Ausnahme gilt nur für eine Regel, die es gibt.",
    good=("ausnahmen: [{regel: LS101, stelle: BMBF, grund: amtlicher Name}]",),
    bad=("ausnahmen: [[[{regel: LS1O1, stelle: BMBF, grund: amtlicher Name}]]]",),
)
