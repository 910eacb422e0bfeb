import assert from "node:assert/strict";
import { test } from "node:test";
import { proofs } from "../../docs/assets/javascripts/lib/proofs.js";

const HIGHLIGHTS = {
  template: "numbers",
  set: "kit",
  title: "Numbers",
  fields: [
    ["first", "First"],
    ["second", "Second"],
  ],
};
const STORY = {
  template: "story",
  set: "",
  title: "STAR story",
  fields: [
    ["result", "Result"],
    ["action", "Action"],
  ],
};

/** @param {Record<string, object>} records */
function store(records) {
  return {
    read: (key) => ({ value: records[key] ?? {}, problem: "" }),
    keys: () => Object.keys(records),
    texts: () => [],
  };
}

test("each highlight is a proof of its own; one that is empty is none", () => {
  const kept = store({ "highlight/numbers/second": { parts: { line: " Orders doubled. " } } });

  assert.deepEqual(proofs(kept, [HIGHLIGHTS]), [{ from: "Second", text: "Orders doubled." }]);
});

test("a story is one proof, in the template's order, and so is each of its drafts", () => {
  const kept = store({
    "template/story": { fields: { action: { text: "I cut it." }, result: { text: "It held." } } },
    "template/story/d1": { name: "Acme", fields: { result: { text: "It shipped." } } },
  });

  assert.deepEqual(proofs(kept, [STORY]), [
    { from: "STAR story", text: "It held. I cut it." },
    { from: "Acme", text: "It shipped." },
  ]);
});
