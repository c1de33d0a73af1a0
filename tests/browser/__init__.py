"""What readers meet: the built site in a browser, with the headers it is meant to be served with."""
