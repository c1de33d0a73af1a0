"""Where a new entry or county may stand: a place that fits into a web address and that nobody has taken."""

import re
from pathlib import Path

from ssg.console.invocation import counties_in
from ssg.console.outcome import UsageFault
from ssg.console.text_files import taken_already
from ssg.diagnostic import did_you_mean, printable
from ssg.load.file_names import RESERVED_COUNTIES, RESERVED_SLUGS, SLUG, proposed_slug
from ssg.load.walk import SHARED

CALL = "python build.py new"

_COUNTY_NAME = re.compile(r"[^\W\d_][\w .()-]*")
_KIND_OF_COUNTY = re.compile(r"^(?:landkreis|kreis|stadt)-(?=.)")


def entry_place(written: str, folder: str, content: Path) -> Path:
    """Where the files of „county/name“ go, without their endings; UsageFault where they cannot."""
    county, _, slug = written.partition("/")
    if not county or not slug:
        raise UsageFault(
            f"In „{printable(written)}“ fehlt der Kreis oder der Name.",
            f"Schreiben Sie beides: {CALL} {folder} nordhausen/mein-name",
        )
    expect_name(slug)
    known = (*counties_in(content), SHARED)
    if county not in known:
        raise UsageFault(
            f"Den Landkreis „{printable(county)}“ gibt es nicht.",
            did_you_mean(county, known, f"Es gibt: {', '.join(known)}."),
        )
    return content / county / folder / slug


def county_named(written: str) -> tuple[str, str]:
    """(folder, name) of a county: „Landkreis Greiz“ lies in „greiz“. A folder's name begins the name, too."""
    if SLUG.fullmatch(written):
        return written, "-".join(part.capitalize() for part in written.split("-"))
    return proposed_name_of(written)


def proposed_name_of(written: str) -> tuple[str, str]:
    """(folder, name) of a county whose name is told."""
    if SLUG.fullmatch(written) or not _COUNTY_NAME.fullmatch(written):
        return written, written
    return _KIND_OF_COUNTY.sub("", proposed_slug(written)), written


def expect_name(slug: str, *, is_county: bool = False) -> None:
    """UsageFault for a name that no web address can hold or that is taken for something else."""
    if not SLUG.fullmatch(slug):
        raise UsageFault(
            f"„{printable(slug)}“ passt nicht in eine Internet-Adresse.",
            f"Nehmen Sie a bis z, Ziffern und Binde-Striche. Schreiben Sie zum Beispiel: {proposed_slug(slug)}",
        )
    if is_county and slug in {*RESERVED_COUNTIES, SHARED}:
        raise UsageFault(f"Der Name „{slug}“ ist schon vergeben.", "Wählen Sie einen anderen Namen.")
    if slug in RESERVED_SLUGS:
        raise UsageFault(f"Der Name „{slug}“ ist schon vergeben.", f"Schreiben Sie zum Beispiel: {slug}-seite")


def expect_free(stem: Path, content: Path) -> None:
    """Stopped where any file of this entry stands already, or one of the same name that every county has.

    The draft would take the place of that one, and links to it would lead nowhere.
    """
    shared = content / SHARED / stem.parent.name / stem.name
    rivals = (Path(f"{each}{ending}") for each in (stem, shared) for ending in (".md", ".yaml", ".leicht.md"))
    taken = next((each for each in rivals if each.exists()), None)
    if taken is not None:
        raise taken_already(taken)
