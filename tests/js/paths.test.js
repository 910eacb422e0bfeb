import assert from "node:assert/strict";
import test from "node:test";
import { isPath, isWord } from "../../docs/assets/javascripts/lib/paths.js";

const LEAVES = ["name", "draft", "items.a-b.state", "items.a.note", "fields.a.text", "fields.a-b/c.text", "parts.line"];
const WORDS = ["title", "label", "kind", "items.a-b.text", "fields.a.label", "fields.a/b.label"];

test("the leaves of all kinds, and no other, are called so", () => {
  for (const path of [...LEAVES, ...WORDS]) assert.ok(isPath(path), path);
  const none = [
    "",
    "v",
    "rev",
    "items",
    "items.a",
    "items.A.note",
    "items.a/b.note",
    "items.a.label",
    "fields.a.b.text",
  ];
  const odd = [
    "parts.line.text",
    "parts",
    "__proto__",
    "items.__proto__.note",
    "xtitle",
    "titlex",
    "title.a",
    ".a",
    "text",
  ];
  for (const path of [...none, ...odd]) assert.ok(!isPath(path), path);
});

test("words are told from what counts", () => {
  for (const path of WORDS) assert.ok(isWord(path), path);
  for (const path of LEAVES) assert.ok(!isWord(path), path);
});
