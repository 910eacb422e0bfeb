import assert from "node:assert/strict";
import { test } from "node:test";
import { longhand } from "../../docs/assets/javascripts/lib/search/shorthand.js";

const read = longhand({ from: 0x400, words: "say the why" });

test("a character is a word and the space before it, which a line's first word lacks", () => {
  assert.equal(read("\u0400\u0401\u0402, once"), "say the why, once");
  assert.equal(read("Ask\u0401\u0402\n\u0402 and\u0401 (“why”)"), "Ask the why\nwhy and the (“why”)");
});

test("every other character stands for itself", () => {
  assert.equal(read("Zoë: ⟨metric⟩ — Ж?"), "Zoë: ⟨metric⟩ — Ж?");
  assert.equal(longhand({ from: 0x400, words: "" })("as it is"), "as it is");
});
