"""An address of the playbook."""

from __future__ import annotations


class Address(str):
    """A page's address, /page/, or that of a place on it, /page/#anchor; a link in Markdown has the same two parts."""

    __slots__ = ()

    @property
    def page(self) -> str:
        """Gives the page's own address."""
        return self.partition("#")[0]

    @property
    def anchor(self) -> str:
        """Gives the id of the place on it, "" for the page itself."""
        return self.partition("#")[2]

    def on(self, page: str) -> Address:
        """Gives the address that the place has on another page."""
        return Address(f"{Address(page).page}#{self.anchor}" if self.anchor else page)
