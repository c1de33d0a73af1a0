"""Drafts become entries, or diagnostics at the right place."""

import pytest

from ssg.diagnostic import Diagnostic
from ssg.kinds import kinds
from ssg.kinds.programme import Programme
from ssg.languages import Language
from ssg.validate import UNTITLED, id_of
from tests.small_county import entries_of, small_county, validated

CALL = "musterkreis/aufrufe/beispiel.md"


def found_in(text: str, path: str = CALL, easy: str | None = None) -> list[tuple[str, int, int, str, str]]:
    files = {path: text} | ({path.replace(".md", ".leicht.md"): easy} if easy else {})
    return [told(each) for each in validated(files).diagnostics]


def told(each: Diagnostic) -> tuple[str, int, int, str, str]:
    return each.code, each.span.line, each.span.column, each.message, each.hint


def page(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", "Text.", ""])


def test_every_example_becomes_an_entry_in_both_languages() -> None:
    entries = entries_of(small_county())
    assert len(entries) == len(kinds())
    for entry in entries:
        assert [wording.language for wording in entry.wordings] == [Language.STANDARD, Language.EASY]
    assert [entry.id for entry in entries] == sorted(entry.id for entry in entries)


def test_easy_facts_have_easy_words_and_the_same_dates() -> None:
    entry = next(each for each in entries_of(small_county()) if each.folder == "programme")
    standard, easy = entry.facts, entry.easy_facts
    assert isinstance(standard, Programme)
    assert isinstance(easy, Programme)
    assert easy.phases[0].steps == ("Der Landkreis sammelt alle Angebote.",)
    assert easy.phases[0].period == standard.phases[0].period
    assert entry.facts_in(Language.EASY) is easy


def test_an_unknown_field_points_at_its_name_and_offers_the_nearest() -> None:
    assert found_in(page("titel: Ein Aufruf", "first: 15.11.2018")) == [
        ("FE002", 3, 1, "Das Feld „first“ gibt es hier nicht.", "Meinten Sie „frist“?")
    ]


def test_a_typed_umlaut_is_understood() -> None:
    text = page("titel: Ein Programm", "förderung:", "  - fonds: ESF")
    ((code, line, column, _, hint),) = found_in(text, "musterkreis/programme/x.md")
    assert (code, line, column, hint) == ("FE002", 3, 1, "Meinten Sie „foerderung“?")


def test_an_unknown_nested_field_is_compared_with_its_neighbours() -> None:
    text = page("titel: Ein Programm", "foerderung:", "  - fond: ESF")
    ((code, line, column, _, hint),) = found_in(text, "musterkreis/programme/x.md")
    assert (code, line, column, hint) == ("FE002", 4, 5, "Meinten Sie „fonds“?")


@pytest.mark.parametrize(
    ("lines", "place", "advice"),
    [
        (("Titel: Ein Amt", "amt: Amt"), (2, 1), "titel"),
        (("title: Ein Amt", "amt: Amt"), (2, 1), "titel"),
        (("titel: Ein Amt", "ammt: Amt"), (3, 1), "amt"),
        (("titel: Ein Amt", "amt: Amt", "person:", "  nahme: Erika"), (5, 3), "name"),
    ],
)
def test_a_misspelt_field_is_told_once_and_not_as_missing_too(
    lines: tuple[str, ...], place: tuple[int, int], advice: str
) -> None:
    ((code, line, column, _, hint),) = found_in(page(*lines), "musterkreis/kontakte/x.md")
    assert (code, (line, column), hint) == ("FE002", place, f"Meinten Sie „{advice}“?")


def test_a_misspelt_title_of_the_easy_file_is_told_once() -> None:
    easy = page("titl: Ein Plan", "ziele:", "  - Weniger Menschen sind arm.")
    text = page("titel: Ein Programm", "ziele:", "  - Weniger Armut.")
    assert [each[0] for each in found_in(text, "musterkreis/programme/x.md", easy)] == ["FE002"]


def test_a_title_that_is_missing_beside_a_strange_field_is_told() -> None:
    assert sorted(each[0] for each in found_in(page("farbe: rot"))) == ["FE001", "FE002"]


def test_the_fields_there_are_include_those_of_the_words() -> None:
    (found,) = found_in(page("titel: Ein Aufruf", "quatsch: x"))
    assert "„titel“, „kurz“" in found[4]
    assert "„frist“" in found[4]


@pytest.mark.parametrize("line", ["stand:", "telefon:", "person:", "status:", "plz: ''", "stellen:\n  -"])
def test_what_is_empty_is_called_empty(line: str) -> None:
    ((code, *_, message, _),) = found_in(page("titel: Ein Amt", "amt: Amt", line), "musterkreis/kontakte/x.md")
    assert (code, message) == ("FE020", f"Das Feld „{line.partition(':')[0]}“ ist leer.")


def test_a_colon_in_an_item_leads_to_quotation_marks() -> None:
    text = page("titel: Ein Amt", "amt: Amt", "stellen:", "  - Abteilung: Soziales")
    ((code, line, column, _, hint),) = found_in(text, "musterkreis/kontakte/x.md")
    assert (code, line, column) == ("FE006", 5, 5)
    assert "Anführungs-Zeichen" in hint


def test_a_missing_field_says_what_it_means() -> None:
    ((code, line, _, message, hint),) = found_in(page("kurz: Ein Aufruf."))
    assert (code, line, message) == ("FE001", 1, "Das Feld „titel“ fehlt.")
    assert "Die Überschrift der Seite" in hint


def test_a_missing_nested_field_points_at_the_group() -> None:
    text = page("titel: Ein Termin", "beginn: 4. November 2019", "ort:", "  strasse: Weg 1")
    ((code, line, _, message, _),) = found_in(text, "musterkreis/termine/x.md")
    assert (code, line, message) == ("FE001", 4, "Das Feld „name“ fehlt.")


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (["telefon: 03631 911-5011"], "FE005"),
        (["person: Erika Muster"], "FE004"),
        (["strasse:", "  - Weg 1"], "FE006"),
        (["strasse:", "  weg: 1"], "FE006"),
        (["status: fertig"], "FE007"),
    ],
)
def test_the_wrong_shape_is_said_in_its_own_words(lines: list[str], code: str) -> None:
    text = page("titel: Ein Kontakt", "amt: Landratsamt", *lines)
    assert [each[0] for each in found_in(text, "musterkreis/kontakte/x.md")] == [code]


