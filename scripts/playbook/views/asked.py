"""What is asked at a stage, shown as a list or one at a time."""

from __future__ import annotations

from playbook.models.question import QuestionTheme
from playbook.views.page_view import PageView
from playbook.views.values import LinkTo, Values


def asked(site: PageView, stage: str = "") -> Values:
    """Gives the questions of a stage, theme by theme; those of every stage without one."""
    themes = []
    for record in site.library.of(QuestionTheme):
        fitting = [q for q in record.value.questions if stage in ("", *q.stages)]
        themes.append(
            (site.link(record.address), [LinkTo(site.url(f"{record.address}#{q.id}"), q.ask) for q in fitting])
        )
    return {"themes": [(link, found) for link, found in themes if found]}


def ask_me(site: PageView) -> Values:
    """Gives the stages at which something is asked; they come from the finished site (finish/questions_file.py)."""
    used = {stage for record in site.library.of(QuestionTheme) for q in record.value.questions for stage in q.stages}
    return {"stages": [word for word in site.library.words("stages") if word in used]}
