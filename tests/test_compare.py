"""Rules on both versions of a page find exactly what their examples mark; the stage honours the editors' exceptions."""

from dataclasses import dataclass, field
from datetime import date

import pytest

from ssg.check import text_of
from ssg.compare import compare
from ssg.diagnostic import Diagnostic, Severity, Span
from ssg.fingerprint import fingerprints, version_tested_on, written
from ssg.kind import LeftOut, Proofread, Wording
from ssg.languages import Language
from ssg.pair import Comparison, HardWord, Pair, pairs
from ssg.rule import Rule, pair_rules
from tests.marked_text import unmarked
from tests.small_county import entries_of

BASE = "kreis/seiten/x.md"
EASY = "kreis/seiten/x.leicht.md"
TEST = "Prüfung durch eine Prüf-Gruppe"
TEST_DAY = date(2018, 11, 15)
EXPLANATION = ("Das ist ein Beispiel für eine Erklärung.",)


@dataclass
class Example:
    """„grundlage: … ||| standard text ||| easy text“; what stands before the texts is optional."""

    standard: Wording
    easy: Wording
    hard_words: tuple[HardWord, ...] = ()
    marks: list[Span] = field(default_factory=list)

    @property
    def comparison(self) -> Comparison:
        pair = Pair(standard=self.standard, easy=self.easy, shared=(), hard_words=self.hard_words)
        return Comparison(pair, text_of(self.standard), text_of(self.easy))


def example(written_down: str) -> Example:
    *extra, standard, easy = written_down.split(" ||| ")
    plain, marks = unmarked(easy)
    read = Example(wording(BASE, standard), wording(EASY, plain), marks=marks)
    for each in extra:
        name, _, value = each.partition(": ")
        apply(read, name, value)
    return read


def apply(read: Example, name: str, value: str) -> None:
    if name == "begriff":
        read.hard_words = (HardWord(forms=(value,), explanation=EXPLANATION),)
    elif name == "weggelassen":
        left_out = LeftOut(angabe=value, grund="Das wissen alle.")
        read.easy = read.easy.model_copy(update={"left_out": ((left_out, Span(EASY)),)})
    elif name == "grundlage":
        basis = written(fingerprints(read.standard)) if value == "gleich" else ("anfang 00000000",)
        read.easy = read.easy.model_copy(update={"basis": basis})
    elif name == "seite":
        read.easy = read.easy.model_copy(update={"path": f"kreis/{value}"})
    elif name == "geprueft" and value == "ja":
        proofread = Proofread(gruppe="Gruppe", datum="15.11.2018")  # type: ignore[arg-type] # read from text
        read.easy = read.easy.model_copy(update={"proofread": proofread})
    elif name == "gepruefte_fassung":
        tested = version_tested_on(TEST_DAY, read.easy) if value == "diese" else f"{TEST_DAY.isoformat()} 00000000"
        read.easy = read.easy.model_copy(update={"tested": tested})


def wording(path: str, body: str) -> Wording:
    language = Language.EASY if path == EASY else Language.STANDARD
    return Wording(language=language, path=path, title="…", body=body, title_span=Span(path))


def cases(kind: str) -> list[object]:
    return [
        pytest.param(rule, text, id=f"{rule.code}-{number}")
        for rule in pair_rules()
        for number, text in enumerate(getattr(rule, kind), 1)
    ]


@pytest.mark.parametrize(("rule", "text"), cases("good"))
def test_a_rule_finds_nothing_in_its_good_examples(rule: Rule[Comparison], text: str) -> None:
    assert list(rule.find(example(text).comparison)) == []


@pytest.mark.parametrize(("rule", "text"), cases("bad"))
def test_a_rule_finds_its_bad_examples(rule: Rule[Comparison], text: str) -> None:
    read = example(text)
    found = list(rule.find(read.comparison))
    assert len(found) == len(read.marks) == 1
    if found[0].span.end_column > 1:
        assert [each.span.column for each in found] == [mark.column for mark in read.marks]


def files(standard: str, easy: str, *fields: str) -> dict[str, str]:
    return {
        "kreis/kreis.yaml": "titel: Kreis\nname: Kreis\n",
        BASE: f"---\ntitel: Seite\n---\n{standard}\n",
        EASY: "\n".join(["---", "titel: Seite", *fields, "---", easy, ""]),
    }


