"""The preview: pages made when they are asked for, from content as it is on disk at that moment."""
