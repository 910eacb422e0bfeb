"""A list of the playbook shows what is to be done at once, on a phone."""

from __future__ import annotations

import content
from playbook.models.checklist import Checklist
from playwright.sync_api import Page, expect


def test_the_first_item_of_every_list_is_seen_at_once(phone: Page) -> None:
    low = {}
    for record in content.whole().of(Checklist):
        phone.goto(record.address.lstrip("/"))
        expect(phone.locator("[data-progress]")).not_to_be_empty()
        box = phone.locator("li[data-item]").first.bounding_box()
        assert box
        if box["y"] + box["height"] > 600:
            low[record.id] = box["y"] + box["height"]

    assert low == {}
