"""Macro calls in pages: known names, right arguments, ids that exist."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem, did_you_mean, one_of
from playbook.library.kinds import BY_FOLDER, KIND_NAMED, stub_kind
from playbook.library.library import Library
from playbook.library.macro_table import MACRO_NAMED, Macro
from playbook.pages.page import Call, Page
from playbook.rules.references import missing_source


def check(library: Library) -> Iterator[Problem]:
    """Names each wrong call in each page."""
    for page in library.pages:
        shown: dict[tuple[str, object], int] = {}
        for call in page.calls:
            macro = MACRO_NAMED.get(call.name)
            what = _fault(library, page, call, macro)
            wrong = bool(what)
            if not what and macro and macro.block:
                first = shown.setdefault((call.name, (*call.arguments, *sorted(call.keywords.items()))), call.line)
                if first != call.line:
                    what = f"{call.name} shows the same thing as line {first}. Keep one of them."
            if call.name == "title" and not wrong:
                what = _title(library, page, call)
            if what:
                yield page.problem(call.line, call.column, what)


def _fault(library: Library, page: Page, call: Call, macro: Macro | None) -> str:
    if macro is None:
        near = did_you_mean(call.name, MACRO_NAMED)
        return f"there is no macro '{call.name}'.{near} Macros: {one_of(MACRO_NAMED, 30)}."
    if macro.block and not call.alone:
        return f"{call.name} must stand alone on its line, from the first column (not in a list, box or sentence)."
    return _arguments(call, macro) or _keywords(library, call, macro) or _id(library, page, call, macro)


def _arguments(call: Call, macro: Macro) -> str:
    count = len(call.arguments)
    takes = max(count, 1) if macro.many else 1 if macro.shows or macro.choices else 0
    if count > takes:
        wants = f"takes {takes or 'no'} argument{'' if takes == 1 else 's'}"
        return f"{call.name} {wants} and got {count}. Write {macro.example}."
    if count < takes and not macro.optional:
        return f"{call.name} needs an id. Write {macro.example}."
    if not all(isinstance(argument, str) for argument in call.arguments):
        return f"{call.name} takes its id in quotes. Write {macro.example}."
    if count and macro.choices and call.arguments[0] not in macro.choices:
        near = did_you_mean(call.arguments[0], macro.choices)
        return f"{call.name} doesn't know '{call.arguments[0]}'.{near} It takes: {one_of(macro.choices)}."
    return ""


def _keywords(library: Library, call: Call, macro: Macro) -> str:
    allowed = dict(macro.keywords)
    for key, value in call.keywords.items():
        if key not in allowed:
            takes = f"It takes: {one_of(allowed)}." if allowed else f"Write {macro.example}."
            return f"{call.name} has no argument '{key}'.{did_you_mean(key, allowed)} {takes}"
        known = library.words(allowed[key])
        if known and value not in known:
            near = did_you_mean(str(value), known)
            return (
                f"{key}='{value}' is not in data/vocabulary.yml ({allowed[key]}).{near} Words there: {one_of(known)}."
            )
    return ""


def _id(library: Library, page: Page, call: Call, macro: Macro) -> str:
    if not macro.shows or not call.arguments:
        return ""
    wanted = call.arguments[0]
    if macro.shows == "cited":
        return next((what for one in call.arguments if (what := missing_source(library, one))), "")
    if macro.shows == "page":
        return "" if page.address == f"/{wanted}/" else _page(library, wanted)
    kind = KIND_NAMED[macro.shows]
    if kind.address(wanted) == page.address:
        return ""  # without its record, the page has its own problem
    if library.get(kind.model, wanted) or library.is_broken(kind.address(wanted)):
        return ""
    known = [record.id for record in library.of(kind.model)]
    have = f" There are: {one_of(known)}." if known else ""
    return f"{call.name}: no {kind.name} has the id '{wanted}'.{did_you_mean(wanted, known)}{have}"


def _page(library: Library, wanted: str) -> str:
    folder, _, record_id = wanted.partition("/")
    kind = BY_FOLDER.get(folder)
    if kind is None:
        near = did_you_mean(folder, BY_FOLDER)
        return f"title: '{wanted}' is not a record's page.{near} Write folder/id, like checklists/final-round."
    known = [record.id for record in library.of(kind.model)]
    if record_id in known or library.is_broken(kind.address(record_id)):
        return ""
    return f"title: no {kind.name} has the id '{record_id}'.{did_you_mean(record_id, known)}"


def _title(library: Library, page: Page, call: Call) -> str:
    kind, record_id = stub_kind(page.address), page.address.strip("/").rpartition("/")[2]
    without_record = kind is not None and not library.get(kind.model, record_id)
    if page.address == f"/{call.arguments[0]}/" or without_record:
        return ""  # a page without its record has its own problem
    return f'shows the title of another page. Write {{{{ title("{page.address.strip("/")}") }}}}.'
