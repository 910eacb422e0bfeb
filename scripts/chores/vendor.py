"""The libraries that the site serves itself: copies of files in node_modules, where package-lock.json pins them."""

from __future__ import annotations

import pathlib
import shutil

from chores.errors import ChoreError

FOLDER = "docs/assets/javascripts/vendor"
# what the site serves → where it lies in node_modules
FILES = {
    "docx.js": "docx/dist/index.mjs",
    "docx.LICENSE.txt": "docx/LICENSE",
    "minisearch.js": "minisearch/dist/es/index.js",
    "minisearch.LICENSE.txt": "minisearch/LICENSE.txt",
    "stemmer.js": "stemmer/index.js",
    "stemmer.LICENSE.txt": "stemmer/license",
}


def run(root: pathlib.Path) -> int:
    """Copies each file; gives 0. Raises ChoreError when a package has it no more."""
    for name, source in FILES.items():
        try:
            shutil.copyfile(root / "node_modules" / source, root / FOLDER / name)
        except FileNotFoundError:
            raise ChoreError(f"{source} isn't in its package any more. Correct scripts/chores/vendor.py.") from None
        print(f"wrote {FOLDER}/{name}")
    return 0
