"""Takes the needless white space out of a page: at once where that is plain, by htmlmin where it is not."""

import re

_UNPLAIN = ("\v", "<pre", "<textarea", "<style", "<script>", "<script type", "<?")
"""What has white space of its own, ends elsewhere than it seems, or quotes otherwise than our templates do."""
_DATA = '<script type="application/ld+json">'
_VALUE = re.compile(r'="([^"]*)"')
_SPACES = ("  ", "\t", "\n", "\r", "\f")
_HEAD_END = "</head>"
_TITLE = re.compile(r"(<title>) | (</title>)")


def squeeze(page: str) -> str:
    """The same page for every reader, in fewer octets."""
    if not _is_plain(page.replace(_DATA, "", 1)) or _has_space_in_values(page):
        return _minified(page)
    head, end, rest = _collapsed(page).partition(_HEAD_END)
    return _TITLE.sub(r"\1\2", head.replace("> <", "><")) + end + rest + "\n"


def _is_plain(page: str) -> bool:
    """Whether white space can go by its looks: no comment, and no quotation mark that our templates do not use."""
    if "'" in page and "='" in page:
        return False
    return page.find("<!", page.find("<!") + 1) < 0 and not any(mark in page for mark in _UNPLAIN)


def _has_space_in_values(page: str) -> bool:
    """Whether an attribute, or what stands there for programs, holds white space that must stay."""
    data = page.partition(_DATA)[2].partition("</script>")[0]
    values = '"'.join((*_VALUE.findall(page), data))
    return any(space in values for space in _SPACES)


def _collapsed(page: str) -> str:
    """Octets are split at the white space of HTML, texts would be at no-break spaces, too."""
    return b" ".join(page.encode().split()).decode()


def _minified(page: str) -> str:
    from htmlmin import minify  # hardly any page needs it

    # htmlmin's defaults decode attribute values without encoding them again: text would become script.
    minified = minify(
        page,
        convert_charrefs=False,
        remove_comments=True,
        reduce_empty_attributes=False,
        remove_optional_attribute_quotes=False,
    )
    return str(minified).strip() + "\n"
