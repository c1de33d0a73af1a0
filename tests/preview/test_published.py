"""What belongs to the preview stays there."""

from ssg.preview import notice
from ssg.project import ROOT
from tests.whole_site import GOLDEN_SITE, TEMPLATES


def test_no_published_site_knows_the_preview() -> None:
    told = [path for path in GOLDEN_SITE.rglob("*") if path.is_file() and notice.PLACE.encode() in path.read_bytes()]
    assert told == []


def test_no_template_brings_it() -> None:
    files = [path for path in TEMPLATES.rglob("*") if path.suffix in {".html", ".js", ".css"}]
    assert [path for path in files if b"EventSource" in path.read_bytes() or b"_vorschau" in path.read_bytes()] == []


def test_its_script_asks_for_the_address_that_the_server_knows() -> None:
    script = (ROOT / "ssg/preview/seite.js").read_text(encoding="utf-8")
    assert f"/{notice.EVENTS}?seite=" in script
    assert "dataset.stand" in script
    assert 'data-stand="1"' in notice.live("<head></head>", "1")
