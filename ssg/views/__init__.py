"""The page families: one file with a function `views(editions)` is one family; nothing else is edited to add one.

Most families get one county at a time. A family with `IN_COMMON = True` makes pages of the whole site: it gets all
counties, but none of their entries.
"""
