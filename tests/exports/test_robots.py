"""What visiting programs are told of the whole site."""

from urllib.robotparser import RobotFileParser

from tests.exports.county_files import common_files, county_files
from tests.small_county import small_county


def test_programs_may_read_everything_and_find_the_list_of_each_county() -> None:
    told = common_files({**small_county("kreis-a"), **small_county("kreis-b")})["robots.txt"]
    robots = RobotFileParser()
    robots.parse(told.splitlines())
    assert robots.can_fetch("irgendwer", "https://www.landkreis.example/kreis-a/leicht/")
    assert robots.site_maps() == [
        "https://www.landkreis.example/kreis-a/sitemap.xml",
        "https://www.landkreis.example/kreis-b/sitemap.xml",
    ]


def test_nothing_of_this_stands_in_a_county() -> None:
    assert not [path for path in county_files() if "robots" in path and path.count("/")]
