"""A page of an older site as drafts."""
