"""The search index: what words stand on which page, cut into small files that a browser can fetch one by one.

`page_entry` reads one page and knows of no other; `files` joins the entries of a county's version. The browser's half
is `templates/pages/search.js`: it folds and stems as `folding` does.
"""

from ssg.search.entry import PageEntry, page_entry
from ssg.search.index import joined
from ssg.search.shards import files

__all__ = ["PageEntry", "files", "joined", "page_entry"]
