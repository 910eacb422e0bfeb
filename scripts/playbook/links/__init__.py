"""The check of the built site: files, links, ids, leftovers."""
