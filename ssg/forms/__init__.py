"""Forms in a browser for the content files: an existing editor, told what to ask for by the models of the kinds."""
