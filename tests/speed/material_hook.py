"""A hook of MkDocs: each page of the plain site shows what `peer.json` beside its settings holds for it."""

from __future__ import annotations

import json
import pathlib
from typing import Any

from mkdocs.structure.toc import get_toc


def on_page_content(_: str, page: Any, config: Any, **__: Any) -> str:
    given = json.loads((pathlib.Path(config.config_file_path).parent / "peer.json").read_text(encoding="utf-8"))
    text = given[page.url.strip("/").removeprefix(".")]
    page.toc = get_toc(text["contents"])
    return text["body"]
