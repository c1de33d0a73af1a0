"""Kinds of web servers: each module writes the configuration of one. The folder is the registry.

A module has the NAME by which a command asks for it, a HINT for the administrator in German, and `files`, which gives
the text of each file of its configuration by its name.
"""
