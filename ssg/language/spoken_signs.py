"""How signs, electronic addresses and days of the week are read aloud."""

import re
from collections.abc import Iterator

from ssg.language.addresses import electronic
from ssg.language.numerals import digits
from ssg.language.spoken_numbers import Piece

_BETWEEN_NUMBERS = r"(?<=[\d.])[ \u00a0]?(?P<until>[–-])[ \u00a0]?(?=\d)|(?<=\d)(?P<stroke>/)(?=\d)"
_BETWEEN_WORDS = r"(?<=[^\W\d_])(?P<either>/)(?=[^\W\d_])"
_SIGN = re.compile(rf"{_BETWEEN_NUMBERS}|{_BETWEEN_WORDS}|(?P<plus>\+)(?=[ \u00a0\d])|(?P<sign>[&=~≥≤×½¼¾→•@#§%€°])")
_MAY_BE_SIGN = re.compile(r"[&=~≥≤×½¼¾→•@#§%€°+/–-]")
_SIGNS = {
    "&": "und",
    "=": "gleich",
    "~": "etwa",
    "≥": "mindestens",
    "≤": "höchstens",
    "×": "mal",
    "½": "ein halb",
    "¼": "ein Viertel",
    "¾": "drei Viertel",
    "→": "weiter zu",
    "•": ",",
    "@": "at",
    "#": "Raute",
    "§": "Paragraf",
    "%": "Prozent",
    "€": "Euro",
    "°": "Grad",
}
_GROUPS = {"until": "bis", "stroke": "Schrägstrich", "either": "oder", "plus": "plus"}
_AND_OR = re.compile(r"\bund/oder\b")
_GENDERS = re.compile(r"\([mwd]/[mwd]/[mwdx]\)")
_ADDRESS_SIGNS = {
    "@": " at ",
    ".": " Punkt ",
    "/": " Schrägstrich ",
    "-": " Strich ",
    "_": " Unterstrich ",
    ":": " Doppelpunkt ",
    "#": " Raute ",
    "?": " Fragezeichen ",
    "=": " gleich ",
    "&": " und ",
    "%": " Prozent ",
    "+": " plus ",
}
_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_PIECE = re.compile(r"[^\W_]+|[\W_]")
_SPELLED = frozenset({"www", "de", "eu", "pdf", "svg", "png", "docx", "xlsx", "odt", "html", "php", "esf", "lra"})
_SERVICE = re.compile(
    r"(?i:\b(?:behörden-?nummer|rufnummer|nummer|notruf|telefon|tel\.|unter(?: der)?):? )"
    r"(11[025]|116[ \u00a0]?117)(?![\w/-]|[.,]\d)"
)
_DAYS = {
    "Mo": "Montag",
    "Di": "Dienstag",
    "Mi": "Mittwoch",
    "Do": "Donnerstag",
    "Fr": "Freitag",
    "Sa": "Samstag",
    "So": "Sonntag",
}
_DAY = "(?:Mo|Di|Mi|Do|Fr|Sa|So)"
_WEEK = re.compile(rf"(?<!\w){_DAY}\.?(?:(?:[ ]?[–-][ ]?|,[ ]?|[ ]?[/&][ ]?| und | bis ){_DAY}(?!\w)\.?)+")
_DAY_NAME = re.compile(rf"({_DAY})\.?")
_DAY_SIGNS = re.compile(r"[ ]?([–/&-])[ ]?")
_DAY_WORDS = {"–": " bis ", "-": " bis ", "/": " und ", "&": " und "}


def spoken_signs(text: str) -> Iterator[Piece]:
    """Each sign of `text` that is a word when read aloud."""
    if not _MAY_BE_SIGN.search(text):
        return
    for found in _GENDERS.finditer(text):
        yield *found.span(), "männlich, weiblich oder divers"
    for found in _AND_OR.finditer(text):
        yield *found.span(), "und oder"
    for found in _SIGN.finditer(text):
        group = found.lastgroup or ""
        words = _GROUPS.get(group) or _SIGNS[found[group]]
        yield *found.span(), words


def spoken_addresses(text: str) -> Iterator[Piece]:
    """Each web address, e-mail address and file name: „info at kreis Punkt d e“."""
    for start, end in electronic(text):
        address = _SCHEME.sub("", text[start:end])
        said = "".join(_address_words(each) for each in _PIECE.findall(address))
        yield start, end, " ".join(said.split())


def spoken_services(text: str) -> Iterator[Piece]:
    """Short telephone numbers such as 115, where the words before tell that they are."""
    if "11" in text:
        for found in _SERVICE.finditer(text):
            yield *found.span(1), digits(re.sub(r"\D", "", found[1]))


def spoken_weekdays(text: str) -> Iterator[Piece]:
    """Two or more shortened days of the week in a row: „Mo–Fr“. One alone may be a word: „So“."""
    for found in _WEEK.finditer(text):
        said = _DAY_SIGNS.sub(lambda sign: _DAY_WORDS[sign[1]], found[0])
        yield *found.span(), _DAY_NAME.sub(lambda day: _DAYS[day[1]], said)


def _address_words(piece: str) -> str:
    if piece in _ADDRESS_SIGNS:
        return _ADDRESS_SIGNS[piece]
    if piece.isdigit():
        return f" {piece} "
    return f" {' '.join(piece)} " if piece.lower() in _SPELLED else piece
