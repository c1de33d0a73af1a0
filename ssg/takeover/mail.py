"""Mail addresses that a page hides from machines: moved letters as TYPO3 writes them, and words instead of signs."""

import re

_RANGES = ((0x2B, 0x3A), (0x40, 0x5A), (0x61, 0x7A))
"""The signs that change places with each other."""
_MOST = 25
_CALL = re.compile(r"linkTo_UnCryptMailto\((?:'|%27|\")([^'\"%]+)(?:'|%27|\")(?:\s*,\s*(-?\d+))?", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_AT = re.compile(r"\s*[(\[{]\s*(?:at|ät)\s*[)\]}]\s*", re.IGNORECASE)
_DOT = re.compile(r"\s*[(\[{]\s*(?:dot|punkt)\s*[)\]}]\s*", re.IGNORECASE)


def mail_in(words: str) -> str:
    """The first mail address in the words, with its signs put in place, or nothing."""
    found = _MAIL.search(_DOT.sub(".", _AT.sub("@", words)))
    return found[0] if found else ""


def plain_mails(words: str) -> str:
    """The words with „(at)“ and „(dot)“ as signs, where that makes an address."""
    plain = _DOT.sub(".", _AT.sub("@", words))
    return plain if plain != words and _MAIL.search(plain) else words


def mail_of_link(target: str, token: str = "", vector: str = "") -> str:
    """The address to which a link writes: plain, or scrambled in its target or its token."""
    if target.lower().startswith("mailto:"):
        return mail_in(target[len("mailto:") :])
    if token:
        offsets = [-int(vector)] if vector.lstrip("-").isdigit() else []
        return _unscrambled(token, offsets)
    if call := _CALL.search(target):
        return _unscrambled(call[1], [int(call[2])] if call[2] else [])
    return ""


def _unscrambled(scrambled: str, offsets: list[int]) -> str:
    """Tried with the offset that the page names, and then with all: sites choose their own."""
    for offset in (*offsets, *(sign * number for number in range(1, _MOST + 1) for sign in (-1, 1))):
        plain = "".join(_moved(sign, offset) for sign in scrambled)
        if plain.startswith("mailto:"):
            return mail_in(plain[len("mailto:") :])
    return ""


def _moved(sign: str, offset: int) -> str:
    code = ord(sign)
    for first, last in _RANGES:
        if first <= code <= last:
            return chr(first + (code - first + offset) % (last - first + 1))
    return sign
