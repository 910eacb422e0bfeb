"""A hook of MkDocs for `run.py bench`: keeps each page as its macros leave it, in `docs` beside the settings used."""

from __future__ import annotations

import pathlib
import re
from typing import Any


def on_page_markdown(markdown: str, page: Any, config: Any, **_: Any) -> None:
    """Writes a page, with its front matter as it was."""
    text = pathlib.Path(page.file.abs_src_path).read_text(encoding="utf-8-sig")
    front = re.match(r"---\n.*?\n---\n", text, re.S)
    kept = pathlib.Path(config.config_file_path).parent / "docs" / page.file.src_uri
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text((front.group() if front else "") + page.meta["held"].put_back(markdown), encoding="utf-8")
