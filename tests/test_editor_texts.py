"""Texts as an editor types them, with one fault of each kind: the command finds exactly those, and says what helps."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from ssg.cli import main
from ssg.languages import Language
from ssg.rule import pair_rules, rules_for
from tests.small_county import write_tree

TEXTS = Path(__file__).parent / "redaktion"

EASY = {
    "4:4 LS406 Diese Wörter sind schwer": "Worum geht es?",
    "6:18 LS101 ca.": "„ungefähr“",
    "8:14 LS102 interessantere": "ein kürzeres Wort",
    "10:16 LS103 Sozial-bericht": "„Sozial-Bericht“",
    "12:6 LS104 Bürger*innen": "„Bürger und Bürgerinnen“",
    "14:16 LS105 WICHTIG": "„wichtig“",
    "16:23 LS106 unverzüglich": "„sofort“",
    "18:5 LS107 Erneuerung": "„erneuern“",
    "20:5 LS108 Schulausweis": "„Schul-Ausweis“",
    "22:19 LS109 Workshop": "„Kurs“",
    "24:5 LS110 Maßnahme": "„Zum Beispiel: …“",
    "26:20 LS111 Hand in Hand": "„zusammen“",
    "30:5 LS112 Vordruck": "„Formular“",
    "34:8 LS201 &": "„und“",
    "36:14 LS202 (mit Termin)": "einen eigenen Satz",
    "38:16 LS203 24.12.2025": "„24. Dezember 2025“",
    "40:10 LS204 03631/911542": "„03631 911 542“",
    "42:14 LS205 50 %": "„die Hälfte“",
    "44:22 LS206 III": "„3“",
    "46:16 LS207 „Ich helfe Ihnen.“": "Der Doppel-Punkt reicht: Ich helfe Ihnen.",
    "48:19 LS208 09.00 Uhr": "„9 Uhr“",
    "50:15 LS209 2018-2024": "„von 2018 bis 2024“",
    "52:17 LS210 zwei": "„2“",
    "54:12 LS211 82.450": "„ungefähr 82 Tausend“",
    "56:15 LS212 22,9": "„fast 23“",
    "58:28 LS213 1327": "„vor mehr als 600 Jahren“",
    "62:1 LS301 Der Landkreis hilft allen Familien beim Kauf von vielen neuen Sachen.": "mindestens 2 Sätze",
    "64:1 LS302 Das Amt hilft Ihnen. Rufen Sie an.": "jeden Satz in einer neuen Zeile",
    "66:13 LS303 nicht": "„**nicht**“",
    "68:12 LS304 wird geprüft": "„Das Amt prüft den Antrag.“",
    "70:5 LS305 könnten": "„Vielleicht regnet es.“",
    "72:14 LS306 beschloss": "„hat beschlossen“",
    "74:9 LS307 war schon gekommen": "„Der Bus ist gekommen.“",
    "76:1 LS308 Die vom Land bezahlten Kurse": "„Das Land bezahlt die Kurse.“",
    "78:10 LS309 des Landrats": "„vom Landrat“",
    "80:21 LS310 weil": "„Darum“",
    "82:20 LS311 und": "„Und“",
    "85:12 LS312 ihn": "Wiederholen Sie das Haupt-Wort.",
    "89:4 LS401 Landrats-": "ganz in die nächste Zeile",
    "92:1 LS402 Am Montag ist das Amt offen.": "einen neuen Absatz",
    "102:23 LS403 [hier](https://www.example.org/antrag)": "„Antrag für Wohn-Geld“",
    "104:13 LS405 Ausweis, Brief, Foto und Stift": "eine Liste mit Punkten",
    "106:15 LS407 du": "„Sie“",
    "108:19 LS408 Bahnhofstraße 12": "in einer eigenen Zeile",
    "110:28 LS410 siehe Seite 4": "einen Link mit klarem Text",
    "112:3 LS411 Tag": "eine Liste daraus",
    "116:6 LS404 Diese Gestaltung ist schwer": "„### Diese Gestaltung ist schwer“",
    "118:9 LS501 *wichtig*": "„**wichtig**“",
    "120:11 LS502 ______________": "Löschen Sie den Strich.",
    "124:12 LS503 Rathaus": "Nehmen Sie die Ausrichtung weg.",
    "126:9 MD001 <b>": "„**fett**“",
    "128:1 LS504 ![](bilder/brief.png)": "was auf dem Bild zu sehen ist",
}

LONG = {"4:1 LS313 Das Amt hilft allen Familien im Landkreis mit Geld.": "die längsten Sätze"}
STANDARD = {
    "4:5 AS101 LSZ": "„(LSZ)“",
    "6:23 AS102 unverzüglich": "„sofort“",
    "8:5 AS103 Grundstücksverkehrsgenehmigung": "„Grundstücks-Verkehrsgenehmigung“",
    "10:1 AS105 zurück": "Löschen Sie",
    "14:1 AS301 Der Landkreis bietet allen Familien mit kleinen Kindern in den Städten und Dörfern rund um Nordhausen"
    " an jedem Montag und an jedem Dienstag eine kostenlose Beratung in den Räumen der Schulen.": "Teilen Sie",
    "16:12 AS303 (er besteht seit dem Jahr 1990 und hat heute viele Mitglieder)": "einen eigenen Satz",
    "18:1 AS304 Das Ziel ist die Verbesserung der Koordinierung und die Optimierung der Vernetzung.": "Wer tut was?",
    "20:6 AS305 Wer hilft": "„### Wer hilft“",
    "22:1 AS306 Das Amt ist da. Das Amt hilft. Das Amt plant. Das Amt zahlt. Das Amt prüft. Das Amt fragt.": "Teilen",
    "24:18 AS307 Vereine, Schulen, Gemeinden, Kirchen und Firmen": "darunter eine Liste",
    "26:23 AS401 [hier](https://www.example.org/antrag)": "„Antrag auf Wohngeld (PDF, 1 MB)“",
    "28:1 MD007 ![](bilder/brief.png)": "was auf dem Bild zu sehen ist",
    "30:1 AS302 Der Antrag wird geprüft.": "Nennen Sie, wer etwas tut",
}


def findings(capsys: pytest.CaptureFixture[str], *more: str) -> list[dict[str, Any]]:
    capsys.readouterr()
    main(["check", "--jobs", "1", "--format", "json", "--today", "2018-11-20", *more])
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    assert isinstance(found, list)
    return found


def as_told(found: list[dict[str, Any]], text: str) -> dict[str, str]:
    """The hint of each finding by „line:column code passage“."""
    return {f"{each['line']}:{each['column']} {each['code']} {_passage(each, text)}": each["hint"] for each in found}


def _passage(found: Mapping[str, Any], text: str) -> str:
    line: str = text.splitlines()[found["line"] - 1]
    end = found["end_column"] - 1 if found["end_line"] == found["line"] else len(line)
    return line[found["column"] - 1 : end]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("jede-regel.leicht.md", EASY), ("lange-saetze.leicht.md", LONG), ("jede-regel.md", STANDARD)],
)
def test_each_fault_is_found_at_its_place_with_advice(
    name: str, expected: Mapping[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    path = TEXTS / name
    found = findings(capsys, str(path))
    told = as_told(found, path.read_text(encoding="utf-8"))
    assert sorted(told) == sorted(expected)
    assert len(found) == len(expected)
    assert [place for place, advice in expected.items() if advice not in told[place]] == []


def test_every_rule_on_texts_has_its_fault() -> None:
    shown = {place.split()[1] for place in (*EASY, *LONG, *STANDARD)}
    on_texts = {rule.code for language in Language for rule in rules_for(language)}
    assert on_texts <= shown


COUNTY = "titel: Musterkreis\nname: Musterkreis\n"
TWO_VERSIONS = {
    "musterkreis/kreis.yaml": COUNTY,
    "musterkreis/kreis.leicht.md": "---\ntitel: Musterkreis\n---\nHier leben viele Menschen.\n",
    "musterkreis/begriffe/teilhabe.md": "---\ntitel: Teilhabe\n---\nTeilhabe meint: mitwirken.\n",
    "musterkreis/begriffe/teilhabe.leicht.md": "---\ntitel: Teilhabe\n---\nTeilhabe bedeutet: Alle machen mit.\n",
    "musterkreis/seiten/hilfe.md": """\
