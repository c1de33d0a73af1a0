"""Findings on a page belong to the content file, and name the page."""

import pickle
from datetime import date

import pytest

from ssg.audit import audit, audit_style, not_told_before
from ssg.diagnostic import Diagnostic, Severity, Span
from ssg.link import link
from ssg.output import Output
from ssg.plan import plan
from ssg.project import ROOT
from ssg.render import render
from ssg.theme import load_theme
from ssg.view import View
from tests.small_county import fit, small_county

THEME = load_theme(ROOT / "templates")
VIEWS = plan(link(fit(small_county()), (), date(2026, 11, 22)).value, THEME)
HTML = (
    '<!doctype html><html lang="de"><head><title>Plan – Nordhausen</title><meta name="description" content="Plan.">'
    '</head><body><a href="#inhalt">Zum Inhalt</a><header>Nordhausen</header><main id="inhalt"><h1>Plan</h1>{}</main>'
    "<footer>Landkreis</footer></body></html>"
)


def output(inner: str, path: str = "nordhausen/programme/plan/index.html") -> Output:
    return Output(path, HTML.format(inner), "nordhausen/programme/plan.md")


def test_a_good_page_has_no_findings() -> None:
    assert audit(output("<p>Text</p>")) == ()


def test_a_finding_names_the_page_and_stands_at_its_source() -> None:
    (found,) = audit(output('<a href="x.html"></a>'))
    assert found.span == Span("nordhausen/programme/plan.md")
    assert found.code == "BF004"
    assert found.severity is Severity.ERROR
    assert found.message == "Seite nordhausen/programme/plan/: Der Link zu „x.html“ hat keinen Text."
    assert found.hint == "Schreiben Sie in den Link, wohin er führt."


@pytest.mark.parametrize(("path", "named"), [("index.html", "index.html"), ("leicht/index.html", "leicht/")])
def test_every_page_has_a_name(path: str, named: str) -> None:
    assert all(found.message.startswith(f"Seite {named}: ") for found in audit(output("<h3>Zu tief</h3>", path)))


def test_equal_findings_are_told_once() -> None:
    found = audit(output('<p><a href="x.html">hier</a> <a href="y.html">hier</a> <a href="z.html">mehr</a></p>'))
    assert [each.message.rpartition(": ")[2] for each in found] == ["Der Link heißt „hier“.", "Der Link heißt „mehr“."]


def test_findings_of_all_rules_are_sorted() -> None:
    found = audit(output('<ul>x</ul><img src="a.png"><h4>Tief</h4>'))
    assert list(found) == sorted(found)
    assert [each.code for each in found] == ["BF006", "BF013", "BF015"]


def test_other_files_than_pages_are_left_alone() -> None:
    assert audit(Output("sitemap.xml", "<urlset></urlset>", "nordhausen/kreis.yaml")) == ()


def test_it_can_be_sent_to_a_worker() -> None:
    task = pickle.loads(pickle.dumps(audit))  # noqa: S301 - our own bytes
    assert task(output("<p>Text</p>")) == ()


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.path)
def test_the_page_of_every_example_has_no_barrier(view: View) -> None:
    assert audit(render(view, THEME)) == ()


def test_findings_on_the_style_sheet_belong_to_no_file() -> None:
    (found,) = audit_style("html.easy { font: 150% / 1.5 serif } .note { text-align: right }")
    assert (found.span, found.code) == (Span(""), "LS506")


@pytest.mark.parametrize(
    ("path", "severity", "codes"),
    [
        ("nordhausen/kontakte/amt.md", Severity.ERROR, []),
        ("gemeinsam/kontakte/amt.md", Severity.ERROR, []),
        ("nordhausen/kreis.yaml", Severity.ERROR, []),
        ("nordhausen/kontakte/amt.md", Severity.WARNING, ["LS409"]),
        ("soemmerda/kontakte/amt.md", Severity.ERROR, ["LS409"]),
        ("nordhausen/seiten/amt.md", Severity.ERROR, ["LS409"]),
    ],
)
def test_nobody_misses_a_contact_whose_file_is_to_be_mended(path: str, severity: Severity, codes: list[str]) -> None:
    missing = Diagnostic(Span("nordhausen/kreis.leicht.md"), "LS409", Severity.WARNING, "Kontakt fehlt.")
    unusable = Diagnostic(Span(path), "FE001", severity, "Das Feld fehlt.")
    assert [each.code for each in not_told_before([missing], [unusable])] == codes
