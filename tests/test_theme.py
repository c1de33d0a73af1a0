import pickle
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any, get_args

import pytest

from ssg.fields import Refers
from ssg.kind import Facts
from ssg.kinds import kinds, listed
from ssg.kinds.county import County
from ssg.kinds.document import Accessible
from ssg.kinds.resource import Audience, Offered, Resource, Topic
from ssg.languages import Language
from ssg.marks import marks_of
from ssg.project import ROOT
from ssg.theme import Phrases, Theme, ThemeFault, flat, load_theme

SMALL = {
    "layouts/base.html": "<title>{{ view.title }}</title>{% block content %}{% endblock %}",
    "components/card.html": "{% macro card(x) %}{{ x }}{% endmacro %}",
    "pages/home.html": '{% extends "layouts/base.html" %}{% import "components/card.html" as c %}',
    "pages/plain.html": '{% extends "layouts/base.html" %}',
    "strings/de.yaml": "kinds:\n  programme: Programme für {county}\n",
    "strings/de-simple.yaml": "kinds:\n  programme: Pläne für {county}\n",
    "assets/css/1-tokens.css": ":root { --ink: #000000; }\n",
    "assets/css/2-base.css": "body { color: var(--ink); }\n",
    "assets/icons/mark.svg": "<svg/>",
}


def write(folder: Path, **changed: str | None) -> Path:
    files = {**SMALL, **{name.replace("__", "/"): text for name, text in changed.items()}}
    for name, text in files.items():
        if text is not None:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    return folder


def changed(folder: Path, name: str, text: str | None) -> Theme:
    write(folder)
    if text is None:
        (folder / name).unlink()
    else:
        (folder / name).write_text(text, encoding="utf-8")
    return load_theme(folder)


@pytest.fixture(scope="module")
def theme() -> Theme:
    return load_theme(ROOT / "templates")


class TestLoading:
    def test_the_style_sheet_joins_all_parts_in_the_order_of_their_names(self, tmp_path: Path) -> None:
        assets = load_theme(write(tmp_path)).assets
        (path,) = assets.styles["pages/plain.html"]
        assert re.fullmatch(r"assets/style-[0-9a-f]{10}\.css", path)
        assert assets.octets[path] == b":root{--ink:#000000}body{color:var(--ink)}\n"
        assert assets.octets[assets.paths["icons/mark.svg"]] == b"<svg/>"

    def test_styles_of_components_stand_between_the_general_ones(self, tmp_path: Path) -> None:
        write(tmp_path, **{"components/card.css": ".card {}", "assets/css/5-easy.css": ".easy {}"})
        style = load_theme(tmp_path).style
        assert style.index("body") < style.index(".card") < style.index(".easy")

    def test_scripts_of_the_layout_share_one_file_and_no_names(self, tmp_path: Path) -> None:
        write(tmp_path, **{"components/a.html": "", "components/b.html": ""})
        write(tmp_path, **{"layouts/base.html": '{% include "components/a.html" %}{% include "components/b.html" %}'})
        write(tmp_path, **{"components/a.js": "const x = 1;", "components/b.js": "// words\nconst x = 2;\n"})
        assets = load_theme(tmp_path).assets
        (path,) = assets.scripts["pages/plain.html"]
        assert assets.octets[path] == b'"use strict";{const x=1;}\n{const x=2;}\n'

    def test_a_page_loads_what_its_own_components_bring(self, tmp_path: Path) -> None:
        write(
            tmp_path, **{"components/card.css": ".card {}", "components/card.js": "let x;", "pages/home.css": "h1 {}"}
        )
        assets = load_theme(tmp_path).assets
        for_all = assets.styles["pages/plain.html"]
        assert assets.styles["pages/home.html"][:1] == for_all
        assert assets.octets[assets.styles["pages/home.html"][1]] == b".card{}h1{}\n"
        assert len(for_all) == len(assets.scripts["pages/home.html"]) == 1
        assert assets.scripts["pages/plain.html"] == ()

    def test_pages_with_the_same_components_load_the_same_files(self, tmp_path: Path) -> None:
        write(tmp_path, **{"components/card.css": ".card {}", "pages/more.html": SMALL["pages/home.html"]})
        assets = load_theme(tmp_path).assets
        assert assets.styles["pages/more.html"] == assets.styles["pages/home.html"]
        assert len([path for path in assets.octets if path.endswith(".css")]) == len(("style", "more"))

    def test_what_a_style_sheet_loads_has_its_published_name(self, tmp_path: Path) -> None:
        write(tmp_path, **{"assets/css/3-font.css": '@font-face { src: url("icons/mark.svg") }'})
        theme = load_theme(tmp_path)
        assert re.search(r'url\("icons/mark-[0-9a-f]{10}\.svg"\)', theme.style)

    def test_a_name_changes_with_the_content(self, tmp_path: Path) -> None:
        before = load_theme(write(tmp_path)).assets.paths["icons/mark.svg"]
        assert changed(tmp_path, "assets/icons/mark.svg", "<svg></svg>").assets.paths["icons/mark.svg"] != before

    def test_say_fills_a_phrase_of_the_language(self, tmp_path: Path) -> None:
        theme = load_theme(write(tmp_path))
        assert theme.say(Language.STANDARD, "kinds.programme", county="Nord") == "Programme für Nord"
        assert theme.say(Language.EASY, "kinds.programme", county="Nord") == "Pläne für Nord"

    @pytest.mark.parametrize("key", ["kinds", "kinds.fest", "kinds.programme.one"])
    def test_say_knows_no_other_phrase(self, tmp_path: Path, key: str) -> None:
        with pytest.raises(KeyError):
            load_theme(write(tmp_path)).say(Language.STANDARD, key, county="Nord")

    def test_it_knows_phrases_and_not_their_branches(self, tmp_path: Path) -> None:
        theme = load_theme(write(tmp_path))
        asked = ("kinds.programme", "kinds", "kinds.programme.one", "nothing")
        known = [key for key in asked if theme.knows(Language.EASY, key)]
        assert known == ["kinds.programme"]

    def test_a_theme_travels_to_another_process(self, tmp_path: Path) -> None:
        theme = load_theme(write(tmp_path))
        again = pickle.loads(pickle.dumps(theme))  # noqa: S301 - our own value
        assert again == theme
        assert again.templates == theme.templates
        assert hash(again) == hash(theme)

    def test_hidden_files_do_not_count(self, tmp_path: Path) -> None:
        before = load_theme(write(tmp_path))
        (tmp_path / "pages" / ".home.html.swp").write_bytes(b"\xff\xfe")
        assert load_theme(tmp_path) == before


