"""A part comes out of its parcel as it went in, whatever way it took."""

import pickle
from pathlib import Path

import pytest

from ssg.county import Part, Told
from ssg.output import Copy, Output
from ssg.parcel import Parcel

PAGES = tuple(Output(f"a/{number}/index.html", f"<p>Grüße an {number} €</p>" * 50, "a/x.md") for number in range(40))
PARTS = (
    Part(Told(name="a")),
    Part(Told(name="a", reached=frozenset({"b"})), (Output("a/leer.txt", "", "a/kreis.yaml"), *PAGES)),
    Part(Told(name="a", lacks=frozenset({"b"})), (), (Copy("a/x.png", Path("a/x.png")), Copy("a/y", octets=b"\xff"))),
)


@pytest.mark.parametrize("part", PARTS, ids=["nothing", "pages", "copies"])
def test_a_part_stays_what_it_is(part: Part) -> None:
    assert pickle.loads(pickle.dumps(Parcel.of(part))).part == part  # noqa: S301 - packed just now


def test_alike_pages_need_little_room() -> None:
    sent = len(pickle.dumps(Parcel.of(PARTS[1])))
    assert sent < sum(len(page.text.encode()) for page in PAGES) / 5
