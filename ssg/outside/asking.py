"""Asking for one address, as a browser would, but only for the beginning of the answer: the door to the network."""

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from email.message import Message
from threading import Timer
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from ssg import __version__

PATIENCE = 10.0
"""Seconds for a connection, and for an answer."""
HOPS = 6
"""So many times an address may lead on to another."""
_SIGNATURE = f"leichtbau/{__version__} (link check)"
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""Behind such an address, a net of the new kind reaches one of the old kind (RFC 6052)."""
_PORTS = {"http": 80, "https": 443}
_MOVED = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD = frozenset({301, 308})
_SAFE = "/%:@!$&'()*+,;=~-._?"
_WANTS_GET = frozenset({400, 403, 404, 405, 406, 409, 410, 500, 501, 502})
"""What servers say to HEAD that do not know it, or do not like it."""


class Heard(NamedTuple):
    """What a server said in the end."""

    code: int
    headers: Message
    moved_to: str = ""
    """Where the page is for good, if it has moved."""


class Unheard(Exception):
    """No server said anything of use. The text is German and says why."""

    def __init__(self, why: str, *, is_nobody: bool = False) -> None:
        super().__init__(why)
        self.is_nobody = is_nobody
        """Whether there is no such server at all, as far as the net knows here."""


def is_public(host: str) -> bool:
    """Whether it is an address of the public net: texts must not make a program look around inside an office."""
    address = ipaddress.ip_address(host)
    if isinstance(address, ipaddress.IPv6Address):
        if inner := address.sixtofour or (_inside(address) if address in _TRANSLATED else None):
            return is_public(str(inner))
        if address.is_site_local:
            return False
    return address.is_global and not address.is_multicast


def _inside(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address:
    return ipaddress.IPv4Address(address.packed[-4:])


class Caller:
    """Who asks. `is_allowed` says to which numerical addresses."""

    def __init__(self, is_allowed: Callable[[str], bool] = is_public, patience: float = PATIENCE) -> None:
        self._is_allowed = is_allowed
        self._patience = patience
        self._trust = ssl.create_default_context()

    def ask(self, url: str) -> Heard:
        """What the server of the address says of it, after all redirections; Unheard where nobody does."""
        asked, lasting = url, ""
        is_for_good = True
        for _ in range(HOPS):
            heard = self._once(asked)
            target = heard.headers.get("Location", "") if heard.code in _MOVED else ""
            if not target:
                return heard._replace(moved_to=lasting)
            is_for_good = is_for_good and heard.code in _FOR_GOOD
            asked = _led_on(asked, target)
            lasting = asked if is_for_good else lasting
        raise Unheard("Die Adresse leitet immer weiter")

    def _once(self, url: str) -> Heard:
        """HEAD, and GET where that is not liked."""
        heard = self._say("HEAD", url)
        return self._say("GET", url) if heard.code in _WANTS_GET else heard

    def _say(self, method: str, url: str) -> Heard:
        split = _parts(url)
        if split.scheme not in _PORTS or not split.hostname:
            raise Unheard("Die Adresse leitet auf etwas anderes als eine Internet-Seite")
        with _told(), self._connected(split) as connection:
            path = quote(split.path or "/", _SAFE) + (f"?{quote(split.query, _SAFE)}" if split.query else "")
            connection.request(method, path, headers={"User-Agent": _SIGNATURE, "Accept": "*/*", "Connection": "close"})
            answer = connection.getresponse()
            return Heard(answer.status, answer.headers)

    @contextmanager
    def _connected(self, split: SplitResult) -> Iterator[http.client.HTTPConnection]:
        """A connection to the very server whose address was looked at."""
        host, port = split.hostname or "", split.port or _PORTS[split.scheme]
        bare = socket.create_connection((self._server(host, port), port), self._patience)
        with closing(bare):
            plug = self._secured(bare, host) if split.scheme == "https" else bare
            with closing(plug), _cut_short(plug, 2 * self._patience):
                if isinstance(plug, ssl.SSLSocket):
                    plug.do_handshake()
                with closing(http.client.HTTPConnection(host, port, timeout=self._patience)) as connection:
                    connection.sock = plug
                    yield connection

    def _secured(self, bare: socket.socket, host: str) -> ssl.SSLSocket:
        """The same line, to be secured by its first words; the bare one is void from here on."""
        return self._trust.wrap_socket(bare, server_hostname=host, do_handshake_on_connect=False)

    def _server(self, host: str, port: int) -> str:
        found = [str(each[4][0]) for each in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        allowed = [each for each in found if self._is_allowed(each)]
        if not allowed:
            raise Unheard("Der Server steht nicht im öffentlichen Netz")
        return allowed[0]


@contextmanager
def _cut_short(plug: socket.socket, seconds: float) -> Iterator[None]:
    """Hang up after that time: one that sends a letter a second never times out."""
    timer = Timer(seconds, _hang_up, [plug])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _hang_up(plug: socket.socket) -> None:
    with suppress(OSError):
        socket.socket.shutdown(plug, socket.SHUT_RDWR)  # a secured line's own would let go of what another thread reads


def _led_on(address: str, target: str) -> str:
    """Where an address leads on to, without the anchor."""
    try:
        return urljoin(address, target).partition("#")[0]
    except ValueError:
        return target


def _parts(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError as fault:
        raise Unheard("Das ist keine Internet-Adresse") from fault
    return parts


@contextmanager
def _told() -> Iterator[None]:
    """What can go wrong on the way, in German."""
    try:
        yield
    except socket.gaierror as fault:
        raise Unheard("Diesen Server gibt es nicht", is_nobody=fault.errno == socket.EAI_NONAME) from fault
    except ssl.SSLCertVerificationError as fault:
        raise Unheard("Das Zertifikat des Servers stimmt nicht") from fault
    except TimeoutError as fault:
        raise Unheard("Der Server antwortet nicht rechtzeitig") from fault
    except ConnectionRefusedError as fault:
        raise Unheard("Der Server nimmt keine Verbindung an") from fault
    except (OSError, http.client.HTTPException, UnicodeError, ValueError) as fault:
        raise Unheard("Der Server antwortet nicht verständlich") from fault
