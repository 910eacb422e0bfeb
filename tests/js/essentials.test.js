import assert from "node:assert/strict";
import { test } from "node:test";
import { essentials, saidCopied } from "../../docs/assets/javascripts/lib/essentials.js";

test("the title, then an item a line, and the address has a line of its own, whatever a program puts before it", () => {
  assert.equal(essentials("The day before", ["Lay it out.", "Sleep."]), "The day before\n\n- Lay it out.\n- Sleep.\n");
});

test("what was copied is counted", () => {
  assert.equal(saidCopied(1), "Copied: 1 essential and the link.");
  assert.equal(saidCopied(4), "Copied: 4 essentials and the link.");
});
