"""German numerals in words: cardinals, ordinals, years, single digits."""

_DIGITS = ("null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TEENS = ("zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
_TENS = ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_ODD_ORDINALS = {1: "erste", 3: "dritte", 7: "siebte", 8: "achte"}
_FIRST_TENS = 20
_OLD_YEARS = range(1100, 2000)


def cardinal(number: int) -> str:
    """The word of a number from 0 to 999: „einundachtzig“."""
    hundreds, rest = divmod(number, 100)
    if hundreds:
        return f"{_inside(hundreds)}hundert{cardinal(rest) if rest else ''}"
    if rest < len(_DIGITS):
        return _DIGITS[rest]
    if rest < _FIRST_TENS:
        return _TEENS[rest - len(_DIGITS)]
    tens, ones = divmod(rest, 10)
    return f"{_inside(ones)}und{_TENS[tens]}" if ones else _TENS[tens]


def ordinal(number: int, ending: str = "") -> str:
    """The word of an ordinal from 1 to 999: „dritte“, with `ending` „n“ „dritten“."""
    hundreds, rest = divmod(number, 100)
    if rest in _ODD_ORDINALS:
        word = (f"{_inside(hundreds)}hundert" if hundreds else "") + _ODD_ORDINALS[rest]
    else:
        word = cardinal(number) + ("te" if 0 < rest < _FIRST_TENS else "ste")
    return word + ending


def year(number: int) -> str:
    """„neunzehnhundertneunundneunzig“; years that are read like any number stay in digits."""
    if number not in _OLD_YEARS:
        return str(number)
    centuries, rest = divmod(number, 100)
    return f"{cardinal(centuries)}hundert{cardinal(rest) if rest else ''}"


def digits(written: str) -> str:
    """Each digit as a word: „null drei sechs“."""
    return " ".join(_DIGITS[int(each)] for each in written)


def _inside(digit: int) -> str:
    return "ein" if digit == 1 else _DIGITS[digit]
