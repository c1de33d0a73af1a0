"""The search index: what words stand on which page, cut into small files that a browser can fetch one by one.

`page_text` gathers what there is to read of a page, `page_entry` reads it and knows of no other, `joined` and `files`
make the files of a county's version. The browser's half is `templates/pages/search.js`: it folds and stems as
`folding` does.
"""

from ssg.search.entry import PageEntry, PageText, page_entry, page_text
from ssg.search.index import joined
from ssg.search.shards import files

__all__ = ["PageEntry", "PageText", "files", "joined", "page_entry", "page_text"]
