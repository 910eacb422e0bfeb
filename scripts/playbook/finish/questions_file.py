"""Finish step: all questions as one small file, for a page that asks one (elements/ask.js)."""

from __future__ import annotations

import json

from playbook.finish.built_site import BuiltSite
from playbook.models.question import QuestionTheme

FILE = "questions.json"


def run(site: BuiltSite) -> None:
    """Writes questions.json: of each question its address, stages, words and answer; `says` where it is said aloud."""
    found = [
        {
            "address": f"{record.address}#{question.id}",
            **question.model_dump(include={"ask", "stages", "tests", "answer", "says", "strong"}, exclude_none=True),
        }
        for record in site.library.of(QuestionTheme)
        for question in record.value.questions
    ]
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    (site.folder / FILE).write_text(text, encoding="utf-8")
