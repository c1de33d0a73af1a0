"""How the time of a check grows with the text: `python -m benchmarks.linearity [--size N]`.

Each text is one line made of the same few signs again and again, once of N signs and once of four times as many. Where
the time is linear, a sign costs the same in both: the last column stays near 1.
"""

import argparse
import gc
from time import process_time_ns

from benchmarks.rules import as_easy
from ssg.check import check

_FACTOR = 4
_THOUSAND = 1000
PIECES = {
    "plain sentences": "Das Amt hilft Ihnen. ",
    "one sentence": "Haus und Garten oder ",
    "one word": "haus",
    "compound": "Wohngeld",
    "hyphens": "Haus-",
    "commas": ", ",
    "words and commas": "Haus, ",
    "opening quotes": "„",
    "opening brackets": "(",
    "nested links": "[",
    "stars": "*a ",
    "digits": "1",
    "numbers": "1 000 ",
    "dates": "1.1.",
    "full stops": ". ",
    "addresses": "www.a.",
    "tags": "<a ",
    "genitives": "des Hauses ",
    "passives": "wird gebaut ",
    "clauses": ", weil er kommt ",
}


def main() -> int:
    """Print the cost of each text at both sizes, and how much more a sign costs in the longer one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=50_000, metavar="N", help="signs of the shorter text")
    size = parser.parse_args().size
    gc.disable()
    _cost(PIECES["plain sentences"], size)  # reads the word lists
    print(f"{'CPU, ms per 1,000 signs':24}{size:>12,}{_FACTOR * size:>12,}{'growth':>9}")
    for name, piece in PIECES.items():
        short, long = (_cost(piece, signs) for signs in (size, _FACTOR * size))
        print(f"{name:24}{short:12.3f}{long:12.3f}{long / short:9.2f}", flush=True)
    return 0


def _cost(piece: str, signs: int) -> float:
    wording = as_easy(f"Titel\n{piece * (signs // len(piece))}", "text.md")
    started = process_time_ns()
    check(wording)
    return (process_time_ns() - started) / 1e6 / signs * _THOUSAND


if __name__ == "__main__":
    raise SystemExit(main())
