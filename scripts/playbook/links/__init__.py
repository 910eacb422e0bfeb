"""Links: making them relative, and checking those of the built site."""
