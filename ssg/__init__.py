"""Leichtbau: a static site generator for county pages in German and Leichte Sprache."""

__version__ = "0.1.0"
