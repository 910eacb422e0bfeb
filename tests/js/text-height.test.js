// How many rows a note needs where the browser can't say.
import assert from "node:assert/strict";
import test from "node:test";
import { rows } from "../../docs/assets/javascripts/lib/text-height.js";

test("each line has its row, an empty one too", () => {
  assert.equal(rows("", 40), 1);
  assert.equal(rows("one\n\nthree\n", 40), 4);
});

test("a long line has no fewer rows than it needs when it breaks between words", () => {
  const words = "interview ".repeat(100);
  const lines = words.match(/.{1,40}(?: |$)/gu) ?? [];
  assert.ok(rows(words, 40) >= lines.length);
  assert.ok(rows("x".repeat(400), 40) >= 10);
});
