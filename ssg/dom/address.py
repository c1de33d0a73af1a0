"""What a browser makes of an address in a page."""

import re

IGNORED = re.compile(r"[\t\n\r]|^[\x00-\x20]+")
"""What browsers drop before they read a scheme."""
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def scheme_of(address: str) -> str:
    """The scheme in lower case, or nothing for a relative address."""
    found = SCHEME.match(IGNORED.sub("", address))
    return found[1].lower() if found else ""


def leads_to_host(address: str) -> bool:
    """Whether the address names a host but no scheme, such as `//www.example.org`."""
    return IGNORED.sub("", address).replace("\\", "/").startswith("//")
