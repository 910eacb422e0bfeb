"""The macros that pages may call: their names and arguments.

One table for those who check the pages and those who render them.
"""

from __future__ import annotations

from dataclasses import dataclass

_EXAMPLES = {"page": "checklists/final-round", "cited": "S128"}  # where an id alone says too little


@dataclass(frozen=True)
class Macro:
    """A macro. `shows` is the kind of the record named first, "" when none is.

    `block`: stands on a line of its own from column 1. `optional`: without an id it shows all.
    `many`: takes several ids.
    `choices` are the words that the first argument may be, where it isn't an id; `keywords` maps
    further arguments to lists of the vocabulary.
    """

    name: str
    shows: str = ""
    block: bool = True
    optional: bool = False
    many: bool = False
    choices: tuple[str, ...] = ()
    keywords: tuple[tuple[str, str], ...] = ()

    @property
    def example(self) -> str:
        """Gives a call as a writer would write it."""
        named = _EXAMPLES.get(self.shows) or next(iter(self.choices), "") or ("id" if self.shows else "")
        quoted = f'"{named}"' if named else ""
        return f"{{{{ {self.name}({quoted}) }}}}"


SECTIONS = ("guides", "checklists", "templates", "levels", "questions", "sources")
_FILTERS = (("stage", "stages"), ("audience", "audiences"), ("first", "stages"))

MACROS: tuple[Macro, ...] = (
    Macro("title", shows="page", block=False),
    Macro("labels"),
    Macro("checklist", shows="checklist"),
    Macro("template", shows="template"),
    Macro("rubric", shows="rubric"),
    Macro("compare", shows="rubric"),
    Macro("score_sheet", shows="rubric"),
    Macro("can_show", shows="rubric"),
    Macro("questions", shows="questions"),
    Macro("claims", shows="article"),
    Macro("story", shows="story", optional=True),
    Macro("tension", shows="tension", optional=True),
    Macro("glossary"),
    Macro("sources"),
    Macro("situation", shows="situation"),
    Macro("start"),
    Macro("companies"),
    Macro("doors"),
    Macro("shown"),
    Macro("my_data"),
    Macro("before_you_go_in"),
    Macro("search_box"),
    Macro("vocabulary", choices=("stages", "audiences", "supports", "seen", "bases")),
    Macro("members", choices=SECTIONS, keywords=_FILTERS),
    Macro("filter", choices=("checklists", "templates")),
    Macro("ask_me"),
    Macro("asked", keywords=(("stage", "stages"),)),
    Macro("source", shows="cited", block=False, many=True),
    Macro("term", shows="term", block=False),
)
BLOCKS = {macro.name for macro in MACROS if macro.block}
MACRO_NAMED = {macro.name: macro for macro in MACROS}
# A kind's own macro stands before those that make something else of its records.
BY_KIND = {macro.shows: macro.name for macro in reversed(MACROS) if macro.shows}
