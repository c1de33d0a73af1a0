"""The editors' desk in the preview: how all pages stand, what to do next, and both versions side by side."""
