"""What one entry of a county becomes, beside its page in the standard version."""

from datetime import date

from ssg.export import export
from ssg.link import link
from ssg.plan import plan
from ssg.work import Work
from tests.small_county import fit
from tests.small_site import theme

ALONE = Work(cache=None, jobs=1, engine="")
COUNTY = "titel: Kreis\nname: Kreis\nwebadresse: https://www.landkreis.example\n"


def exported(folder: str, *lines: str, today: date = date(2018, 11, 1)) -> str | None:
    """The text of the file for programs, or None where there is none."""
    entry = "\n".join(("---", *lines, "---", ""))
    files = {"kreis/kreis.yaml": COUNTY, f"kreis/{folder}/x.md": entry}
    views = plan(link(fit(files), (), today).value, theme())
    beside = f"kreis/{folder}/x/x."
    return next(
        (output.text for output in export(views, ALONE) if output.path.startswith(beside)),
        None,
    )


def quoted(text: str) -> str:
    """A text as YAML, whatever stands in it."""
    return "'" + text.replace("'", "''") + "'"
