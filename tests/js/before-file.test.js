import assert from "node:assert/strict";
import test from "node:test";
import { asState, back, holds, states } from "../../docs/assets/javascripts/lib/before-file.js";
import { Store } from "../../docs/assets/javascripts/lib/store.js";
import { world } from "./world.js";

const LIST = "checklist/final-round";

function begin() {
  const { scope } = world();
  const store = new Store(scope);
  store.change(LIST, () => ({ title: "Final", items: { a: { state: "done", note: "mine" } } }));
  return store;
}

/** As a file would: changes one item, adds another, and a draft. @param {Store} store */
function bring(store) {
  return [
    ...store.change(LIST, (value) => ({ ...value, items: { a: { state: "skip" }, b: { state: "done", text: "B" } } })),
    ...store.change(LIST, (value) => ({ ...value, items: { ...value.items, "a-two": { note: "theirs" } } })),
    ...store.change("template/debrief/d1", () => ({
      name: "Acme",
      fields: { told: { text: "theirs", label: "Told" } },
    })),
    ...store.setText("checklist/x.unreadable", "{half").edits,
  ];
}

/** @param {Store} store @param {import("../../docs/assets/javascripts/lib/before-file.js").State} state */
function preview(store, state) {
  const texts = Object.fromEntries(store.texts().map(({ name, text }) => [name, text]));
  return back(
    state,
    (key) => store.read(key).value,
    (name) => texts[name],
  );
}

test("each file's changes are kept under their moment, the latest first, with what they hold", () => {
  const store = begin();
  const edits = bring(store);
  const [one, two] = [
    asState(edits, "2026-11-25T10:00:00.000Z"),
    asState(edits.slice(0, 1), "2026-11-26T10:00:00.000Z"),
  ];
  const found = states([one, two, { name: "before/broken", text: "{" }, { name: "checklist/x", text: "{}" }]);
  assert.deepEqual(
    found.map(({ saved }) => saved.slice(0, 10)),
    ["2026-11-26", "2026-11-25"],
  );
  assert.equal(holds(found[1]), "1 checklist, 1 template or draft, 1 other thing");
});

test("putting back shows what would change, item by item, as things are now", () => {
  const store = begin();
  const [state] = states([asState(bring(store), "2026-11-25T10:00:00.000Z")]);
  const rows = preview(store, state);
  const short = rows.map(({ change, newer }) => [change.key, change.group, change.part, newer]);
  assert.deepEqual(short.sort(), [
    [LIST, "items", "a", false],
    [LIST, "items", "a-two", false],
    [LIST, "items", "b", false],
    ["checklist/x.unreadable", "", "", false],
    ["template/debrief/d1", "fields", "told", false],
    ["template/debrief/d1", "name", "", false],
  ]);
  const a = rows.find(({ change }) => change.part === "a")?.change;
  assert.deepEqual([a?.now.state, a?.next.state, a?.next.note], ["skip", "done", "mine"]);
  const own = rows.find(({ change }) => change.part === "a")?.edits.map(({ path }) => path);
  assert.ok(
    own?.every((path) => path.startsWith("items.a.") || path === "title"),
    "and nothing of another item",
  );
  assert.equal(rows.find(({ change }) => change.part === "b")?.change.next, undefined);
});

test("what was changed since the file came is marked, and what is as it was before isn't shown", () => {
  const store = begin();
  const [state] = states([asState(bring(store), "2026-11-25T10:00:00.000Z")]);
  store.change(LIST, (value) => ({
    ...value,
    items: { ...value.items, a: { state: "done", note: "mine" }, b: { state: "done", note: "since" } },
  }));
  store.change("template/debrief/d1", (value) => ({ ...value, fields: { told: { text: "reworded", label: "Told" } } }));
  const rows = preview(store, state);
  assert.equal(
    rows.find(({ change }) => change.part === "a"),
    undefined,
  );
  assert.equal(
    rows.find(({ change }) => change.part === "b")?.newer,
    false,
    "its tick is still the file's; the note stays",
  );
  assert.equal(rows.find(({ change }) => change.part === "told")?.newer, true);
});

test("a text that stands there again as before is no change to put back", () => {
  const store = begin();
  const [state] = states([asState(store.setText("checklist/x.unreadable", "{half").edits, "2026-11-25T10:00:00.000Z")]);
  assert.equal(preview(store, state).length, 1);
  store.setText("checklist/x.unreadable", undefined);
  assert.deepEqual(preview(store, state), []);
});
