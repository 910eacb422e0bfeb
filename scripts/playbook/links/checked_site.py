"""The built site as the check sees it: files, pages, drawings, and which page is linked."""

from __future__ import annotations

import pathlib
import urllib.parse
from dataclasses import dataclass

from playbook.links import urls
from playbook.links.html import Built, read

MISSING_PAGE = "404.html"


@dataclass(frozen=True, order=True)
class Fault:
    """Something wrong in a built file, with its line (from 1)."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"site/{self.file}:{self.line}: {self.what}"


class CheckedSite:
    """The files in `folder`, built for the address `url` (with a last slash)."""

    def __init__(self, folder: pathlib.Path, url: str) -> None:
        self.folder, self.url = folder, url
        self.files = {f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file()}
        self.lower = {name.lower(): name for name in self.files}
        self.unreadable: list[Fault] = []
        self.linked: set[str] = set()
        self._bases: dict[str, str] = {}
        self.pages = {name: read(self.text(name)) for name in self.named(".html")}
        self.drawings = {name: read(self.text(name)) for name in self.named(".svg")}

    def named(self, ending: str) -> list[str]:
        """Gives the files whose names end so, in order."""
        return sorted(name for name in self.files if name.lower().endswith(ending))

    def text(self, name: str) -> str:
        """Gives the text of a file; where it is not UTF-8, notes a fault and goes on."""
        raw = (self.folder / name).read_bytes()
        try:
            return raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            self.unreadable.append(Fault(name, line, "is not UTF-8 text from here on"))
            return raw.decode("utf-8", "replace")

    def built(self, name: str) -> Built | None:
        """Gives what stands in a page or drawing; None for other files."""
        return self.pages.get(name) or self.drawings.get(name)

    def address(self, name: str) -> str:
        """Gives the address of a file: https://example.org/book/one/ for one/index.html."""
        is_page = name == "index.html" or name.endswith("/index.html")
        return self.url + urllib.parse.quote(name.removesuffix("index.html") if is_page else name)

    def base(self, name: str) -> str:
        """Gives the address from which the links in a file go out."""
        if name not in self._bases:
            self._bases[name] = self._base(name)
        return self._bases[name]

    def _base(self, name: str) -> str:
        built = self.built(name)
        try:
            return urls.whole(self.address(name), urls.clean(built.base)) if built else self.address(name)
        except ValueError:
            return self.address(name)

    def is_ours(self, address: str) -> bool:
        """Says whether a whole address has the site's scheme, host and port."""
        return urls.host(address) == urls.host(self.url)

    def file_at(self, address: str) -> str | None:
        """Gives the file that an address of ours means, there or not; None for one outside the site's path."""
        path, top = urls.path(address), urls.path(self.url)
        if not self.is_ours(address) or not path.startswith(top):
            return None
        inside = path[len(top) :]
        return f"{inside}index.html" if not inside or inside.endswith("/") else inside