def found(tree: dict[str, str]) -> list[Diagnostic]:
    return [each for pair in pairs(entries_of(tree)) for each in compare(pair) if each.code not in {"LS606", "LS609"}]


def test_a_fact_only_in_the_easy_text_is_found_where_it_stands() -> None:
    (only,) = found(files("Am 18.12.2018.", "Es war am 8. Dezember 2018."))[:1]
    assert (only.code, only.span.path, only.span.line, only.span.column) == ("LS602", EASY, 2, 8)
    error = found(files("Am 18.12.2018.", "Es war am 8. Dezember 2018."))[1]
    assert (error.code, error.span.line, error.span.column) == ("LS601", 4, 11)


def test_a_fact_left_out_with_a_reason_is_accepted() -> None:
    tree = files("Am 18.12.2018.", "Das war früher.", "weggelassen:", "  - angabe: 18.12.2018", "    grund: Unwichtig.")
    assert found(tree) == []


def test_a_fact_in_a_field_counts_for_both_versions() -> None:
    tree = files("Text.", "Rufen Sie an: 03631 911 50 11")
    tree["kreis/kontakte/amt.md"] = "---\ntitel: Amt\namt: Amt\ntelefon:\n  - 03631 911-5011\n---\n"
    tree[BASE] = "---\ntitel: Seite\nkontakt: amt\n---\nText.\n"
    assert found(tree) == []


GLOSSARY = {
    "gemeinsam/begriffe/teilhabe.md": "---\ntitel: Teilhabe\n---\nTeilhabe meint Mitwirkung.\n",
    "gemeinsam/begriffe/teilhabe.leicht.md": "---\ntitel: Teilhabe\n---\nTeilhabe bedeutet: Alle machen mit.\n",
}


def excepted(rule: str, passage: str) -> tuple[str, ...]:
    return ("ausnahmen:", f"  - regel: {rule}", f"    stelle: {passage}", "    grund: Das ist ein Beispiel.")


def test_an_exception_covers_a_finding_of_a_pair_rule() -> None:
    fields = excepted("hard-word-unexplained", "Teilhabe")
    assert found({**files("Text.", "Es geht um Teilhabe.", *fields), **GLOSSARY}) == []


def test_a_fact_that_only_the_easy_text_states_is_no_matter_of_exceptions() -> None:
    tree = files("Text.", "Es war am 8. Dezember 2018.", *excepted("fact-parity", "8. Dezember 2018"))
    assert [each.code for each in found(tree)] == ["LS601"]


def test_an_exception_that_covers_nothing_is_found() -> None:
    (only,) = found({**files("Text.", "Das war früher.", *excepted("LS605", "Teilhabe")), **GLOSSARY})
    assert only.code == "LS900"


def test_a_changed_section_is_named() -> None:
    entries = entries_of(files("Vorn.\n\n## Ziele\n\nAlt.", "Text."))
    (page,) = (each for each in entries if each.folder == "seiten")
    basis = written(fingerprints(page.wordings[0]))
    fields = ("grundlage:", *(f"  - {each}" for each in basis))
    assert found(files("Vorn.\n\n## Ziele\n\nAlt.", "Text.", *fields)) == []
    assert found(files("Vorn.\n\n## Ziele\n\n**Alt**.\n", "Text.", *fields)) == []
    (only,) = found(files("Vorn.\n\n## Ziele\n\nNeu.", "Text.", *fields))
    assert (only.code, only.message) == (
        "LS604",
        "Der schwere Text hat sich geändert: „ziele“. Der leichte Text passt vielleicht nicht mehr.",
    )


def test_a_hard_word_comes_with_the_sentence_of_the_glossary() -> None:
    tree = {**files("Text.", "Es geht um Teilhabe."), **GLOSSARY}
    (only,) = found(tree)
    assert (only.code, only.span.line, only.span.column) == ("LS605", 4, 12)
    assert "Teilhabe bedeutet: Alle machen mit." in only.hint
    tree[EASY] = "---\ntitel: Seite\n---\nEs geht um [Teilhabe](begriffe/teilhabe).\n"
    assert found(tree) == []