class TestDigest:
    @pytest.mark.parametrize("name", ["layouts/base.html", "components/card.html", "pages/home.html"])
    def test_it_follows_everything_that_a_template_needs(self, tmp_path: Path, name: str) -> None:
        before = load_theme(write(tmp_path)).digest("pages/home.html")
        assert changed(tmp_path, name, SMALL[name] + "<!-- -->").digest("pages/home.html") != before

    def test_it_does_not_follow_what_a_template_does_not_need(self, tmp_path: Path) -> None:
        before = load_theme(write(tmp_path))
        after = changed(tmp_path, "components/card.html", SMALL["components/card.html"] + "!")
        assert after.digest("pages/plain.html") == before.digest("pages/plain.html")
        assert after != before

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("strings/de-simple.yaml", "kinds:\n  programme: Gute Pläne\n"),
            ("assets/css/2-base.css", "body { color: red; }\n"),
            ("assets/icons/mark.svg", "<svg></svg>"),
        ],
    )
    def test_it_follows_phrases_and_style(self, tmp_path: Path, name: str, text: str) -> None:
        before = load_theme(write(tmp_path)).digest("pages/plain.html")
        assert changed(tmp_path, name, text).digest("pages/plain.html") != before

    def test_it_follows_the_scripts_that_a_page_loads(self, tmp_path: Path) -> None:
        before = load_theme(write(tmp_path))
        after = changed(tmp_path, "components/card.js", "let x;\n")
        assert after.digest("pages/home.html") != before.digest("pages/home.html")
        assert after.digest("pages/plain.html") == before.digest("pages/plain.html")


