"""Entry point: `python build.py` builds content/ into site/."""

from ssg.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
