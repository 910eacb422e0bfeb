"""What goes wrong before anything is installed."""


class ChoreError(Exception):
    """A fault with its remedy, shown to the person as it is."""
