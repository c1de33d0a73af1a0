"""The page families: one file is one family with a function `views(editions)`, and nothing else is edited to add one."""
