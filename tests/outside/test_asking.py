"""What a server says of an address in the end, or why nothing of use was heard."""

import socket
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from ssg.outside.asking import Caller, Unheard, is_public
from tests.outside.answering import DROPS, Answering, answering, local_caller
from tests.servers.needed import program


@pytest.fixture(scope="module")
def server() -> Iterator[Answering]:
    with answering() as made:
        yield made


@pytest.mark.parametrize("code", [200, 204, 404, 410, 403, 429, 500, 503])
def test_codes_are_told_as_they_are(server: Answering, code: int) -> None:
    assert local_caller().ask(server.url(f"/code/{code}")).code == code


@pytest.mark.parametrize("code", [400, 403, 404, 405, 501])
def test_a_server_that_does_not_like_head_is_asked_with_get(server: Answering, code: int) -> None:
    server.asked.clear()
    assert local_caller().ask(server.url(f"/only-get/{code}")).code == 200
    assert [method for method, _ in server.asked] == ["HEAD", "GET"]


def test_a_good_answer_needs_no_second_question(server: Answering) -> None:
    server.asked.clear()
    local_caller().ask(server.url("/gut?a=b&c=d"))
    assert server.asked == [("HEAD", "/gut?a=b&c=d")]


@pytest.mark.parametrize(
    ("path", "code", "moved_to"),
    [
        ("/to/301/code/200", 200, "/code/200"),
        ("/to/308/to/301/code/200", 200, "/code/200"),
        ("/to/302/code/200", 200, ""),
        ("/to/301/to/302/code/200", 200, "/to/302/code/200"),
        ("/to/302/to/301/code/200", 200, ""),
        ("/to/301/code/404", 404, "/code/404"),
    ],
)
def test_redirections_are_followed_and_lasting_ones_told(
    server: Answering, path: str, code: int, moved_to: str
) -> None:
    heard = local_caller().ask(server.url(path))
    assert (heard.code, heard.moved_to) == (code, moved_to and server.url(moved_to))


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/round/1", "leitet immer weiter"),
        ("/away", "etwas anderes als eine Internet-Seite"),
        ("/nowhere", "keine Internet-Adresse"),
        ("/garbage", "nicht verständlich"),
    ],
)
def test_what_is_no_answer_is_said_in_german(server: Answering, path: str, why: str) -> None:
    with pytest.raises(Unheard, match=why):
        local_caller().ask(server.url(path))


def test_who_says_nothing_is_not_waited_for(server: Answering) -> None:
    with pytest.raises(Unheard, match="nicht rechtzeitig"):
        local_caller(patience=0.3).ask(server.url("/silent"))


@pytest.mark.parametrize("is_secured", [False, True])
def test_who_says_a_letter_now_and_then_is_not_heard_out(tmp_path: Path, *, is_secured: bool) -> None:
    own, trusting = _secured(tmp_path) if is_secured else (None, None)
    with answering(own) as slow:
        caller = local_caller(patience=0.5)
        caller._trust = trusting or caller._trust  # noqa: SLF001 - no authority vouches for a test
        with pytest.raises(Unheard):
            caller.ask(slow.url("/drip"))
        assert slow.dripped < DROPS


def test_a_secured_answer_is_heard(tmp_path: Path) -> None:
    own, trusting = _secured(tmp_path)
    with answering(own) as server:
        caller = local_caller()
        with pytest.raises(Unheard, match="Zertifikat"):
            caller.ask(server.url("/code/200"))
        caller._trust = trusting  # noqa: SLF001 - as above
        assert caller.ask(server.url("/to/301/code/404")).code == 404


def _secured(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """What this server shows, and what trusts it."""
    pem = folder / "own.pem"
    made = ("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=test")
    told = ("-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(pem), "-out", str(folder / "cert.pem"))
    subprocess.run([program("openssl", "openssl"), *made, *told], check=True, capture_output=True)  # noqa: S603
    own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    own.load_cert_chain(folder / "cert.pem", pem)
    return own, ssl.create_default_context(cafile=str(folder / "cert.pem"))


@pytest.mark.parametrize("address", ["https://[foo", "https://[foo]/a", "http://a.de:99999/", "https://a\u2100b.de/"])
def test_what_is_no_address_is_not_asked_for(address: str) -> None:
    with pytest.raises(Unheard, match="keine Internet-Adresse"):
        local_caller().ask(address)


def test_letters_that_no_address_has_are_sent_by_their_numbers(server: Answering) -> None:
    server.asked.clear()
    local_caller().ask(server.url("/ämter?q=ä b%20&c=d"))
    assert server.asked == [("HEAD", "/%C3%A4mter?q=%C3%A4%20b%20&c=d")]


def test_nobody_listens() -> None:
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        with pytest.raises(Unheard, match="nimmt keine Verbindung an"):
            local_caller().ask(f"http://127.0.0.1:{mute.getsockname()[1]}/")


def test_no_encryption_where_some_is_expected(server: Answering) -> None:
    with pytest.raises(Unheard):
        local_caller().ask(server.url("/").replace("http:", "https:"))


def test_a_server_that_does_not_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(Unheard, match="gibt es nicht") as told:
        Caller().ask("http://gibt-es-nicht.example/")
    assert told.value.is_nobody


@pytest.mark.parametrize(
    "host", ["64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "::ffff:10.0.0.1", "fec0::1", "ff02::1", "224.0.0.1"]
)
def test_no_detour_leads_inside(host: str) -> None:
    assert not is_public(host)


@pytest.mark.parametrize("host", ["64:ff9b::909:909", "2002:909:909::1", "2620:fe::9"])
def test_the_public_net_is_reached_in_every_way(host: str) -> None:
    assert is_public(host)


def test_texts_do_not_make_anybody_look_around_inside(server: Answering) -> None:
    server.asked.clear()
    for host in ("127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.1.1", "::1", "fe80::1"):
        assert not is_public(host)
    assert is_public("9.9.9.9")
    with pytest.raises(Unheard, match="nicht im öffentlichen Netz"):
        Caller().ask(server.url("/code/200"))
    assert server.asked == []
