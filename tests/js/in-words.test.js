// What is kept and what would change, in words.
import assert from "node:assert/strict";
import test from "node:test";
import { describe, inWords, titleOf } from "../../docs/assets/javascripts/lib/in-words.js";

/** @param {string} key @param {string} group @param {string} part @param {any} now @param {any} next */
function change(key, group, part, now, next) {
  return { key, group, part, now, next };
}

test("an item's change says what it is, what it is now, and what it would be", () => {
  const one = change("checklist/a", "items", "b", undefined, { text: "Say it.", state: "done", note: "two\nlines" });
  assert.deepEqual(inWords(one, "Any list?"), {
    head: "Any list: Say it",
    now: "nothing",
    next: "ticked, note: two\nlines",
  });
});

test("a long text is cut in sight, with how long it is", () => {
  const one = change("template/a", "fields", "b", { text: "" }, { label: "Why", text: "x".repeat(400) });
  assert.deepEqual(inWords(one, "T"), { head: "T: Why", now: "empty", next: `${"x".repeat(300)}… (400 characters)` });
});

test("a highlight, a draft and the colors have their names, not their ids", () => {
  assert.equal(
    titleOf("highlight/about-you/what", { title: "About You", label: "What you do" }),
    "About You: What you do",
  );
  assert.equal(
    inWords(change("highlight/a/b", "parts", "line", "x", "y"), "About You: What you do").head,
    "About You: What you do",
  );
  assert.equal(titleOf("template/debrief/d1", { name: "Acme" }), "debrief (Acme)");
  const choice = change("choice/a", "draft", "", "", "d1");
  assert.deepEqual(
    inWords(choice, "a", () => "Acme"),
    { head: "a: draft last open", now: "the main one", next: "Acme" },
  );
  assert.equal(inWords(choice, "a").next, "a named one");
  const colors = change("__palette", "", "", undefined, '{"index":2,"color":{"scheme":"slate"}}');
  assert.deepEqual(inWords(colors, titleOf("__palette", undefined)), { head: "Colors", now: "nothing", next: "dark" });
});

test("what could not be read says so", () => {
  const aside = change("checklist/day-before.unreadable", "", "", undefined, "half a reco");
  const title = titleOf(aside.key, undefined);
  assert.deepEqual(inWords(aside, title), {
    head: "Couldn't be read, kept as it is: day before",
    now: "nothing",
    next: "half a reco",
  });
});

test("a record is described by counts and by its parts", () => {
  const items = { a: { state: "done" }, b: { state: "skip", note: "n" }, c: { note: "m" } };
  const { sort, title, facts, lines } = describe("checklist/any-list", { v: 2, items });
  assert.deepEqual([sort, title, facts], ["Checklists", "any list", "1 ticked, 1 not for me, 2 notes"]);
  assert.deepEqual(lines, ["a: ticked", "b: not for me, note: n", "c: open, note: m"]);
});

test("what would go is said by what stands there now", () => {
  const change = {
    key: "checklist/x",
    group: "items",
    part: "a",
    now: { text: "Say it", state: "done" },
    next: undefined,
  };
  assert.deepEqual(inWords(change, "Ready?"), { head: "Ready: Say it", now: "ticked", next: "nothing" });
});

test("a draft is called by its template's title and its own name, also where it is only said which was used last", () => {
  const main = { title: "What can I show? TPM levels", fields: {} };
  const acme = { ...main, name: "Acme" };
  const all = /** @type {[string, any][]} */ ([
    ["choice/show-tpm", { draft: "d1" }],
    ["template/show-tpm", main],
    ["template/show-tpm/d1", acme],
  ]);
  const titles = all.map(([key, value]) => describe(key, value, all).title);
  assert.deepEqual(titles, [
    "The draft last open in: What can I show? TPM levels",
    "What can I show? TPM levels",
    "What can I show? TPM levels (Acme)",
  ]);
  assert.equal(describe("choice/show-tpm", { draft: "d1" }, all).facts, "Acme");
  assert.equal(titleOf("choice/show-tpm", { draft: "d1" }, all), "What can I show? TPM levels");
  assert.equal(describe("choice/show-tpm", { draft: "d2" }).facts, "a named one");
});
