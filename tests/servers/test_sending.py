"""Real servers, with the rules that the program writes for them, send every kind of file as they should."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from ssg.hosting import Hosting
from ssg.sending import ALWAYS, ENCRYPTED, FOR_GOOD, POLICY, POLICY_OF_DRAWINGS, TYPES
from tests.servers import whole
from tests.servers.server import Reply, Running
from tests.servers.whole import COMPRESSED, GONE, MOVED, MOVED_FILE, NEW, PAGES

SERVERS = tuple(whole.COMPLAINTS)
EASY = "/kreis/leicht/programme/nichts/"


@pytest.fixture(scope="module")
def root() -> Iterator[Path]:
    with whole.site() as made:
        yield made


@pytest.fixture(scope="module", params=SERVERS)
def server(request: pytest.FixtureRequest, root: Path) -> Iterator[Running]:
    with whole.served(request.param, root) as running:
        yield running


def is_safe(reply: Reply) -> None:
    """Whatever the answer, its headers are there once and as they should be."""
    for name, value in {**ALWAYS, **ENCRYPTED}.items():
        assert reply.headers[name.lower()] == value
    assert reply.headers["content-security-policy"] in {POLICY, POLICY_OF_DRAWINGS}


@pytest.mark.parametrize("ending", TYPES)
def test_every_kind_of_file_has_its_type_and_every_header(server: Running, ending: str) -> None:
    reply = server.ask(f"/kreis/dateien/probe{ending}")
    assert (reply.status, reply.text) == (200, f"Inhalt {ending}")
    is_safe(reply)
    assert reply.headers["content-type"] == TYPES[ending]
    assert reply.headers["cache-control"] == "no-cache"
    assert reply.headers["content-security-policy"] == (POLICY_OF_DRAWINGS if ending == ".svg" else POLICY)
    assert "etag" in reply.headers


@pytest.mark.parametrize("path", sorted(PAGES.keys() - {MOVED, GONE}))
def test_pages_are_asked_for_again(server: Running, path: str) -> None:
    reply = server.ask(f"/{path}")
    assert (reply.status, reply.text) == (200, PAGES[path])
    is_safe(reply)
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    assert reply.headers["cache-control"] == "no-cache"
    again = server.ask(f"/{path}", headers={"If-None-Match": reply.headers["etag"]})
    assert (again.status, again.octets) == (304, b"")


@pytest.mark.parametrize(
    "path",
    [
        "assets/style-0123456789.css",
        "assets/mark-0123456789.svg",
        "kreis/bilder/burg-640-0123456789.avif",
    ],
)
def test_what_is_named_by_its_content_is_kept(server: Running, path: str) -> None:
    reply = server.ask(f"/{path}")
    assert (reply.status, reply.headers["cache-control"]) == (200, FOR_GOOD)
    is_safe(reply)


@pytest.mark.parametrize("path", ["nichts/", "nichts.html", "assets/nichts.js", "assets/", "404.html", "kreis/x%20y"])
def test_what_there_is_not_has_the_page_that_says_so(server: Running, path: str) -> None:
    reply = server.ask(f"/{path}")
    assert (reply.status, reply.text) == (404, "Gibt es nicht")
    is_safe(reply)
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    assert reply.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", [EASY, "/leicht/nichts", "/leicht/404.html", "/kreis/leicht"])
def test_easy_addresses_have_the_easy_page(server: Running, path: str) -> None:
    reply = server.ask(path)
    assert (reply.status, reply.text) == (404, "Gibt es nicht, leicht")
    is_safe(reply)


@pytest.mark.parametrize("path", ["/.git/config", "/.git/", "/kreis/.htpasswd", "/%2egit/config", "/kreis/%2ehtpasswd"])
def test_hidden_files_are_as_if_there_were_none(server: Running, path: str) -> None:
    reply = server.ask(path)
    assert (reply.status, reply.text) == (404, "Gibt es nicht")


def test_what_the_world_should_find_is_no_hidden_file(server: Running) -> None:
    assert server.ask("/.well-known/security.txt").text == "Contact: x"


@pytest.mark.parametrize(
    "way", ["/../secret", "/%2e%2e/secret", "/kreis/..%2f..%2fsecret", "/kreis/%2e%2e/%2e%2e/secret"]
)
def test_no_way_leads_out_of_the_site(server: Running, root: Path, way: str) -> None:
    (root.parent / "secret").write_text("geheim", encoding="utf-8")
    reply = server.ask(way)
    assert reply.status in {400, 403, 404}
    assert "geheim" not in reply.text


@pytest.mark.parametrize("path", [MOVED, f"{MOVED}index.html", MOVED_FILE])
def test_moved_pages_lead_to_where_they_are(server: Running, path: str) -> None:
    reply = server.ask(f"/{path}")
    assert reply.status == 301
    assert reply.headers["location"].removeprefix(server.address.rstrip("/")) == f"/{NEW}"
    is_safe(reply)


@pytest.mark.parametrize("path", ["kreis", MOVED, MOVED_FILE])
def test_behind_a_proxy_with_the_certificate_no_way_leads_to_an_address_without_it(server: Running, path: str) -> None:
    asked = {"X-Forwarded-Proto": "https"}
    reply = server.ask(f"/{path}", headers=asked)
    address = server.address.replace("http:", "https:")
    where = "/kreis/" if path == "kreis" else f"/{NEW}"
    assert reply.status in {301, 308}
    assert reply.headers["location"] in {f"{address[:-1]}{where}", where}
    is_safe(reply)


def test_what_lies_below_a_moved_page_stays(server: Running) -> None:
    assert server.ask(f"/{MOVED}anderes/").status == 404


def test_withdrawn_pages_are_gone_and_say_so(server: Running) -> None:
    reply = server.ask(f"/{GONE}")
    assert (reply.status, reply.text) == (410, PAGES[GONE])
    is_safe(reply)
    assert reply.headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("path", ["", "kreis/", "assets/style-0123456789.css", "assets/mark-0123456789.svg"])
@pytest.mark.parametrize("asked", ["gzip", "br", "gzip, deflate, br", "identity"])
def test_compressed_files_are_sent_to_those_who_can_read_them(server: Running, path: str, asked: str) -> None:
    plain, reply = server.ask(f"/{path}"), server.ask(f"/{path}", headers={"Accept-Encoding": asked})
    is_safe(reply)
    same = ("content-type", "cache-control", "content-security-policy")
    assert [reply.headers[name] for name in same] == [plain.headers[name] for name in same]
    if asked == "identity":
        assert reply.octets == plain.octets
        return
    assert "accept-encoding" in reply.headers["vary"].lower()
    coding = "br" if "br" in asked else "gzip"
    assert reply.headers["content-encoding"] == coding
    assert reply.text == COMPRESSED if coding == "br" else gzip.decompress(reply.octets) == plain.octets


@pytest.mark.parametrize("ending", [".opus", ".mp4", ".pdf"])
def test_players_get_the_part_that_they_ask_for(server: Running, ending: str) -> None:
    reply = server.ask(f"/kreis/dateien/probe{ending}", headers={"Range": "bytes=2-4"})
    assert (reply.status, reply.text) == (206, f"Inhalt {ending}"[2:5])
    assert reply.headers["content-type"] == TYPES[ending]
    is_safe(reply)


def test_a_folder_without_its_stroke_leads_to_the_page(server: Running) -> None:
    reply = server.ask("/kreis")
    assert reply.status in {301, 308}
    assert reply.headers["location"].endswith("/kreis/")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_is_taken(server: Running, method: str, root: Path) -> None:
    reply = server.ask("/kreis/", method, headers={"Content-Length": "0"})
    assert reply.status in {200, 403, 405}  # Apache and Caddy show a page; none stores what is sent
    assert (root / "kreis" / "index.html").read_text(encoding="utf-8") == PAGES["kreis/"]


@pytest.mark.parametrize("name", SERVERS)
def test_servers_take_the_rules_without_a_complaint(name: str, root: Path, tmp_path: Path) -> None:
    assert whole.COMPLAINTS[name](tmp_path, root, whole.rules(name)) == ""
    assert whole.COMPLAINTS[name](tmp_path, root, whole.rules(name) + "\nblablub;\n") != ""


@pytest.mark.parametrize("name", SERVERS)
def test_a_site_below_a_folder_of_its_server(name: str) -> None:
    hosting = Hosting(base="/seiten/", moved=((MOVED, NEW),), gone=(GONE,))
    with whole.site() as root:
        below = root.rename(root.parent / "seiten")
        with whole.served(name, root.parent, hosting, below) as server:
            assert server.ask("/seiten/kreis/").text == PAGES["kreis/"]
            assert server.ask("/seiten/nichts").text == "Gibt es nicht"
            assert server.ask("/seiten/kreis/leicht/nichts").text == "Gibt es nicht, leicht"
            assert server.ask("/seiten/assets/style-0123456789.css").headers["cache-control"] == FOR_GOOD
            for asked in ({}, {"X-Forwarded-Proto": "https"}):
                assert server.ask(f"/seiten/{MOVED}", headers=asked).headers["location"].endswith(f"/seiten/{NEW}")
                assert server.ask("/seiten/kreis", headers=asked).headers["location"].endswith("/seiten/kreis/")
            gone = server.ask(f"/seiten/{GONE}")
            assert (gone.status, gone.text) == (410, PAGES[GONE])


@pytest.mark.parametrize(
    "address", ["a b/", "a;b/", "a{b/", 'a"b/', "a$b/", "../b/", "a//b", "/a/", "a\nb/", ".htaccess", ""]
)
def test_what_could_mean_something_else_is_in_no_rules(address: str) -> None:
    with pytest.raises(ValueError, match="not an address"):
        Hosting(gone=(address,))
    with pytest.raises(ValueError, match="not an address"):
        Hosting(moved=((NEW, address),))


@pytest.mark.parametrize("base", ["", "a", "/a", "a/", "/a b/", "/a;/", "/../"])
def test_a_site_begins_in_a_folder(base: str) -> None:
    with pytest.raises(ValueError, match="not an address"):
        Hosting(base=base)
