"""Recordings and films in sign language, from the fields to the page."""

from datetime import date
from xml.etree.ElementTree import Element

import pytest

from ssg.diagnostic import Diagnostic
from ssg.draft import Attachment
from ssg.link import link
from ssg.plan import plan
from ssg.render import render
from tests.small_county import small_county, validated
from tests.small_site import page, parsed, theme

PAGE = "musterkreis/seiten/rundgang/index.html"
EASY_PAGE = "musterkreis/leicht/seiten/rundgang/index.html"
AUDIO = ("audio:", "  datei: rundgang.mp3", "  sprecher: Anna Muster", "  dauer: 2:30", "  datum: 01.10.2018")
FILM = ("dgs:", "  datei: rundgang.mp4", "  dauer: 3:10", "  bild: 1280 x 720", "  bilder_je_sekunde: 25")
FILES = ("rundgang.mp3", "rundgang.mp4", "rundgang.vtt")


def built(
    *fields: str, easy: tuple[str, ...] = (), files: tuple[str, ...] = FILES
) -> tuple[dict[str, Element], list[Diagnostic]]:
    """The pages of a county with one page that has these fields, and what was found."""
    texts = {
        **small_county(),
        "musterkreis/seiten/rundgang.md": page("titel: Rundgang", *fields, body="Das ist der Rundgang."),
        "musterkreis/seiten/rundgang.leicht.md": page("titel: Rundgang", *easy, body="Das ist der Rundgang."),
    }
    entries, misfilled = validated(texts)
    attachments = [Attachment(f"musterkreis/medien/{name}", 12_000_000, "") for name in files]
    sites, unlinked = link(entries, attachments, date(2018, 11, 1))
    views = {view.path: view for view in plan(sites, theme()) if view.path in {PAGE, EASY_PAGE}}
    found = [each for each in (*misfilled, *unlinked) if "rundgang" in each.span.path]
    return {path: parsed(render(view, theme()).text) for path, view in views.items()}, found


def only(root: Element, tag: str) -> Element:
    (found,) = root.iter(tag)
    return found


def text_of(root: Element) -> str:
    return " ".join("".join(root.itertext()).split())


class TestRecording:
    def test_it_is_offered_before_the_voices_of_the_device(self) -> None:
        pages, found = built(*AUDIO)
        bar = next(each for each in pages[PAGE].iter("section") if each.attrib.get("class") == "player")
        audio = only(bar, "audio")
        assert audio.attrib["src"] == "../../medien/rundgang.mp3"
        assert (audio.attrib["preload"], "autoplay" in audio.attrib, "controls" in audio.attrib) == (
            "none",
            False,
            True,
        )
        order = [each.tag for each in bar.iter() if each.tag in {"audio", "button"}]
        assert order[0] == "audio"
        assert "Anna Muster liest diese Seite vor. Dauer: 2 Minuten 30 Sekunden. (01.10.2018)" in text_of(bar)
        assert found == []

    def test_each_language_has_its_own(self) -> None:
        pages, _ = built(easy=AUDIO)
        assert list(pages[PAGE].iter("audio")) == []
        assert only(pages[EASY_PAGE], "audio").attrib["src"] == "../../../medien/rundgang.mp3"
        assert "Das dauert fast 3 Minuten." in text_of(pages[EASY_PAGE])

    def test_that_of_a_county_stands_on_its_start_page_alone(self) -> None:
        texts = small_county()
        texts["musterkreis/kreis.yaml"] += "\n".join((*AUDIO, *FILM, ""))
        entries, _ = validated(texts)
        attachments = [Attachment(f"musterkreis/medien/{name}", 12_000_000, "") for name in FILES]
        sites, _ = link(entries, attachments, date(2018, 11, 1))
        views = {view.path: view.frame for view in plan(sites, theme()) if not view.path.startswith("leicht/")}
        assert [path for path, frame in views.items() if frame.recording] == ["musterkreis/index.html"]
        assert [path for path, frame in views.items() if frame.film] == [
            "musterkreis/index.html",
            "musterkreis/leicht/index.html",
        ]

    @pytest.mark.parametrize(("standard", "easy"), [(AUDIO, ()), ((), AUDIO)])
    def test_a_file_that_is_not_there_is_told_at_its_line(
        self, standard: tuple[str, ...], easy: tuple[str, ...]
    ) -> None:
        _, found = built(*standard, easy=easy, files=("rundgang-neu.mp3",))
        assert [(each.code, each.span.line) for each in found] == [("VW007", 4)]
        assert found[0].span.path.endswith(".leicht.md") is bool(easy)
        assert "rundgang-neu.mp3" in (found[0].hint or "")


class TestFilm:
    @pytest.mark.parametrize("path", [PAGE, EASY_PAGE])
    def test_it_stands_on_both_pages_with_a_download_of_told_size_and_length(self, path: str) -> None:
        pages, found = built(*FILM, "  untertitel: rundgang.vtt")
        video = only(pages[path], "video")
        assert video.attrib["src"].endswith("/medien/rundgang.mp4")
        assert (video.attrib["preload"], video.attrib["width"], video.attrib["height"]) == ("none", "1280", "720")
        assert "autoplay" not in video.attrib
        assert only(video, "track").attrib["src"].endswith("/medien/rundgang.vtt")
        (download,) = [each for each in pages[path].iter("a") if "download" in each.attrib]
        told = "(MP4, 3 Minuten 10 Sekunden, 11,4 MB)" if path == PAGE else "(MP4, fast 4 Minuten, etwa 11 Mega-Byte)"
        assert told in text_of(download)
        assert found == []

    def test_a_film_on_another_site_is_linked_and_never_embedded(self) -> None:
        elsewhere = ("dgs:", "  url: https://filme.example/rundgang", "  groesse: 12 MiB", *FILM[2:])
        pages, found = built(*elsewhere)
        assert list(pages[PAGE].iter("video")) == []
        assert "https://filme.example/rundgang" in {each.attrib.get("href") for each in pages[PAGE].iter("a")}
        assert "12 MB" in text_of(pages[PAGE])
        assert found == []

    def test_a_film_that_is_not_ready_is_said_on_the_page_and_to_the_editors(self) -> None:
        pages, found = built("dgs:", *FILM[2:])
        assert "noch nicht fertig" in text_of(pages[PAGE])
        assert [each.code for each in found] == ["VW009"]

    def test_a_film_elsewhere_without_its_size_is_an_open_question(self) -> None:
        _, found = built("dgs:", "  url: https://filme.example/rundgang", *FILM[2:])
        assert [(each.code, "Größe" in each.message) for each in found] == [("VW009", True)]

    @pytest.mark.parametrize(
        ("field", "value", "code"),
        [("bild", "176 x 144", "FE050"), ("bilder_je_sekunde", "15", "FE052"), ("dauer", "kurz", "FE048")],
    )
    def test_what_bitv_asks_of_films_is_asked(self, field: str, value: str, code: str) -> None:
        fields = [f"  {field}: {value}" if each.startswith(f"  {field}:") else each for each in FILM]
        _, found = built(*fields)
        assert code in {each.code for each in found}
