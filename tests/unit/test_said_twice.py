"""A figure that Python and the scripts both need is one figure."""

from __future__ import annotations

import re

import project
from playbook.rules.spoken import WORDS_A_MINUTE


def test_an_answer_is_as_long_for_the_rule_as_for_its_reader() -> None:
    script = (project.ROOT / "docs/assets/javascripts/lib/word-count.js").read_text(encoding="utf-8")

    assert re.findall(r"WORDS_A_MINUTE = (\d+);", script) == [str(WORDS_A_MINUTE)]
