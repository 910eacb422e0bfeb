"""What a shared page shows of itself: its kind, its title, a line about it, and the site's name."""

from __future__ import annotations

import functools
import io
from dataclasses import dataclass

from PIL import Image, ImageColor, ImageDraw

from playbook.pictures import lines, mark
from playbook.pictures.letters import font, has, measure, printed

# Pixels.
WIDTH, HEIGHT = 1200, 630
_LEFT, _MEASURE = 84, 1032
_FOLD = 104  # side of the cut corner
_SMALL, _SMALL_LEADING = 40, 52
_KIND, _TITLE, _FOOT = 106, 140, 546  # the baseline of the kind; the top of the title and of the foot
_SIZES = (108, 100, 92, 84, 76, 68, 60, 52, 48)  # of the title: the largest that fits

_LAST = 484  # the lowest baseline above the foot
_MARK = 44
_STEPS = 15  # from the paper to a color


@dataclass(frozen=True)
class Picture:
    """The words of a picture; `kind` and `line` may be empty."""

    kind: str
    title: str
    line: str
    site: str

    @property
    def below(self) -> list[str]:
        """Gives the line below the title as the picture has it: one or two, and as much of it as fits."""
        return lines.opening(printed(self.line), 2, _MEASURE, measure(_SMALL))

    @property
    def said(self) -> str:
        """Gives what the picture says, for those who don't see it."""
        texts = [text for text in (self.kind, self.title, " ".join(self.below), self.site) if text]
        return " ".join(text if text.endswith((".", "?", "!", "…")) else f"{text}." for text in texts)

    @property
    def writable(self) -> bool:
        """Tells whether the font has every letter of it."""
        return all(has(letter) for text in (self.kind, self.title, self.line, self.site) for letter in printed(text))


@dataclass(frozen=True)
class Colors:
    """The colors of a picture, as '#rrggbb'."""

    paper: str
    ink: str
    muted: str
    accent: str


@dataclass(frozen=True)
class Line:
    """A line as it is written: the baseline's place from the picture's top, the size of the letters."""

    text: str
    baseline: int
    size: int
    color: str
    left: int = _LEFT


def laid_out(picture: Picture) -> list[Line]:
    """Gives every line of a picture, from the top: the title in the largest size that leaves room for the rest."""
    below = picture.below
    for size in _SIZES:
        title = lines.titled(printed(picture.title), _MEASURE, measure(size))
        first, step = _TITLE + round(size * 0.74), round(size * 1.08)
        under = first + step * (len(title) - 1) + round(size * 0.3) + 58
        if under + _SMALL_LEADING * (len(below) - 1) <= _LAST:
            break
    name = lines.opening(printed(picture.site), 1, _MEASURE - _MARK - 16, measure(_SMALL))
    return [
        *([Line(picture.kind, _KIND, _SMALL, "accent")] if picture.kind else []),
        *(Line(text, first + n * step, size, "ink") for n, text in enumerate(title)),
        *(Line(text, under + n * _SMALL_LEADING, _SMALL, "muted") for n, text in enumerate(below)),
        *(Line(text, _FOOT + 35, _SMALL, "ink", _LEFT + _MARK + 16) for text in name),
    ]


def draw(picture: Picture, colors: Colors) -> bytes:
    """Gives the picture as a PNG."""
    image = Image.new("P", (WIDTH, HEIGHT), 0)
    names = _fill(image, colors)
    _cover(image, _corner(), (WIDTH - _FOLD, 0), names["accent"])
    _cover(image, mark.flat(_MARK), (_LEFT, _FOOT), names["accent"])
    for line in laid_out(picture):
        shape = Image.new("L", (WIDTH - line.left, 2 * line.size))
        ImageDraw.Draw(shape).text((0, line.size), line.text, 255, font(line.size), anchor="ls")
        _cover(image, shape, (line.left, line.baseline - line.size), names[line.color])
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _fill(picture: Image.Image, colors: Colors) -> dict[str, int]:
    """Gives a picture its palette: the paper, then each color by steps from it; gives where a color's steps begin."""
    paper = ImageColor.getrgb(colors.paper)
    palette, begins = [*paper], {}
    for name in ("ink", "muted", "accent"):
        begins[name] = len(palette) // 3 - 1
        full = ImageColor.getrgb(getattr(colors, name))
        for step in range(1, _STEPS + 1):
            palette += [round(a + (b - a) * step / _STEPS) for a, b in zip(paper, full, strict=True)]
    picture.putpalette(palette)
    return begins


def _cover(picture: Image.Image, shape: Image.Image, at: tuple[int, int], begins: int) -> None:
    """Lays a color on a picture where a shape covers it, and as far as it does."""
    steps = shape.point([round(value * _STEPS / 255) for value in range(256)])
    picture.paste(steps.point([(begins + value) % 256 for value in range(256)]), at, steps.point([0, *[255] * 255]))


@functools.cache
def _corner() -> Image.Image:
    fine = Image.new("L", (4 * _FOLD, 4 * _FOLD))
    ImageDraw.Draw(fine).polygon([(0, 0), (4 * _FOLD, 0), (4 * _FOLD, 4 * _FOLD)], fill=255)
    return fine.resize((_FOLD, _FOLD), Image.Resampling.BOX)
