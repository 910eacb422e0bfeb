"""Finish step: the picture that a chat shows of each page, from the data, and the icon of a phone's home screen."""

from __future__ import annotations

import functools
from dataclasses import astuple

from playbook.finish import tokens
from playbook.finish.built_site import BuiltSite
from playbook.finish.facts import facts_of
from playbook.library.targets import Target
from playbook.models.checklist import Checklist
from playbook.models.common import Model
from playbook.models.question import QuestionTheme
from playbook.models.rubric import Rubric
from playbook.models.start import Situation
from playbook.models.template import Template
from playbook.pictures import mark, picture
from playbook.pictures.kept import Kept, usual
from playbook.pictures.picture import Picture

ICON = "assets/images/icon-180.png"
_FOLDER = "assets/images/share"
_ICON_SIZE = 180  # pixels, as Apple asks for
_WORDLESS = Picture("", "", "", "")
_CALLED: dict[type[Model], str] = {
    Checklist: "Checklist",
    Template: "Template",
    Rubric: "Level rubric",
    QuestionTheme: "Questions",
    Situation: "What to do now",
}


def run(site: BuiltSite) -> None:
    """Writes the pictures; what was made before and says the same is taken from there."""
    light, kept = tokens.of(site, tokens.LIGHT), Kept(usual())
    colors = picture.Colors(*(light[name] for name in ("paper", "ink", "muted", "accent")))
    icon = mark.icon(_ICON_SIZE, light["accent"], light["paper"], light["warm"])
    (site.folder / ICON).write_bytes(icon)
    pictures = dict(picture_of(site, address) for _, address in site.pages() if address)
    for name, shown in pictures.items():
        file = site.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(kept.made((*astuple(shown), *astuple(colors)), functools.partial(picture.draw, shown, colors)))
    kept.tidy()


def picture_of(site: BuiltSite, address: str) -> tuple[str, Picture]:
    """Gives the file of a page's picture, from the site's folder on, and what it says.

    It is the home page's where search engines leave the page out, or the font lacks a letter of it. The home page's
    shows the mark alone where the font lacks a letter of that.
    """
    own = content_of(site, address)
    if address != "/" and (facts_of(site.library, address).hidden or not own.writable):
        return picture_of(site, "/")
    return f"{_FOLDER}{address.rstrip('/')}.png", own if own.writable else _WORDLESS


def content_of(site: BuiltSite, address: str) -> Picture:
    """Gives what the picture of the page at an address says."""
    facts, target = facts_of(site.library, address), site.library.targets[address]
    if address == "/":
        return Picture("", site.name, facts.description, "")
    return Picture(_kind(target), facts.title, _line(target) or facts.description, site.name)


def _kind(target: Target) -> str:
    """Gives what a page is, in a word or two; "" where its title says it."""
    if isinstance(target.value, Rubric) and target.value.level_word != "Level":
        return "Rubric"
    guide = "Guide" if target.address.startswith("/guides/") and target.address != "/guides/" else ""
    return next((word for model, word in _CALLED.items() if isinstance(target.value, model)), guide)


def _line(target: Target) -> str:
    """Gives what can be counted of a page; "" where there is nothing."""
    value = target.value
    match value:
        case Checklist(counted=True):
            items = _many(sum(len(section.items) for section in value.sections), "item")
            return f"{items}, about {_many(value.minutes, 'minute')}"
        case Template(includes=[_, *_]):
            return f"{_many(len(value.includes), 'template')} in one, about {_many(value.minutes, 'minute')}"
        case Template():
            fields, examples = _many(len(value.fields), "field"), _many(len(value.examples), "filled example")
            return f"{fields}, {examples}, about {_many(value.minutes, 'minute')}"
        case Rubric():
            levels = _many(len(value.levels), value.level_word.lower())
            return f"{levels}, {_many(len(value.dimensions), value.dimension_word.lower())}"
        case QuestionTheme():
            return f"{_many(len(value.questions), 'question')}: what each one tests, and how to answer"
    return ""


def _many(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"
