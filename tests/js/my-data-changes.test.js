// What bringing a file back would change, and the records with the chosen changes in them.
import assert from "node:assert/strict";
import test from "node:test";
import { bringBack, compare } from "../../docs/assets/javascripts/lib/my-data-changes.js";

/** @param {Record<string, any>} records @param {Record<string, string>} [unreadable] @param {Record<string, string>} [theme] */
function kept(records, unreadable = {}, theme = {}) {
  return { records, unreadable, theme };
}

test("a change holds what is there now and what would be next", () => {
  const now = kept({ "checklist/a": { v: 2, items: { b: { state: "done" } } } });
  const file = kept({ "checklist/a": { v: 2, items: { b: { state: "skip" } } } });
  const [change] = compare(now, file);
  assert.deepEqual(change, {
    key: "checklist/a",
    group: "items",
    part: "b",
    now: { state: "done" },
    next: { state: "skip" },
  });
});

test("what differs in a label alone, or is not in the file, is no change", () => {
  const now = kept({
    "checklist/a": { v: 2, items: { b: { text: "old", state: "done" }, c: { note: "x" } } },
    "choice/a": { v: 2 },
  });
  const file = kept({
    "checklist/a": { v: 2, items: { b: { text: "new", state: "done", note: "" } } },
    "choice/a": { v: 2, draft: "" },
  });
  assert.deepEqual(compare(now, file), []);
});

test("a text that a draft of a press kit has emptied comes back empty", () => {
  const now = kept({ "template/kit/d1": { v: 2, name: "Acme", fields: {} } });
  const file = kept({ "template/kit/d1": { v: 2, name: "Acme", fields: { "a/b": { text: "" } } } });
  const [change] = compare(now, file);
  assert.deepEqual([change.part, change.now, change.next], ["a/b", undefined, { text: "" }]);
  assert.deepEqual(compare(file, file), []);
});

test("names, choices, set aside texts and colors are changes of their own", () => {
  const now = kept(
    { "template/a/d1": { v: 2, name: "Acme", fields: {} }, "choice/a": { v: 2, draft: "d1" } },
    { "x.unreadable": "1" },
  );
  const file = kept(
    { "template/a/d1": { v: 2, name: "Bcme", fields: {} }, "choice/a": { v: 2, draft: "" } },
    { "x.unreadable": "2" },
    { __palette: "3" },
  );
  assert.deepEqual(
    compare(now, file).map(({ group, now, next }) => [group, now, next]),
    [
      ["name", "Acme", "Bcme"],
      ["draft", "d1", ""],
      ["", "1", "2"],
      ["", undefined, "3"],
    ],
  );
});

test("only what was chosen is brought back, into what is kept now", () => {
  const now = { v: 2, title: "Mine", items: { b: { state: "done" }, c: { note: "stays" } } };
  const file = {
    v: 2,
    title: "Theirs",
    items: { b: { state: "skip" }, d: { note: "new" }, e: { note: "not chosen" } },
  };
  const changes = compare(kept({ "checklist/a": now }), kept({ "checklist/a": file })).filter(
    ({ part }) => part !== "e",
  );
  assert.deepEqual(bringBack(now, file, changes), {
    v: 2,
    title: "Mine",
    items: { b: { state: "skip" }, c: { note: "stays" }, d: { note: "new" } },
  });
});

test("a name alone is brought back, and a draft's choice", () => {
  const change = { key: "template/a/d1", group: "name", part: "", now: "Acme", next: "Bcme" };
  assert.equal(
    bringBack({ v: 2, name: "Acme", fields: {} }, { v: 2, name: "Bcme", fields: {} }, [change]).name,
    "Bcme",
  );
  const choice = { key: "choice/a", group: "draft", part: "", now: "d1", next: "" };
  assert.equal(bringBack({ v: 2, draft: "d1" }, { v: 2, draft: "" }, [choice]).draft, "");
});
