"""The playbook itself: what readers search for by name is there, and no idea of the articles is lost."""

from __future__ import annotations

import re
from collections import Counter

import project
import pytest
from playbook.library.library import Library, load

GUIDES = (  # noqa: SIM905
    "interview-stages pick-the-right-role know-your-level your-why backgrounder culture-fit skills-and-mocks "
    "time-to-prepare tpm-rounds final-round tough-interviewer no-pm-title after-a-no for-hiring-managers"
).split()
CHECKLISTS = (  # noqa: SIM905
    "choose-role level-check time-to-prepare backgrounder-ready first-five-minutes recruiter-screen "
    "hiring-manager-screen onsite-loop culture-and-values questions-to-ask final-round day-before interview-day "
    "recover-mid-interview mock-interview after-each-round after-a-no no-pm-title informational-interview red-flags"
).split()
TEMPLATES = (  # noqa: SIM905
    "about-you quantitative-highlights qualitative-highlights backgrounder why-this-role why-this-team relevance-map "
    "skills-audit star-story mock-scorecard prep-calendar ask-for-more-time ask-for-feedback answer-an-objection "
    "first-ninety-days search-options debrief search-log culture-two-way final-cue-sheet down-level-reply"
).split()
RUBRICS = ("tpm", "pm", "executive-presence", "behavioral-answer")
PLANS = ("tomorrow", "in-3-days", "in-8-days", "in-3-weeks")
CAUSES = ("no-role", "no-level", "no-culture", "no-skills", "no-time")
STOPS = ("stop-no-call", "stop-recruiter", "stop-hiring-manager", "stop-loop", "stop-final", "below-level")
# The claims of each article, as its close reading counted them.
CLAIMS = {"A": 75, "B": 33, "C": 33, "D": 60, "E": 28}


@pytest.fixture(scope="module")
def book() -> Library:
    return load(project.ROOT)


def test_what_readers_search_for_by_name_is_there(book: Library) -> None:
    wanted = [f"/guides/{one}/" for one in GUIDES] + [f"/checklists/{one}/" for one in CHECKLISTS]
    wanted += [f"/templates/{one}/" for one in TEMPLATES] + [f"/levels/{one}/" for one in RUBRICS]
    wanted += [f"/start/#{one}" for one in (*PLANS, *CAUSES, *STOPS)] + ["/levels/companies/", "/out-of-scope/"]
    wanted += ["/start/#interview-coming", "/start/#after-a-no", "/start/#where-do-i-stop"]

    assert [address for address in wanted if address not in book.targets] == []


def test_every_claim_of_the_articles_has_a_home_or_a_reason(book: Library) -> None:
    claims = [(r.value.letter, claim) for r in book.of("article") for claim in r.value.claims]

    assert Counter(letter for letter, _ in claims) == CLAIMS
    assert [claim.id for _, claim in claims if claim.to_come] == []


@pytest.mark.parametrize("name", CHECKLISTS)
def test_a_checklist_is_one_thing_that_a_coach_would_send(book: Library, name: str) -> None:
    record = book.get("checklist", name)
    assert record
    items = [item for section in record.value.sections for item in section.items]

    assert 6 <= len(items) <= (16 if name == "backgrounder-ready" else 14)
    assert 1 <= sum(item.essential for item in items) <= len(items) / 2


def test_there_are_forty_six_questions_and_each_leads_to_a_template(book: Library) -> None:
    questions = [q for r in book.of("questions") for q in r.value.questions]

    assert len(questions) == 46
    assert [q.id for q in questions if not any(link.startswith("/templates/") for link in q.links)] == []


@pytest.mark.parametrize("name", ["tpm", "pm"])
def test_a_ladder_has_five_levels_and_four_dimensions(book: Library, name: str) -> None:
    record = book.get("rubric", name)
    assert record

    assert [level.id for level in record.value.levels] == ["junior", "mid", "senior", "staff", "principal"]
    assert [one.id for one in record.value.dimensions] == ["scope", "complexity", "impact", "reach"]


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_is_read_in_one_sitting(book: Library, name: str) -> None:
    page = book.page_at(f"/guides/{name}/")
    assert page
    text = re.sub(r"\{\{.*?\}\}|\]\([^)]*\)", " ", " ".join(paragraph.text for paragraph in page.paragraphs))

    assert len(re.findall(r"[\w'-]+", text)) <= 1_200
