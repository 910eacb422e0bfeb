"""What a page that asks a question reads, as the build writes it from the tests' own playbook."""

from __future__ import annotations

import json

from playbook.library.library import load
from playbook.models.question import Question
from sites import Site

NAMES = ("ask", "stages", "tests", "answer", "says", "strong")


def test_each_question_is_there_with_its_address_and_its_answer(small_site: Site) -> None:
    found = json.loads((small_site.folder / "questions.json").read_text(encoding="utf-8"))
    targets = load(small_site.root).targets
    wanted = {address: one.value for address, one in targets.items() if isinstance(one.value, Question)}

    assert [one.pop("address") for one in found] == list(wanted)
    for one, question in zip(found, wanted.values(), strict=True):
        assert one == {name: getattr(question, name) for name in NAMES if getattr(question, name) is not None}
    assert len([one for one in found if "says" in one]) not in (0, len(found))
