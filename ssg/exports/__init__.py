"""Files for programs beside the pages: every module here has `outputs(views, work) -> Iterable[Output]`.

An export sees every page of one county, so it can serve one page (a contact's vCard) or all of them (the search
index); and apart from these the pages that belong to no county.
What takes long for each page goes through `work`, which remembers it. An export brings its own encoding: nothing of a
page's text may end a field or a line of its format.
"""
