"""Texts and YAML with the place of every value, and documents held against their models."""
