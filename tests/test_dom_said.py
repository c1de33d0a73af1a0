"""What is read aloud of a page without a browser; tests of the player hold that it reads the same."""

import pytest

from ssg.dom import parse
from ssg.dom.said import said

HEAD, ROW = "<tr><th>Tag</th><th>Zeit</th></tr>", "<tr><td>Montag</td><td>früh</td></tr>"


def lines(inside: str) -> tuple[str, ...]:
    return said(parse(f"<body><p>Draußen.</p><main>{inside}</main></body>", path="a/index.html"), "Bild")


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<h1>Titel</h1><p>Ein Satz. Noch einer.</p>", ("Titel", "Ein Satz. Noch einer.")),
        ("<p>Am <b>dritten</b>\n  Tag.</p>", ("Am dritten Tag.",)),
        ("<p>Eins.<br>Zwei.</p>", ("Eins.", "Zwei.")),
        ("<ul><li>Außen<ul><li>Innen</li></ul></li></ul>", ("Außen", "Innen")),
        ("<li><p>Absatz</p></li>", ("Absatz",)),
        (
            "<p>Das sind <span data-sprich='22 Komma 9 Megabyte'>22,9 MiB</span>.</p>",
            ("Das sind 22 Komma 9 Megabyte.",),
        ),
        ("<p>Das ist z. B. so.</p>", ("Das ist zum Beispiel so.",)),
        ("<p>Sozial\u00adplanung</p>", ("Sozialplanung",)),
        ("<p>amt<wbr>@kreis.example</p>", ("amt at kreis Punkt example",)),
        ("<p><img alt='Ein Haus'>Text</p>", ("Text", "Bild: Ein Haus")),
        ("<p><img alt=''>Text</p>", ("Text",)),
        ("<dl><dt>Amt</dt><dd><a class='way'>Eins</a><a class='way'>Zwei</a></dd></dl>", ("Amt", "Eins", "Zwei")),
        ("<p>Das <button class='term-link'>Ehrenamt</button> hilft.</p>", ("Das Ehrenamt hilft.",)),
        (
            f"<table><thead>{HEAD}</thead><tbody>{ROW}</tbody></table>",
            ("Tag: Montag", "Zeit: früh"),
        ),
        (f"<table>{ROW}</table>", ("Montag", "früh")),
        ("<details><summary>Mehr</summary><p>Zu.</p></details>", ("Mehr",)),
        ("<details open><summary>Mehr</summary><p>Auf.</p></details>", ("Mehr", "Auf.")),
        ("<p>–</p><p></p>", ()),
    ],
)
def test_blocks_are_read_as_the_player_reads_them(inside: str, expected: tuple[str, ...]) -> None:
    assert lines(inside) == expected


@pytest.mark.parametrize(
    "silent",
    [
        "<nav><p>Menü</p></nav>",
        "<section class='player ready'><p>Vorlesen</p></section>",
        "<section class='film'><h2>Film</h2></section>",
        "<form><p>Suche</p></form>",
        "<p hidden>Weg</p>",
        "<div aria-hidden='true'><p>Weg</p></div>",
        "<div popover><p>Erklärung</p></div>",
        "<button>Zurück</button>",
    ],
)
def test_what_is_no_text_stays_silent(silent: str) -> None:
    assert lines(f"<p>Vorn.</p>{silent}<p>Hinten.</p>") == ("Vorn.", "Hinten.")
