"""What the program says about itself: codes, fields, schemas, examples and the documents made of them."""