def test_a_word_that_only_the_glossary_explains_may_stand_alone() -> None:
    tree = files("Text.", "Stellen Sie einen Antrag.")
    tree["gemeinsam/begriffe/antrag.md"] = "---\ntitel: Antrag\nnur_woerterbuch: ja\n---\nText.\n"
    tree["gemeinsam/begriffe/antrag.leicht.md"] = "---\ntitel: Antrag\n---\nEin Antrag ist ein Brief.\n"
    assert found(tree) == []


def test_a_hard_word_is_known_however_its_parts_are_divided() -> None:
    explained = "---\ntitel: Sozial-Planung\n---\nSozial-Planung bedeutet: Wir planen Hilfe.\n"
    glossary = {
        "gemeinsam/begriffe/sozialplanung.md": "---\ntitel: Sozialplanung\n---\nSie plant Hilfe.\n",
        "gemeinsam/begriffe/sozialplanung.leicht.md": explained,
    }
    for spelled in ("Sozial-Planung", "Sozialplanung", "Sozial·planung"):
        (only,) = found({**files("Text.", f"Es geht um {spelled}."), **glossary})
        assert (only.code, only.span.column, only.span.end_column) == ("LS605", 12, 12 + len(spelled))
    tree = {**files("Text.", "Es geht um Sozial·planung."), **glossary}
    tree["kreis/kreis.yaml"] += "trennzeichen: mediopunkt\n"
    (only,) = found(tree)
    assert "„Sozial·planung bedeutet: Wir planen Hilfe.“" in only.hint
    tree[EASY] += "Sozial·planung bedeutet: Wir planen gut.\n"
    assert found(tree) == []


def of_test(tree: dict[str, str], today: date | None = None) -> list[tuple[Severity, str]]:
    found = [each for pair in pairs(entries_of(tree), today) for each in compare(pair)]
    return [(each.severity, each.message) for each in found if each.code == "LS606"]


def page_of_test(easy: str, *fields: str, updated: str = "") -> dict[str, str]:
    tree = files("Text.", easy, "geprueft:", "  gruppe: Lese-Kreis", "  datum: 15.11.2018", *fields)
    tree[BASE] = tree[BASE].replace("titel: Seite\n", f"titel: Seite\n{updated}")
    return tree


def noted(easy: str) -> str:
    (page,) = (each for each in entries_of(page_of_test(easy)) if each.folder == "seiten")
    return f"gepruefte_fassung: {version_tested_on(TEST_DAY, page.wordings[1])}"


def test_a_test_with_readers_holds_for_the_text_that_they_read() -> None:
    note = noted("Der Kurs beginnt am 3. Mai um 9 Uhr.")
    assert of_test(page_of_test("Der Kurs beginnt am 3. Mai um 9 Uhr.", note)) == []
    assert of_test(page_of_test("Der Kurs beginnt am 12. Juni um 14:30 Uhr.", note)) == []
    assert of_test(page_of_test("Der neue Kurs beginnt am 3. Mai um 9 Uhr.", note)) == [
        (Severity.WARNING, f"{TEST}: Der Text hat sich seit der Prüfung am 15. November 2018 geändert.")
    ]


def test_without_a_note_the_state_of_the_page_tells_whether_the_test_is_older() -> None:
    assert of_test(page_of_test("Text.", updated="stand: 15.11.2018\n")) == []
    (only,) = of_test(page_of_test("Text.", updated="stand: 16.11.2018\n"))
    assert only[0] is Severity.WARNING
    assert of_test(page_of_test("Text.", noted("Text."), updated="stand: 16.11.2018\n")) == []
    (only,) = of_test(page_of_test("Text.", "gepruefte_fassung: 2017-01-01 0f0f0f0f", updated="stand: 16.11.2018\n"))
    assert "Stand der Seite ist später" in only[1]


def test_after_two_years_a_test_is_old() -> None:
    assert of_test(page_of_test("Text."), date(2020, 11, 15)) == []
    assert of_test(page_of_test("Text."), date(2020, 11, 16)) == [
        (Severity.WARNING, f"{TEST}: Die Prüfung am 15. November 2018 ist mehr als 2 Jahre her.")
    ]


START = (
    "Auf diesen Seiten finden Sie Hilfe.\nDie Hilfe kostet nichts.\n\n"
    "## Menü\n\nOben ist das Menü.\nIm Menü stehen alle Themen.\n\nFilme in Gebärden-Sprache fehlen noch.\n"
)