def test_a_choice_lists_what_can_be_chosen_and_the_nearest() -> None:
    text = page("titel: Ein Angebot", "url: www.bamf.de", "thema: beratungen")
    ((code, _, _, message, hint),) = found_in(text, "musterkreis/angebote/x.md")
    assert code == "FE007"
    assert message == "„beratungen“ steht für „thema“ nicht zur Wahl."
    assert hint.startswith("Meinten Sie „beratung“?")
    assert "„zusammenleben“" in hint


def test_every_problem_of_a_file_is_reported_at_once() -> None:
    text = page("titel: Ein Aufruf", "frist: 31.02.2019", "first: 1", "status: fertig")
    assert len(found_in(text)) == 3


def test_an_impossible_date_points_at_the_date() -> None:
    ((code, line, column, message, _),) = found_in(page("titel: Ein Aufruf", "frist: 31.02.2019"))
    assert (line, column) == (3, 8)
    assert code.startswith("FE0")
    assert "31.02.2019" in message


def test_a_date_in_the_easy_file_is_refused_with_its_own_message() -> None:
    base = page("titel: Ein Aufruf", "frist: 15.11.2018")
    easy = page("titel: Ein Aufruf", "frist: 16.11.2018")
    ((code, line, column, message, _),) = found_in(base, easy=easy)
    assert (code, line, column) == ("FE003", 3, 1)
    assert message == "Das Feld „frist“ gehört nur in die Haupt-Datei."


def test_easy_lists_must_be_equally_long() -> None:
    base = page(
        "titel: P",
        "phasen:",
        "  - zeitraum: 2016",
        "    schritte:",
        "      - A",
        "  - zeitraum: 2017",
        "    schritte:",
        "      - B",
    )
    easy = page("titel: P", "phasen:", "  - schritte:", "      - A")
    ((code, line, _, message, _),) = found_in(base, "musterkreis/programme/x.md", easy)
    assert (code, line) == ("FE008", 3)
    assert message == "Zahl der Punkte in der Liste „phasen“: hier 1, in der Haupt-Datei 2."


def test_missing_easy_words_are_a_warning_and_the_page_keeps_the_standard_ones() -> None:
    base = page("titel: Ein Aufruf", "antragsberechtigt:", "  - Kommunen")
    easy = page("titel: Ein Aufruf")
    result = validated({CALL: base, CALL.replace(".md", ".leicht.md"): easy})
    assert [each.code for each in result.diagnostics] == ["FE009"]
    (entry,) = result.value.entries
    assert entry.easy_facts == entry.facts


