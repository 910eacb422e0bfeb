"""The kinds of records: which model, which file, which address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playbook.models.article import Article
from playbook.models.checklist import Checklist
from playbook.models.common import Model, Part
from playbook.models.company import Companies
from playbook.models.lists import Glossary, Sources, Stories, Tensions
from playbook.models.question import QuestionTheme
from playbook.models.refused import Refused
from playbook.models.rubric import Rubric
from playbook.models.start import Start
from playbook.models.template import Template
from playbook.models.vocabulary import Vocabulary


@dataclass(frozen=True)
class Kind:
    """A kind of record.

    `name` is the word for one; `data` the folder or file under data/; `home` the address of the
    section's page; `key` the list's key in a file that holds many, "" for one record a file;
    `label` the field that a reader knows an entry of such a list by.
    """

    name: str
    model: type[Model]
    data: str
    home: str
    key: str = ""
    label: str = ""

    @property
    def has_pages(self) -> bool:
        """Tells whether each record has a page of its own."""
        return self.data.endswith("/")

    @property
    def folder(self) -> str:
        """Gives the folder under docs/ in which the section's pages stand."""
        return self.home.strip("/")

    def address(self, record_id: str) -> str:
        """Gives a record's address."""
        return f"{self.home}{record_id}/" if self.has_pages else f"{self.home}#{record_id.lower()}"

    def entries(self, value: Any) -> Iterator[tuple[Part, Any]]:
        """Gives, for a file that holds many, each entry with its anchor and place."""
        for i, entry in enumerate(getattr(value, self.key, [])):
            anchor = str(entry.id).lower()
            sources = tuple(getattr(entry, "sources", ()))
            yield Part(anchor, str(getattr(entry, self.label)), (self.key, i), sources), entry


KINDS: tuple[Kind, ...] = (
    Kind("checklist", Checklist, "checklists/", "/checklists/"),
    Kind("template", Template, "templates/", "/templates/"),
    Kind("rubric", Rubric, "rubrics/", "/levels/"),
    Kind("questions", QuestionTheme, "questions/", "/questions/"),
    Kind("article", Article, "articles/", "/sources/"),
    Kind("company", Companies, "companies.yml", "/levels/companies/", "companies", "name"),
    Kind("story", Stories, "stories.yml", "/stories/", "stories", "title"),
    Kind("tension", Tensions, "tensions.yml", "/disagreements/", "tensions", "title"),
    Kind("term", Glossary, "glossary.yml", "/glossary/", "terms", "term"),
    Kind("source", Sources, "sources.yml", "/sources/", "sources", "title"),
    Kind("situation", Start, "start.yml", "/start/", "situations", "title"),
    Kind("refused", Refused, "refused.yml", ""),
    Kind("vocabulary", Vocabulary, "vocabulary.yml", ""),
)
BY_NAME = {kind.name: kind for kind in KINDS}
# The pages of sections and lists, which are no record's own.
HOMES = {kind.home for kind in KINDS if kind.home}
BY_FOLDER = {kind.folder: kind for kind in KINDS if kind.has_pages}