class TestFaults:
    @pytest.mark.parametrize(
        ("name", "text", "said"),
        [
            ("pages/home.html", "\n{% if %}", "Die Vorlage „pages/home.html“ lässt sich in Zeile 2 nicht lesen."),
            ("pages/home.html", '{% include "x.html" %}', "„pages/home.html“ braucht „x.html“"),
            ("pages/home.html", "{% include view.part %}", "deren Name erst später feststeht"),
            ("strings/de.yaml", "a: b\n c: d\n", "„strings/de.yaml“ lässt sich in Zeile 2 nicht lesen."),
            ("strings/de.yaml", "- a\n", "„strings/de.yaml“ enthält in Zeile 1"),
            ("strings/de.yaml", "kinds:\n  programme:\n", "bei „programme“ in Zeile 2 kein Text"),
            ("strings/de.yaml", "kinds:\n  programme: a\n  programme: b\n", "„programme“ in Zeile 3 zum zweiten Mal"),
            ("strings/de.yaml", "kinds:\n  programme: [a]\n", "bei „programme“ in Zeile 2 kein Text"),
            ("strings/de.yaml", "a: \x07\n", "„strings/de.yaml“ enthält ein Zeichen"),
            ("strings/de-simple.yaml", "kinds:\n  termine: a\n", "„strings/de.yaml“ fehlt „kinds.termine“."),
            ("assets/css/2-base.css", 'a { src: url("x.woff2") }', "Das Format lädt „x.woff2“."),
            ("strings/de-simple.yaml", None, "fehlt die Datei „strings/de-simple.yaml“"),
        ],
    )
    def test_a_fault_names_file_and_line(self, tmp_path: Path, name: str, text: str | None, said: str) -> None:
        with pytest.raises(ThemeFault, match=re.escape(said)):
            changed(tmp_path, name, text)

    def test_other_encodings_are_refused(self, tmp_path: Path) -> None:
        write(tmp_path)
        (tmp_path / "pages/home.html").write_bytes("Größe".encode("latin-1"))
        with pytest.raises(ThemeFault, match=re.escape("„pages/home.html“ in den Vorlagen ist nicht in UTF-8")):
            load_theme(tmp_path)

    def test_a_missing_folder_is_said(self, tmp_path: Path) -> None:
        with pytest.raises(ThemeFault, match="vorlagen"):
            load_theme(tmp_path / "vorlagen")

    def test_a_missing_style_sheet_is_said(self, tmp_path: Path) -> None:
        write(tmp_path)
        for sheet in (tmp_path / "assets/css").iterdir():
            sheet.unlink()
        with pytest.raises(ThemeFault, match="assets/css"):
            load_theme(tmp_path)


def references(kind: type[Facts]) -> Iterator[str]:
    for field in kind.model_fields.values():
        for mark in marks_of(field.annotation, field.metadata):
            if isinstance(mark, Refers):
                yield mark.folder


def words_of(phrases: Phrases) -> dict[str, str]:
    return dict(flat(phrases))


class TestPhrases:
    """The project's own phrases. That both files have the same keys is held by loading them."""

    @pytest.mark.parametrize("folder", sorted(kinds()))
    @pytest.mark.parametrize("form", ["many", "intro", "none"])
    def test_every_kind_has_its_names(self, theme: Theme, folder: str, form: str) -> None:
        assert f"kinds.{folder}.{form}" in words_of(theme.phrases(Language.EASY))

    @pytest.mark.parametrize("folder", sorted(set(kinds()) - {"kreis"}))
    def test_every_kind_has_its_template(self, theme: Theme, folder: str) -> None:
        assert f"kinds/{folder}.html" in theme.templates

    def test_every_choice_has_its_word(self, theme: Theme) -> None:
        choices: dict[str, Any] = {
            "topics": Topic,
            "audiences": Audience,
            "offered": Offered,
            "accessible": Accessible,
            "forms": Resource.model_fields["form"].annotation,
        }
        for branch, choice in choices.items():
            assert theme.phrases(Language.STANDARD)[branch].keys() == set(get_args(choice))  # type: ignore[union-attr]

    def test_every_heading_of_backlinks_can_be_shown(self, theme: Theme) -> None:
        """A kind may do without: the name of the kind stands in."""
        pairs = {f"backlinks.{named}.{folder}" for folder in listed() for named in references(kinds()[folder])}
        written = {key for key in words_of(theme.phrases(Language.STANDARD)) if key.startswith("backlinks.")}
        assert written <= pairs
        assert "backlinks.kontakte.programme" in written

    def test_both_versions_leave_room_for_the_same_values(self, theme: Theme) -> None:
        easy = words_of(theme.phrases(Language.EASY))
        for key, text in words_of(theme.phrases(Language.STANDARD)).items():
            assert holes(text) == holes(easy[key]), key

    def test_templates_use_only_phrases_that_exist(self, theme: Theme) -> None:
        known = words_of(theme.phrases(Language.STANDARD))
        branches = {key.rpartition(".")[0] for key in known}
        for name, text in theme.templates.items():
            for used in re.findall(r"\bt\.([a-z_]+(?:\.[a-z_]+)*)", text):
                key = used.removesuffix(".format")
                assert key in known or key in branches or key + "." in "".join(known), f"{name}: {key}"

    def test_no_key_hides_behind_a_method_of_a_mapping(self, theme: Theme) -> None:
        parts = {part for key in words_of(theme.phrases(Language.STANDARD)) for part in key.split(".")}
        assert not parts & set(dir({}))

    def test_easy_phrases_keep_the_rules(self, theme: Theme) -> None:
        for key, text in words_of(theme.phrases(Language.EASY)).items():
            if key.endswith(".text"):  # the checker itself judges whole texts, see test_service.py
                continue
            assert not re.search(r"\b(bzw|usw|z\. ?B|nicht|kein\w*|nie|niemand|nichts|ohne|wird|werden)\b", text), key
            assert not re.search(r"[;()/&%*]", text.replace("({number})", "").replace("(schwerer)", "")), key
            assert all(len(sentence.split()) <= 12 for sentence in re.split(r"[.?:]", text)), key
            long = [word for word in re.findall(r"[^\W\d_]{14,}", text) if word != "Schwierigkeiten"]
            assert not long, key


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


