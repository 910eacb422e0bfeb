"""What an interviewer asks, and how to answer it."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from playbook.models.common import SOURCES, Labeled, PageRecord, Part
from playbook.models.ids import AddressText, CitedId, Id
from playbook.models.prose import Lines, Text


class Question(Labeled):
    """One question, in our words."""

    id: Id = Field(description="Write a short id that stays when the question is reworded.")
    ask: Text = Field(description="Write the question as an interviewer says it.")
    tests: Text = Field(description="Say what is judged by it.")
    answer: list[Text] = Field(min_length=1, description="List the steps of a good answer in order; no script.")
    weak: Text = Field(description="Show a weak answer or say what makes one weak.")
    strong: Text = Field(
        description="Show a strong answer, marked as invented, or say what makes one strong; with 'says', the latter."
    )
    says: Lines | None = Field(
        default=None,
        description="Write a whole strong answer as an invented person says it, a blank line between paragraphs.",
    )
    seconds: int | None = Field(
        default=None, ge=60, le=120, description="Say how many seconds the answer in 'says' takes: 60 to 120."
    )
    links: list[AddressText] = Field(
        min_length=1, description="List what helps, first the template in which it is answered: /templates/star-story/."
    )
    sources: list[CitedId] = SOURCES


class QuestionTheme(PageRecord):
    """data/questions/<theme>.yml"""

    questions: list[Question] = Field(min_length=1, description="List the questions of this theme.")

    def parts(self) -> Iterator[Part]:
        """Gives each question."""
        for i, question in enumerate(self.questions):
            yield Part(question.id, question.ask, ("questions", i), tuple(question.sources))
