"""The command line is cut and refused in German."""

from datetime import date
from pathlib import Path

import pytest

from ssg.console.arguments import Parser, count, day, existing_folder, missing, one_of, place
from ssg.console.outcome import USAGE, UsageFault


@pytest.fixture
def parser() -> Parser:
    made = Parser("pruefen", "Prüft etwas.")
    made.add_argument("paths", nargs="*", metavar="PFAD", help="Was geprüft wird.")
    made.add_argument("--strict", action="store_true", help="Streng.")
    made.add_argument("--content", type=place, metavar="ORDNER", help="Der Ordner.")
    made.add_argument("--county", action="append", default=[], metavar="NAME", help="Ein Kreis.")
    return made


def refused(parser: Parser, *argv: str) -> UsageFault:
    with pytest.raises(UsageFault) as caught:
        parser.read(argv)
    return caught.value


def test_operands_and_options_may_be_mixed(parser: Parser) -> None:
    args = parser.read(["a", "--strict", "b", "--content=c", "-"])
    assert (args.paths, args.strict, args.content) == (["a", "b", "-"], True, Path("c"))


def test_an_option_can_be_repeated(parser: Parser) -> None:
    assert parser.read(["--county", "a", "--county", "b"]).county == ["a", "b"]
    assert parser.read([]).county == []


def test_two_dashes_end_the_options(parser: Parser) -> None:
    assert parser.read(["--strict", "--", "a", "b"]).paths == ["a", "b"]


def test_a_misspelt_option_gets_a_proposal(parser: Parser) -> None:
    fault = refused(parser, "--strickt")
    assert fault.message == "Die Option „--strickt“ gibt es hier nicht."
    assert fault.hint == "Meinten Sie „--strict“?"
    assert fault.exit_code == USAGE


def test_an_unknown_option_with_a_value_is_named_alone(parser: Parser) -> None:
    fault = refused(parser, "--xyz=12")
    assert "„--xyz“" in fault.message
    assert fault.hint == "Alle Möglichkeiten zeigt: python build.py pruefen --help"


def test_an_option_is_not_guessed_from_its_beginning(parser: Parser) -> None:
    assert "„--stri“" in refused(parser, "--stri").message


def test_a_missing_value_is_said(parser: Parser) -> None:
    fault = refused(parser, "--content")
    assert fault.message == "Zur Option „--content“ fehlt der Wert."
    assert fault.hint == "Schreiben Sie „--content ORDNER“."


def test_an_option_is_no_value(parser: Parser) -> None:
    assert "fehlt der Wert" in refused(parser, "--content", "--strict").message


def test_a_value_too_many_is_said(parser: Parser) -> None:
    assert refused(parser, "--strict=ja").message == "Die Option „--strict“ hat keinen Wert."


def test_an_operand_too_many_is_said() -> None:
    with pytest.raises(UsageFault, match="„b“ ist eine zu viel"):
        Parser("x", "").read(["b"])


def test_the_help_is_german_and_complete(parser: Parser) -> None:
    text = parser.format_help()
    assert text.startswith("Aufruf: python build.py pruefen [PFAD]… [OPTIONEN]\n\nPrüft etwas.")
    for wanted in ("Angaben:", "Optionen:", "--content ORDNER", "Ein Kreis.", "-h, --help", "--version"):
        assert wanted in text
    for english in ("usage", "options", "positional", "show this"):
        assert english not in text


def test_a_choice_proposes_the_nearest() -> None:
    read = one_of(("text", "json"))
    assert read("json") == "json"
    with pytest.raises(UsageFault) as caught:
        read("jsn")
    assert caught.value.hint == "Meinten Sie „json“?"
    with pytest.raises(UsageFault) as caught:
        read("xml")
    assert caught.value.hint == "Möglich sind: „text“, „json“."


@pytest.mark.parametrize(
    "written", ["15.11.2018", "2018-02-30", "20181115", "2018-W01-1", "", "2018-1-1", "２０１８-11-15"]
)
def test_a_day_is_written_in_one_way(written: str) -> None:
    with pytest.raises(UsageFault, match="kein Datum"):
        day(written)


def test_a_day_is_read() -> None:
    assert day("2018-11-15") == date(2018, 11, 15)


@pytest.mark.parametrize("written", ["0", "-1", "1.5", "x", "", "²"])
def test_a_count_is_a_whole_number(written: str) -> None:
    with pytest.raises(UsageFault, match="keine Anzahl"):
        count(written)


def test_a_count_is_read() -> None:
    assert count("12") == 12


@pytest.mark.parametrize("written", ["", "a\0b"])
def test_a_place_has_a_name(written: str) -> None:
    with pytest.raises(UsageFault):
        place(written)


def test_a_folder_must_be_there(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "datei").touch()
    assert existing_folder(str(tmp_path / "content")) == tmp_path / "content"
    with pytest.raises(UsageFault) as caught:
        existing_folder(str(tmp_path / "contend"))
    assert caught.value.hint == f"Meinten Sie „{tmp_path / 'content'}“?"
    with pytest.raises(UsageFault, match="kein Ordner"):
        existing_folder(str(tmp_path / "datei"))


def test_a_missing_file_in_a_missing_folder(tmp_path: Path) -> None:
    assert "Auch den Ordner" in missing(tmp_path / "nichts" / "datei").hint


def test_whatever_argparse_finds_besides_is_german(parser: Parser) -> None:
    parser.add_argument("--zahl", type=int)
    parser.add_argument("rest", type=int)
    assert "passen nicht zusammen" in refused(parser, "a", "b").message
    with pytest.raises(UsageFault, match="passen nicht zusammen"):
        parser.error("the following arguments are required")
