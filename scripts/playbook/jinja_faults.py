"""Templates in overrides/ that can't be read: MkDocs and the fragments would stop at the first one."""

from __future__ import annotations

import pathlib

import jinja2

from playbook.errors import Problem

_JINJA = jinja2.Environment(autoescape=True)


def faults(root: pathlib.Path) -> list[Problem]:
    """Names every template whose Jinja is broken, with its line."""
    found = []
    for file in sorted((root / "overrides").rglob("*.html")):
        name = file.relative_to(root).as_posix()
        try:
            _JINJA.parse(file.read_text(encoding="utf-8"))
        except jinja2.TemplateSyntaxError as error:
            what = f"has Jinja that can't be read: {error.message}. Compare it with a template that works."
            found.append(Problem(name, error.lineno, 1, "", what))
        except UnicodeDecodeError:
            found.append(Problem(name, 1, 1, "", "is not UTF-8 text. Save it as UTF-8."))
    return found