def test_a_twin_without_base_names_the_missing_file_and_the_nearest() -> None:
    files = {
        "musterkreis/aufrufe/familien.md": page("titel: Ein Aufruf"),
        "musterkreis/aufrufe/familie.leicht.md": page("titel: Ein Aufruf"),
    }
    (only,) = validated(files).diagnostics
    assert only.code == "FE011"
    assert only.span.path == "musterkreis/aufrufe/familie.leicht.md"
    assert "familie.md" in only.message
    assert only.hint == "Meinten Sie „familien“?"


def test_an_end_before_the_beginning_is_a_contradiction() -> None:
    text = page("titel: Ein Termin", "beginn: 4. November 2019, 13.30 Uhr", "ende: 3. November 2019")
    ((code, line, _, message, _),) = found_in(text, "musterkreis/termine/x.md")
    assert (code, line, message) == ("FE010", 4, "Das Ende liegt vor dem Beginn.")


def test_an_end_on_the_same_day_without_a_time_is_none() -> None:
    text = page("titel: Ein Termin", "beginn: 4. November 2019, 13.30 Uhr", "ende: 4. November 2019")
    assert found_in(text, "musterkreis/termine/x.md") == []


def test_postcode_and_time_stay_as_typed() -> None:
    entry = next(each for each in entries_of(small_county()) if each.folder == "kontakte")
    dumped = entry.facts.model_dump_json()
    assert '"06567"' in dumped
    assert "09.00" in dumped


def test_the_text_of_an_entry_that_does_not_fit_is_still_checked() -> None:
    (value, found) = validated({CALL: page("titel: Ein Aufruf", "first: 1")})
    assert [each.code for each in found] == ["FE002"]
    assert value.entries == ()
    (wording,) = value.wordings()
    assert (wording.body, wording.title, wording.public) == ("Text.\n", "Ein Aufruf", True)


def test_an_easy_file_that_does_not_fit_is_checked_but_not_public() -> None:
    base = page("titel: Ein Aufruf")
    easy = page("titel: Ein Aufruf", "frist: 16.11.2018")
    ((entry,), _), _found = validated({CALL: base, CALL.replace(".md", ".leicht.md"): easy})
    assert [wording.public for wording in entry.wordings] == [True, False]
    assert entry.wording(Language.EASY) is None


def test_a_text_is_checked_under_its_own_title_where_its_base_is_unreadable() -> None:
    easy = {"musterkreis/seiten/ein-sehr-langer-name.leicht.md": page("titel: Ein Plan")}
    (wording,) = validated(easy).value.wordings()
    assert (wording.title, wording.public) == ("Ein Plan", False)


def test_the_name_of_the_file_is_never_checked_as_a_title() -> None:
    (wording,) = validated(
        {"musterkreis/seiten/armutspraeventionsstrategie.md": page("kurz: Ein Plan.")}
    ).value.wordings()
    assert wording.title == "Seite"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a/kreis.yaml", "a"),
        ("a/kreis.leicht.md", "a"),
        ("a/seiten/kreis.md", "a/seiten/kreis"),
        ("a/seiten/kreis.leicht.md", "a/seiten/kreis"),
        ("a/seiten", "a/seiten"),
    ],
)
def test_only_the_file_of_a_county_has_the_id_of_its_folder(path: str, expected: str) -> None:
    assert id_of(path) == expected


@pytest.mark.parametrize("slip", ["status: öffentlich", "plz: 99734", "stand: 31.02.2026"])
def test_a_slip_in_an_easy_text_costs_neither_its_basis_nor_its_exceptions(slip: str) -> None:
    files = small_county()
    path = "musterkreis/kontakte/beispiel.leicht.md"
    kept = (
        "grundlage:\n  - anfang 12345678\nausnahmen:\n  - regel: LS102\n    stelle: Landesamt\n    grund: Ein Name.\n"
    )
    files[path] = files[path].replace("---\n", f"---\n{slip}\n{kept}", 1)
    read, found = validated(files)
    assert len(found) == 1
    easy = next(each for each in read.wordings() if each.path == path)
    assert (easy.basis, len(easy.exemptions), easy.public) == (("anfang 12345678",), 1, False)
    assert easy.title != UNTITLED
