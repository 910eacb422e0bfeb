"""Renames and moves what has an address: pure, from the library and the texts of the project to new texts."""
