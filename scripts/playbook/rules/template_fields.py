"""A template's examples fill its fields; a kit has no fields of its own; a message has all that a mail has."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem, did_you_mean, nearest, one_of
from playbook.library.library import Library
from playbook.library.record import Record
from playbook.models.template import Template

# The parts of a message, in the order in which it is read.
_PARTS = ("subject", "greeting", "body", "sign-off")


def check(library: Library) -> Iterator[Problem]:
    """Names templates without fields, examples that don't fit, too long answers, and messages that aren't whole."""
    for record in library.of(Template):
        value = record.value
        if value.includes and (value.fields or value.examples):
            yield record.problem(("includes",), "stands beside fields or examples. Keep the one or the other.")
        if not value.includes and not value.fields:
            yield record.problem((), "has neither fields nor includes. List its fields.")
        for i, included in enumerate(value.includes):
            other = library.get(Template, included)
            if other and (other is record or other.value.includes):
                what = f"'{included}' is made of templates itself. Write the ids of those that have fields."
                yield record.problem(("includes", i), what)
        if value.fields:
            yield from _examples(record)
            yield from _message(record) if value.output == "message" else _no_message(record)


def _examples(record: Record[Template]) -> Iterator[Problem]:
    fields = {field.id: field for field in record.value.fields}
    made = [(e.by, e.role) for e in record.value.examples]
    for need in (("invented", "pm"), ("invented", "tpm")):
        if need not in made:
            what = f"lack an invented {need[1].upper()}. Give one filled example for each role."
            yield record.problem(("examples",), what)
    late = [i for i, (by, _) in enumerate(made) if by == "article" and made[0][0] != "article"]
    for i in late[:1]:
        yield record.problem(("examples", i), "is the article's own example and stands behind another. Put it first.")
    for i, example in enumerate(record.value.examples):
        path = ("examples", i, "values")
        meant = {nearest(key, fields) for key in example.values if key not in fields}
        for key in example.values:
            if key not in fields:
                what = f"'{key}' is not a field.{did_you_mean(key, fields)} Fields: {one_of(fields)}."
                yield record.problem((*path, key), what)
        for key, field in fields.items():
            count = len(example.values.get(key, "").split())
            if not count and key not in meant and not (example.by == "article" and field.optional):
                yield record.problem(path, f"lacks the field '{key}'. Fill every field.")
            elif count > field.max_words:
                what = f"has {count} words, and the field takes {field.max_words}. Cut it, or raise max_words."
                yield record.problem((*path, key), what)


def _message(record: Record[Template]) -> Iterator[Problem]:
    parts = [field.message_part for field in record.value.fields]
    for needed in (one for one in _PARTS[1:] if one not in parts):
        how = "without message_part" if needed == "body" else f"with 'message_part: {needed}'"
        yield record.problem(("fields",), f"lack a {needed}, and a message is sent as it stands. Add a field {how}.")
    misplaced = False
    for i, part in enumerate(parts):
        path = ("fields", i, "message_part")
        before = max(parts[:i], key=_PARTS.index, default=part)
        if part != "body" and part in parts[:i]:
            what = f"is a second {part}. Take the field out, or delete this line: then it belongs to the body."
            yield record.problem(path, what)
        elif not misplaced and _PARTS.index(part) < _PARTS.index(before):
            misplaced = True
            what = f"is the {part} and stands behind the {before}. Write the fields in the order {', '.join(_PARTS)}."
            yield record.problem(path, what)
        if part == "subject" and not record.value.fields[i].optional:
            what = (
                "is a subject that must be filled. Write 'optional: true' beside it: a reply has its subject already."
            )
            yield record.problem(path, what)


def _no_message(record: Record[Template]) -> Iterator[Problem]:
    for i, field in enumerate(record.value.fields):
        if field.message_part != "body":
            what = (
                f"is '{field.message_part}', and only a message has one. Write 'output: message', or delete this line."
            )
            yield record.problem(("fields", i, "message_part"), what)
