"""The kinds of records: which model, which file, which address."""

from __future__ import annotations

from dataclasses import dataclass

from playbook.models.article import Article
from playbook.models.checklist import Checklist
from playbook.models.common import Model
from playbook.models.company import Companies, Company
from playbook.models.lists import Glossary, Source, Sources, Stories, Story, Tension, Tensions, Term
from playbook.models.never_cited import Refused
from playbook.models.question import QuestionTheme
from playbook.models.rubric import Rubric
from playbook.models.searched import SearchWords
from playbook.models.start import Situation, StartQuestion, Ways
from playbook.models.template import Template
from playbook.models.vocabulary import Vocabulary


@dataclass(frozen=True)
class Kind:
    """A kind of record.

    `name` is the word for one; `model` its form; `data` the folder or file under data/; `home` the address of the
    section's page; `label` the field that a reader knows it by. For a file that holds many, `key` is the list's key
    and `list_model` the form of the whole file; for one record a file they are "" and None.
    """

    name: str
    model: type[Model]
    data: str
    home: str
    label: str = "title"
    key: str = ""
    list_model: type[Model] | None = None

    @property
    def has_pages(self) -> bool:
        """Tells whether each record has a page of its own."""
        return self.data.endswith("/")

    @property
    def folder(self) -> str:
        """Gives the folder under docs/ in which the section's pages stand."""
        return self.home.strip("/")

    @property
    def file_model(self) -> type[Model]:
        """Gives the form of a whole file."""
        return self.list_model or self.model

    def address(self, record_id: str) -> str:
        """Gives a record's address."""
        return f"{self.home}{record_id}/" if self.has_pages else f"{self.home}#{record_id.lower()}"


KINDS: tuple[Kind, ...] = (
    Kind("checklist", Checklist, "checklists/", "/checklists/"),
    Kind("template", Template, "templates/", "/templates/"),
    Kind("rubric", Rubric, "rubrics/", "/levels/"),
    Kind("questions", QuestionTheme, "questions/", "/questions/"),
    Kind("article", Article, "articles/", "/sources/"),
    Kind("situation", Situation, "start/", "/start/"),
    Kind("company", Company, "companies.yml", "/levels/companies/", "name", "companies", Companies),
    Kind("story", Story, "stories.yml", "/stories/", "title", "stories", Stories),
    Kind("tension", Tension, "tensions.yml", "/disagreements/", "title", "tensions", Tensions),
    Kind("term", Term, "glossary.yml", "/glossary/", "term", "terms", Glossary),
    Kind("source", Source, "sources.yml", "/sources/", "title", "sources", Sources),
    Kind("start-question", StartQuestion, "ways-in.yml", "/start/", "title", "questions", Ways),
    Kind("refused", Refused, "refused.yml", ""),
    Kind("search", SearchWords, "search.yml", ""),
    Kind("vocabulary", Vocabulary, "vocabulary.yml", ""),
)
KIND_NAMED = {kind.name: kind for kind in KINDS}
BY_MODEL = {kind.model: kind for kind in KINDS}
# The pages of sections and lists, which are no record's own.
HOMES = {kind.home for kind in KINDS if kind.home}
BY_FOLDER = {kind.folder: kind for kind in KINDS if kind.has_pages}


def stub_kind(address: str) -> Kind | None:
    """Gives the kind of record whose own page would stand at an address; None for lists, and for pages below one."""
    folder, _, record_id = address.strip("/").partition("/")
    return BY_FOLDER.get(folder) if record_id and "/" not in record_id and address not in HOMES else None
