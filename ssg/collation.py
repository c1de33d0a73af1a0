"""German alphabetical order from our own table, not from the machine's locale."""

import unicodedata
from functools import lru_cache

_FOLDED = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "„": "", "“": "", "‚": "", "‘": ""})


@lru_cache(maxsize=1 << 13)
def german_key(text: str) -> tuple[str, str]:
    """Sort key after DIN 5007-1: umlauts sort like their base letters; the text itself decides a tie."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_FOLDED))
    return "".join(char for char in decomposed if not unicodedata.combining(char)), text


def initial(text: str) -> str:
    """The letter under which `text` stands in an A to Z list, or „#“ for digits and signs."""
    first = german_key(text)[0][:1].upper()
    return first if "A" <= first <= "Z" else "#"