---
titel: Hilfe
---
Das Amt ist am 18.12.2018 offen.

Rufen Sie an: 03631 911-542.
""",
    "musterkreis/seiten/kurs.md": """\
---
titel: Kurs
---
## Anmelden

Rufen Sie an: 03631 911 542

## Ort

Im Amt.
""",
    "musterkreis/seiten/kurs.leicht.md": "---\ntitel: Kurs\n---\n## Was ist neu?\n\nDer Kurs ist neu.\n",
    "musterkreis/seiten/hilfe.leicht.md": """\
---
titel: Hilfe
grundlage:
  - anfang 00000000
weggelassen:
  - angabe: 03631 911 542
    grund: Das weiß jeder.
---
Das Amt ist am 8. Dezember 2018 offen.

Rufen Sie an: 03631 911 542

Sie wollen Teilhabe?
""",
}
OF_THE_PAIR = {
    "musterkreis/kreis.leicht.md LS606 Musterkreis": "Prüf-Gruppe",
    "musterkreis/kreis.leicht.md LS608 Musterkreis": "ein paar leichte Sätze",
    "musterkreis/kreis.leicht.md LS609 Musterkreis": "„reviewed“",
    "musterkreis/begriffe/teilhabe.leicht.md LS606 Teilhabe": "Prüf-Gruppe",
    "musterkreis/begriffe/teilhabe.leicht.md LS609 Teilhabe": "„reviewed“",
    "musterkreis/seiten/kurs.leicht.md LS606 Kurs": "Prüf-Gruppe",
    "musterkreis/seiten/kurs.leicht.md LS607 Kurs": "„Telefon: …“",
    "musterkreis/seiten/kurs.leicht.md LS609 Kurs": "„reviewed“",
    "musterkreis/seiten/kurs.leicht.md LS610 Kurs": "{#hilfe}",
    "musterkreis/seiten/hilfe.leicht.md LS601 8. Dezember 2018": "Ändern Sie beide zusammen.",
    "musterkreis/seiten/hilfe.leicht.md LS602 Hilfe": "unter „weggelassen“",
    "musterkreis/seiten/hilfe.leicht.md LS603 angabe: 03631 911 542": "Löschen Sie den Eintrag.",
    "musterkreis/seiten/hilfe.leicht.md LS604 Hilfe": "„reviewed“",
    "musterkreis/seiten/hilfe.leicht.md LS605 Teilhabe": "„Teilhabe bedeutet: Alle machen mit.“",
    "musterkreis/seiten/hilfe.leicht.md LS606 Hilfe": "Prüf-Gruppe",
}


def test_where_two_versions_disagree_is_told_at_the_easy_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_tree(tmp_path / "content", TWO_VERSIONS)
    monkeypatch.chdir(tmp_path)
    found = [each for each in findings(capsys) if each["code"].startswith("LS6")]
    told = {}
    for each in found:
        path = each["path"].removeprefix("content/")
        told[f"{path} {each['code']} {_passage(each, TWO_VERSIONS[path])}"] = each["hint"]
    assert sorted(told) == sorted(OF_THE_PAIR)
    assert [place for place, advice in OF_THE_PAIR.items() if advice not in told[place]] == []


def test_every_rule_on_pairs_has_its_fault() -> None:
    assert {rule.code for rule in pair_rules()} <= {place.split()[1] for place in OF_THE_PAIR}
