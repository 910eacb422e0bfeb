"""The playbook's mark, as docs/assets/images/favicon.svg has it: a page with a cut corner, and a tick."""

from __future__ import annotations

import functools
import io

from PIL import Image, ImageChops, ImageDraw

_GRID = 32  # units of the drawing's side
_FINER = 8  # drawn so many times as large, for smooth edges
_PAGE = [(8, 7), (19, 7), (24, 12), (24, 25), (8, 25)]
_TICK = [(11.5, 17), (14.5, 20), (21, 13.5)]


def shapes(size: int, radius: float = 5) -> tuple[Image.Image, Image.Image, Image.Image]:
    """Gives what ground, page and tick cover of a square with the side `size` in pixels; its corners are round."""
    fine = size * _FINER / _GRID
    ground, page, tick = (Image.new("L", (size * _FINER, size * _FINER)) for _ in range(3))
    ImageDraw.Draw(ground).rounded_rectangle((0, 0, *(n - 1 for n in ground.size)), radius * fine, fill=255)
    ImageDraw.Draw(page).polygon([(x * fine, y * fine) for x, y in _PAGE], fill=255)
    ImageDraw.Draw(tick).line(
        [(x * fine, y * fine) for x, y in _TICK], fill=255, width=round(2.5 * fine), joint="curve"
    )
    small = [one.resize((size, size), Image.Resampling.BOX) for one in (ground, page, tick)]
    return small[0], small[1], small[2]


@functools.cache
def flat(size: int) -> Image.Image:
    """Gives what the mark covers in a single color."""
    ground, page, tick = shapes(size)
    return ImageChops.add(ImageChops.subtract(ground, page), tick)


def icon(size: int, ground: str, page: str, tick: str) -> bytes:
    """Gives the mark as a PNG without round corners, which a phone cuts by itself. Colors as '#rrggbb'."""
    picture = Image.new("RGB", (size, size), ground)
    _, inner, sign = shapes(size)
    picture.paste(page, mask=inner)
    picture.paste(tick, mask=sign)
    out = io.BytesIO()
    picture.quantize(32, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()
