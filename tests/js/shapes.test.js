// What a record looks like, what is said about one that doesn't, and how an older one becomes today's.
import assert from "node:assert/strict";
import test from "node:test";
import { faults, forward } from "../../docs/assets/javascripts/lib/faults.js";
import { ours } from "../../docs/assets/javascripts/lib/ours.js";
import { isId, isKey, visible } from "../../docs/assets/javascripts/lib/shapes.js";
import { strangers } from "../../docs/assets/javascripts/lib/strangers.js";

const SOUND = {
  "checklist/a-b": { v: 2, title: "T", items: { c: { text: "x", state: "skip", note: "half \ud83d" }, d: {} } },
  "template/a": { v: 2, title: "T", fields: { b: { label: "L", text: "" } } },
  "template/a/d1": { v: 2, title: "T", name: "Acme", fields: { "a/b": { text: "x" } } },
  "highlight/a/b": { v: 2, title: "T", label: "L", kind: "a", parts: { line: "x" } },
  "choice/a": { v: 2, draft: "" },
};
const BRACES = "must be an object in braces.";
const TEXT = "must be a text in quotes.";

test("sound records of every kind have no fault, and nothing in them is unknown or dropped", () => {
  for (const [key, value] of Object.entries(SOUND)) {
    assert.deepEqual([faults(key, value), strangers(key, value)], [[], []], key);
    assert.deepEqual(ours(key, value), value);
    assert.equal(forward(key, value), value);
  }
});

/** @type {[string, unknown, string[]][]} */
const FAULTY = [
  ["checklist/A", {}, ["is not the name of anything that this site keeps."]],
  ["__proto__", {}, ["is not the name of anything that this site keeps."]],
  [`checklist/${"a".repeat(300)}`, {}, ["is not the name of anything that this site keeps."]],
  ["checklist/a", null, [BRACES]],
  ["checklist/a", [], [BRACES]],
  ["checklist/a", {}, ["v must be 2."]],
  ["checklist/a", { v: "2", items: {} }, ["v must be 2."]],
  [
    "checklist/a",
    { v: Number.POSITIVE_INFINITY, items: {} },
    ["v must be 2. A newer version of this site wrote it: reload this page."],
  ],
  ["checklist/a", { v: 2 }, [`items ${BRACES}`]],
  ["checklist/a", { v: 2, title: 1, items: [] }, [`title ${TEXT}`, `items ${BRACES}`]],
  ["checklist/a", { v: 2, items: { b: null } }, [`items.b ${BRACES}`]],
  [
    "checklist/a",
    { v: 2, items: { b: { text: {}, state: "Done", note: [] } } },
    [`items.b.text ${TEXT}`, "items.b.state must be done, skip or nothing.", `items.b.note ${TEXT}`],
  ],
  ["checklist/a", { v: 2, items: { "b\u200b": {} } }, ["items has a name that is not an id: 'b(U+200B)'."]],
  [
    "template/a",
    { v: 2, title: null, name: {}, fields: { b: 1 } },
    [`title ${TEXT}`, `name ${TEXT}`, `fields.b ${BRACES}`],
  ],
  [
    "template/a",
    { v: 2, fields: { b: { label: 1, text: null } } },
    [`fields.b.label ${TEXT}`, `fields.b.text ${TEXT}`],
  ],
  [
    "highlight/a/b",
    { v: 2, title: [], label: 5, kind: { toString: 1 }, parts: { line: {} } },
    [`title ${TEXT}`, `label ${TEXT}`, `kind ${TEXT}`, `parts.line ${TEXT}`],
  ],
  ["choice/a", { v: 2, draft: null }, [`draft ${TEXT}`]],
  ["choice/a", { v: 2, draft: "../b" }, ["draft must be the id of a draft."]],
  ["checklist/a", { v: 1, done: "b" }, ["done must be a list of ids in quotes."]],
  ["checklist/a", { v: 1, done: ["b", 5] }, ["done must be a list of ids in quotes."]],
  ["checklist/a", { v: 1, done: ["B c"] }, ["done has a name that is not an id: 'B c'."]],
  ["template/a", { v: 1, fields: [] }, [`fields ${BRACES}`]],
  ["template/a", { v: 1, fields: { b: 5, "": "x" } }, [`fields.b ${TEXT}`, "fields has a name that is not an id: ''."]],
  ["highlight/a/b", { v: 1, parts: { line: "x" } }, ["v must be 2."]],
  ["choice/a", { v: 1 }, ["v must be 2."]],
];

for (const [key, value, reasons] of FAULTY)
  test(`${key} ${JSON.stringify(value).slice(0, 60)} has its reasons`, () => {
    const today = value && !Array.isArray(value) ? forward(key, value) : value;
    assert.deepEqual(faults(key, today), reasons);
  });

test("what a record holds beside its shape is named, at every depth, also from __proto__", () => {
  const value = JSON.parse('{"v": 2, "name": "x", "items": {"b": {"notes": "lost", "__proto__": {"state": "done"}}}}');
  assert.deepEqual(strangers("checklist/a", value), [
    "name is not known to this page, which would lose it. Known: v, title and items.",
    "items.b.notes is not known to this page, which would lose it. Known: text, state and note.",
    "items.b.__proto__ is not known to this page, which would lose it. Known: text, state and note.",
  ]);
  assert.equal(strangers("highlight/a/b", { v: 2, parts: { lime: "x" } }).length, 1);
  assert.equal(strangers("checklist/a", { v: 1, done: [], items: { b: { note: "lost" } } }).length, 1);
  assert.deepEqual(ours("checklist/a", value), { v: 2, items: { b: {} } });
});

test("a list and a template of version 1 become today's", () => {
  assert.deepEqual(forward("checklist/a", { v: 1, title: "T", done: ["b"] }), {
    v: 2,
    title: "T",
    items: { b: { state: "done" } },
  });
  assert.deepEqual(forward("template/a", { v: 1, fields: { b: "x" } }), { v: 2, fields: { b: { text: "x" } } });
  assert.deepEqual(forward("checklist/a", { v: 1 }), { v: 2, items: {} });
});

test("ids and keys have an end", () => {
  assert.deepEqual([isId("a-1"), isId("a-"), isId("a\n"), isId("a".repeat(101))], [true, false, false, false]);
  assert.deepEqual([isKey("choice/a"), isKey("choice/a\n"), isKey("choice/a/b")], [true, false, false]);
});

test("a name in a message shows what nobody would see", () => {
  assert.equal(
    visible("a\u200bb\u00a0\u0000\u202e\ufe0f c\ud83d"),
    "a(U+200B)b(U+00A0)(U+0000)(U+202E)(U+FE0F) c(U+D83D)",
  );
  assert.equal(visible("x".repeat(90)), `${"x".repeat(80)}… (90 characters)`);
});
