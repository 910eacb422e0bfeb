"""Makes a small whole project for a test: the samples that contributors copy from."""

from __future__ import annotations

import pathlib
import shutil

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "docs" / "contributing" / "samples"


def make(folder: pathlib.Path) -> pathlib.Path:
    """Copies the samples, the real vocabulary and the real fragments into `folder`; gives it."""
    shutil.copytree(SAMPLES / "data", folder / "data")
    shutil.copytree(SAMPLES / "docs", folder / "docs")
    shutil.copy(ROOT / "data" / "vocabulary.yml", folder / "data" / "vocabulary.yml")
    shutil.copytree(ROOT / "overrides" / "fragments", folder / "overrides" / "fragments")
    return folder