PAIR = re.compile(
    r"--([a-z-]+):\s*(?:var\(--day,\s*(#[0-9a-f]{6})\)\s*var\(--night,\s*(#[0-9a-f]{6})\)|(#[0-9a-f]{6}));"
)
TOKENS = (ROOT / "templates/assets/css/1-tokens.css").read_text(encoding="utf-8")


def tokens(opening: str, *, night: bool = False) -> dict[str, str]:
    """The colours that one block of the tokens sets, by day or by night."""
    block = TOKENS.partition(opening)[2].partition("}")[0]
    return {name: plain or (dark if night else light) for name, light, dark, plain in PAIR.findall(block)}


def luminance(colour: str) -> float:
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


COUNTIES = sorted((ROOT / "content").glob("*/kreis.yaml"))
TEXTS = ("ink", "muted", "link", "visited", "good", "warn", "late")
GROUNDS = ("paper", "surface")


def palettes() -> dict[str, dict[str, str]]:
    found = {}
    for name, night in (("light", False), ("dark", True)):
        found[name] = tokens(":root {", night=night)
        found[f"easy {name}"] = {**found[name], **tokens(":root.easy {", night=night)}
    return found


class TestContrast:
    def test_the_measure_is_right(self) -> None:
        assert contrast("#ffffff", "#000000") == pytest.approx(21)
        assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)

    def test_dark_differs_from_light(self) -> None:
        assert luminance(palettes()["dark"]["paper"]) < 0.05 < luminance(palettes()["light"]["paper"])

    @pytest.mark.parametrize(("palette", "least"), [("light", 4.5), ("dark", 4.5), ("easy light", 7), ("easy dark", 7)])
    @pytest.mark.parametrize("ground", GROUNDS)
    @pytest.mark.parametrize("text", TEXTS)
    def test_text_can_be_read(self, palette: str, least: float, ground: str, text: str) -> None:
        colours = palettes()[palette]
        assert contrast(colours[text], colours[ground]) >= least

    @pytest.mark.parametrize("palette", ["light", "dark", "easy light", "easy dark"])
    def test_borders_of_controls_can_be_seen(self, palette: str) -> None:
        colours = palettes()[palette]
        assert all(contrast(colours["line"], colours[ground]) >= 3 for ground in GROUNDS)
        assert contrast(colours["ring"], colours["halo"]) >= 3

    @pytest.mark.parametrize("county", COUNTIES, ids=[county.parent.name for county in COUNTIES])
    def test_the_header_can_be_read_on_each_countys_colour(self, county: Path) -> None:
        colours = palettes()["light"]
        written = re.search(r"^farbe:.*(#[0-9a-fA-F]{6})", county.read_text(encoding="utf-8"), re.MULTILINE)
        colour = written[1] if written else County.model_fields["colour"].default
        assert contrast(colours["band-ink"], colour) >= 7
        assert contrast(colours["band-ring"], colour) >= 3
