"""The page families: one file with a function `views(editions)` is one family; nothing else is edited to add one."""
