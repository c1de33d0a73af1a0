"""How the site stands after a build, for those who write it: a file for programs and a page for people."""