def of_start_page(body: str, **more: str) -> list[tuple[str, str]]:
    tree = {
        "kreis/kreis.yaml": "titel: Kreis\nname: Kreis\n",
        "kreis/kreis.leicht.md": f"---\ntitel: Kreis\n---\n{body}",
        **{path.replace("__", "/") + ".md": text for path, text in more.items()},
    }
    found = [each for pair in pairs(entries_of(tree)) for each in compare(pair)]
    return [(each.message, each.hint) for each in found if each.code == "LS608"]


def test_a_start_page_leads_to_its_accessibility_in_easy_language() -> None:
    link = f"{START}\n[Barriere-Freiheit](seiten/barrierefreiheit)\n"
    page = "---\ntitel: Barrieren\n---\nText.\n"
    standard_only = {"kreis__seiten__barrierefreiheit": page}
    assert of_start_page(link, **standard_only, **{"kreis__seiten__barrierefreiheit.leicht": page}) == []
    (only,) = of_start_page(link, **standard_only)
    assert only[0] == "Auf der leichten Start-Seite fehlt: das Wichtigste aus der Erklärung zur Barriere-Freiheit."
    assert "Finden Sie auf diesen Seiten eine Barriere?" in only[1]


def test_words_alone_do_not_make_a_start_page() -> None:
    (only,) = of_start_page("Hier lesen Sie: Menü, Barriere.\n")
    assert "worum es" in only[0]
    assert "zurechtfindet" in only[0]
    assert "Barriere-Freiheit" in only[0]
    lines = "Gibt es eine Barriere?\nDann rufen Sie an.\n"
    assert len(of_start_page(f"{START}\n## Barrieren\n\n{lines}")) == 1
    assert of_start_page(f"{START}\n## Barrieren\n\n{lines}[Rufen Sie an](tel:0363112345)\n") == []


def test_links_to_topics_tell_what_there_is() -> None:
    page = "---\ntitel: Seite\n---\nText.\n"
    pages = {f"kreis__seiten__{name}{ending}": page for name in "ab" for ending in ("", ".leicht")}
    (before,), (after,) = (
        of_start_page("- [A](seiten/a)\n"),
        of_start_page("- [A](seiten/a)\n- [B](seiten/b)\n", **pages),
    )
    assert "worum es" in before[0]
    assert "worum es" not in after[0]


CALL = "Rufen Sie an: 03631 911-5011"


def test_a_contact_that_only_the_standard_text_names_is_missed_once() -> None:
    (only,) = found(files(CALL, "Der Kurs ist neu."))
    assert (only.code, only.severity) == ("LS607", Severity.ERROR)
    fields = ("weggelassen:", "  - angabe: 03631 911-5011", "    grund: Dort geht niemand ans Telefon.")
    assert found(files(CALL, "Der Kurs ist neu.", *fields)) == []


def test_the_contact_of_a_county_is_shown_on_both_pages() -> None:
    tree = files(CALL, "Der Kurs ist neu.")
    tree["kreis/kreis.yaml"] += "kontakt: amt\n"
    tree["kreis/kontakte/amt.md"] = "---\ntitel: Amt\namt: Amt\ntelefon:\n  - 03631 911-500\n---\n"
    assert [each.code for each in found(tree)] == ["LS602"]


def test_a_rounded_amount_stands_for_the_exact_one() -> None:
    assert found(files("Das kostet 79.850 Euro.", "Das kostet fast 80.000 Euro.")) == []
    codes = [each.code for each in found(files("Das kostet 79.850 Euro.", "Das kostet 80.000 Euro."))]
    assert codes == ["LS602", "LS601"]


def test_a_hard_word_within_a_name_is_not_missed() -> None:
    fields = ("namen:", "  - Verein Teilhabe für alle")
    body = "Fragen Sie den Verein Teilhabe für alle."
    assert [each.code for each in found({**files("Text.", body), **GLOSSARY})] == ["LS605"]
    assert found({**files("Text.", body, *fields), **GLOSSARY}) == []


def test_sections_of_one_name_are_told_apart_however_many_there_are() -> None:
    names = list(fingerprints(wording("a/seiten/x.md", "## Zeit\n\nText.\n\n" * 3000)))
    assert names[:4] == ["anfang", "zeit", "zeit-2", "zeit-2-2"]
    assert len(names) == len(set(names)) == 3001
    assert max(map(len, names)) < 30
