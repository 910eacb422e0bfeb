"""The font of the pictures, and what can be written in it."""

from __future__ import annotations

import functools
import pathlib
import re
import unicodedata
from collections.abc import Callable

from PIL import ImageFont

FILE = pathlib.Path(__file__).parent / "font/Newsreader.ttf"
_NO_LETTER = "\uffff"


@functools.cache
def font(size: int) -> ImageFont.FreeTypeFont:
    """Gives the font at a size in pixels. Pillow's own layout is the same everywhere; the other needs FriBidi."""
    return ImageFont.truetype(FILE, size, layout_engine=ImageFont.Layout.BASIC)


@functools.cache
def measure(size: int) -> Callable[[str], float]:
    """Gives how wide a text is at a size; lines are tried in many ways, so what was measured is remembered."""
    return functools.cache(font(size).getlength)


def printed(text: str) -> str:
    """Gives a text as a printer would set it: quotes are curled, a letter and its accent are one."""
    text = unicodedata.normalize("NFC", text)
    for plain, left, right in (("'", "‘", "’"), ('"', "“", "”")):
        text = re.sub(rf"(?<![^\s(\[“‘—]){plain}", left, text).replace(plain, right)
    return text


@functools.cache
def has(letter: str) -> bool:
    """Tells whether the font has a letter; where it hasn't, a box would stand."""
    return letter.isspace() or bytes(font(40).getmask(letter)) != bytes(font(40).getmask(_NO_LETTER))
