"""Steps over the built site."""
