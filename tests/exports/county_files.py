"""All files for programs that counties have beside their pages."""

from datetime import date

from ssg.export import export
from ssg.link import link
from ssg.plan import plan, plan_common
from ssg.site import Site
from ssg.view import View
from tests.exports.export_of import ALONE
from tests.small_county import Files, small_county, validated
from tests.small_site import theme

TODAY = date(2018, 11, 1)


def county_views(files: Files | None = None) -> tuple[View, ...]:
    """The pages of the counties in `files`."""
    return plan(sites(files or small_county()), theme())


def sites(files: Files) -> tuple[Site, ...]:
    """The counties in `files`, whatever is wrong with them."""
    return link(validated(files).value, (), TODAY).value


def county_files(files: Files | None = None) -> dict[str, str]:
    """What stands beside the pages of a single county, by its path."""
    return {each.path: each.text for each in export(county_views(files), ALONE)}


def common_files(files: Files) -> dict[str, str]:
    """What stands beside the pages that belong to no county."""
    return {each.path: each.text for each in export(plan_common(sites(files), theme()), ALONE)}
