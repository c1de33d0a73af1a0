"""R13 and R23: sizes and depths have limits that the handbook states, and no text makes a build stand still."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.diagnostic import Severity
from ssg.kinds import kinds
from ssg.load import read_draft, walk
from ssg.load.attachment import ATTACHMENT_LIMIT, examine
from ssg.load.front_matter import DEPTH_LIMIT, FINDINGS_LIMIT
from ssg.load.source_text import TEXT_LIMIT, in_mebibytes
from ssg.load.svg import SVG_DEPTH_LIMIT, SVG_LIMIT
from ssg.load.walk import FILE_LIMIT
from ssg.markdown import parser
from ssg.pictures.scaling import PIXEL_LIMIT
from ssg.project import ROOT
from tests.few_counties import county
from tests.reliability.planting import built
from tests.small_county import write_tree

FEW, MANY = 700, 40_000
SIGNS = (
    *(">", "> ", "[", "![", "*", "_", "`", "~", "\\\\", "&", "<", "<!--", "<![CDATA[", "<?", "!", "(", '"'),
    *("„", ".", ",", ":", "-", "+", "|", "[a](", "[a](b)", "[a](<b", '[a](b "', "[a]: b\n", "[a]:\n", "*a "),
    *("**a ", "a**b", "_a__b", "*_", "a``b", "&amp;", "<a ", "<http://a", "[*`", "- ", "1. ", "# a\n"),
    *("## a\n", "a\n=\n", "```\n", "---\n", "|a", "|a|b|\n|-|-|\n", "## a {#b}\n", "> a\n", "  \n", "\n", " "),
    *("a-", "a·", "1", "1.", "1. Mai\n", "03631 ", "a", "aA", "A", "z. B. ", "und ", "Bürger*innen "),
    *("des Kreises ", "Wort, ", "́", "\xad", "😀", "a/"),
)
"""What is written very often: every sign and way of writing that any reader of texts looks for."""


def nested(times: int) -> str:
    """Lists in lists, as deep as a text can be."""
    return "\n".join(f"{'  ' * depth}- a" for depth in range(min(times, 1200)))


def test_r23_no_text_makes_a_build_stand_still(tmp_path: Path, *, thorough: bool) -> None:
    """Each is published, or refused with its file; what grows faster than the text would not end with `--thorough`."""
    times = MANY if thorough else FEW
    texts = [
        *(sign * times for sign in SIGNS),
        *((sign * times + "x" + sign[::-1] * times) for sign in "*_[`(„"),
        nested(times),
    ]
    pages = {f"a/seiten/x{number}.md": f"---\ntitel: Seite\n---\n{text}\n" for number, text in enumerate(texts)}
    made = built(write_tree(tmp_path, county("a") | pages))
    refused = {each.span.path for each in made.diagnostics if each.severity is Severity.ERROR}
    published = {each.path for each in made.outputs}
    assert refused <= pages.keys()
    assert all(f"{path.removesuffix('.md')}/index.html" in published for path in pages.keys() - refused)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.lists(st.sampled_from(SIGNS), max_size=40).map("".join), st.sampled_from(["titel: x", "titel: [x", "", "x: |"])
)
def test_r23_any_file_is_read_or_refused_with_a_place(text: str, fields: str) -> None:
    octets = f"---\n{fields}\n---\n{text}".encode()
    draft, found = read_draft("a/seiten/x.md", octets, kinds())
    assert draft or found
    assert all(1 <= each.span.line <= octets.count(b"\n") + 2 for each in found)


def test_r23_the_handbook_states_every_limit() -> None:
    section = (
        (ROOT / "docs/handbuch.md")
        .read_text("utf-8")
        .partition("## Wie groß Dateien sein dürfen")[2]
        .partition("\n## ")[0]
    )
    stated = re.findall(r"\| ([^|]+) \|$", section, re.MULTILINE)
    limits = [in_mebibytes(TEXT_LIMIT), DEPTH_LIMIT, parser.DEPTH_LIMIT, in_mebibytes(SVG_LIMIT), SVG_DEPTH_LIMIT]
    limits += [in_mebibytes(ATTACHMENT_LIMIT), PIXEL_LIMIT, FILE_LIMIT, FINDINGS_LIMIT]
    shown = [f"{limit:,}".replace(",", ".") if isinstance(limit, int) else limit for limit in limits]
    assert stated[1:] == shown


def test_r23_beyond_a_limit_a_file_is_refused_with_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = "a: " + "[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT
    texts = {
        "a/seiten/gross.md": "---\ntitel: x\n---\n" + "x" * TEXT_LIMIT,
        "a/seiten/felder.md": f"---\ntitel: x\n{deep}\n---\n",
        "a/seiten/text.md": "---\ntitel: x\n---\n" + ">" * (parser.DEPTH_LIMIT + 1) + "x\n",
    }
    made = built(write_tree(tmp_path, county("a") | texts), checks=True)
    errors = {each.span.path: each.message for each in made.diagnostics if each.severity is Severity.ERROR}
    assert errors.keys() == texts.keys()
    assert "1 MiB" in errors["a/seiten/gross.md"]
    monkeypatch.setattr(walk, "FILE_LIMIT", 2)
    assert "DA0" in "".join(each.code for each in built(tmp_path).diagnostics if each.span.path == ".")


def test_r23_a_drawing_has_its_own_limits() -> None:
    begin, end = b'<svg xmlns="http://www.w3.org/2000/svg">', b"</svg>"
    large = examine("a.svg", BytesIO(begin + b" " * SVG_LIMIT + end)).diagnostics
    deep = examine("a.svg", BytesIO(begin + b"<g>" * SVG_DEPTH_LIMIT + b"</g>" * SVG_DEPTH_LIMIT + end)).diagnostics
    assert ["0,5 MiB" in each.message for each in large] == [True]
    assert [str(SVG_DEPTH_LIMIT) in each.message for each in deep] == [True]
