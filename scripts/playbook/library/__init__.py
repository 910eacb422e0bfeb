"""Reads data/ and knows every address."""
