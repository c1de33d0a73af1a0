"""Links lead to pages, mail and telephones, and nowhere else."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.dom.address import scheme_of
from ssg.rule import rule

ALLOWED = frozenset({"http", "https", "mailto", "tel"})
LEADING = ("href", "xlink:href", "action", "formaction", "ping", "cite", "data", "manifest")


@rule(
    code="BF018",
    name="forbidden-scheme",
    severity=Severity.ERROR,
    message="Ein Link beginnt mit „{scheme}:“. Das ist nicht erlaubt.",
    hint="Erlaubt sind Adressen mit „https:“, „http:“, „mailto:“ und „tel:“.",
    source="Redaktion",
    good=(
        '<a href="https://www.example.org/">Beispiel</a>',
        '<a href="mailto:plan@example.org">E-Mail</a>',
        '<a href="tel:+493631911542">Telefon</a>',
        '<a href="termine/index.html">Termine</a>',
    ),
    bad=(
        '[[<a href="javascript:los()">Los</a>]]',
        '[[<a href=" java&#10;script&colon;los()">Los</a>]]',
        '[[<a href="data:text/html,los">Los</a>]]',
        '<form>[[<button formaction="vbscript:los">Los</button>]]</form>',
    ),
)
def forbidden_scheme(tree: Tree) -> Iterator[Diagnostic]:
    """Manche Adressen öffnen keine Seite, sondern starten ein Programm. Damit können Fremde Schaden anrichten."""
    for attribute in LEADING:
        for element in tree.having(attribute):
            scheme = scheme_of(element.attributes[attribute])
            if scheme and scheme not in ALLOWED:
                yield forbidden_scheme.at(tree.span(element), scheme=scheme)
